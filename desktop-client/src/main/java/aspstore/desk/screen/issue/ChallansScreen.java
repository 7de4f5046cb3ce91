package aspstore.desk.screen.issue;

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
import aspstore.model.challan.ChallanNo;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The challans that are at the store or out; a scan of one opens it.
public final class ChallansScreen implements Screen {

    private final Desk desk;
    private final ChallansViewModel model;
    private final ScanField scan;
    private final ChallansView view;

    public ChallansScreen(Desk shared) {
        this.desk = shared.withTextsOf(ChallansScreen.class);
        this.model = new ChallansViewModel(
                new JobsRepository(desk.store().engine()), desk.background(), desk.texts(), desk::hindered);
        this.scan = new ScanField(
                desk.texts(), desk.scans(), desk.sounds(), desk.texts().get("challans.scan"), this::scanned);
        this.view = new ChallansView(desk.texts(), model, scan, row -> open(row.number()));
        TableKeys.lead(scan.field(), view.table());
        view.table()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, _) -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return desk.texts().get("challans.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        return List.of(Act.primary(
                        desk.texts().get("challans.open"),
                        "F9",
                        () -> view.table().chosen().ifPresent(row -> open(row.number())))
                .unless(() -> view.table().chosen().isPresent()
                        ? Optional.empty()
                        : Optional.of(desk.texts().get("challans.nothingChosen"))));
    }

    private void open(ChallanNo number) {
        desk.navigator().open(new Destination.OneChallan(number));
    }

    private CompletionStage<ScanAnswer> scanned(Scanned scanned) {
        var code = ScanCode.of(scanned.what());
        var found = model.find(code);
        found.ifPresent(this::open);
        return CompletableFuture.completedFuture(found.<ScanAnswer>map(number -> new ScanAnswer.Accepted(number.text()))
                .orElseGet(() -> new ScanAnswer.Refused(desk.texts().get("challans.noSuch", code))));
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
