package aspstore.desk.screen.board;

import aspstore.desk.screen.Destination;
import aspstore.journal.query.DocumentName;
import aspstore.model.JobNo;
import aspstore.model.books.WorkItem;
import aspstore.model.challan.ChallanNo;
import aspstore.model.partreturn.ReturnCommand;
import java.util.Optional;

/// Where an item of the board leads: the screen on which it is done.
public final class NextStep {

    private NextStep() {}

    public static Destination of(WorkItem item) {
        return switch (item.kind()) {
            case ALLOCATE_INDENT, FILL_BACK_ORDER, ANSWER_WITHDRAWAL, ANSWER_AMENDMENT ->
                new Destination.OneIndent(new JobNo(item.document()), item.line());
            case ISSUE_CHALLAN -> new Destination.IssueChallan(new JobNo(item.document()));
            case HAND_OVER_CHALLAN -> new Destination.OneChallan(new ChallanNo(item.document()));
            case ACCOUNT_FOR_PARTS, RECEIVE_PICKUP, CLOSE_REVERSE_CHALLAN ->
                new Destination.HandIn(new ChallanNo(item.document()));
            case CONFIRM_DELIVERY -> new Destination.Delivery(new ChallanNo(item.document()));
            case COLLECT_DEFECTIVE, APPROVE_SETTLEMENT -> new Destination.OwedParts(Optional.of(item.document()));
            case ISSUE_TAX_INVOICE -> new Destination.TaxInvoices(Optional.of(item.document()));
            case RESOLVE_CASE -> new Destination.Cases(Optional.of(item.document()));
            case RECEIVE_SHIPMENT -> new Destination.Receive(Optional.of(item.document()));
            case READ_REFUSAL -> new Destination.Requests();
            case REORDER -> new Destination.NewRequest(Optional.empty());
            case SETTLE_UNLISTED -> new Destination.SettleUnlisted(item.document());
            case PACK_RETURN, SHIP_RETURN -> new Destination.OneReturn(item.document());
            case RESOLVE_HOLD -> new Destination.Holds(Optional.of(item.document()));
            case RECOVER_LOSS -> new Destination.Losses(Optional.of(item.document()));
            case RETURN_DEFECTIVE -> new Destination.NewReturn(Optional.of(ReturnCommand.Reason.DEFECTIVE));
            case RETURN_EXCESS -> new Destination.NewReturn(Optional.of(ReturnCommand.Reason.EXCESS));
            // Central's own; they stand on no board of a store's.
            case DECIDE_REQUEST,
                    DISPATCH_REQUEST,
                    DECIDE_DIFFERENCE,
                    DECIDE_RETURN,
                    RECEIVE_RETURN,
                    FORWARD_RETURN,
                    SEND_BACK_RETURN,
                    RECORD_DISPOSITION -> document(item);
        };
    }

    private static Destination document(WorkItem item) {
        return new Destination.OneDocument(new DocumentName(item.documentKind(), item.document()));
    }
}
