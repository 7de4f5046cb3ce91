package aspstore.desk.screen.receipt;

import aspstore.desk.engine.Drafts;
import aspstore.desk.screen.DraftName;
import aspstore.desk.usecase.ReceivingDesk;
import aspstore.desk.usecase.ReceivingDesk.Unlisted;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.Quantity;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.receipt.ReceiptCommand.AcceptUnlisted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What of a receipt was on no paper and still waits on hold.
final class SettleViewModel {

    /// Where unlisted goods could belong, as a choice.
    record Choice(Optional<ReceiptCommand.Match> match, Quantity toCome) {
        static final Choice NONE = new Choice(Optional.empty(), Quantity.ZERO);
    }

    private record Loaded(DraftPaper<SettlePaper> draft, List<Unlisted> rows) {}

    private final ReceivingDesk receiving;
    private final Background.Latest latest;
    private final Consumer<String> hindered;
    private final String receipt;
    private final Drafts drafts;
    private Optional<DraftPaper<SettlePaper>> draft = Optional.empty();
    private final ReadOnlyObjectWrapper<List<Unlisted>> rows = new ReadOnlyObjectWrapper<>(List.of());

    SettleViewModel(
            ReceivingDesk receiving, Background background, Drafts drafts, Consumer<String> hindered, String receipt) {
        this.receiving = receiving;
        this.latest = background.latest();
        this.drafts = drafts;
        this.hindered = hindered;
        this.receipt = receipt;
    }

    ReadOnlyObjectProperty<List<Unlisted>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    void load() {
        var known = draft;
        latest.read(
                () -> new Loaded(
                        known.orElseGet(() -> DraftPaper.open(
                                drafts, DraftName.of("settle", receipt), SettlePaper.class, SettlePaper.BLANK)),
                        receiving.unlisted(receipt)),
                loaded -> {
                    draft = Optional.of(loaded.draft());
                    rows.set(loaded.rows());
                },
                hindered);
    }

    private static String lot(Unlisted row) {
        return row.goods().lot().toString();
    }

    /// What was typed about goods, else what is likely.
    SettlePaper.Typed typed(Unlisted row) {
        return draft.flatMap(it -> it.paper().of(lot(row)))
                .orElseGet(() -> new SettlePaper.Typed(
                        choices(row).getFirst().match(), row.goods().open().toString(), ""));
    }

    void type(Unlisted row, SettlePaper.Typed typed) {
        if (!typed.equals(typed(row))) {
            draft.ifPresent(it -> it.change(paper -> paper.with(lot(row), typed)));
        }
    }

    boolean undo() {
        return draft.map(DraftPaper::undo).orElse(false);
    }

    /// Under which these goods are posted, however often it is tried: asked otherwise, it is another act.
    UUID command(AcceptUnlisted command) {
        return draft.map(it -> it.commandFor(command.toString())).orElseGet(UUID::randomUUID);
    }

    /// It was posted; what was typed about other goods stays.
    void accepted(Unlisted row) {
        draft.ifPresent(it -> {
            var rest = it.paper().without(lot(row));
            it.finish();
            it.change(_ -> rest);
        });
        load();
    }

    /// Where goods could belong, what announced them first.
    static List<Choice> choices(Unlisted row) {
        var choices = new ArrayList<Choice>();
        row.matches()
                .forEach(to -> choices.add(new Choice(
                        Optional.of(new ReceiptCommand.Match(
                                to.delivery(), to.line().no())),
                        to.toCome())));
        choices.add(Choice.NONE);
        return choices;
    }
}
