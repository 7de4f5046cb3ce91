package aspstore.model.indent;

import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.catalog.AllocationRule;
import aspstore.model.catalog.AllocationRule.Preference;
import aspstore.model.catalog.Part;
import aspstore.model.indent.Allocation.Candidate;
import aspstore.model.indent.Allocation.Reason;
import aspstore.model.indent.Allocation.Verdict;
import aspstore.model.indent.IndentCommand.Pick;
import aspstore.model.stock.Lot;
import aspstore.model.stock.Stand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Chooses which lots serve a line, and says for each candidate why it was taken or passed over.
///
/// Order: the contract's preference of owner, class and condition; then the earliest expiry, where there is one; then
/// first received; then the lot's name. Parts of one family stand in for each other.
public final class Allocator {

    /// What is to be found stock for.
    public record Wanted(JobNo job, BusinessUnit bu, PartCode part, Quantity quantity) {}

    private static final Comparator<Ranked> ORDER = Comparator.comparingInt(Ranked::preference)
            .thenComparing(ranked -> ranked.lot().expiry().orElse(LocalDate.MAX))
            .thenComparing(ranked -> ranked.lot().received().orElse(LocalDate.MAX))
            .thenComparing(ranked -> ranked.lot().id());

    /// A stand that may serve, and as which of the rule's preferences, from 1.
    private record Ranked(Stand stand, int preference) {
        Lot lot() {
            return stand.lot();
        }
    }

    /// What may be taken, the most preferred first, and how many days it must have left.
    private record Terms(List<Preference> preferences, int expiryMarginDays) {

        static Terms of(AllocationRule rule) {
            return new Terms(rule.preferences(), rule.expiryMarginDays());
        }

        Optional<Integer> preference(Lot lot) {
            int index = preferences.indexOf(new Preference(lot.owner(), lot.contractClass(), lot.condition()));
            return index < 0 ? Optional.empty() : Optional.of(index + 1);
        }
    }

    private final Books books;
    private final LocalDate day;
    private final BusinessUnit bu;
    private final Quantity quantity;
    private final Terms terms;
    private final Reservations reservations;
    private final List<Ranked> eligible = new ArrayList<>();
    private final List<Candidate> others = new ArrayList<>();

    private Allocator(
            Books books, LocalDate day, BusinessUnit bu, Quantity quantity, Terms terms, Reservations reservations) {
        this.books = books;
        this.day = day;
        this.bu = bu;
        this.quantity = quantity;
        this.terms = terms;
        this.reservations = reservations;
    }

    public static Allocation allocate(Books books, Act act, AllocationRule rule, Wanted wanted) {
        var members = family(books, wanted.part());
        var reservations = Reservations.of(books, members, Optional.of(wanted.job()));
        var allocator = new Allocator(books, act.day(), wanted.bu(), wanted.quantity(), Terms.of(rule), reservations);
        members.forEach(member -> books.standsOf(member).forEach(allocator::judge));
        return allocator.choose();
    }

    /// What a technician's bag would get of a part: nobody knows yet for which contract, so what may serve the most of
    /// them comes first. Only the part itself, nothing that stands in for it, and nothing that a job waits for.
    public static Allocation forBag(Books books, Act act, BusinessUnit bu, PartCode part, Quantity quantity) {
        var reservations = Reservations.of(books, family(books, part), Optional.empty());
        var allocator = new Allocator(books, act.day(), bu, quantity, anyContract(books, bu), reservations);
        books.standsOf(part).forEach(allocator::judge);
        return allocator.choose();
    }

