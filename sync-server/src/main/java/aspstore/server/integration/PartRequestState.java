package aspstore.server.integration;

import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.StoreId;
import aspstore.model.indent.IndentLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/// How far a request is, in the words of the service system.
///
/// @param store that serves it; the first where several do
/// @param choice why the store was chosen at first
/// @param lines of all stores taken together
/// @param challans on which its parts went out
/// @param shares what each store has of it, in the order in which it was given to them
public record PartRequestState(
        String requestId,
        Status status,
        StoreId store,
        JobNo job,
        String choice,
        List<LineState> lines,
        List<ChallanState> challans,
        List<Share> shares) {

    public PartRequestState {
        lines = List.copyOf(lines);
        challans = List.copyOf(challans);
        shares = List.copyOf(shares);
    }

    /// @param choice why this store
    public record Share(
            StoreId store, Status status, String choice, List<LineState> lines, List<ChallanState> challans) {}

    public enum Status {
        RECEIVED,
        ALLOCATED,
        PARTIALLY_ALLOCATED,
        BACKORDERED,
        ISSUED,
        CLOSED,
        CANCELLED,
        REJECTED;

        boolean isServed() {
            return this != CANCELLED && this != REJECTED;
        }
    }

    /// @param quantity wanted, allocated, issued, used and returned are in thousandths of the part's unit
    public record LineState(
            String lineNo,
            PartCode partNumber,
            Status status,
            Quantity quantity,
            Quantity allocated,
            Quantity issued,
            Quantity used,
            Quantity returned) {

        static LineState of(IndentLine line) {
            return new LineState(
                    line.serviceLine().orElse(line.name()),
                    line.part(),
                    statusOf(line.stage()),
                    line.wanted(),
                    line.progress().allocated(),
                    line.progress().issued(),
                    line.progress().used(),
                    line.progress().returned());
        }
    }

    public record ChallanState(String number, String stage) {}

    private static Status statusOf(IndentLine.Stage stage) {
        return switch (stage) {
            case OPEN -> Status.RECEIVED;
            case BACK_ORDERED -> Status.BACKORDERED;
            case ALLOCATED -> Status.ALLOCATED;
            case ISSUED -> Status.ISSUED;
            case CLOSED -> Status.CLOSED;
            case DECLINED -> Status.REJECTED;
            case WITHDRAWN -> Status.CANCELLED;
        };
    }

    /// The lines of all stores taken together: what was given up by one and is served by another is served.
    static List<LineState> merged(List<Share> shares) {
        var byName = new LinkedHashMap<String, List<LineState>>();
        shares.stream()
                .flatMap(share -> share.lines().stream())
                .forEach(line -> byName.computeIfAbsent(line.lineNo(), _ -> new ArrayList<>())
                        .add(line));
        return byName.values().stream().map(PartRequestState::together).toList();
    }

    private static LineState together(List<LineState> lines) {
        var served = lines.stream().filter(line -> line.status().isServed()).toList();
        var counted = served.isEmpty() ? List.of(lines.getLast()) : served;
        var first = counted.getFirst();
        return new LineState(
                first.lineNo(),
                first.partNumber(),
                of(counted),
                sum(counted, LineState::quantity),
                sum(lines, LineState::allocated),
                sum(lines, LineState::issued),
                sum(lines, LineState::used),
                sum(lines, LineState::returned));
    }

    private static Quantity sum(List<LineState> lines, Function<LineState, Quantity> of) {
        return lines.stream().map(of).reduce(Quantity.ZERO, Quantity::plus);
    }

    /// The whole: what all lines share, else how far the slowest is.
    static Status of(List<LineState> lines) {
        var stages = lines.stream().map(LineState::status).distinct().sorted().toList();
        if (stages.isEmpty()) {
            return Status.RECEIVED;
        }
        if (stages.size() == 1) {
            return stages.getFirst();
        }
        if (stages.contains(Status.ALLOCATED)
                && (stages.contains(Status.RECEIVED) || stages.contains(Status.BACKORDERED))) {
            return Status.PARTIALLY_ALLOCATED;
        }
        return stages.getFirst();
    }
}
