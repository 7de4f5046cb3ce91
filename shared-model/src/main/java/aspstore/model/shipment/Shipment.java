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
/// Central writes the lines, what it recalled and its decisions on differences; the store writes what it received and
/// what it gave back.
///
/// @param id SAP's delivery number
/// @param dispatched the feed position of the dispatch
/// @param lines those of the dispatch, then those that amendments added
/// @param recalls what central called off
/// @param answers what the store gave back of each recall
public record Shipment(
        String id,
        ShipmentCommand.Kind shipmentKind,
        ShipmentCommand.Papers papers,
        long dispatched,
        Instant dispatchedAt,
        List<Line> lines,
        List<Received> received,
        List<Told<Difference>> differences,
        List<Told<Recall>> recalls,
        List<Answer> answers)
        implements Document<Shipment> {

    public static final DocumentKind<Shipment> KIND = new DocumentKind<>("shipment", Shipment.class);

    public enum Stage {
        IN_TRANSIT,
        PARTLY_RECEIVED,
        RECEIVED,
        RECALLED
    }

    /// @param no from 1
    /// @param lot the lot that central bore for it; its birth says when central told of the line
    public record Line(
            int no,
            LotId lot,
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

    /// What central called off, and why.
    public record Recall(List<ShipmentCommand.Less> lines, String reason) {

        public Recall {
            Text.note("a reason", reason);
            lines = List.copyOf(lines);
        }

        private Quantity of(int line) {
            return sum(lines.stream().filter(less -> less.line() == line).map(ShipmentCommand.Less::quantity));
        }
    }

    /// What the store gave back of one recall: what it had not received by then.
    ///
    /// @param recall the number in the feed of the entry that recalled
    public record Answer(long recall, List<ShipmentCommand.Less> given, Instant when) {
        public Answer {
            given = List.copyOf(given);
        }

        private Quantity of(int line) {
            return sum(given.stream().filter(less -> less.line() == line).map(ShipmentCommand.Less::quantity));
        }
    }

    public Shipment {
        lines = List.copyOf(lines);
        received = List.copyOf(received);
        differences = List.copyOf(differences);
        recalls = List.copyOf(recalls);
        answers = List.copyOf(answers);
    }

    public Optional<Line> line(int no) {
        return no >= 1 && no <= lines.size() ? Optional.of(lines.get(no - 1)) : Optional.empty();
    }

    /// The lot that central bore for a line.
    public LotId lot(int no) {
        return line(no).map(Line::lot).orElseThrow();
    }

    /// What of a line is still to come.
    public Quantity inTransit(int no) {
        var shipped = line(no).map(Line::quantity).orElse(Quantity.ZERO);
        return shipped.plus(decided(no, Difference.Outcome.STILL_COMING))
                .minusAtMost(taken(no))
                .minusAtMost(givenBack(no));
    }

    /// What the store gave back because central had called it off.
    public Quantity givenBack(int no) {
        return sum(answers.stream().map(answer -> answer.of(no)));
    }

    /// What central called off and the store has not answered.
    public Quantity recalled(int no) {
        return sum(recalls.stream()
                .filter(recall -> answer(recall.at()).isEmpty())
                .map(recall -> recall.fact().of(no)));
    }

    /// What central may still call off: shipped, and neither given back nor called off already.
    public Quantity left(int no) {
        var shipped = line(no).map(Line::quantity).orElse(Quantity.ZERO);
        return shipped.minusAtMost(givenBack(no)).minusAtMost(recalled(no));
    }

    /// What central last said was coming of a line: shipped and not called off.
    public Quantity announced(int no) {
        var shipped = line(no).map(Line::quantity).orElse(Quantity.ZERO);
        return shipped.minusAtMost(
                sum(recalls.stream().map(recall -> recall.fact().of(no))));
    }

    public Optional<Told<Recall>> recall(long at) {
        return recalls.stream().filter(recall -> recall.at() == at).findFirst();
    }

    public Optional<Answer> answer(long recall) {
        return answers.stream().filter(answer -> answer.recall() == recall).findFirst();
    }

    /// The GRNs that took goods of a line, in their order.
    public List<String> receipts(int no) {
        return received.stream()
                .filter(part -> part.line() == no)
                .map(Received::receipt)
                .distinct()
                .toList();
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
            return received.isEmpty() && !answers.isEmpty() ? Stage.RECALLED : Stage.RECEIVED;
        }
        return received.isEmpty() ? Stage.IN_TRANSIT : Stage.PARTLY_RECEIVED;
    }

    /// The shipment after a GRN took goods from it.
    public Shipment withReceived(List<Received> more) {
        var longer = new ArrayList<>(received);
        longer.addAll(more);
        return with(lines, longer, differences, recalls, answers);
    }

    /// The shipment as if an entry had never taken these lines.
    public Shipment withoutReceived(Position entry, Set<Integer> takenLines) {
        return with(
                lines,
                received.stream()
                        .filter(part -> !(part.entry().equals(entry) && takenLines.contains(part.line())))
                        .toList(),
                differences,
                recalls,
                answers);
    }

    public Shipment withDifferences(List<Told<Difference>> more) {
        var longer = new ArrayList<>(differences);
        longer.addAll(more);
        return with(lines, received, longer, recalls, answers);
    }

    /// The shipment after central added lines to it.
    Shipment withLines(List<Line> more) {
        var longer = new ArrayList<>(lines);
        longer.addAll(more);
        return with(longer, received, differences, recalls, answers);
    }

    Shipment withRecall(Told<Recall> recall) {
        var longer = new ArrayList<>(recalls);
        longer.add(recall);
        return with(lines, received, differences, longer, answers);
    }

    Shipment withAnswer(Answer answer) {
        var longer = new ArrayList<>(answers);
        longer.add(answer);
        return with(lines, received, differences, recalls, longer);
    }

    private Shipment with(
            List<Line> newLines,
            List<Received> newReceived,
            List<Told<Difference>> newDifferences,
            List<Told<Recall>> newRecalls,
            List<Answer> newAnswers) {
        return new Shipment(
                id,
                shipmentKind,
                papers,
                dispatched,
                dispatchedAt,
                newLines,
                newReceived,
                newDifferences,
                newRecalls,
                newAnswers);
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

    /// Whether any of it is still to come.
    public boolean isAwaited() {
        return switch (currentStage()) {
            case IN_TRANSIT, PARTLY_RECEIVED -> true;
            case RECEIVED, RECALLED -> false;
        };
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
        return isAwaited()
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
        return dispatched > feed
                ? Optional.empty()
                : Optional.of(with(
                        lines.stream()
                                .filter(line -> line.lot().birth().seq() <= feed)
                                .toList(),
                        received,
                        Told.upTo(feed, differences),
                        Told.upTo(feed, recalls),
                        answers));
    }

    @Override
    public List<WorkItem> workItems() {
        var items = new ArrayList<WorkItem>();
        if (isAwaited()) {
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
        if (currentStage() == Stage.RECALLED) {
            return List.of();
        }
        var complete = isAwaited() ? Optional.<Instant>empty() : Optional.of(lastReceipt());
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