    /// The rules of all contracts together.
    private static Terms anyContract(Books books, BusinessUnit bu) {
        var rules = Arrays.stream(Contract.values())
                .flatMap(contract -> books.catalog().allocationRule(bu, contract).stream())
                .toList();
        var serves = new LinkedHashMap<Preference, Integer>();
        rules.forEach(rule -> rule.preferences().forEach(preference -> serves.merge(preference, 1, Integer::sum)));
        var preferences = serves.entrySet().stream()
                .sorted(Map.Entry.<Preference, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        int margin =
                rules.stream().mapToInt(AllocationRule::expiryMarginDays).max().orElse(0);
        return new Terms(preferences, margin);
    }

    /// Why a lot of the family does not serve what is wanted, wherever it stands; empty where it may.
    public static Optional<Reason> against(Books books, Act act, AllocationRule rule, Wanted wanted, Lot lot) {
        var reservations = Reservations.of(books, family(books, wanted.part()), Optional.of(wanted.job()));
        return new Allocator(books, act.day(), wanted.bu(), wanted.quantity(), Terms.of(rule), reservations)
                .nature(lot);
    }

    /// A part and those that may stand in for it.
    public static List<PartCode> family(Books books, PartCode part) {
        return books.catalog()
                .part(part)
                .map(known -> books.catalog().familyOf(known))
                .filter(members -> members.contains(part))
                .orElse(List.of(part));
    }

    /// How much of a part's goods serves what is open: of units with serials whole ones only.
    static Quantity serving(Books books, PartCode part, Quantity there, Quantity open) {
        var most = there.min(open);
        return books.catalog().part(part).filter(Part::serialised).isPresent() ? most.wholePieces() : most;
    }

    /// Which of the rule's preferences a lot is, from 1; empty where the rule does not take it.
    static Optional<Integer> preference(AllocationRule rule, Lot lot) {
        return Terms.of(rule).preference(lot);
    }

    /// Stands as the rule prefers them, the best first; those that it does not take come last.
    static List<Stand> ranked(AllocationRule rule, List<Stand> stands) {
        return stands.stream()
                .map(stand -> new Ranked(stand, preference(rule, stand.lot()).orElse(Integer.MAX_VALUE)))
                .sorted(ORDER)
                .map(Ranked::stand)
                .toList();
    }

    private void judge(Stand stand) {
        whereabouts(stand)
                .or(() -> nature(stand.lot()))
                .ifPresentOrElse(
                        reason -> others.add(new Candidate(stand, new Verdict.PassedOver(reason))),
                        () -> eligible.add(
                                new Ranked(stand, terms.preference(stand.lot()).orElseThrow())));
    }

    private static Optional<Reason> whereabouts(Stand stand) {
        return switch (stand.place()) {
            case ON_HAND -> stand.thousandths() > 0 ? Optional.empty() : Optional.of(new Reason.Disputed());
            case ON_HOLD -> Optional.of(new Reason.OnHold(stand.spot().reference()));
            case DEFECTIVE -> Optional.of(new Reason.Defective());
            case ALLOCATED,
                    WITH_TECHNICIAN,
                    AT_CUSTOMER,
                    IN_REPAIR,
                    RETURN_PENDING,
                    PACKED,
                    TRANSIT_IN,
                    TRANSIT_OUT,
                    WAREHOUSE,
                    CONSUMED,
                    APPLIANCE,
                    SHORT,
                    UNLISTED,
                    LOST,
                    ADJUSTMENT,
                    SCRAPPED,
                    OPENING,
                    KIT -> Optional.of(new Reason.NotOnHand(stand.place()));
        };
    }

    private Optional<Reason> nature(Lot lot) {
        if (!lot.bu().equals(bu)) {
            return Optional.of(new Reason.WrongUnit(lot.bu()));
        }
        if (!lot.condition().isUsable()) {
            return Optional.of(new Reason.Defective());
        }
        if (lot.isExpired(day)) {
            return lot.expiry().map(Reason.Expired::new);
        }
        var fresh = day.plusDays(terms.expiryMarginDays());
        if (lot.isExpired(fresh)) {
            return lot.expiry().map(expiry -> new Reason.TooCloseToExpiry(expiry, terms.expiryMarginDays()));
        }
        return terms.preference(lot).isEmpty()
                ? Optional.of(notPreferred(lot))
                : reservations.of(lot).map(Reason.ReservedFor::new);
    }

    private Reason notPreferred(Lot lot) {
        return terms.preferences().stream()
                        .anyMatch(preference ->
                                preference.owner() == lot.owner() && preference.contractClass() == lot.contractClass())
                ? new Reason.WrongCondition(lot.condition())
                : new Reason.ClassNotEligible(lot.owner(), lot.contractClass());
    }

    private Allocation choose() {
        eligible.sort(ORDER);
        var picks = new ArrayList<Pick>();
        var candidates = new ArrayList<Candidate>(eligible.size() + others.size());
        var open = quantity;
        for (int i = 0; i < eligible.size(); i++) {
            var ranked = eligible.get(i);
            var taken = serving(books, ranked.lot().part(), ranked.stand().quantity(), open);
            if (taken.isPositive()) {
                picks.add(new Pick(ranked.lot().id(), taken));
                open = open.minus(taken);
            }
            Verdict verdict = taken.isPositive()
                    ? new Verdict.Taken(taken, i + 1, ranked.preference())
                    : new Verdict.PassedOver(
                            open.isZero()
                                    ? new Reason.NotNeeded(i + 1, ranked.preference())
                                    : new Reason.WholeUnitsOnly());
            candidates.add(new Candidate(ranked.stand(), verdict));
        }
        candidates.addAll(others);
        return new Allocation(picks, open, candidates);
    }
}
