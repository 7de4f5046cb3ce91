package aspstore.model.books;

import aspstore.model.Money;
import aspstore.model.Role;
import java.time.Instant;
import java.util.Optional;

/// Something that waits for someone: the one kind of row behind every board, badge and queue.
///
/// @param line the document's line where the item is about one, else empty
/// @param subject what it is about, in a few words without language: a part, a number, a person
/// @param since from when it has waited
/// @param due by when it should be done, where there is a target
/// @param value what is at stake, zero where money does not matter
public record WorkItem(
        Kind kind,
        Role waitsFor,
        String documentKind,
        String document,
        String line,
        String subject,
        Instant since,
        Optional<Instant> due,
        Money value) {

    /// What is to be done. The name is the key of its words on a screen.
    public enum Kind {
        DECIDE_REQUEST,
        DISPATCH_REQUEST,
        RECEIVE_SHIPMENT,
        DECIDE_DIFFERENCE,
        SETTLE_UNLISTED,
        ALLOCATE_INDENT,
        FILL_BACK_ORDER,
        ISSUE_CHALLAN,
        HAND_OVER_CHALLAN,
        ACCOUNT_FOR_PARTS,
        CONFIRM_DELIVERY,
        RECEIVE_PICKUP,
        CLOSE_REVERSE_CHALLAN,
        COLLECT_DEFECTIVE,
        APPROVE_SETTLEMENT,
        DECIDE_RETURN,
        PACK_RETURN,
        SHIP_RETURN,
        RECEIVE_RETURN,
        FORWARD_RETURN,
        RECORD_DISPOSITION,
        SEND_BACK_RETURN,
        RESOLVE_HOLD,
        REORDER,
        READ_REFUSAL,
        RETURN_EXCESS,
        ISSUE_TAX_INVOICE,
        RESOLVE_CASE,
        ANSWER_WITHDRAWAL,
        ANSWER_AMENDMENT,
        RETURN_DEFECTIVE,
        RECOVER_LOSS
    }
}
