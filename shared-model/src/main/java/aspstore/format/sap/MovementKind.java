package aspstore.format.sap;

/// What happened at a store, in SAP's eyes: each kind has a movement type in the `MovementTypeMap`.
public enum MovementKind {
    /// Goods of a delivery or stock transport order came in.
    RECEIPT,
    RECEIPT_REVERSED,
    /// Goods came that nothing announced.
    UNANNOUNCED_RECEIPT,
    FREE_RECEIPT,
    /// Short or damaged against what was received: back to the sender's account.
    RECEIPT_DIFFERENCE,
    OPENING,
    /// A part was used on a service order.
    CONSUMPTION,
    UNUSED_RETURN,
    /// Store to a technician's own location, and back.
    TO_TECHNICIAN,
    FROM_TECHNICIAN,
    /// A defective part came from a customer.
    DEFECTIVE_INWARD,
    HOLD,
    RELEASE,
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
    COUNT_LOSS
}
