package aspstore.model.request;

import aspstore.model.BusinessUnit;
import aspstore.model.ContractClass;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.Stretch;
import aspstore.model.books.Told;
import aspstore.model.books.WorkItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A request for parts. Approved, shipped and asked-for quantities stay side by side to the end.
///
/// The store writes `withdrawn` and what it gave back; central writes what was told: the decision and what was shipped
/// for it.
///
/// @param proposed the feed position of a base stock proposal; empty where the store asked
/// @param givenBack what was shipped for it, called off and not received
public record Request(
        String id,
        BusinessUnit bu,
        List<Line> lines,
        Instant requestedAt,
        Optional<Long> proposed,
        Optional<String> withdrawn,
        List<Told<RequestCommand.DecideRequest>> decisions,
        List<Told<ShippedLine>> shipped,
        List<ShippedLine> givenBack)
        implements Document<Request> {

    public static final DocumentKind<Request> KIND = new DocumentKind<>("request", Request.class);

    public enum Stage {
        REQUESTED,
        APPROVED,
        REFUSED,
        WITHDRAWN,
        SHIPPED
    }

    /// @param no from 1
    /// @param value what the line was worth when asked for
    /// @param beyond how much of it was more than the limit allowed, asked for all the same since the job waited
    public record Line(
            int no,
            PartCode part,
            ContractClass contractClass,
            Quantity quantity,
            Optional<JobNo> job,
            Money value,
            Quantity beyond) {}

    /// What a shipment carried for a line of this request.
    public record ShippedLine(int line, Quantity quantity, String delivery) {}

    public Request {
        lines = List.copyOf(lines);
        decisions = List.copyOf(decisions);
        shipped = List.copyOf(shipped);
        givenBack = List.copyOf(givenBack);
    }

    public Stage currentStage() {
        if (withdrawn.isPresent()) {
            return Stage.WITHDRAWN;
        }
        if (decisions.isEmpty()) {
            return Stage.REQUESTED;
        }
        if (lines.stream().allMatch(line -> approved(line.no()).isZero())) {
            return Stage.REFUSED;
        }
        return lines.stream().allMatch(line -> toShip(line.no()).isZero()) ? Stage.SHIPPED : Stage.APPROVED;
    }

    public Optional<Line> line(int no) {
        return no >= 1 && no <= lines.size() ? Optional.of(lines.get(no - 1)) : Optional.empty();
    }

    /// What central approved of a line; zero before it decided.
    public Quantity approved(int no) {
        return decisions.stream()
                .flatMap(told -> told.fact().lines().stream())
                .filter(decision -> decision.line() == no)
                .map(RequestCommand.LineDecision::approved)
                .findFirst()
                .orElse(Quantity.ZERO);
    }

    /// What was shipped for a line and not called off again.
    public Quantity shipped(int no) {
        return sum(shipped.stream().map(Told::fact), no).minusAtMost(sum(givenBack.stream(), no));
    }

    private static Quantity sum(Stream<ShippedLine> parts, int no) {
        return parts.filter(line -> line.line() == no)
                .map(ShippedLine::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /// What is approved and not yet on the road.
    public Quantity toShip(int no) {
        return approved(no).minusAtMost(shipped(no));
    }

    /// What still counts towards the stock position: asked for, not refused, not withdrawn, not shipped.
    public Quantity outstanding(int no) {
        return switch (currentStage()) {
            case REQUESTED -> line(no).map(Line::quantity).orElse(Quantity.ZERO).minusAtMost(shipped(no));
            case APPROVED, SHIPPED -> toShip(no);
            case REFUSED, WITHDRAWN -> Quantity.ZERO;
        };
    }

    Request withWithdrawn(String reason) {
        return new Request(id, bu, lines, requestedAt, proposed, Optional.of(reason), decisions, shipped, givenBack);
    }

    Request withDecision(Told<RequestCommand.DecideRequest> decision) {
        return new Request(
                id, bu, lines, requestedAt, proposed, withdrawn, and(decisions, decision), shipped, givenBack);
    }

    /// The request after a shipment carried goods for it.
    public Request withShipped(Told<ShippedLine> line) {
        return new Request(id, bu, lines, requestedAt, proposed, withdrawn, decisions, and(shipped, line), givenBack);
    }

    /// The request after the store gave back goods that had been shipped for it.
    public Request withGivenBack(ShippedLine line) {
        return new Request(id, bu, lines, requestedAt, proposed, withdrawn, decisions, shipped, and(givenBack, line));
    }

    private static <T> List<T> and(List<T> list, T more) {
        var longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    @Override
    public DocumentKind<Request> kind() {
        return KIND;
    }

    @Override
    public String stage() {
        return currentStage().name();
    }

    @Override
    public boolean isOpen() {
        return switch (currentStage()) {
            case REQUESTED, APPROVED -> true;
            case REFUSED, WITHDRAWN, SHIPPED -> false;
        };
    }

    @Override
    public Set<Key> keys() {
        var keys = new HashSet<Key>();
        lines.forEach(line -> line.job().map(Key::job).ifPresent(keys::add));
        shipped.forEach(line -> keys.add(Key.delivery(line.fact().delivery())));
        if (isOpen()) {
            lines.forEach(line -> keys.add(Key.waitingFor(line.part())));
        }
        return keys;
    }

    @Override
    public Optional<Request> asOf(long feed) {
        return proposed.filter(at -> at > feed).isPresent()
                ? Optional.empty()
                : Optional.of(new Request(
                        id,
                        bu,
                        lines,
                        requestedAt,
                        proposed,
                        withdrawn,
                        Told.upTo(feed, decisions),
                        Told.upTo(feed, shipped),
                        givenBack));
    }

    @Override
    public List<WorkItem> workItems() {
        return switch (currentStage()) {
            case REQUESTED ->
                List.of(new WorkItem(
                        WorkItem.Kind.DECIDE_REQUEST,
                        Role.OPERATIONS,
                        KIND.name(),
                        id,
                        "",
                        bu.text(),
                        requestedAt,
                        Optional.empty(),
                        value()));
            case APPROVED ->
                List.of(new WorkItem(
                        WorkItem.Kind.DISPATCH_REQUEST,
                        Role.WAREHOUSE,
                        KIND.name(),
                        id,
                        "",
                        bu.text(),
                        decisions.getFirst().when(),
                        Optional.empty(),
                        value()));
            case REFUSED ->
                List.of(new WorkItem(
                        WorkItem.Kind.READ_REFUSAL,
                        Role.COUNTER,
                        KIND.name(),
                        id,
                        "",
                        said(),
                        decisions.getFirst().when(),
                        Optional.empty(),
                        value()));
            case WITHDRAWN, SHIPPED -> List.of();
        };
    }

    /// Central's words on the lines that it refused.
    private String said() {
        return decisions.getFirst().fact().lines().stream()
                .map(RequestCommand.LineDecision::reason)
                .filter(reason -> !reason.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    @Override
    public List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        var decided = decisions.stream().findFirst().map(Told::when);
        stretches.add(new Stretch(Stretch.Measure.REQUEST_TO_APPROVAL, "", requestedAt, decided, Optional.empty()));
        if (currentStage() == Stage.APPROVED || currentStage() == Stage.SHIPPED) {
            var complete = currentStage() == Stage.SHIPPED
                    ? Optional.of(shipped.getLast().when())
                    : Optional.<Instant>empty();
            decided.ifPresent(from -> stretches.add(
                    new Stretch(Stretch.Measure.APPROVAL_TO_SHIPMENT, "", from, complete, Optional.empty())));
        }
        return stretches;
    }

    private Money value() {
        return lines.stream().map(Line::value).reduce(Money.ZERO, Money::plus);
    }
}
