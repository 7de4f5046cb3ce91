package aspstore.model.usage;

import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.WorkItem;
import aspstore.model.catalog.Part;
import aspstore.model.challan.ChallanNo;
import aspstore.model.stock.LotId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A defective part that came in from a job, what it settles, and where it goes from here. Only the store writes.
///
/// @param id `N` and the number of its entry
/// @param lot the defective's
/// @param route where it goes, by its part
/// @param settles the debts that it settled by itself
/// @param mismatch the debt that it was meant for and does not fit
/// @param decided the manager's word on the mismatch
public record Inward(
        String id,
        JobNo job,
        PartCode part,
        Optional<SerialNo> serial,
        Quantity quantity,
        LotId lot,
        Optional<ChallanNo> challan,
        Part.Route route,
        Money rate,
        List<UsageEvent.Settles> settles,
        Optional<UsageEvent.Mismatch> mismatch,
        Optional<Decided> decided,
        Instant at,
        boolean reversed)
        implements Document<Inward> {

    public static final DocumentKind<Inward> KIND = new DocumentKind<>("inward", Inward.class);

    public enum Stage {
        RECORDED,
        TO_DECIDE,
        ACCEPTED,
        REJECTED,
        REVERSED
    }

    public record Decided(UsageCommand.Verdict verdict, String reason) {}

    public Inward {
        settles = List.copyOf(settles);
    }

    public Stage currentStage() {
        if (reversed) {
            return Stage.REVERSED;
        }
        if (mismatch.isEmpty()) {
            return Stage.RECORDED;
        }
        return decided.map(word -> switch (word.verdict()) {
                    case ACCEPTED -> Stage.ACCEPTED;
                    case REJECTED -> Stage.REJECTED;
                })
                .orElse(Stage.TO_DECIDE);
    }

    Inward withDecided(Decided word) {
        return with(Optional.of(word), reversed);
    }

    Inward withoutDecided() {
        return with(Optional.empty(), reversed);
    }

    Inward asReversed() {
        return with(decided, true);
    }

    private Inward with(Optional<Decided> word, boolean takenBack) {
        return new Inward(
                id, job, part, serial, quantity, lot, challan, route, rate, settles, mismatch, word, at, takenBack);
    }

    @Override
    public DocumentKind<Inward> kind() {
        return KIND;
    }

    @Override
    public String stage() {
        return currentStage().name();
    }

    @Override
    public boolean isOpen() {
        return currentStage() == Stage.TO_DECIDE;
    }

    @Override
    public Set<Key> keys() {
        var keys = new HashSet<>(Set.of(Key.job(job), Key.lot(lot)));
        challan.ifPresent(number -> keys.add(Key.challan(number.text())));
        serial.ifPresent(unit -> keys.add(Key.serial(part, unit)));
        return keys;
    }

    @Override
    public Optional<Inward> asOf(long feed) {
        return Optional.of(this);
    }

    @Override
    public List<WorkItem> workItems() {
        return isOpen()
                ? List.of(new WorkItem(
                        WorkItem.Kind.APPROVE_SETTLEMENT,
                        Role.MANAGER,
                        KIND.name(),
                        id,
                        "",
                        part.text(),
                        at,
                        Optional.empty(),
                        rate.times(quantity)))
                : List.of();
    }
}
