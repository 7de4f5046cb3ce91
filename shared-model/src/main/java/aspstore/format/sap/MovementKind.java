package aspstore.format.sap;

/// What happened at a store, in SAP's eyes: each kind has a movement type in the `MovementTypeMap`.
public enum MovementKind {
    /// Goods of a delivery or stock transport order came in.
    RECEIPT,
    RECEIPT_REVERSED,
    /// Goods came that nothing announced.
    UNANNOUNCED_RECEIPT,
    OPENING,
    /// A part was used on a service order.
    CONSUMPTION,
    /// A defective part came from a customer.
    DEFECTIVE_INWARD,
    RETURN_TO_WAREHOUSE,
    TRANSFER_OUT,
    TRANSFER_IN,
    SENT_FOR_REPAIR,
    BACK_FROM_REPAIR,
    /// One part code becomes another: repaired stock, for instance.
    RECLASSIFIED,
    SCRAP,
    LOSS,
    COUNT_GAIN,
    COUNT_LOSS,
    /// What an entry that took another back did, where SAP has a movement of its own for it.
    UNANNOUNCED_RECEIPT_REVERSED,
    OPENING_REVERSED,
    CONSUMPTION_REVERSED,
    DEFECTIVE_INWARD_REVERSED,
    RETURN_TO_WAREHOUSE_REVERSED,
    TRANSFER_OUT_REVERSED,
    TRANSFER_IN_REVERSED,
    RECLASSIFIED_REVERSED,
    SCRAP_REVERSED,
    LOSS_REVERSED;

    /// What takes this back. A reversal is taken back by what it reversed.
    public MovementKind reversal() {
        return switch (this) {
            case RECEIPT -> RECEIPT_REVERSED;
            case RECEIPT_REVERSED -> RECEIPT;
            case UNANNOUNCED_RECEIPT -> UNANNOUNCED_RECEIPT_REVERSED;
            case UNANNOUNCED_RECEIPT_REVERSED -> UNANNOUNCED_RECEIPT;
            case OPENING -> OPENING_REVERSED;
            case OPENING_REVERSED -> OPENING;
            case CONSUMPTION -> CONSUMPTION_REVERSED;
            case CONSUMPTION_REVERSED -> CONSUMPTION;
            case DEFECTIVE_INWARD -> DEFECTIVE_INWARD_REVERSED;
            case DEFECTIVE_INWARD_REVERSED -> DEFECTIVE_INWARD;
            case RETURN_TO_WAREHOUSE -> RETURN_TO_WAREHOUSE_REVERSED;
            case RETURN_TO_WAREHOUSE_REVERSED -> RETURN_TO_WAREHOUSE;
            case TRANSFER_OUT -> TRANSFER_OUT_REVERSED;
            case TRANSFER_OUT_REVERSED -> TRANSFER_OUT;
            case TRANSFER_IN -> TRANSFER_IN_REVERSED;
            case TRANSFER_IN_REVERSED -> TRANSFER_IN;
            case SENT_FOR_REPAIR -> BACK_FROM_REPAIR;
            case BACK_FROM_REPAIR -> SENT_FOR_REPAIR;
            case RECLASSIFIED -> RECLASSIFIED_REVERSED;
            case RECLASSIFIED_REVERSED -> RECLASSIFIED;
            case SCRAP -> SCRAP_REVERSED;
            case SCRAP_REVERSED -> SCRAP;
            case LOSS -> LOSS_REVERSED;
            case LOSS_REVERSED -> LOSS;
            case COUNT_GAIN -> COUNT_LOSS;
            case COUNT_LOSS -> COUNT_GAIN;
        };
    }
}
