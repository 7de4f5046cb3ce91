package aspstore.model.challan;

import aspstore.model.India;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.Stretch;
import aspstore.model.books.WorkItem;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Spot;
import aspstore.model.tax.VehicleNo;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A delivery challan for a job or for a technician's bag, with the reverse challan that is born with it. Each line
/// counts down what is out.
///
/// Only the store writes it.
///
/// @param id the number's text: `PN1D/2627/00042`
/// @param job empty for a bag: its parts go on to the challan of a job before they are used
/// @param technician who carries the goods; empty where a courier does
/// @param paper everything on the paper, as at issue
/// @param outDays after how many days out a part counts like a debt, 0 where no policy says so
/// @param due by when it should be handed over
/// @param overridden what let the technician have it who owes too much
/// @param parcels what couriers did for it
public record Challan(
        String id,
        Optional<JobNo> job,
        Optional<PersonId> technician,
        Carried carried,
        ChallanPaper paper,
        List<IssuedLine> lines,
        int outDays,
        Instant issuedAt,
        Optional<Instant> due,
        Optional<Overridden> overridden,
        Optional<HandedOver> handedOver,
        Optional<Cancelled> cancelled,
        Optional<ReverseClosed> reverse,
        Parcels parcels)
        implements Document<Challan> {

    public static final DocumentKind<Challan> KIND = new DocumentKind<>("challan", Challan.class);

    public enum Stage {
        ISSUED,
        HANDED_OVER,
        ACCOUNTED,
        CLOSED,
        CANCELLED
    }

    /// Where the goods stand while they are out.
    public enum Carried {
        BY_TECHNICIAN(Place.WITH_TECHNICIAN),
        BY_COURIER(Place.AT_CUSTOMER);

        private final Place place;

        Carried(Place place) {
            this.place = place;
        }

        public Place place() {
            return place;
        }
    }

    /// @param issue the entry that made use of the override
    public record Overridden(String override, Position issue) {}

    /// @param eway what is known of the e-way bill since hand-over
    public record HandedOver(
            Instant when, String takenBy, ChallanCommand.Proof proof, EwayNote eway, Optional<VehicleNo> vehicle) {}

    public record Cancelled(String reason, Instant when) {}

    /// What couriers were heard to do for the challan.
    ///
    /// @param pickup the last that was arranged
    public record Parcels(Optional<Delivered> delivered, Optional<Pickup> pickup) {
        public static final Parcels NONE = new Parcels(Optional.empty(), Optional.empty());
    }

    /// @param when as the courier says
    public record Delivered(Instant when, String receivedBy, ChallanCommand.Proof proof) {}

    public record Pickup(ChallanCommand.Through.Courier courier, Instant arrangedAt) {}

    /// @param paper the reverse challan as it closed
    public record ReverseClosed(ChallanPaper paper, Instant when) {}

    public Challan {
        lines = List.copyOf(lines);
    }

    /// Whether a technician just carries its parts.
    public boolean isBag() {
        return job.isEmpty();
    }

    public ChallanNo number() {
        return paper.number();
    }

    /// Where its goods stand while they are out.
    public Spot spot() {
        return carried.place().at(id);
    }

    public Optional<IssuedLine> line(int no) {
        return no >= 1 && no <= lines.size() ? Optional.of(lines.get(no - 1)) : Optional.empty();
    }

    public Stage currentStage() {
        if (cancelled.isPresent()) {
            return Stage.CANCELLED;
        }
        if (reverse.isPresent()) {
            return Stage.CLOSED;
        }
        if (handedOver.isEmpty()) {
            return Stage.ISSUED;
        }
        return lines.stream().allMatch(line -> line.out().isZero()) ? Stage.ACCOUNTED : Stage.HANDED_OVER;
    }

    /// Since when who carries a line has its part, once it is handed over: on a challan before this one, where they
    /// took it on to another job.
    public Optional<Instant> outSince(IssuedLine line) {
        return handedOver.map(out -> line.from().map(IssuedLine.From::since).orElse(out.when()));
    }

    /// Since when who carries it has the first of its parts.
    public Optional<Instant> outSince() {
        return lines.stream().flatMap(line -> outSince(line).stream()).min(Comparator.naturalOrder());
    }

    /// By when its parts should be accounted for, once they are out and where a policy says so.
    public Optional<Instant> accountDue() {
        return outSince()
                .filter(_ -> outDays > 0)
                .map(since -> India.endOf(India.day(since).plusDays(outDays)));
    }

    /// The paper with what is known since it was issued: the e-way bill, the vehicle and who took the goods.
    public ChallanPaper paperNow() {
        return handedOver.map(out -> ChallanPapers.handedOver(paper, out)).orElse(paper);
    }

    /// Whether a courier has goods of it of which nobody has heard since.
    public boolean isOnTheWay() {
        return carried == Carried.BY_COURIER
                && currentStage() == Stage.HANDED_OVER
                && parcels.delivered().isEmpty();
    }

    /// Whether something is at the customer's that is to come back, or may.
    public boolean isToComeBack() {
        return lines.stream()
                .anyMatch(line -> line.out().isPositive() || line.owedBack().isPositive());
    }

    /// The value of what is out.
    public Money outValue() {
        return lines.stream().map(line -> line.rate().times(line.out())).reduce(Money.ZERO, Money::plus);
    }

    /// @param line from 1
    public Challan withUsed(int line, Quantity quantity) {
        return withLine(line, before -> before.withUsed(before.used().plus(quantity)));
    }

    /// The challan as if a use had not been.
    public Challan withoutUsed(int line, Quantity quantity) {
        return withLine(line, before -> before.withUsed(before.used().minusAtMost(quantity)));
    }

    /// The challan after parts of a line came back as they went out.
    public Challan withReturned(int line, Quantity quantity) {
        return line(line).map(out -> withReturned(line, out.lot(), quantity)).orElse(this);
    }

    /// @param lot what came back: the line's lot, or the child of it that is dead on arrival
    public Challan withReturned(int line, LotId lot, Quantity quantity) {
        return withBack(line, new IssuedLine.Back(IssuedLine.Back.Kind.UNUSED, lot, quantity));
    }

    /// The challan after a defective part came in for a line's use.
    ///
    /// @param lot the defective's
    public Challan withDefectiveIn(int line, LotId lot, Quantity quantity) {
        return withBack(line, new IssuedLine.Back(IssuedLine.Back.Kind.DEFECTIVE, lot, quantity));
    }

    /// The challan after parts of a line went on to another job's.
    Challan withMovedOn(int line, Quantity quantity, ChallanNo onward) {
        return line(line)
                .map(out -> withBack(
                        line,
                        new IssuedLine.Back(IssuedLine.Back.Kind.MOVED_ON, out.lot(), quantity, Optional.of(onward))))
                .orElse(this);
    }

    /// The challan with where its lines came from, one for each line.
    Challan withFrom(List<IssuedLine.From> origins) {
        var newLines = lines.stream()
                .map(line -> line.withFrom(origins.get(line.no() - 1)))
                .toList();
        return with(newLines, handedOver, cancelled, reverse, parcels);
    }

    /// The challan after parts of a line were lost: they are no longer out, and nothing is owed for them here.
    public Challan withLost(int line, LotId lot, Quantity quantity) {
        return withBack(line, new IssuedLine.Back(IssuedLine.Back.Kind.LOST, lot, quantity));
    }

    /// The challan after it turned out that the goods of a lot that are out are another: what was printed stays.
    public Challan withLot(LotId before, LotId after, Optional<SerialNo> serial) {
        return with(
                lines.stream()
                        .map(line -> line.lot().equals(before) ? line.withLot(after, serial) : line)
                        .toList(),
                handedOver,
                cancelled,
                reverse,
                parcels);
    }

    private Challan withBack(int line, IssuedLine.Back back) {
        return withLine(line, before -> before.withBack(back));
    }

    /// The challan as if this had not come back.
    public Challan without(int line, IssuedLine.Back back) {
        return withLine(line, before -> before.withoutBack(back));
    }

    private Challan withLine(int no, UnaryOperator<IssuedLine> step) {
        return with(
                lines.stream()
                        .map(line -> line.no() == no ? step.apply(line) : line)
                        .toList(),
                handedOver,
                cancelled,
                reverse,
                parcels);
    }

    Challan withHandedOver(HandedOver out) {
        return with(lines, Optional.of(out), cancelled, reverse, parcels);
    }

    /// The challan after its goods never went out: it was cancelled before hand-over, or its opening taken back.
    public Challan withCancelled(Cancelled why) {
        return with(lines, handedOver, Optional.of(why), reverse, parcels);
    }

    Challan withReverseClosed(ReverseClosed closed) {
        return with(lines, handedOver, cancelled, Optional.of(closed), parcels);
    }

    Challan withDelivered(Delivered there) {
        return with(lines, handedOver, cancelled, reverse, new Parcels(Optional.of(there), parcels.pickup()));
    }

    Challan withPickup(Pickup arranged) {
        return with(lines, handedOver, cancelled, reverse, new Parcels(parcels.delivered(), Optional.of(arranged)));
    }

    private Challan with(
            List<IssuedLine> newLines,
            Optional<HandedOver> newHandedOver,
            Optional<Cancelled> newCancelled,
            Optional<ReverseClosed> newReverse,
            Parcels newParcels) {
        return new Challan(
                id,
                job,
                technician,
                carried,
                paper,
                newLines,
                outDays,
                issuedAt,
                due,
                overridden,
                newHandedOver,
                newCancelled,
                newReverse,
                newParcels);
    }

    @Override
    public DocumentKind<Challan> kind() {
        return KIND;
    }

    @Override
    public String stage() {
        return currentStage().name();
    }

    @Override
    public boolean isOpen() {
        return switch (currentStage()) {
            case ISSUED, HANDED_OVER, ACCOUNTED -> true;
            case CLOSED, CANCELLED -> false;
        };
    }

    @Override
    public Set<Key> keys() {
        var keys = new HashSet<Key>();
        job.map(Key::job).ifPresent(keys::add);
        keys.add(Key.challan(id));
        keys.add(Key.challan(number().reverse().text()));
        for (var line : lines) {
            keys.add(Key.lot(line.lot()));
            line.serial().ifPresent(serial -> keys.add(Key.serial(line.part(), serial)));
            line.back().forEach(back -> keys.add(Key.lot(back.lot())));
        }
        if (isOpen()) {
            technician.map(Key::technician).ifPresent(keys::add);
        }
        return keys;
    }

    @Override
    public Optional<Challan> asOf(long feed) {
        return Optional.of(this);
    }

    @Override
    public List<WorkItem> workItems() {
        return ChallanBoard.workItems(this);
    }

    @Override
    public List<Stretch> stretches() {
        return cancelled.isPresent()
                ? List.of()
                : List.of(new Stretch(
                        Stretch.Measure.CHALLAN_TO_REVERSE_CLOSED,
                        "",
                        issuedAt,
                        reverse.map(ReverseClosed::when),
                        accountDue()));
    }
}
