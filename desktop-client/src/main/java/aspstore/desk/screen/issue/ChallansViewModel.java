package aspstore.desk.screen.issue;

import aspstore.desk.text.Texts;
import aspstore.desk.usecase.JobsRepository;
import aspstore.desk.work.Background;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.ChallanPaper;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The challans that something is still to be done about.
final class ChallansViewModel {

    private static final int MOST = 1_000;

    record Row(
            ChallanNo number,
            String job,
            String taker,
            String stage,
            boolean isAtTheStore,
            Instant issued,
            Money out) {}

    record Content(List<Row> rows, boolean more) {}

    private final JobsRepository jobs;
    private final Background.Latest latest;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(new Content(List.of(), false));

    ChallansViewModel(JobsRepository jobs, Background background, Texts texts, Consumer<String> hindered) {
        this.jobs = jobs;
        this.latest = background.latest();
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    void load() {
        latest.read(
                () -> {
                    var found = jobs.openChallans(MOST);
                    return new Content(found.rows().stream().map(this::row).toList(), found.more());
                },
                content::set,
                hindered);
    }

    private Row row(Challan challan) {
        return new Row(
                challan.number(),
                challan.job().map(JobNo::text).orElseGet(() -> texts.get("challans.bag")),
                challan.paper().through().map(ChallanPaper.Through::name).orElse("–"),
                texts.words().stage(challan),
                challan.currentStage() == Challan.Stage.ISSUED,
                challan.issuedAt(),
                challan.outValue());
    }

    /// The challan of a number, or the one that went out for a job.
    Optional<ChallanNo> find(String code) {
        var wanted = code.toUpperCase(Locale.ROOT);
        return content.get().rows().stream()
                .filter(row -> wanted.equals(row.number().text())
                        || wanted.equals(row.number().reverse().text())
                        || row.job().equalsIgnoreCase(code))
                .map(Row::number)
                .findFirst();
    }
}
