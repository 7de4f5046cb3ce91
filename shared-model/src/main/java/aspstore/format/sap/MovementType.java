package aspstore.format.sap;

/// How SAP posts a kind of movement.
///
/// @param moveType three characters: 101, 261 …
/// @param gmCode the transaction: 01 receipt for an order, 03 issue, 04 transfer, 05 other receipt, 06 reversal
/// @param specStock special stock: W customer consignment, O with a vendor; empty for the store's own
/// @param stckType empty for unrestricted, X or 2 in quality inspection, S or 3 blocked
public record MovementType(String moveType, String gmCode, String specStock, String stckType) {

    public MovementType {
        if (!moveType.matches("[0-9A-Z]{3}")) {
            throw new IllegalArgumentException("a movement type has three characters: '" + moveType + "'");
        }
        if (!gmCode.matches("0[1-7]")) {
            throw new IllegalArgumentException("a goods movement code is 01 to 07: '" + gmCode + "'");
        }
        if (!specStock.matches("[A-Z]?")) {
            throw new IllegalArgumentException("a special stock is one letter or nothing: '" + specStock + "'");
        }
        if (!stckType.matches("[FX2S3]?")) {
            throw new IllegalArgumentException("a stock type is F, X, 2, S, 3 or nothing: '" + stckType + "'");
        }
    }

    /// What a receipt refers to (MVT_IND, GoodsMovementRefDocType): B, an order; empty for other movements.
    String indicator() {
        return gmCode.equals("01") ? "B" : "";
    }

    /// The stock type as OData writes it: 01 unrestricted, 02 quality inspection, 07 blocked; empty where not said.
    String odataStockType() {
        return switch (stckType) {
            case "F" -> "01";
            case "X", "2" -> "02";
            case "S", "3" -> "07";
            default -> "";
        };
    }
}
