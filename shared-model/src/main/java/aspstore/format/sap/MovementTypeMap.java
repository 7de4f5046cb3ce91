package aspstore.format.sap;

import aspstore.model.Decision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which SAP movement each kind becomes. Every OEM has its own; these defaults are SAP's standard ones.
public record MovementTypeMap(Map<MovementKind, MovementType> types) {

    public static final MovementTypeMap STANDARD = standard();

    public MovementTypeMap {
        var missing = EnumSet.allOf(MovementKind.class);
        missing.removeAll(types.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("no movement type for " + missing);
        }
        types = Map.copyOf(types);
    }

    public MovementType of(MovementKind kind) {
        return Optional.ofNullable(types.get(kind)).orElseThrow();
    }

    /// Reads a CSV with the columns event, move_type, gm_code, spec_stock and stck_type; a kind that it does not
    /// name keeps its standard type. Refused with one reason for each line that is wrong.
    public static Decision<MovementTypeMap, LineProblem> read(String csv) {
        var table = Csv.parse(csv);
        if (!table.has("event") || !table.has("movetype") || !table.has("gmcode")) {
            return Decision.refuse(new LineProblem(1, "the columns event, move_type and gm_code are needed"));
        }
        var types = new EnumMap<MovementKind, MovementType>(STANDARD.types());
        var problems = new ArrayList<LineProblem>();
        for (var row : table.rows()) {
            var kind = kind(row.text("event"));
            if (kind.isEmpty()) {
                problems.add(new LineProblem(row.line(), "no such event: '" + row.text("event") + "'"));
                continue;
            }
            try {
                types.put(kind.get(), type(row));
            } catch (IllegalArgumentException e) {
                problems.add(new LineProblem(row.line(), String.valueOf(e.getMessage())));
            }
        }
        return Decision.unless(problems, () -> new MovementTypeMap(types));
    }

    private static MovementType type(Csv.Row row) {
        var code = row.text("gmcode");
        return new MovementType(
                row.text("movetype"),
                code.length() == 1 ? "0" + code : code,
                row.text("specstock"),
                row.text("stcktype"));
    }

    private static Optional<MovementKind> kind(String text) {
        var name = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(MovementKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private static MovementTypeMap standard() {
        var types = new EnumMap<MovementKind, MovementType>(MovementKind.class);
        for (var kind : MovementKind.values()) {
            types.put(kind, standard(kind));
        }
        return new MovementTypeMap(types);
    }

    private static MovementType standard(MovementKind kind) {
        return switch (kind) {
            case RECEIPT -> type("101", "01");
            case RECEIPT_REVERSED -> type("102", "01");
            case UNANNOUNCED_RECEIPT -> type("501", "05");
            case OPENING -> type("561", "05");
            case CONSUMPTION -> type("261", "03");
            case DEFECTIVE_INWARD -> type("451", "05");
            case RETURN_TO_WAREHOUSE -> type("161", "01");
            case TRANSFER_OUT -> type("303", "04");
            case TRANSFER_IN -> type("305", "04");
            case SENT_FOR_REPAIR -> new MovementType("541", "04", "O", "");
            case BACK_FROM_REPAIR -> new MovementType("542", "04", "O", "");
            case RECLASSIFIED -> type("309", "04");
            case SCRAP, LOSS -> type("551", "03");
            case COUNT_GAIN -> type("701", "05");
            case COUNT_LOSS -> type("702", "03");
            case UNANNOUNCED_RECEIPT_REVERSED -> type("502", "05");
            case OPENING_REVERSED -> type("562", "05");
            case CONSUMPTION_REVERSED -> type("262", "03");
            case DEFECTIVE_INWARD_REVERSED -> type("452", "05");
            case RETURN_TO_WAREHOUSE_REVERSED -> type("162", "01");
            case TRANSFER_OUT_REVERSED -> type("304", "04");
            case TRANSFER_IN_REVERSED -> type("306", "04");
            case RECLASSIFIED_REVERSED -> type("310", "04");
            case SCRAP_REVERSED, LOSS_REVERSED -> type("552", "03");
        };
    }

    private static MovementType type(String moveType, String gmCode) {
        return new MovementType(moveType, gmCode, "", "");
    }
}
