package aspstore.format.paper;

import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.challan.ChallanLine;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.tax.IndianFormat;
import aspstore.model.tax.TaxLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The lines of a challan as a table with their sums.
final class ChallanLines {

    private static final int GOODS = 1;
    private static final int QUANTITY = 3;
    private static final int LAST_ROWS_KEPT = 2;
    private static final Style PROVISIONAL = new Style(Weight.REGULAR, 6.5f, 0f);

    private final ChallanPaper paper;
    private final TaxColumns tax;
    private final List<List<String>> rows;
    private final List<String> sums;
    private final Table table;

    ChallanLines(ChallanPaper paper) {
        this.paper = paper;
        this.tax = TaxColumns.of(paper);
        this.rows = figures();
        this.sums = sums();
        var all = new ArrayList<>(rows);
        all.add(sums);
        this.table = new Table(Column.place(wanted(), GOODS, all, Style.BODY_BOLD), 2.5f);
    }

    /// The last two rows are glued to the sums, and the sums to what follows: no total stands alone on a page.
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(table.head());
        if (paper.lines().isEmpty()) {
            blocks.addAll(nil());
        }
        for (int i = 0; i < rows.size(); i++) {
            blocks.addAll(row(rows.get(i), paper.lines().get(i)));
        }
        for (int i = Math.max(1, blocks.size() - LAST_ROWS_KEPT); i < blocks.size(); i++) {
            blocks.set(i, blocks.get(i).glued());
        }
        var cells = new ArrayList<List<Span.Line>>();
        sums.forEach(text -> cells.add(Span.line(text, Style.BODY_BOLD)));
        cells.set(GOODS, Span.line("Total of " + count(rows.size()), Style.BODY_BOLD));
        blocks.add(table.sums(cells).glued());
        return blocks;
    }

    private static String count(int lines) {
        return lines + (lines == 1 ? " line" : " lines");
    }

    private List<Column.Wanted> wanted() {
        boolean provisional =
                paper.lines().stream().anyMatch(line -> line.measure() == ChallanLine.Measure.PROVISIONAL);
        var wanted = new ArrayList<Column.Wanted>();
        wanted.add(new Column.Wanted("#", 18, Column.Side.RIGHT));
        wanted.add(new Column.Wanted("Part and description of goods", 0, Column.Side.LEFT));
        wanted.add(new Column.Wanted("HSN", 36, Column.Side.LEFT));
        wanted.add(new Column.Wanted("Qty", provisional ? 44 : 30, Column.Side.RIGHT));
        wanted.add(new Column.Wanted("UQC", 26, Column.Side.LEFT));
        wanted.add(new Column.Wanted("Unit value\u00A0₹", 46, Column.Side.RIGHT));
        wanted.add(new Column.Wanted("Taxable value\u00A0₹", 52, Column.Side.RIGHT));
        wanted.addAll(tax.wanted());
        return wanted;
    }

    private List<List<String>> figures() {
        var figures = new ArrayList<List<String>>();
        for (var value : paper.values()) {
            var row = new ArrayList<String>();
            row.add(Integer.toString(figures.size() + 1));
            row.add("");
            row.add(value.hsn().text());
            row.add(IndianFormat.quantity(value.quantity()));
            row.add(value.uqc().name());
            row.add(IndianFormat.money(value.unitValue()));
            row.add(IndianFormat.money(value.taxable()));
            row.addAll(tax.values(value.rate(), value.tax()));
            figures.add(row);
        }
        return figures;
    }

    /// Quantities are summed where all lines count in one unit.
    private List<String> sums() {
        var totals = paper.totals();
        var units = paper.values().stream().map(TaxLine::uqc).distinct().toList();
        var quantity = paper.values().stream().map(TaxLine::quantity).reduce(Quantity.ZERO, Quantity::plus);
        var row = new ArrayList<>(List.of("", "", ""));
        row.add(units.size() == 1 ? IndianFormat.quantity(quantity) : "");
        row.add(units.size() == 1 ? units.getFirst().name() : "");
        row.add("");
        row.add(IndianFormat.money(totals.taxable()));
        row.addAll(tax.sums(totals.tax()));
        return row;
    }

    private List<Block> row(List<String> figures, ChallanLine line) {
        var cells = new ArrayList<List<Span.Line>>();
        figures.forEach(text -> cells.add(Span.line(text, Style.BODY)));
        cells.set(GOODS, goods(line));
        switch (line.measure()) {
            case EXACT -> {}
            case PROVISIONAL -> {
                var quantity = new ArrayList<>(cells.get(QUANTITY));
                quantity.addAll(Span.line("provisional", PROVISIONAL));
                cells.set(QUANTITY, quantity);
            }
        }
        return table.row(cells);
    }

    private List<Span.Line> goods(ChallanLine line) {
        float width = table.inner(GOODS);
        var lines = new ArrayList<>(Span.wrap(
                List.of(new Span(line.part().text(), Style.BODY_BOLD), new Span(line.description(), Style.BODY)),
                width));
        var texts = new ArrayList<String>();
        line.sodo().ifPresent(sodo -> texts.add("SODO " + sodo));
        line.batch().ifPresent(batch -> texts.add("Batch " + batch));
        line.expiry().ifPresent(expiry -> texts.add("Expiry " + IndianFormat.date(expiry)));
        if (!line.serials().isEmpty()) {
            var serials = line.serials().stream().map(SerialNo::text).collect(Collectors.joining(", "));
            texts.add("S/N " + serials);
        }
        var marks = new ArrayList<Span>();
        if (!texts.isEmpty()) {
            marks.add(new Span(String.join(" · ", texts), Style.SMALL));
        }
        switch (line.owed()) {
            case NOTHING -> {}
            case DEFECTIVE_PART -> marks.add(new Span("» Defective part due back", Style.SMALL_BOLD));
        }
        lines.addAll(Span.wrap(marks, width));
        return lines;
    }

    private List<Block> nil() {
        var text = "NIL: nothing came back on this challan";
        return table.row(List.of(List.of(), Span.wrap(text, Style.BODY_BOLD, table.inner(GOODS))));
    }
}
