package aspstore.desk.screen.life;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.control.ScanField;
import aspstore.desk.scan.Scan;
import aspstore.desk.scan.Scanned;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Screen;
import aspstore.desk.usecase.LifeRepository;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/// Where something is and who had it, from the SODO to the warehouse; the arrow keys walk along it, Enter opens the
/// document of a step.
public final class LifeScreen implements Screen {

    private final Desk desk;
    private final LifeViewModel model;
    private final ScanField scan;
    private final LifeView view;
    private final String first;
    private boolean isNew = true;

    /// @param code what is looked for; empty to ask for it
    public LifeScreen(Desk shared, String code) {
        this.desk = shared.withTextsOf(LifeScreen.class);
        this.first = code;
        this.model = new LifeViewModel(
                new LifeRepository(desk.store().engine()),
                desk.store().books(),
                desk.background(),
                desk.texts(),
                desk::hindered);
        this.scan = new ScanField(
                desk.texts(), desk.scans(), desk.sounds(), desk.texts().get("life.scan"), this::scanned);
        this.view = new LifeView(desk.texts(), model, scan);
        scan.field().addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        model.atProperty().addListener((_, _, _) -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return desk.texts().get("life.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.plain(texts.get("life.linked"), "Shortcut+R", this::openLinked)
                        .unless(() -> linked().isPresent() ? Optional.empty() : Optional.of(texts.get("life.noLink"))),
                Act.primary(texts.get("life.open"), "F9", this::open)
                        .unless(() ->
                                document().isPresent() ? Optional.empty() : Optional.of(texts.get("life.noDocument"))));
    }

    private Optional<Destination> document() {
        return model.step().flatMap(LifeViewModel.Step::open);
    }

    private void open() {
        document().ifPresent(desk.navigator()::open);
    }

    /// The unit of the step looked at, else the first.
    private Optional<LifeViewModel.Link> linked() {
        var links = model.shownProperty().get().map(LifeViewModel.Shown::links).orElse(List.of());
        return links.stream()
                .filter(link -> link.step() == model.atProperty().get())
                .findFirst()
                .or(() -> links.stream().findFirst());
    }

    private void openLinked() {
        linked().ifPresent(link -> desk.navigator().open(new Destination.LifeOf(link.code())));
    }

    /// While nothing is being typed, the arrow keys are for the picture.
    private void walk(KeyEvent event) {
        if (!scan.field().getText().isBlank() || event.isShortcutDown()) {
            return;
        }
        boolean taken = switch (event.getCode()) {
            case LEFT, UP -> walked(-1);
            case RIGHT, DOWN -> walked(1);
            case HOME -> walked(-10_000);
            case END -> walked(10_000);
            case ENTER -> {
                open();
                yield true;
            }
            default -> false;
        };
        if (taken) {
            event.consume();
        }
    }

    private boolean walked(int by) {
        model.walk(by);
        return true;
    }

    private CompletionStage<ScanAnswer> scanned(Scanned scanned) {
        var wanted = switch (scanned.what()) {
            case Scan.Code(var text) -> Optional.of(text);
            case Scan.Label label ->
                label.serial().map(Object::toString).or(() -> label.part().map(Object::toString));
            case Scan.LotCode(var lot) -> Optional.of(lot.toString());
            case Scan.ChallanCode challan -> Optional.of(challan.number().text());
            case Scan.Carton carton -> Optional.of(carton.partReturn());
            case Scan.Undo() -> Optional.<String>empty();
        };
        var answer = new CompletableFuture<ScanAnswer>();
        wanted.ifPresentOrElse(
                text -> model.find(
                        text,
                        wrong -> answer.complete(wrong.<ScanAnswer>map(ScanAnswer.Refused::new)
                                .orElseGet(() -> new ScanAnswer.Accepted(text)))),
                () -> answer.complete(new ScanAnswer.Refused(desk.texts().get("life.noUndo"))));
        return answer;
    }

    @Override
    public Node focus() {
        return scan.field();
    }

    @Override
    public void shown() {
        if (isNew && !first.isEmpty()) {
            model.find(first, wrong -> wrong.map(Message::note).ifPresent(desk.messages()));
        } else {
            model.refresh();
        }
        isNew = false;
    }

    @Override
    public void refreshed() {
        model.refresh();
    }

    @Override
    public boolean back() {
        return scan.clear();
    }
}
