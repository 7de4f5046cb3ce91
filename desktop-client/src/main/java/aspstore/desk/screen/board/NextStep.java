package aspstore.desk.screen.board;

import aspstore.desk.screen.Destination;
import aspstore.journal.query.DocumentName;
import aspstore.model.books.WorkItem;

/// Where an item of the board leads: the screen on which it is done.
public final class NextStep {

    private NextStep() {}

    public static Destination of(WorkItem item) {
        return switch (item.kind()) {
            case RECEIVE_SHIPMENT,
                    SETTLE_UNLISTED,
                    ALLOCATE_INDENT,
                    FILL_BACK_ORDER,
                    ISSUE_CHALLAN,
                    HAND_OVER_CHALLAN,
                    ACCOUNT_FOR_PARTS,
                    CLOSE_REVERSE_CHALLAN,
                    COLLECT_DEFECTIVE,
                    APPROVE_SETTLEMENT,
                    PACK_RETURN,
                    SHIP_RETURN,
                    RESOLVE_HOLD,
                    REORDER,
                    RETURN_EXCESS,
                    ISSUE_TAX_INVOICE,
                    RESOLVE_CASE,
                    ANSWER_WITHDRAWAL,
                    ANSWER_AMENDMENT,
                    RETURN_DEFECTIVE -> document(item);
            // Central's own; they stand on no board of a store's.
            case DECIDE_REQUEST,
                    DISPATCH_REQUEST,
                    DECIDE_DIFFERENCE,
                    DECIDE_RETURN,
                    RECEIVE_RETURN,
                    RECORD_DISPOSITION -> document(item);
        };
    }

    private static Destination document(WorkItem item) {
        return new Destination.OneDocument(new DocumentName(item.documentKind(), item.document()));
    }
}
