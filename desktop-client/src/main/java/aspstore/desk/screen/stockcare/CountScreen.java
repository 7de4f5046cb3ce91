package aspstore.desk.screen.stockcare;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.control.ScanField;
import aspstore.desk.scan.Scanned;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.desk.screen.SecondPress;
import aspstore.desk.usecase.CareRepository;
import aspstore.journal.StoredEntry;
import aspstore.model.BusinessUnit;
import aspstore.model.Quantity;
import aspstore.model.entry.Command;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Stock is counted by scans, without a look at what the books expect; the differences are told after posting.
public final class CountScreen implements Screen {

    private final Desk desk;
    private final CountViewModel model;
    private final CountView view;
    private final Posting posting;
    private final SecondPress second = new SecondPress();
    private BusinessUnit bu;

    public CountScreen(Desk shared) {
        this.desk = shared.withTextsOf(CountScreen.class);
        this.posting = desk.posting();
        this.bu = desk.session().unitOrFirst();
        this.model = new CountViewModel(
                new CareRepository(desk.store().engine(), desk.store().books()),
                desk.background(),
                desk.store().engine().drafts(),
                desk.store().clock(),
                desk.texts(),
                desk::hindered,
                why -> desk.messages().accept(Message.note(why)));
        var scans = new ScanField(
                        desk.texts(), desk.scans(), desk.sounds(), desk.texts().get("count.scan"), this::scanned)
                .heldWhile(posting.busyProperty());
        this.view = new CountView(desk.texts(), model, scans, desk.session().units(), bu, this::choose);
        view.rows()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener(_ -> desk.navigator().changed());
        model.shownProperty().addListener((_, before, now) -> {
            desk.navigator().changed();
            if (before.stage() != now.stage()) {
                desk.navigator().focus();
            }
        });
    }

    private CompletionStage<ScanAnswer> scanned(Scanned scanned) {
        second.forget();
        return model.scanned(scanned, () -> view.rows().chosen());
    }

    private void choose(BusinessUnit chosen) {
        bu = chosen;
        model.load(bu);
    }

    @Override
    public String title() {
        var shown = model.shownProperty().get();
        return shown.stage() == CountPaper.Stage.CHOOSING
                ? desk.texts().get("count.title")
                : desk.texts().get("count.titleOf", bu, shown.sheet());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        if (view.isTelling()) {
            return List.of(Act.primary(texts.get("count.another"), "F9", () -> {
                view.endTelling();
                model.load(bu);
            }));
        }
        if (model.shownProperty().get().stage() == CountPaper.Stage.CHOOSING) {
            return List.of(Act.primary(texts.get("count.begin"), "F9", view::begin));
        }
        return List.of(
                Act.danger(texts.get("count.throwAway"), "", this::throwAway),
                Act.plain(texts.get("count.undo"), "Shortcut+Z", model::undo),
                Act.plain(texts.get("count.setQuantity"), "F2", view::editQuantity)
                        .unless(this::nothingChosen),
                Act.plain(
                                texts.get("count.none"),
                                "Shortcut+E",
                                () -> view.rows().chosen().ifPresent(row -> model.quantity(row, Quantity.ZERO)))
                        .unless(this::nothingChosen),
                Act.primary(texts.get("count.post"), "F9", this::post)
                        .unless(() -> model.isRead() ? Optional.empty() : Optional.of(texts.get("count.reading"))));
    }

    private Optional<String> nothingChosen() {
        return view.rows().chosen().isPresent()
                ? Optional.empty()
                : Optional.of(desk.texts().get("count.nothingHere"));
    }

    private void throwAway() {
        var question = desk.texts().get("count.throwAwaySure");
        if (second.again(question)) {
            model.finish();
        } else {
            desk.messages().accept(Message.note(question));
        }
    }

    private void post() {
        if (!view.takeTexts()) {
            return;
        }
        model.dropWhatMoved();
        int left = model.shownProperty().get().left();
        if (left > 0) {
            view.toUncounted();
            desk.messages().accept(Message.note(desk.texts().count("count.stillLeft", left)));
            return;
        }
        var question = desk.texts().get("count.sure");
        if (!second.again(question)) {
            desk.messages().accept(Message.note(question));
            return;
        }
        model.post()
                .ifPresent(
                        count -> posting.post(model.command(), List.of(new Command.OfStockCare(count)), this::posted));
    }

    private void posted(List<StoredEntry> entries) {
        var result = CountResult.of(entries.getFirst(), desk.texts());
        view.tell(result);
        model.finish();
        desk.navigator().changed();
        desk.messages()
                .accept(Message.done(desk.texts()
                        .get("count.posted", result.id(), result.lines().size())));
    }

    @Override
    public Node focus() {
        return view.focus();
    }

    @Override
    public void shown() {
        model.load(bu);
    }

    @Override
    public void refreshed() {
        if (!view.isTelling() && !posting.busyProperty().get()) {
            model.load(bu);
        }
    }

    @Override
    public boolean back() {
        return view.clear();
    }

    @Override
    public void closed() {
        view.takeTexts();
    }
}
