package aspstore.model.stockcare;

import aspstore.model.Condition;
import aspstore.model.India;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Key;
import aspstore.model.books.Refusal;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.OwedPolicy;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.Rate;
import aspstore.model.stockcare.StockCareCommand.OpenDebt;
import aspstore.model.stockcare.StockCareCommand.OpeningLine;
import aspstore.model.stockcare.StockCareCommand.PostOpening;
import aspstore.model.stockcare.StockCareEvent.OpeningPosted;
import aspstore.model.stockcare.StockCareEvent.Owed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the opening of a BU's books must satisfy, and what the rule works out for one that does.
final class OpeningChecks {

    private static final Set<Condition> USABLE = EnumSet.of(Condition.OK, Condition.REPAIRED);
    private static final Set<Condition> BROKEN = EnumSet.of(Condition.DEFECTIVE);

    private OpeningChecks() {}

    static List<Refusal> refused(Books books, Act act, PostOpening command) {
        var refusals = new ArrayList<Refusal>();
        var bu = command.bu().text();
        if (command.lines().isEmpty() && command.debts().isEmpty()) {
            refusals.add(new StockCareRefusal.NothingToOpen(bu));
        }
        books.with(Opening.KIND, Key.opening(command.bu())).stream()
                .filter(opening -> opening.currentStage() == Opening.Stage.POSTED)
                .forEach(opening -> refusals.add(new StockCareRefusal.AlreadyOpened(bu, opening.id())));
        if (books.catalog().agreement(command.bu()).isEmpty()) {
            refusals.add(new StockCareRefusal.NoAgreement(bu));
        }
        var serials = new HashMap<PartCode, Set<SerialNo>>();
        for (int no = 1; no <= command.lines().size(); no++) {
            refusals.addAll(lineRefused(books, command, no, serials));
            refusals.addAll(GoodsOut.refused(books, act, command, no));
        }
        GoodsOut.numbersRefused(books, act, command).ifPresent(refusals::add);
        for (int no = 1; no <= command.debts().size(); no++) {
            refusals.addAll(debtRefused(books, act, command, no));
        }
        refusals.addAll(ToApprove.ofOpening(books, act, command, ToApprove.valueOf(opened(books, act, command))));
        return refusals;
    }

    /// What the opening comes to. Parts without a value count for nothing here.
    static OpeningPosted opened(Books books, Act act, PostOpening command) {
        var rates = command.lines().stream()
                .map(line -> line.rate().orElseGet(() -> rate(books, line.part())))
                .toList();
        var policy = books.catalog().owedPolicy(command.bu());
        var debts = command.debts().stream()
                .flatMap(debt -> books.catalog().part(debt.part()).stream()
                        .map(part -> owed(books, part, debt, command, policy)))
                .toList();
        var warehouseDue = books.catalog().agreement(command.bu()).map(agreement -> agreement.dueBack(act.day()));
        return new OpeningPosted(
                command, act.day(), rates, debts, warehouseDue, GoodsOut.takenOver(books, act, command, rates));
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(India.ZONE).toInstant();
    }

    private static Owed owed(Books books, Part part, OpenDebt debt, PostOpening command, Optional<OwedPolicy> policy) {
        return new Owed(
                part.family(),
                books.catalog().agreement(command.bu()).map(Agreement::owner).orElse(Owner.OEM),
                rate(books, part.code()),
                policy.map(rule -> rule.dueBack(debt.since())));
    }

    private static Money rate(Books books, PartCode part) {
        return books.catalog().rate(part).map(Rate::unit).orElse(Money.ZERO);
    }

    private static List<StockCareRefusal> lineRefused(
            Books books, PostOpening command, int no, Map<PartCode, Set<SerialNo>> serials) {
        var line = command.lines().get(no - 1);
        var part = books.catalog().part(line.part());
        if (part.isEmpty()) {
            return List.of(new StockCareRefusal.UnknownPart(line.part()));
        }
        var refusals = new ArrayList<StockCareRefusal>();
        if (!part.get().bu().equals(command.bu())) {
            refusals.add(new StockCareRefusal.PartOfAnotherUnit(
                    line.part(), command.bu().text()));
        }
        if (line.quantity().isZero()) {
            refusals.add(new StockCareRefusal.NothingTakenOn(no, line.part()));
        }
        if (line.rate().isEmpty() && books.catalog().rate(line.part()).isEmpty()) {
            refusals.add(new StockCareRefusal.NoRate(line.part()));
        }
        refusals.addAll(NatureChecks.refused(
                part.get(), line.quantity(), new NatureChecks.Nature(line.serial(), line.expiry())));
        line.serial().ifPresent(serial -> refusals.addAll(serialRefused(books, line.part(), serial, serials)));
        placeRefused(no, line).ifPresent(refusals::add);
        return refusals;
    }

