package aspstore.format.sap;

import aspstore.format.sap.Fields.Amount;
import aspstore.model.PartCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A stock list of SAP's: the rows that could be read, and what was wrong with the others.
///
/// CSV has a header and the columns plant, storage location, special stock, part, batch, quantity and unit, in any
/// order and under SAP's technical names too (WERKS, LGORT, SOBKZ, MATNR, CHARG, LABST, MEINS). JSON is
/// API_MATERIAL_STOCK_SRV's A_MatlStkInAcctMod.
public record SapStock(List<SapStockRow> rows, List<LineProblem> problems) {

    private static final String[] PLANT = {"plant", "werks"};
    private static final String[] LOCATION = {"storagelocation", "stgeloc", "sloc", "lgort"};
    private static final String[] SPECIAL = {"specialstock", "inventoryspecialstocktype", "sobkz"};
    private static final String[] TYPE = {"stocktype", "inventorystocktype", "insmk"};
    private static final String[] PART = {"part", "partcode", "material", "matnr"};
    private static final String[] BATCH = {"batch", "charg"};
    private static final String[] QUANTITY = {"quantity", "qty", "matlwrhsstkqtyinmatlbaseunit", "labst", "unrestricted"
    };
    private static final String[] UNIT = {"unit", "uom", "materialbaseunit", "baseunit", "meins"};

    public SapStock {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// Reads either form; JSON is told by its first character.
    public static SapStock read(byte[] bytes) {
        var text = SapText.textOf(bytes);
        return text.startsWith("{") || text.startsWith("[") ? readJson(text) : readCsv(text);
    }

    private static SapStock readCsv(String text) {
        var table = Csv.parse(text);
        if (!table.has(PLANT) || !table.has(PART) || !table.has(QUANTITY)) {
            return failed("the columns plant, part and quantity are needed in the first line");
        }
        return collect(table.rows());
    }

    private static SapStock readJson(String text) {
        var rows = new ArrayList<Csv.Row>();
        try {
            walk(Json.MAPPER.readTree(text), rows);
        } catch (JacksonException e) {
            return failed("the file breaks off or is no JSON");
        }
        return rows.isEmpty() ? failed("nothing in the file has a Material and a quantity") : collect(rows);
    }

    private static SapStock failed(String reason) {
        return new SapStock(List.of(), List.of(new LineProblem(1, reason)));
    }

    private static void walk(JsonNode node, List<Csv.Row> rows) {
        var fields = new LinkedHashMap<String, String>();
        for (var property : node.properties()) {
            if (property.getValue().isValueNode() && !property.getValue().isNull()) {
                fields.put(Csv.folded(property.getKey()), ODataDeliveries.text(property.getValue()));
            }
        }
        var row = new Csv.Row(rows.size() + 1, fields);
        if (!row.text(PART).isEmpty() && !row.text(QUANTITY).isEmpty()) {
            rows.add(row);
        } else {
            node.forEach(child -> walk(child, rows));
        }
    }

    private static SapStock collect(List<Csv.Row> table) {
        var rows = new ArrayList<SapStockRow>();
        var problems = new ArrayList<LineProblem>();
        for (var line : table) {
            problem(line)
                    .ifPresentOrElse(
                            reason -> problems.add(new LineProblem(line.line(), reason)),
                            () -> row(line).ifPresent(rows::add));
        }
        return new SapStock(rows, problems);
    }

    private static Optional<String> problem(Csv.Row line) {
        var quantity = line.text(QUANTITY);
        if (line.text(PLANT).isEmpty() || line.text(PLANT).length() > 4) {
            return Optional.of("a plant has one to four characters: '" + line.text(PLANT) + "'");
        }
        if (line.text(PART).isEmpty() || Items.isUnusablePart(line.text(PART))) {
            return Optional.of("a part code has 1 to 40 characters: '" + line.text(PART) + "'");
        }
        return switch (Fields.amount(quantity)) {
            case Amount.Missing() -> Optional.of("the quantity is missing");
            case Amount.Unreadable(var text) ->
                Optional.of("'" + text + "' is no number of at most three decimals (no thousands separators)");
            case Amount.Known known ->
                known.direction() == SapItem.Direction.TAKEN_BACK
                        ? Optional.of("SAP's stock is below zero (" + quantity + "): have it cleared in SAP")
                        : Optional.empty();
        };
    }

    private static Optional<SapStockRow> row(Csv.Row line) {
        return Fields.amount(line.text(QUANTITY)) instanceof Amount.Known known
                ? Optional.of(new SapStockRow(
                        line.text(PLANT),
                        Fields.some(line.text(LOCATION)),
                        Fields.some(line.text(SPECIAL)),
                        Fields.some(line.text(TYPE)),
                        PartCode.of(line.text(PART)),
                        Fields.some(line.text(BATCH)),
                        known.quantity(),
                        Fields.some(line.text(UNIT))))
                : Optional.empty();
    }
}
