package aspstore.desk.screen.indent;

import aspstore.desk.text.Texts;
import aspstore.desk.usecase.JobsRepository;
import aspstore.desk.work.Background;
import aspstore.model.JobNo;
import aspstore.model.PersonId;
import aspstore.model.catalog.Person;
import aspstore.model.indent.Indent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The open jobs, what is due first.
final class IndentsViewModel {

    private static final int MOST = 1_000;
    private static final Duration SOON = Duration.ofHours(4);

    enum Urgency {
        OVERDUE,
        SOON,
        LATER
    }

    record Row(
            JobNo job,
            String contract,
            String left,
            Instant due,
            Urgency urgency,
            String stage,
            String lines,
            String customer,
            String technician) {}

    record Content(List<Row> rows, boolean more) {}

    private final JobsRepository jobs;
    private final Background.Latest latest;
    private final InstantSource clock;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(new Content(List.of(), false));

    IndentsViewModel(
            JobsRepository jobs, Background background, InstantSource clock, Texts texts, Consumer<String> hindered) {
        this.jobs = jobs;
        this.latest = background.latest();
        this.clock = clock;
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    void load() {
        latest.read(
                () -> {
                    var people = jobs.people();
                    var now = clock.instant();
                    var found = jobs.openIndents(MOST);
                    var rows = found.rows().stream()
                            .map(indent -> row(indent, people, now))
                            .toList();
                    return new Content(rows, found.more());
                },
                content::set,
                hindered);
    }

    private Row row(Indent indent, Map<PersonId, Person> people, Instant now) {
        var order = indent.order();
        var left = indent.due().map(due -> Duration.between(now, due));
        return new Row(
                indent.job(),
                texts.words().of(order.contract()) + " · " + order.priority(),
                SlaWords.of(texts, left),
                indent.due().orElse(Instant.MAX),
                left.map(IndentsViewModel::urgency).orElse(Urgency.LATER),
                texts.words().stage(indent),
                lines(indent),
                order.customer().name(),
                Optional.ofNullable(people.get(order.technician()))
                        .map(Person::name)
                        .orElse(order.technician().text()));
    }

    private static Urgency urgency(Duration left) {
        if (left.isNegative()) {
            return Urgency.OVERDUE;
        }
        return left.compareTo(SOON) < 0 ? Urgency.SOON : Urgency.LATER;
    }

    private String lines(Indent indent) {
        return indent.lines().stream()
                .map(line ->
                        texts.get("indents.line", line.wanted(), line.part().text(), line.stage()))
                .collect(Collectors.joining("; "));
    }

    Optional<JobNo> find(String code) {
        return content.get().rows().stream()
                .map(Row::job)
                .filter(job -> job.text().equalsIgnoreCase(code))
                .findFirst();
    }
}
