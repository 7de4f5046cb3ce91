package aspstore.desk.screen.bag;

import aspstore.desk.control.ScanField;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.desk.usecase.BagDesk;
import aspstore.desk.usecase.BagRepository;
import aspstore.desk.usecase.JobsRepository;
import aspstore.journal.StoredEntry;
import aspstore.model.Role;
import aspstore.model.challan.ChallanEvent;
import aspstore.model.entry.Event;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/// A technician's bag is filled by scans: a challan of the store to itself, and the technician has the goods.
public final class BagScreen implements Screen {

    private final Desk desk;
    private final BagDesk bags;
    private final BagViewModel model;
    private final ScanField scan;
    private final BagView view;
    private final Posting posting;
    private boolean isAsked = false;

    public BagScreen(Desk shared) {
        this.desk = shared.withTextsOf(BagScreen.class);
        this.posting = desk.posting();
        var engine = desk.store().engine();
        this.bags = new BagDesk(engine, desk.store().clock());
        this.model = new BagViewModel(
                new BagRepository(engine),
                new JobsRepository(engine),
                engine.drafts(),
                desk.background(),
                desk.texts(),
                desk::hindered);
        this.scan = new ScanField(
                        desk.texts(), desk.scans(), desk.sounds(), desk.texts().get("bag.scan"), model::scanned)
                .heldWhile(posting.busyProperty());
        this.view = new BagView(desk.texts(), model, scan, desk.session().is(Role.MANAGER));
        model.shownProperty().addListener((_, before, now) -> {
            if (!before.paper().equals(now.paper())) {
                isAsked = false;
            }
            desk.navigator().changed();
        });
    }

    @Override
    public String title() {
        return desk.texts().get("bag.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.plain(texts.get("bag.undo"), "Shortcut+Z", model::undo),
                Act.plain(texts.get("bag.who"), "F4", view::openCarriers),
                Act.plain(
                                texts.get("bag.remove"),
                                "Delete",
                                () -> view.chosen().ifPresent(row -> model.change(paper -> paper.without(row.at()))))
                        .unless(() ->
                                view.chosen().isPresent() ? Optional.empty() : Optional.of(texts.get("bag.noPart"))),
                Act.primary(texts.get(isAsked ? "bag.again" : "bag.post"), "F9", this::post));
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
            var fill = model.fill();
            posting.run(() -> bags.fill(caller, id, fill), this::posted);
        } else {
            isAsked = true;
            desk.messages().accept(Message.note(model.announcement()));
        }
        desk.navigator().changed();
    }

    private void posted(List<StoredEntry> entries) {
        var name = model.name();
        model.finish();
        entries.stream()
                .map(entry -> entry.entry().event())
                .flatMap(event -> event instanceof Event.OfChallan(ChallanEvent.BagIssued issued)
                        ? Stream.of(issued.number())
                        : Stream.empty())
                .findFirst()
                .ifPresent(number -> {
                    desk.navigator().replace(new Destination.OneChallan(number));
                    desk.messages().accept(Message.done(desk.texts().get("bag.done", number.text(), name)));
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