    private static List<StockCareRefusal> serialRefused(
            Books books, PartCode part, SerialNo serial, Map<PartCode, Set<SerialNo>> serials) {
        var refusals = new ArrayList<StockCareRefusal>();
        if (!serials.computeIfAbsent(part, _ -> new HashSet<>()).add(serial)) {
            refusals.add(new StockCareRefusal.SerialTwice(part, serial));
        }
        Stands.ofUnit(books, part, serial)
                .ifPresent(stand -> refusals.add(new StockCareRefusal.SerialAlreadyHere(
                        part, serial, stand.lot().id(), stand.place())));
        return refusals;
    }

    private static Optional<StockCareRefusal> placeRefused(int no, OpeningLine line) {
        return switch (line.place()) {
            case ON_HAND -> conditionRefused(no, line, USABLE).or(() -> plainRefused(no, line));
            case DEFECTIVE -> conditionRefused(no, line, BROKEN).or(() -> plainRefused(no, line));
            case ON_HOLD -> referenceRefused(no, line);
            case WITH_TECHNICIAN, AT_CUSTOMER ->
                conditionRefused(no, line, USABLE).or(() -> referenceRefused(no, line));
            case IN_REPAIR -> conditionRefused(no, line, BROKEN).or(() -> referenceRefused(no, line));
            case ALLOCATED,
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
                    KIT -> Optional.of(new StockCareRefusal.PlaceNeedsDocument(no, line.place()));
        };
    }

    private static Optional<StockCareRefusal> conditionRefused(int no, OpeningLine line, Set<Condition> fitting) {
        return fitting.contains(line.condition())
                ? Optional.empty()
                : Optional.of(new StockCareRefusal.WrongPlace(no, line.place(), line.condition()));
    }

    private static Optional<StockCareRefusal> plainRefused(int no, OpeningLine line) {
        return line.reference().isEmpty()
                ? Optional.empty()
                : Optional.of(new StockCareRefusal.PlaceHasNoReference(no, line.place()));
    }

    private static Optional<StockCareRefusal> referenceRefused(int no, OpeningLine line) {
        return line.reference().isBlank()
                ? Optional.of(new StockCareRefusal.ReferenceMissing(no, line.place()))
                : Optional.empty();
    }

    private static List<StockCareRefusal> debtRefused(Books books, Act act, PostOpening command, int no) {
        var debt = command.debts().get(no - 1);
        var part = books.catalog().part(debt.part());
        if (part.isEmpty()) {
            return List.of(new StockCareRefusal.UnknownPart(debt.part()));
        }
        var refusals = new ArrayList<StockCareRefusal>();
        if (!part.get().bu().equals(command.bu())) {
            refusals.add(new StockCareRefusal.PartOfAnotherUnit(
                    debt.part(), command.bu().text()));
        }
        if (debt.quantity().isZero()) {
            refusals.add(new StockCareRefusal.NothingOwed(no, debt.part()));
        }
        if (!part.get().defectiveBack()) {
            refusals.add(new StockCareRefusal.NotOwedBack(no, debt.part()));
        }
        if (books.catalog().rate(debt.part()).isEmpty()) {
            refusals.add(new StockCareRefusal.NoRate(debt.part()));
        }
        if (books.catalog().person(debt.technician()).isEmpty()) {
            refusals.add(new StockCareRefusal.DebtOfUnknownTechnician(no, debt.technician()));
        }
        if (debt.since().isAfter(act.day())) {
            refusals.add(new StockCareRefusal.OwedSinceLater(no, debt.since()));
        }
        if (debt.reference().isBlank()) {
            refusals.add(new StockCareRefusal.DebtNeedsReference(no));
        }
        return refusals;
    }
}
