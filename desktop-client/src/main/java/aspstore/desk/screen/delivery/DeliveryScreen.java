package aspstore.desk.screen.delivery;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.desk.screen.delivery.DeliveryViewModel.Shown;
import aspstore.desk.usecase.JobsRepository;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Command;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;

/// A challan's goods after they left: the courier delivered them, brings them back, or is to fetch what comes back.
public final class DeliveryScreen implements Screen {

    private final Desk desk;
    private final ChallanNo number;
    private final DeliveryViewModel model;
    private final DeliveryView view;
    private final Posting posting;

    public DeliveryScreen(Desk shared, ChallanNo number) {
        this.desk = shared.withTextsOf(DeliveryScreen.class);
        this.number = number;
        this.posting = desk.posting();
        this.model = new DeliveryViewModel(
                number,
                new JobsRepository(desk.store().engine()),
                desk.store().engine().drafts(),
                desk.background(),
                desk.store().clock(),
                desk.texts(),
                desk::hindered);
        this.view = new DeliveryView(desk.texts(), model);
        model.shownProperty().addListener((_, _, _) -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return desk.texts().get("delivery.title", number.text());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        var undo = Act.plain(texts.get("delivery.undo"), "Shortcut+Z", model::undo);
        var back = Act.plain(
                texts.get("delivery.back"), "Shortcut+B", () -> desk.navigator().open(new Destination.HandIn(number)));
        return is(Challan::isOnTheWay)
                ? List.of(
                        undo,
                        back,
                        Act.plain(texts.get("delivery.toFetch"), "Shortcut+U", view::focusPickup),
                        Act.primary(texts.get("delivery.confirm"), "F9", this::confirm))
                : List.of(
                        undo,
                        back,
                        Act.primary(texts.get("delivery.fetch"), "F9", this::fetch)
                                .unless(this::nothingToFetch));
    }

    private boolean is(Predicate<Challan> so) {
        return model.shownProperty().get().map(Shown::challan).filter(so).isPresent();
    }

    private Optional<String> nothingToFetch() {
        return is(challan -> challan.handedOver().isPresent() && challan.isToComeBack())
                ? Optional.empty()
                : Optional.of(desk.texts().get("delivery.nothingToFetch"));
    }

    private void confirm() {
        if (view.tellWrong(model.wrongDelivery())) {
            desk.messages().accept(Message.refused(List.of(desk.texts().get("delivery.problems"))));
            return;
        }
        var command = model.delivery();
        post(
                "delivered",
                command,
                model.deliveredAt(),
                desk.texts().get("delivery.confirmed", number.text(), command.receivedBy()));
    }

    private void fetch() {
        if (view.tellWrong(model.wrongPickup())) {
            desk.messages().accept(Message.refused(List.of(desk.texts().get("delivery.problems"))));
            return;
        }
        var command = model.pickup();
        post(
                "fetched",
                command,
                desk.store().clock().instant(),
                desk.texts()
                        .get(
                                "delivery.arranged",
                                command.courier().name(),
                                number.text(),
                                command.courier().airwayBill()));
    }

    private void post(String about, ChallanCommand command, Instant occurredAt, String done) {
        var caller = desk.session().caller();
        var id = model.commandFor(about);
        posting.run(
                () -> desk.store()
                        .engine()
                        .post(caller, id, occurredAt, List.of(new Command.OfChallan(command)))
                        .join(),
                _ -> {
                    model.finish();
                    model.load();
                    desk.messages().accept(Message.done(done));
                });
    }

    @Override
    public Node focus() {
        return view.focus();
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public void refreshed() {
        model.load();
    }
}
