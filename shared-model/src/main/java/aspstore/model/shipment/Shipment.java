package aspstore.model.shipment;

import aspstore.model.Condition;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.Text;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.LineRef;
import aspstore.model.books.Stretch;
import aspstore.model.books.Told;
import aspstore.model.books.WorkItem;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A delivery on its way to the store, or received. What is still to come stays in transit and ages; only an explicit
/// close makes it short.
///
/// Central writes the lines and its decisions on differences; the store writes what it received.
///
/// @param id SAP's delivery number
/// @param dispatched the feed position of the dispatch, which also names the lots
public record Shipment(
        String id,
        ShipmentCommand.Kind shipmentKind,
        ShipmentCommand.Papers papers,
        long dispatched,
        Instant dispatchedAt,
        List<Line> lines,
        List<Received> received,
        List<Told<Difference>> differences)
        implements Document<Shipment> {

    public static final DocumentKind<Shipment> KIND = new DocumentKind<>("shipment", Shipment.class);

    public enum Stage {
        IN_TRANSIT,
        PARTLY_RECEIVED,
        RECEIVED
    }

    /// @param no from 1
    public record Line(
            int no,
            String item,
            Sodo sodo,
            PartCode part,
            Quantity quantity,
            Money rate,
            Condition condition,
            Optional<String> batch,
            Optional<LocalDate> expiry,
            List<SerialNo> serials,
            Optional<LineRef> request,
            Optional<ShipmentCommand.OrderItem> order) {
        public Line {
            serials = List.copyOf(serials);
        }
    }

    /// What one entry of a GRN did to a line. Taken back where the entry was reversed.
    ///
    /// @param entry the GRN's own, or a later one that matched its unlisted goods to the line
    /// @param closed declared missing: it will not come
    public record Received(
            int line,
            String receipt,
            Position entry,
            Quantity accepted,
            Quantity damaged,
            Quantity closed,
            Instant when) {
        Quantity total() {
            return accepted.plus(damaged).plus(closed);
        }
    }

    /// What central decided about goods declared missing: written off as lost, still at the warehouse, or on the way
    /// after all.
    public record Difference(int line, Quantity quantity, Outcome outcome, String reason) {

        public Difference {
            Text.note("a reason", reason);
        }

        public enum Outcome {
            AT_WAREHOUSE,
            LOST,
            STILL_COMING
        }
    }

    public Shipment {
        lines = List.copyOf(lines);
        received = List.copyOf(received);
        differences = List.copyOf(differences);
    }

    public Optional<Line> line(int no) {
        return no >= 1 && no <= lines.size() ? Optional.of(lines.get(no - 1)) : Optional.empty();
    }

    /// The lot that the dispatch bore for a line.
    public LotId lot(int no) {
        return Position.feed(dispatched).lot(no);
    }

    /// What of a line is still to come.
    public Quantity inTransit(int no) {
        var shipped = line(no).map(Line::quantity).orElse(Quantity.ZERO);
        return shipped.plus(decided(no, Difference.Outcome.STILL_COMING)).minusAtMost(taken(no));
    }

    public Quantity accepted(int no) {
        return sum(received.stream().filter(part -> part.line() == no).map(Received::accepted));
    }

    public Quantity damaged(int no) {
        return sum(received.stream().filter(part -> part.line() == no).map(Received::damaged));
    }

    /// Declared missing, whatever central decided about it since.
    public Quantity closed(int no) {
        return sum(received.stream().filter(part -> part.line() == no).map(Received::closed));
    }

    /// Declared missing and not decided yet.
    public Quantity undecided(int no) {
        var decided = sum(differences.stream()
                .map(Told::fact)
                .filter(difference -> difference.line() == no)
                .map(Difference::quantity));
        return closed(no).minusAtMost(decided);
    }

    public Stage currentStage() {
        if (lines.stream().allMatch(line -> inTransit(line.no()).isZero())) {
            return Stage.RECEIVED;
        }
        return received.isEmpty() ? Stage.IN_TRANSIT : Stage.PARTLY_RECEIVED;
    }

    /// The shipment after a GRN took goods from it.
    public Shipment withReceived(List<Received> more) {
        var longer = new ArrayList<>(received);
        longer.addAll(more);
        return with(longer, differences);
    }

    /// The shipment as if an entry had never taken these lines.
    public Shipment withoutReceived(Position entry, Set<Integer> takenLines) {
        return with(
                received.stream()
                        .filter(part -> !(part.entry().equals(entry) && takenLines.contains(part.line())))
                        .toList(),
                differences);
    }

    public Shipment withDifferences(List<Told<Difference>> more) {
        var longer = new ArrayList<>(differences);
        longer.addAll(more);
        return with(received, longer);
    }

    private Shipment with(List<Received> newReceived, List<Told<Difference>> newDifferences) {
        return new Shipment(id, shipmentKind, papers, dispatched, dispatchedAt, lines, newReceived, newDifferences);
    }

    private Quantity taken(int no) {
        return sum(received.stream().filter(part -> part.line() == no).map(Received::total));
    }

    private Quantity decided(int no, Difference.Outcome outcome) {
        return sum(differences.stream()
                .map(Told::fact)
                .filter(difference -> difference.line() == no && difference.outcome() == outcome)
                .map(Difference::quantity));
    }

    private static Quantity sum(Stream<Quantity> quantities) {
        return quantities.reduce(Quantity.ZERO, Quantity::plus);
    }

    @Override
    public DocumentKind<Shipment> kind() {
        return KIND;
    }

    @Override
    public String stage() {
        return currentStage().name();
    }

    @Override
    public boolean isOpen() {
        return currentStage() != Stage.RECEIVED
                || lines.stream().anyMatch(line -> undecided(line.no()).isPositive());
    }

    @Override
    public Set<Key> keys() {
        var keys = new HashSet<Key>();
        keys.add(Key.delivery(id));
        lines.forEach(line -> {
            keys.add(Key.order(line.sodo()));
            line.request().map(LineRef::document).map(Key::request).ifPresent(keys::add);
        });
        if (isOpen()) {
            lines.stream()
                    .filter(line -> inTransit(line.no()).isPositive())
                    .forEach(line -> keys.add(Key.waitingFor(line.part())));
        }
        return keys;
    }

    @Override
    public Optional<Shipment> asOf(long feed) {
        return dispatched > feed ? Optional.empty() : Optional.of(with(received, Told.upTo(feed, differences)));
    }

    @Override
    public List<WorkItem> workItems() {
        var items = new ArrayList<WorkItem>();
        if (currentStage() != Stage.RECEIVED) {
            items.add(item(WorkItem.Kind.RECEIVE_SHIPMENT, Role.COUNTER, "", id, dispatchedAt, stillToCome()));
        }
        for (var line : lines) {
            if (undecided(line.no()).isPositive()) {
                items.add(item(
                        WorkItem.Kind.DECIDE_DIFFERENCE,
                        Role.OPERATIONS,
                        Integer.toString(line.no()),
                        line.part().text(),
                        lastReceipt(),
                        line.rate().times(undecided(line.no()))));
            }
        }
        return items;
    }

    @Override
    public List<Stretch> stretches() {
        var complete = currentStage() == Stage.RECEIVED ? Optional.of(lastReceipt()) : Optional.<Instant>empty();
        return List.of(new Stretch(Stretch.Measure.SHIPMENT_TO_RECEIPT, "", dispatchedAt, complete, Optional.empty()));
    }

    private WorkItem item(WorkItem.Kind what, Role waitsFor, String line, String subject, Instant since, Money value) {
        return new WorkItem(what, waitsFor, KIND.name(), id, line, subject, since, Optional.empty(), value);
    }

    private Money stillToCome() {
        return lines.stream()
                .map(line -> line.rate().times(inTransit(line.no())))
                .reduce(Money.ZERO, Money::plus);
    }

    private Instant lastReceipt() {
        return received.isEmpty() ? dispatchedAt : received.getLast().when();
    }
}
