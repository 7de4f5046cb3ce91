package aspstore.server.integration;

import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.StoreId;
import aspstore.model.indent.IndentLine;
import java.util.List;

/// How far a request is, in the words of the service system.
///
/// @param choice why the store was chosen
/// @param challans on which its parts went out
public record PartRequestState(
        String requestId,
        Status status,
        StoreId store,
        JobNo job,
        String choice,
        List<LineState> lines,
        List<ChallanState> challans) {

    public enum Status {
        RECEIVED,
        ALLOCATED,
        PARTIALLY_ALLOCATED,
        BACKORDERED,
        ISSUED,
        CLOSED,
        CANCELLED,
        REJECTED
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
