package aspstore.desk.screen.reassign;

import aspstore.desk.control.ScanField;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.desk.usecase.JobsRepository;
import aspstore.desk.usecase.ReassignDesk;
import aspstore.desk.usecase.ReassignRepository;
import aspstore.journal.StoredEntry;
import aspstore.model.Role;
import aspstore.model.challan.ChallanEvent;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Event;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Parts that are out on a challan go on to another job: they are chosen, the job is chosen, and its challan is made.
public final class ReassignScreen implements Screen {

    private final Desk desk;
    private final ChallanNo number;
    private final ReassignDesk reassigns;
    private final ReassignViewModel model;
    private final ScanField scan;
    private final ReassignView view;
    private final Posting posting;
    private boolean isAsked = false;

    public ReassignScreen(Desk shared, ChallanNo number) {
        this.desk = shared.withTextsOf(ReassignScreen.class);
        this.number = number;
        this.posting = desk.posting();
        var engine = desk.store().engine();
        this.reassigns = new ReassignDesk(engine, desk.store().clock());
        this.model = new ReassignViewModel(
                number,
                new ReassignRepository(engine),
                new JobsRepository(engine),
                engine.drafts(),
                desk.background(),
                desk.texts(),
                desk::hindered);
        this.scan = new ScanField(
                        desk.texts(), desk.scans(), desk.sounds(), desk.texts().get("reassign.scan"), model::scanned)
                .heldWhile(posting.busyProperty());
        this.view = new ReassignView(desk.texts(), model, scan, desk.session().is(Role.MANAGER));
        model.shownProperty().addListener((_, _, _) -> {
            isAsked = false;
            desk.navigator().changed();
        });
    }

    @Override
    public String title() {
        return desk.texts().get("reassign.title", number.text());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.plain(texts.get("reassign.undo"), "Shortcut+Z", model::undo),
                Act.plain(texts.get("reassign.leftKey"), "F4", view::openLeft),
                Act.plain(
                                texts.get("reassign.all"),
                                "Insert",
                                () -> view.chosenPart().ifPresent(part -> model.takeAll(part.no())))
                        .unless(this::noPart),
                Act.plain(
                                texts.get("reassign.none"),
                                "Delete",
                                () -> view.chosenPart().ifPresent(part -> model.takeNothing(part.no())))
                        .unless(this::noPart),
                Act.primary(texts.get(isAsked ? "reassign.again" : "reassign.post"), "F9", this::post)
                        .unless(this::gone));
    }

    private Optional<String> noPart() {
        return view.chosenPart().isPresent()
                ? Optional.empty()
                : Optional.of(desk.texts().get("reassign.noPart"));
    }

    private Optional<String> gone() {
        return model.shownProperty()
                .get()
                .challan()
                .filter(challan ->
                        challan.lines().stream().noneMatch(line -> line.out().isPositive()))
                .map(challan -> desk.texts().get("reassign.nothingOut", number.text()));
    }

    private void post() {
        var missing = model.missing();
        if (missing.isPresent()) {
            isAsked = false;
            desk.messages().accept(Message.refused(List.of(missing.get())));
        } else if (isAsked) {
            isAsked = false;
            var caller = desk.session().caller();
            var id = model.command();
            var asked = model.asked();
            posting.run(() -> reassigns.reassign(caller, id, asked), this::posted);
        } else {
            isAsked = true;
            desk.messages().accept(Message.note(model.announcement()));
        }
        desk.navigator().changed();
    }

    private void posted(List<StoredEntry> entries) {
        var job = model.asked().job();
        model.finish();
        entries.stream()
                .map(entry -> entry.entry().event())
                .flatMap(event -> event instanceof Event.OfChallan(ChallanEvent.PartReassigned reassigned)
                        ? Stream.of(reassigned.number())
                        : Stream.empty())
                .findFirst()
                .ifPresent(fresh -> {
                    desk.navigator().replace(new Destination.OneChallan(fresh));
                    desk.messages()
                            .accept(Message.done(
                                    desk.texts().get("reassign.done", fresh.text(), job.text(), number.text())));
                });
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
        if (isAsked) {
            isAsked = false;
            desk.navigator().changed();
            return true;
        }
        return scan.clear();
    }
}
