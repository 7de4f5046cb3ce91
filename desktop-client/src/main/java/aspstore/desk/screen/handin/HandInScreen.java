package aspstore.desk.screen.handin;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.control.ScanField;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.desk.usecase.HandInDesk;
import aspstore.desk.usecase.HandInRepository;
import aspstore.journal.StoredEntry;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanEvent;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The parts of a challan come back: what became of each, and the reverse challan closes where all is accounted for.
public final class HandInScreen implements Screen {

    private final Desk desk;
    private final ChallanNo number;
    private final HandInViewModel model;
    private final HandInView view;
    private final HandInDesk handIns;
    private final Posting posting;
    private boolean isPosted = false;
    private List<String> made = List.of();

    public HandInScreen(Desk shared, ChallanNo number) {
        this.desk = shared.withTextsOf(HandInScreen.class);
        this.posting = desk.posting();
        this.number = number;
        this.handIns = new HandInDesk(desk.store().engine());
        this.model = new HandInViewModel(
                new HandInRepository(desk.store().engine()),
                desk.background(),
                desk.store().engine().drafts(),
                desk.texts(),
                number,
                other -> desk.navigator().replace(new Destination.HandIn(other)),
                desk::hindered);
        this.view = new HandInView(desk.texts(), model);
        view.scanBy(new ScanField(
                        desk.texts(),
                        desk.scans(),
                        desk.sounds(),
                        desk.texts().get("handIn.scan"),
                        scanned -> view.take()
                                ? model.scanned(scanned, view.fate())
                                : CompletableFuture.completedFuture(
                                        new ScanAnswer.Refused(desk.texts().get("handIn.wrongQuantity"))))
                .heldWhile(posting.busyProperty()));
        model.shownProperty().addListener((_, _, _) -> desk.navigator().changed());
        view.entries()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, _) -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return model.shownProperty()
                .get()
                .challan()
                .map(challan -> {
                    var who = model.shownProperty().get().who();
                    return challan.job()
                            .map(job -> desk.texts().get("handIn.titleOf", number, job, who))
                            .orElseGet(() -> desk.texts().get("handIn.titleOfBag", number, who));
                })
                .orElseGet(() -> desk.texts().get("handIn.title", number));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.plain(texts.get("handIn.undo"), "Shortcut+Z", model::undo),
                Act.plain(texts.get("handIn.fate"), "F4", view::openFates),
                Act.plain(texts.get("handIn.quantity"), "F2", view::editQuantity)
                        .unless(this::noEntry),
                Act.plain(texts.get("handIn.remove"), "Delete", this::remove).unless(this::noEntry),
                Act.plain(texts.get("handIn.add"), "Insert", this::add),
                Act.plain(
                                texts.get("handIn.toAnotherJob"),
                                "Shortcut+J",
                                () -> desk.navigator().open(new Destination.Reassign(number)))
                        .unless(this::whyNot),
                Act.primary(texts.get("handIn.post"), "F9", this::post).unless(this::whyNot));
    }

    private Optional<String> noEntry() {
        return view.chosenEntry().isPresent()
                ? Optional.empty()
                : Optional.of(desk.texts().get("handIn.noEntry"));
    }

    private Optional<String> whyNot() {
        return model.shownProperty()
                .get()
                .challan()
                .filter(challan -> !challan.isOpen())
                .map(challan -> desk.texts().get("handIn.isClosed", number, challan.currentStage()));
    }

    /// In a field that is typed in, the key takes a character away as ever.
    private void remove() {
        if (!view.deletesTyped()) {
            view.chosenEntry().ifPresent(row -> {
                view.drop();
                model.remove(row.at());
            });
        }
    }

    private void add() {
        if (!isTaken()) {
            return;
        }
        view.chosenLine().ifPresent(line -> {
            if (!model.add(line.no(), view.fate())) {
                desk.messages().accept(Message.note(desk.texts().get("handIn.nothingLeft", line.part())));
            }
        });
    }

    private boolean isTaken() {
        boolean isTaken = view.take();
        if (!isTaken) {
            desk.messages().accept(Message.refused(List.of(desk.texts().get("handIn.wrongQuantity"))));
            view.editQuantity();
        }
        return isTaken;
    }

    private void post() {
        if (!isTaken()) {
            return;
        }
        HandInDesk.HandIn handIn;
        try {
            handIn = model.handIn();
        } catch (IllegalArgumentException _) {
            desk.messages().accept(Message.refused(List.of(desk.texts().get("handIn.wrongCode"))));
            return;
        }
        var caller = desk.session().caller();
        var id = model.command();
        var now = desk.store().clock().instant();
        posting.run(() -> handIns.handIn(caller, id, now, handIn), entries -> {
            model.finish();
            isPosted = true;
            made = made(entries);
            model.load(this::loaded);
        });
    }

    /// The challans of other jobs on which parts were used.
    private List<String> made(List<StoredEntry> entries) {
        return entries.stream()
                .map(entry -> entry.entry().event())
                .flatMap(event -> event instanceof Event.OfChallan(ChallanEvent.PartReassigned made)
                        ? Stream.of(desk.texts()
                                .get(
                                        "handIn.made",
                                        made.number(),
                                        made.command().job()))
                        : Stream.empty())
                .toList();
    }

    /// A refresh may overtake the reading that follows a post; whichever comes tells of it.
    private void loaded() {
        if (isPosted) {
            isPosted = false;
            tellPosted();
        }
    }

    private void tellPosted() {
        var open = model.open();
        boolean isClosed = model.shownProperty()
                .get()
                .challan()
                .filter(challan -> challan.currentStage() == Challan.Stage.CLOSED)
                .isPresent();
        var text = isClosed
                ? desk.texts().get("handIn.closed", number, number.reverse())
                : desk.texts().get(open.isEmpty() ? "handIn.counterCloses" : "handIn.posted", number);
        var details = new ArrayList<>(made);
        details.addAll(open);
        desk.messages().accept(new Message(Message.Tone.DONE, text, details));
        desk.navigator().changed();
        desk.navigator().focus();
    }

    @Override
    public Node focus() {
        return view.focus();
    }

    @Override
    public void shown() {
        model.load(this::loaded);
    }

    @Override
    public void refreshed() {
        model.load(this::loaded);
    }

    @Override
    public boolean back() {
        return view.clear();
    }

    @Override
    public void closed() {
        view.take();
    }
}
