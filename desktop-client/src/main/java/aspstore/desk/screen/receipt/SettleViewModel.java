package aspstore.desk.screen.receipt;

import aspstore.desk.usecase.ReceivingDesk;
import aspstore.desk.usecase.ReceivingDesk.Unlisted;
import aspstore.desk.work.Background;
import aspstore.model.Quantity;
import aspstore.model.receipt.ReceiptCommand;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What of a receipt was on no paper and still waits on hold.
final class SettleViewModel {

    /// Where unlisted goods could belong, as a choice.
    record Choice(Optional<ReceiptCommand.Match> match, Quantity toCome) {
        static final Choice NONE = new Choice(Optional.empty(), Quantity.ZERO);
    }

    private final ReceivingDesk receiving;
    private final Background.Latest latest;
    private final Consumer<String> hindered;
    private final String receipt;
    private final ReadOnlyObjectWrapper<List<Unlisted>> rows = new ReadOnlyObjectWrapper<>(List.of());

    SettleViewModel(ReceivingDesk receiving, Background background, Consumer<String> hindered, String receipt) {
        this.receiving = receiving;
        this.latest = background.latest();
        this.hindered = hindered;
        this.receipt = receipt;
    }

    ReadOnlyObjectProperty<List<Unlisted>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    void load() {
        latest.read(() -> receiving.unlisted(receipt), rows::set, hindered);
    }
}
