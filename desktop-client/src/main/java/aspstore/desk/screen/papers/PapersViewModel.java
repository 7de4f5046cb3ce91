package aspstore.desk.screen.papers;

import aspstore.desk.print.PrintJob;
import aspstore.desk.print.PrintQueue;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.PapersRepository;
import aspstore.desk.usecase.PrintedPapers;
import aspstore.desk.work.Background;
import aspstore.model.India;
import aspstore.model.Money;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The store's papers and what is in the print queue, ready to be shown.
final class PapersViewModel {

    private static final int PAGE = 500;

    /// @param print whether it was printed here, in words
    /// @param style of those words
    /// @param sentence all of it, for who can't read it in the row
    record Row(
            String number,
            String kind,
            LocalDateTime at,
            String date,
            String to,
            String carriedBy,
            String job,
            Money value,
            String print,
            String style,
            String sentence) {}

    /// @param state in words, with the reason where it failed
    record Job(long number, String paper, String since, String state, String style) {}

    /// @param isMore whether there are older ones
    record Content(List<Row> rows, boolean isMore) {}

    private final PapersRepository papers;
    private final PrintedPapers printed;
    private final PrintQueue prints;
    private final Background.Latest latest;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(new Content(List.of(), false));
    private final ReadOnlyObjectWrapper<List<Job>> queue = new ReadOnlyObjectWrapper<>(List.of());
    private int most = PAGE;

    PapersViewModel(
            PapersRepository papers,
            PrintedPapers printed,
            PrintQueue prints,
            Background background,
            Texts texts,
            Consumer<String> hindered) {
        this.papers = papers;
        this.printed = printed;
        this.prints = prints;
        this.latest = background.latest();
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Job>> queueProperty() {
        return queue.getReadOnlyProperty();
    }

    void load() {
        queue.set(prints.jobs().stream().map(this::job).toList());
        int wanted = most;
        latest.read(() -> read(wanted), content::set, hindered);
    }

    void showMore() {
        most += PAGE;
        load();
    }

    private Content read(int wanted) {
        var sent = printed.all();
        var rows = papers.latest(wanted).stream().map(row -> row(row, sent)).toList();
        return new Content(rows, rows.size() >= wanted);
    }

    private Row row(PapersRepository.Row row, Map<String, Instant> sent) {
        var job = prints.latest(row.number());
        var kind = texts.get("papers.kind." + row.kind());
        var issued = row.issuedAt().atZone(India.ZONE).toInstant();
        var print = job.map(found -> words(found.state()))
                .or(() -> Optional.ofNullable(sent.get(row.number())).map(when -> texts.get("papers.sentAt", when)))
                .orElseGet(() -> texts.get("papers.notPrinted"));
        return new Row(
                row.number(),
                kind,
                row.issuedAt(),
                texts.date(row.issuedAt().toLocalDate()),
                row.to(),
                row.carriedBy(),
                row.job(),
                row.value(),
                print,
                job.map(found -> style(found.state())).orElse(sent.containsKey(row.number()) ? "" : "quiet"),
                texts.get("papers.sentence", kind, row.number(), issued, row.to(), print));
    }

    private Job job(PrintJob job) {
        return new Job(job.number(), job.paper(), texts.time(job.since()), words(job.state()), style(job.state()));
    }

    private String words(PrintJob.State state) {
        return switch (state) {
            case PrintJob.State.Queued _ -> texts.get("print.queued");
            case PrintJob.State.Sent(var printer) -> texts.get("print.sent", printer);
            case PrintJob.State.NoPrinter _ -> texts.get("print.noPrinter");
            case PrintJob.State.Failed(var why) -> texts.get("print.failed", why);
        };
    }

    private static String style(PrintJob.State state) {
        return switch (state) {
            case PrintJob.State.Queued _, PrintJob.State.Sent _ -> "";
            case PrintJob.State.NoPrinter _ -> "soon";
            case PrintJob.State.Failed _ -> "urgent";
        };
    }
}
