package aspstore.format.paper;

import aspstore.model.Money;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.tax.AmountInWords;
import aspstore.model.tax.HsnRow;
import aspstore.model.tax.IndianFormat;
import aspstore.model.tax.TaxTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands below the lines: totals, amount in words, HSN summary, declaration and signatures.
final class ChallanTail {

    private static final float TOTALS = 200f;
    private static final float PAD = 5f;
    /// A longer HSN summary may be broken over pages; a shorter one stays with the totals.
    private static final int ROWS_KEPT_TOGETHER = 10;

    private static final Style SUMMARY = new Style(Weight.REGULAR, 7.2f, 0f);
    private static final List<Column.Wanted> FIGURES = List.of(
            new Column.Wanted("Qty", 56, Column.Side.RIGHT),
            new Column.Wanted("UQC", 34, Column.Side.LEFT),
            new Column.Wanted("Taxable value\u00A0₹", 84, Column.Side.RIGHT));
    private static final Style GRAND = Style.bold(10.5f);

    private final ChallanPaper paper;
    private final Optional<Drawing> drawn;
    private final TaxColumns tax;
    private final TaxTotals totals;

    ChallanTail(ChallanPaper paper, Optional<Drawing> drawn) {
        this.paper = paper;
        this.drawn = drawn;
        this.tax = TaxColumns.of(paper);
        this.totals = paper.totals();
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(totals());
        var rows = HsnRow.summarise(paper.values());
        if (!rows.isEmpty()) {
            blocks.add(Block.space(5).glued());
            blocks.addAll(summary(rows));
        }
        blocks.add(Block.space(5).glued());
        blocks.add(declaration().glued());
        blocks.add(new Signatures(paper, drawn).block());
        return blocks;
    }

    private record Sum(String label, Money amount, Style style) {}

    private List<Sum> sums() {
        var sums = new ArrayList<Sum>();
        if (!paper.scheme().isSupply()) {
            sums.add(new Sum("Total value declared ₹", totals.taxable(), GRAND));
            return sums;
        }
        sums.add(new Sum("Taxable value", totals.taxable(), Style.BODY));
        tax.heads(totals.tax()).forEach(head -> sums.add(new Sum(head.name(), head.amount(), Style.BODY)));
        sums.add(new Sum("Total", totals.total(), Style.BODY));
        sums.add(new Sum("Round-off", totals.roundOff(), Style.BODY));
        sums.add(new Sum("Total payable ₹", totals.payable(), GRAND));
        return sums;
    }

    /// The amount in words at the left, the sums at the right.
    private Block totals() {
        var sums = sums();
        float words = Sheet.INNER - TOTALS;
        var amount = paper.scheme().isSupply() ? totals.payable() : totals.taxable();
        var text = new ArrayList<>(Span.wrap(AmountInWords.of(amount), Style.BODY_BOLD, Grid.inner(words)));
        if (!paper.scheme().isSupply()) {
            text.addAll(
                    Span.wrap("Value declared for transport only; no tax is charged.", Style.BODY, Grid.inner(words)));
        }
        float right = 2 * PAD;
        for (var sum : sums) {
            right += sum.style.leading() + 1;
        }
        float tall = Math.max(right, Grid.heightOf(text));
        float sumsTop = (tall - right) / 2;
        return Block.of(tall, (canvas, top) -> {
                    Grid.paint(canvas, Sheet.LEFT, top, words, tall, "Amount in words", text);
                    canvas.frame(Sheet.LEFT + words, top, TOTALS, tall, 0.5f);
                    float y = top + sumsTop + PAD;
                    for (var sum : sums) {
                        canvas.text(Sheet.LEFT + words + PAD, y + sum.style.ascent(), sum.label, sum.style);
                        canvas.textEnding(
                                Sheet.RIGHT - Column.AIR,
                                y + sum.style.ascent(),
                                IndianFormat.money(sum.amount),
                                sum.style);
                        y += sum.style.leading() + 1;
                    }
                })
                .glued();
    }

    private List<Block> summary(List<HsnRow> rows) {
        var texts = rows.stream().map(this::texts).toList();
        return paper.scheme().isSupply() || rows.size() == 1
                ? summary(columns(), texts)
                : summary(pairedColumns(), paired(texts));
    }

    private static List<Block> summary(List<Column.Wanted> columns, List<List<String>> texts) {
        var table = new Table(Column.place(columns, 0, texts, SUMMARY), 1.4f);
        var blocks = new ArrayList<Block>();
        blocks.add(table.head());
        for (var row : texts) {
            blocks.addAll(
                    table.row(row.stream().map(text -> Span.line(text, SUMMARY)).toList()));
        }
        int loose = texts.size() > ROWS_KEPT_TOGETHER ? blocks.size() - 2 : 1;
        for (int i = loose; i < blocks.size(); i++) {
            blocks.set(i, blocks.get(i).glued());
        }
        return blocks;
    }

    private List<Column.Wanted> columns() {
        var wanted = new ArrayList<Column.Wanted>();
        wanted.add(new Column.Wanted("HSN summary", 0, Column.Side.LEFT));
        wanted.addAll(FIGURES);
        if (paper.scheme().isSupply()) {
            wanted.addAll(tax.wanted());
            wanted.add(new Column.Wanted("Total tax\u00A0₹", 60, Column.Side.RIGHT));
        }
        return wanted;
    }

    private List<Column.Wanted> pairedColumns() {
        float figures = 0;
        for (var column : FIGURES) {
            figures += column.least();
        }
        var wanted = new ArrayList<>(columns());
        wanted.add(new Column.Wanted("HSN", Sheet.INNER / 2 - figures, Column.Side.LEFT));
        wanted.addAll(FIGURES);
        return wanted;
    }

    /// Two rows beside each other: without tax they need only half of the width.
    private static List<List<String>> paired(List<List<String>> rows) {
        var pairs = new ArrayList<List<String>>();
        int half = (rows.size() + 1) / 2;
        for (int i = 0; i < half; i++) {
            var pair = new ArrayList<>(rows.get(i));
            pair.addAll(half + i < rows.size() ? rows.get(half + i) : List.of("", "", "", ""));
            pairs.add(pair);
        }
        return pairs;
    }

    private List<String> texts(HsnRow row) {
        var texts = new ArrayList<String>();
        texts.add(row.hsn().text());
        texts.add(IndianFormat.quantity(row.quantity()));
        texts.add(row.uqc().name());
        texts.add(IndianFormat.money(row.taxable()));
        texts.addAll(tax.values(row.rate(), row.tax()));
        if (paper.scheme().isSupply()) {
            texts.add(IndianFormat.money(row.tax().total()));
        }
        return texts;
    }

    private Block declaration() {
        var text = Span.wrap(paper.declaration(), Style.BODY, Grid.inner(Sheet.INNER));
        float tall = Grid.heightOf(text);
        return Block.of(
                tall, (canvas, top) -> Grid.paint(canvas, Sheet.LEFT, top, Sheet.INNER, tall, "Declaration", text));
    }
}
