package aspstore.desk.screen.receipt;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.control.ScanField;
import aspstore.desk.scan.Scanned;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.desk.screen.SecondPress;
import aspstore.journal.StoredEntry;
import aspstore.journal.query.DocumentName;
import aspstore.model.entry.Command;
import aspstore.model.shipment.Shipment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Goods are received by scans (GRN): those of a delivery, or some that no paper announced.
public final class ReceiveScreen implements Screen {

    private final Desk desk;
    private final Optional<String> delivery;
    private final ReceiveViewModel model;
    private final ReceiveView view;
    private final Posting posting;
    private final SecondPress second = new SecondPress();

    /// @param delivery empty for goods that no paper announced
    public ReceiveScreen(Desk shared, Optional<String> delivery) {
        this.desk = shared.withTextsOf(ReceiveScreen.class);
        this.posting = desk.posting();
        this.delivery = delivery;
        this.model = new ReceiveViewModel(
                DeliveriesScreen.receiving(desk),
                desk.background(),
                desk.store().engine().drafts(),
                desk.texts(),
                desk::hindered,
                delivery);
        this.view = new ReceiveView(
                desk.texts(),
                model,
                new ScanField(
                                desk.texts(),
                                desk.scans(),
                                desk.sounds(),
                                desk.texts().get("receipt.scan"),
                                this::scanned)
                        .heldWhile(posting.busyProperty()));
        model.shownProperty().addListener((_, _, _) -> desk.navigator().changed());
    }

    private CompletionStage<ScanAnswer> scanned(Scanned scanned) {
        second.forget();
        return model.scanned(scanned, view.rows().chosen());
    }

    @Override
    public String title() {
        return delivery.map(id -> desk.texts().get("receipt.title", id))
                .orElseGet(() -> desk.texts().get("receipt.unannouncedTitle"));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.plain(texts.get("receipt.undo"), "Shortcut+Z", model::undo),
                Act.plain(texts.get("receipt.setQuantity"), "F2", view::editQuantity)
                        .unless(() -> hindered(row -> true)),
                Act.plain(texts.get("receipt.markDamaged"), "Shortcut+D", () -> withRow(model::damaged))
                        .unless(() -> hindered(row -> !row.isExtra()
                                && row.accepted().plus(row.damaged()).isPositive())),
                Act.plain(texts.get("receipt.closeRest"), "Shortcut+M", () -> withRow(this::closeRest))
                        .unless(() ->
                                hindered(row -> row.toCome().plus(row.missing()).isPositive())),
                Act.plain(texts.get("receipt.otherWhy"), "F4", () -> withRow(model::otherWhy))
                        .unless(() -> hindered(ReceiveRow::isExtra)),
                Act.plain(texts.get("receipt.history"), "Shortcut+H", this::history)
                        .unless(() ->
                                delivery.isPresent() ? Optional.empty() : Optional.of(texts.get("receipt.noDelivery"))),
                Act.primary(texts.get("receipt.post"), "F9", this::post)
                        .unless(() -> model.shownProperty().get().counted() > 0
                                ? Optional.empty()
                                : Optional.of(texts.get("receipt.nothingCounted"))));
    }

    private Optional<String> hindered(java.util.function.Predicate<ReceiveRow> fits) {
        return view.rows().chosen().filter(fits).isPresent()
                ? Optional.empty()
                : Optional.of(desk.texts().get("receipt.notForThisLine"));
    }

    private void withRow(Consumer<ReceiveRow> act) {
        second.forget();
        view.rows().chosen().ifPresent(act);
    }

    /// Goods that will not come are asked about at once.
    private void closeRest(ReceiveRow row) {
        model.closeRest(row);
        model.asking().filter(asking -> asking.key().equals(row.key())).ifPresent(view::ask);
    }

    private void history() {
        delivery.ifPresent(id ->
                desk.navigator().open(new Destination.OneDocument(new DocumentName(Shipment.KIND.name(), id))));
    }

    private void post() {
        if (!view.takeTexts()) {
            return;
        }
        var asking = model.asking();
        if (asking.isPresent()) {
            view.ask(asking.get());
            desk.messages()
                    .accept(Message.note(
                            desk.texts().get("receipt.sayFirst", asking.get().part())));
            return;
        }
        long extras = model.shownProperty().get().extras();
        if (extras > 0 && !second.again("extras " + extras)) {
            desk.messages().accept(Message.note(desk.texts().count("receipt.sure", extras)));
            return;
        }
        posting.post(model.command(), List.of(new Command.OfReceipt(model.receipt())), this::posted);
    }

    private void posted(List<StoredEntry> entries) {
        var receipt = entries.getFirst().entry().header().position().name("G");
        long lines = model.shownProperty().get().counted();
        view.finish();
        model.finish();
        desk.messages()
                .accept(Message.done(desk.texts().count("receipt.posted", lines) + " "
                        + desk.texts().get("receipt.number", receipt)));
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

    @Override
    public boolean back() {
        return view.clear();
    }

    @Override
    public void closed() {
        view.takeTexts();
    }
}
