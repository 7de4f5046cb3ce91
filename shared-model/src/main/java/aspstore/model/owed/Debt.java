package aspstore.model.owed;

import aspstore.model.BusinessUnit;
import aspstore.model.FamilyId;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.Told;
import aspstore.model.books.WorkItem;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A debt of defective parts of a family, which a use left: by job, technician and customer, with its age.
///
/// The store writes what came in and what its manager settled; central writes what it waived and
/// what came in elsewhere.
///
/// @param id `D`, the number of the use's entry and its line: `D34.1`
/// @param technician who carried the part out; empty where it went to the customer by courier
/// @param challan the number of the challan that it was used from
/// @param used the lot that went into the appliance
/// @param serial the unit that should come back, where it was noted at the use
/// @param rate the value of one unit
/// @param due by when it should be back, where the unit has a policy
/// @param reversed the use was taken back, and the debt with it
public record Debt(
        String id,
        Owing owing,
        PartCode part,
        FamilyId family,
        LotId used,
        Optional<SerialNo> serial,
        Quantity quantity,
        Money rate,
        Instant since,
        Optional<Instant> due,
        List<Settlement> settled,
        List<Told<Settlement>> told,
        boolean reversed)
        implements Document<Debt> {

    public static final DocumentKind<Debt> KIND = new DocumentKind<>("debt", Debt.class);

    /// Who owes, and for what.
    public record Owing(BusinessUnit bu, JobNo job, Optional<PersonId> technician, String customer, String challan) {}

    public enum Stage {
        OPEN,
        PARTLY_SETTLED,
        SETTLED,
        REVERSED
    }

    public enum How {
        DEFECTIVE_INWARD,
        CHARGED_TO_CUSTOMER,
        RECOVERED_FROM_TECHNICIAN,
        NOT_RETURNABLE,
        WAIVED,
        CAME_IN_ELSEWHERE
    }

    /// @param at the entry that settled
    /// @param note the reason, or where the part came in
    public record Settlement(Position at, How how, Quantity quantity, String note, Instant when) {}

    public Debt {
        settled = List.copyOf(settled);
        told = List.copyOf(told);
    }

    /// The name of the debt that a line of a use leaves.
    public static String id(Position use, int line) {
        return use.name("D") + "." + line;
    }

    public Stage currentStage() {
        if (reversed) {
            return Stage.REVERSED;
        }
        if (settledQuantity().isZero()) {
            return Stage.OPEN;
        }
        return outstanding().isZero() ? Stage.SETTLED : Stage.PARTLY_SETTLED;
    }

    /// What is still owed.
    public Quantity outstanding() {
        return reversed ? Quantity.ZERO : quantity.minusAtMost(settledQuantity());
    }

    public Money outstandingValue() {
        return rate.times(outstanding());
    }

    /// Whether nobody has settled anything of it.
    public boolean isUntouched() {
        return settled.isEmpty() && told.isEmpty();
    }

    private Quantity settledQuantity() {
        return Stream.concat(settled.stream(), told.stream().map(Told::fact))
                .map(Settlement::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /// The debt after the store settled some of it.
    public Debt withSettlement(Settlement settlement) {
        var longer = new ArrayList<>(settled);
        longer.add(settlement);
        return with(longer, told, reversed);
    }

    /// The debt as if this entry of the store's had not settled anything.
    public Debt withoutSettlement(Position entry) {
        return with(
                settled.stream()
                        .filter(settlement -> !settlement.at().equals(entry))
                        .toList(),
                told,
                reversed);
    }

    /// The debt after the use that left it was taken back.
    public Debt asReversed() {
        return with(settled, told, true);
    }

    Debt withTold(Told<Settlement> settlement) {
        var longer = new ArrayList<>(told);
        longer.add(settlement);
        return with(settled, longer, reversed);
    }

    private Debt with(List<Settlement> stores, List<Told<Settlement>> centrals, boolean takenBack) {
        return new Debt(id, owing, part, family, used, serial, quantity, rate, since, due, stores, centrals, takenBack);
    }

    @Override
    public DocumentKind<Debt> kind() {
        return KIND;
    }

    @Override
    public String stage() {
        return currentStage().name();
    }

    @Override
    public boolean isOpen() {
        return outstanding().isPositive();
    }

    @Override
    public Set<Key> keys() {
        var keys = new HashSet<>(Set.of(Key.job(owing.job()), Key.challan(owing.challan()), Key.lot(used)));
        serial.ifPresent(unit -> keys.add(Key.serial(part, unit)));
        if (isOpen()) {
            owing.technician().map(Key::technician).ifPresent(keys::add);
        }
        return keys;
    }

    @Override
    public Optional<Debt> asOf(long feed) {
        return Optional.of(with(settled, Told.upTo(feed, told), reversed));
    }

    @Override
    public List<WorkItem> workItems() {
        return isOpen()
                ? List.of(new WorkItem(
                        WorkItem.Kind.COLLECT_DEFECTIVE,
                        Role.COUNTER,
                        KIND.name(),
                        id,
                        "",
                        part.text(),
                        since,
                        due,
                        outstandingValue()))
                : List.of();
    }
}
