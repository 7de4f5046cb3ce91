package aspstore.desk.screen.indent;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.control.ScanField;
import aspstore.desk.control.TableKeys;
import aspstore.desk.scan.Scanned;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.ScanCode;
import aspstore.desk.screen.Screen;
import aspstore.desk.usecase.JobsRepository;
import aspstore.model.JobNo;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The jobs that are not yet done with; a scan of one opens it, and a walk-in is raised from here.
public final class IndentsScreen implements Screen {

    private final Desk desk;
    private final IndentsViewModel model;
    private final ScanField scan;
    private final IndentsView view;

    public IndentsScreen(Desk shared) {
        this.desk = shared.withTextsOf(IndentsScreen.class);
        this.model = new IndentsViewModel(
                new JobsRepository(desk.store().engine()),
                desk.background(),
                desk.store().clock(),
                desk.texts(),
                desk::hindered);
        this.scan = new ScanField(
                desk.texts(), desk.scans(), desk.sounds(), desk.texts().get("indents.scan"), this::scanned);
        this.view = new IndentsView(desk.texts(), model, scan, row -> open(row.job()));
        TableKeys.lead(scan.field(), view.table());
        view.table()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, _) -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return desk.texts().get("indents.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        return List.of(
                Act.plain(
                        desk.texts().get("indents.raise"),
                        "Shortcut+N",
                        () -> desk.navigator().open(new Destination.RaiseIndent())),
                Act.primary(
                                desk.texts().get("indents.open"),
                                "F9",
                                () -> view.table().chosen().ifPresent(row -> open(row.job())))
                        .unless(() -> view.table().chosen().isPresent()
                                ? Optional.empty()
                                : Optional.of(desk.texts().get("indents.nothingChosen"))));
    }

    private void open(JobNo job) {
        desk.navigator().open(new Destination.OneIndent(job, ""));
    }

    private CompletionStage<ScanAnswer> scanned(Scanned scanned) {
        var code = ScanCode.of(scanned.what());
        var found = model.find(code);
        found.ifPresent(this::open);
        return CompletableFuture.completedFuture(found.<ScanAnswer>map(job -> new ScanAnswer.Accepted(job.text()))
                .orElseGet(() -> new ScanAnswer.Refused(desk.texts().get("indents.noSuch", code))));
    }

    @Override
    public Node focus() {
        return scan.field();
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public void refreshed() {
        model.load();
    }

    @Override
    public boolean back() {
        return scan.clear();
    }
}
