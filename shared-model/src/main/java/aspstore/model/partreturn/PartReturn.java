package aspstore.model.partreturn;

import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.Told;
import aspstore.model.books.WorkItem;
import aspstore.model.partreturn.ReturnCommand.DecideReturn;
import aspstore.model.partreturn.ReturnCommand.DisposedLine;
import aspstore.model.partreturn.ReturnCommand.Disposition;
import aspstore.model.partreturn.ReturnCommand.LineDecision;
import aspstore.model.partreturn.ReturnCommand.Reason;
import aspstore.model.partreturn.ReturnCommand.ReceivedLine;
import aspstore.model.partreturn.ReturnCommand.RedirectReturn;
import aspstore.model.partreturn.ReturnCommand.SendBackReturn;
import aspstore.model.partreturn.ReturnCommand.SentBackLine;
import aspstore.model.partreturn.ReturnCommand.SettledLine;
import aspstore.model.partreturn.ReturnCommand.Verdict;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Spot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Parts that go back to the warehouse. What was asked for, packed, shipped, received and disposed of stays side by
/// side to the end.
///
/// The store writes what it did; central writes what it told: decisions, what came, what was settled and disposed.
///
/// @param id `T` and the number of its entry
/// @param withdrawn why the store withdrew it, where it did
/// @param released what the store put back, line by line
/// @param packed what lies in which carton
public record PartReturn(
        String id,
        BusinessUnit bu,
        List<Line> lines,
        String note,
        Instant requestedAt,
        Optional<String> withdrawn,
        List<Released> released,
        List<Packed> packed,
        Optional<Shipped> shipped,
        List<Told<DecideReturn>> decisions,
        List<Told<ReceivedLine>> received,
        List<Told<SettledLine>> settled,
        List<Told<DisposedLine>> dispositions,
        List<Told<RedirectReturn>> redirects,
        List<Told<SendBackReturn>> sentBack)
        implements Document<PartReturn> {

    public static final DocumentKind<PartReturn> KIND = new DocumentKind<>("return", PartReturn.class);

    public enum Stage {
        REQUESTED,
        DECIDED,
        PACKING,
        PACKED,
        SHIPPED,
        RECEIVED,
        CLOSED,
        WITHDRAWN,
        REFUSED
    }

    /// @param no from 1
    /// @param stood where it stood and goes back to if it is not sent
    /// @param rate the value of one unit
    public record Line(
            int no,
            LotId lot,
            PartCode part,
            Optional<SerialNo> serial,
            Condition condition,
            Quantity quantity,
            Spot stood,
            Reason reason,
            Money rate) {

        Line withLot(LotId corrected, Optional<SerialNo> newSerial) {
            return new Line(no, corrected, part, newSerial, condition, quantity, stood, reason, rate);
        }
    }

    public record Released(int line, Quantity quantity, Instant when) {}

    public record Packed(int line, String carton, Quantity quantity, Instant when) {}

    /// @param challan the number of the DC_WAREHOUSE, or of the transfer's
    /// @param to the store that it went to, where that was none of the warehouse's
    public record Shipped(String challan, String handedTo, Instant when, Optional<StoreId> to) {}

    public PartReturn {
        lines = List.copyOf(lines);
        released = List.copyOf(released);
        packed = List.copyOf(packed);
        decisions = List.copyOf(decisions);
        received = List.copyOf(received);
        settled = List.copyOf(settled);
        dispositions = List.copyOf(dispositions);
        redirects = List.copyOf(redirects);
        sentBack = List.copyOf(sentBack);
    }

    public Stage currentStage() {
        if (withdrawn.isPresent()) {
            return Stage.WITHDRAWN;
        }
        if (shipped.isPresent()) {
            return stageAfterShipping();
        }
        if (decisions.isEmpty()) {
            return Stage.REQUESTED;
        }
        if (lines.stream().noneMatch(line -> isApproved(line.no()))) {
            return Stage.REFUSED;
        }
        if (lines.stream().allMatch(line -> toPack(line.no()).isZero())) {
            return packed.isEmpty() ? Stage.WITHDRAWN : Stage.PACKED;
        }
        return packed.isEmpty() ? Stage.DECIDED : Stage.PACKING;
    }

    private Stage stageAfterShipping() {
        if (lines.stream().anyMatch(line -> inTransit(line.no()).isPositive())) {
            return Stage.SHIPPED;
        }
        boolean done = lines.stream()
                .allMatch(line -> unsettled(line.no()).isZero()
                        && toDispose(line.no()).isZero()
                        && toSendBack(line.no()).isZero());
        return done ? Stage.CLOSED : Stage.RECEIVED;
    }

    /// The return after it turned out that goods of it are another lot than was thought.
    public PartReturn withLot(LotId before, LotId after, Optional<SerialNo> serial) {
        return new PartReturn(
                id,
                bu,
                lines.stream()
                        .map(line -> line.lot().equals(before) ? line.withLot(after, serial) : line)
                        .toList(),
                note,
                requestedAt,
                withdrawn,
                released,
                packed,
                shipped,
                decisions,
                received,
                settled,
                dispositions,
                redirects,
                sentBack);
    }

    public Optional<Line> line(int no) {
        return no >= 1 && no <= lines.size() ? Optional.of(lines.get(no - 1)) : Optional.empty();
    }

    /// What central decided about a line; empty before it did.
    public Optional<LineDecision> decision(int no) {
        return decisions.stream()
                .flatMap(told -> told.fact().lines().stream())
                .filter(decision -> decision.line() == no)
                .findFirst();
    }

    public boolean isApproved(int no) {
        return decision(no)
                .filter(decision -> decision.verdict() == Verdict.APPROVED)
                .isPresent();
    }

    public Quantity released(int no) {
        return sum(released.stream().filter(part -> part.line() == no).map(Released::quantity));
    }

    public Quantity packed(int no) {
        return sum(packed.stream().filter(part -> part.line() == no).map(Packed::quantity));
    }

    /// What the store still has to pack or to put back of a line, before it ships and unless it withdrew.
    public Quantity pending(int no) {
        return withdrawn.isPresent() || shipped.isPresent()
                ? Quantity.ZERO
                : line(no).map(line -> line.quantity().minusAtMost(packed(no)).minusAtMost(released(no)))
                        .orElse(Quantity.ZERO);
    }

    /// What is approved and not packed yet.
    public Quantity toPack(int no) {
        return isApproved(no) ? pending(no) : Quantity.ZERO;
    }

    public Quantity shipped(int no) {
        return shipped.isPresent() ? packed(no) : Quantity.ZERO;
    }

    public Quantity received(int no) {
        return sum(told(received).filter(part -> part.line() == no).map(ReceivedLine::received))
                .plus(settled(no, ReturnCommand.Outcome.FOUND_AT_WAREHOUSE));
    }

    /// What the warehouse found missing.
    public Quantity missing(int no) {
        return sum(told(received).filter(part -> part.line() == no).map(ReceivedLine::missing));
    }

    /// What is on the road: neither received nor found missing.
    public Quantity inTransit(int no) {
        return shipped(no)
                .minusAtMost(sum(told(received)
                        .filter(part -> part.line() == no)
                        .map(part -> part.received().plus(part.missing()))));
    }

    /// What was found missing and is not settled yet. It still stands in transit.
    public Quantity unsettled(int no) {
        return missing(no)
                .minusAtMost(sum(told(settled).filter(part -> part.line() == no).map(SettledLine::quantity)));
    }

    public Quantity lost(int no) {
        return settled(no, ReturnCommand.Outcome.LOST);
    }

    /// What came and has no disposition yet.
    public Quantity toDispose(int no) {
        return received(no)
                .minusAtMost(
                        sum(told(dispositions).filter(part -> part.line() == no).map(DisposedLine::quantity)));
    }

    /// What the warehouse refused and has not sent back to the store.
    public Quantity toSendBack(int no) {
        var refused = told(dispositions)
                .filter(part -> part.line() == no && part.disposition() == Disposition.REFUSED)
                .map(DisposedLine::quantity);
        var back = told(sentBack)
                .flatMap(command -> command.lines().stream())
                .filter(part -> part.line() == no)
                .map(SentBackLine::quantity);
        return sum(refused).minusAtMost(sum(back));
    }

    /// Where central sends it straight on to, as it said last.
    public Optional<RedirectReturn> redirect() {
        return redirects.isEmpty()
                ? Optional.empty()
                : Optional.of(redirects.getLast().fact());
    }

    /// The other store that it left for.
    public Optional<StoreId> shippedTo() {
        return shipped.flatMap(Shipped::to);
    }

    PartReturn withWithdrawn(String reason) {
        return with(Optional.of(reason), released, packed, shipped);
    }

    PartReturn withReleased(Released more) {
        return with(withdrawn, and(released, List.of(more)), packed, shipped);
    }

    PartReturn withPacked(List<Packed> more) {
        return with(withdrawn, released, and(packed, more), shipped);
    }

    PartReturn withoutCarton(String carton) {
        var left = packed.stream().filter(part -> !part.carton().equals(carton)).toList();
        return with(withdrawn, released, left, shipped);
    }

    PartReturn withShipped(Shipped challan) {
        return with(withdrawn, released, packed, Optional.of(challan));
    }

    PartReturn withDecision(Told<DecideReturn> decision) {
        return told(and(decisions, List.of(decision)), received, settled, dispositions, redirects, sentBack);
    }

    PartReturn withReceived(List<Told<ReceivedLine>> more) {
        return told(decisions, and(received, more), settled, dispositions, redirects, sentBack);
    }

    PartReturn withSettled(List<Told<SettledLine>> more) {
        return told(decisions, received, and(settled, more), dispositions, redirects, sentBack);
    }

    PartReturn withDispositions(List<Told<DisposedLine>> more) {
        return told(decisions, received, settled, and(dispositions, more), redirects, sentBack);
    }

    PartReturn withRedirect(Told<RedirectReturn> redirect) {
        return told(decisions, received, settled, dispositions, and(redirects, List.of(redirect)), sentBack);
    }

    PartReturn withSentBack(Told<SendBackReturn> back) {
        return told(decisions, received, settled, dispositions, redirects, and(sentBack, List.of(back)));
    }

    private PartReturn with(
            Optional<String> newWithdrawn,
            List<Released> newReleased,
            List<Packed> newPacked,
            Optional<Shipped> newShipped) {
        return new PartReturn(
                id,
                bu,
                lines,
                note,
                requestedAt,
                newWithdrawn,
                newReleased,
                newPacked,
                newShipped,
                decisions,
                received,
                settled,
                dispositions,
                redirects,
                sentBack);
    }

    private PartReturn told(
            List<Told<DecideReturn>> newDecisions,
            List<Told<ReceivedLine>> newReceived,
            List<Told<SettledLine>> newSettled,
            List<Told<DisposedLine>> newDispositions,
            List<Told<RedirectReturn>> newRedirects,
            List<Told<SendBackReturn>> newSentBack) {
        return new PartReturn(
                id,
                bu,
                lines,
                note,
                requestedAt,
                withdrawn,
                released,
                packed,
                shipped,
                newDecisions,
                newReceived,
                newSettled,
                newDispositions,
                newRedirects,
                newSentBack);
    }

    private Quantity settled(int no, ReturnCommand.Outcome outcome) {
        return sum(told(settled)
                .filter(part -> part.line() == no && part.outcome() == outcome)
                .map(SettledLine::quantity));
    }

    private static <F> Stream<F> told(List<Told<F>> all) {
        return all.stream().map(Told::fact);
    }

    private static <T> List<T> and(List<T> list, List<T> more) {
        var longer = new ArrayList<>(list);
        longer.addAll(more);
        return longer;
    }

    private static Quantity sum(Stream<Quantity> quantities) {
        return quantities.reduce(Quantity.ZERO, Quantity::plus);
    }

    @Override
    public DocumentKind<PartReturn> kind() {
        return KIND;
    }

    @Override
    public String stage() {
        return currentStage().name();
    }

    @Override
    public boolean isOpen() {
        return switch (currentStage()) {
            case REQUESTED, DECIDED, PACKING, PACKED, SHIPPED, RECEIVED -> true;
            case REFUSED, WITHDRAWN ->
                lines.stream().anyMatch(line -> pending(line.no()).isPositive());
            case CLOSED -> false;
        };
    }

    @Override
    public Set<Key> keys() {
        var keys = new HashSet<Key>();
        lines.forEach(line -> {
            keys.add(Key.lot(line.lot()));
            line.serial().map(serial -> Key.serial(line.part(), serial)).ifPresent(keys::add);
        });
        shipped.map(Shipped::challan).map(Key::challan).ifPresent(keys::add);
        return keys;
    }

    @Override
    public Optional<PartReturn> asOf(long feed) {
        return Optional.of(told(
                Told.upTo(feed, decisions),
                Told.upTo(feed, received),
                Told.upTo(feed, settled),
                Told.upTo(feed, dispositions),
                Told.upTo(feed, redirects),
                Told.upTo(feed, sentBack)));
    }

    @Override
    public List<WorkItem> workItems() {
        return ReturnBoard.workItems(this);
    }
}
