package aspstore.format.paper;

import aspstore.model.Contract;
import aspstore.model.Sodo;
import aspstore.model.challan.ChallanKind;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.challan.EwayNote;
import aspstore.model.tax.IndianFormat;
import aspstore.model.tax.Party;
import aspstore.model.tax.TransportDocument;
import aspstore.model.tax.Transporter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What stands above the lines: number, parties, transport and references.
final class ChallanHead {

    private static final float CODE = 76f;
    private static final float FIELDS = Sheet.INNER - CODE;
    private static final float NUMBER_ROW = 35f;
    private static final Style NAME = Style.bold(9.5f);
    private static final Style FIGURE = Style.bold(10f);

    private final ChallanPaper paper;

    ChallanHead(ChallanPaper paper) {
        this.paper = paper;
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(identity());
        blocks.add(parties());
        blocks.addAll(new Grid(Sheet.LEFT, Sheet.INNER).rows(details()));
        blocks.add(Block.space(6));
        return blocks;
    }

    /// Number, date and kind, and below them reason, contract and place of supply; the code at the right.
    private Block identity() {
        float[] widths = {FIELDS * 0.38f, FIELDS * 0.28f, FIELDS * 0.34f};
        var reason = Span.wrap(paper.reason(), Style.BODY_BOLD, Grid.inner(widths[0]));
        var contract = Span.wrap(
                paper.contract().map(ChallanHead::title).orElse("Not applicable"), Style.BODY, Grid.inner(widths[1]));
        var place = Span.wrap(placeOfSupply(), Style.BODY, Grid.inner(widths[2]));
        float least = CODE - NUMBER_ROW;
        float second = Math.max(
                least, Math.max(Grid.heightOf(reason), Math.max(Grid.heightOf(contract), Grid.heightOf(place))));
        return Block.of(NUMBER_ROW + second, (canvas, top) -> {
            float[] x = {Sheet.LEFT, Sheet.LEFT + widths[0], Sheet.LEFT + widths[0] + widths[1]};
            var number = Span.wrap(paper.number().text(), Style.bold(14f), Grid.inner(widths[0]));
            var issued = Span.wrap(IndianFormat.dateTime(paper.issuedAt()), FIGURE, Grid.inner(widths[1]));
            var kind = Span.wrap(paper.kind().title(), FIGURE, Grid.inner(widths[2]));
            Grid.paint(canvas, x[0], top, widths[0], NUMBER_ROW, "Challan no.", number);
            Grid.paint(canvas, x[1], top, widths[1], NUMBER_ROW, "Date and time of issue (IST)", issued);
            Grid.paint(canvas, x[2], top, widths[2], NUMBER_ROW, "Type", kind);
            float middle = top + NUMBER_ROW;
            Grid.paint(canvas, x[0], middle, widths[0], second, "Reason for transport", reason);
            Grid.paint(canvas, x[1], middle, widths[1], second, "Contract", contract);
            Grid.paint(canvas, x[2], middle, widths[2], second, "Place of supply", place);
            canvas.frame(Sheet.RIGHT - CODE, top, CODE, NUMBER_ROW + second, 0.5f);
            float drop = (NUMBER_ROW + second - CODE) / 2;
            ChallanCode.draw(canvas, ChallanCode.text(paper), Sheet.RIGHT - CODE, top + drop, CODE);
        });
    }

    private Block parties() {
        var titles = new ArrayList<>(List.of("Consigner", "Consignee"));
        var parties = new ArrayList<>(List.of(paper.consigner(), paper.consignee()));
        paper.shipTo().ifPresent(party -> {
            titles.add("Ship to");
            parties.add(party);
        });
        float width = Sheet.INNER / parties.size();
        var values =
                parties.stream().map(party -> party(party, Grid.inner(width))).toList();
        float height = 0;
        for (var value : values) {
            height = Math.max(height, Grid.heightOf(value));
        }
        float tall = height + 2;
        return Block.of(tall, (canvas, top) -> {
            for (int i = 0; i < values.size(); i++) {
                Grid.paint(canvas, Sheet.LEFT + i * width, top, width, tall, titles.get(i), values.get(i));
            }
        });
    }

    private static List<Span.Line> party(Party party, float width) {
        var address = party.address();
        var lines = new ArrayList<Span.Line>(Span.wrap(party.name(), NAME, width));
        address.lines().forEach(line -> lines.addAll(Span.wrap(line, Style.BODY, width)));
        lines.addAll(Span.wrap(address.cityAndPin() + ", " + address.stateAndCode(), Style.BODY, width));
        lines.addAll(Span.wrap(
                List.of(new Span("GSTIN", Style.SMALL), new Span(party.gstinOrUnregistered(), Style.BODY_BOLD)),
                width));
        return lines;
    }

    private List<Grid.Cell> details() {
        var cells = new ArrayList<Grid.Cell>();
        paper.through()
                .ifPresent(through -> cells.add(cell(
                        "Through",
                        switch (through.carrier()) {
                            case TECHNICIAN -> through.name() + " (technician)";
                            case COURIER ->
                                through.name() + " (courier"
                                        + through.airwayBill()
                                                .map(bill -> ", AWB " + bill)
                                                .orElse("") + ")";
                        })));
        var references = paper.references();
        references.job().ifPresent(job -> cells.add(cell("Service order", job.text())));
        references.indent().ifPresent(indent -> cells.add(cell("Indent", indent)));
        if (!references.sodos().isEmpty()) {
            var sodos = references.sodos().stream().map(Sodo::toString).collect(Collectors.joining(", "));
            cells.add(cell("SODO", sodos));
        }
        references.linked().ifPresent(linked -> cells.add(cell("Linked challan", linked.text())));
        transport(cells);
        paper.extras().forEach(field -> cells.add(cell(field.label(), field.value())));
        return cells;
    }

    private void transport(List<Grid.Cell> cells) {
        var transport = paper.transport();
        var distance = transport.distanceKm() == 0 ? "" : ", " + transport.distanceKm() + " km";
        cells.add(cell("Mode of transport", transport.mode().title() + distance));
        transport.vehicle().ifPresent(vehicle -> cells.add(cell("Vehicle no.", vehicle.text())));
        transport.transporter().ifPresent(transporter -> cells.add(cell("Transporter", text(transporter))));
        transport.document().ifPresent(document -> cells.add(cell("LR / AWB no. and date", text(document))));
        cells.add(cell(
                "E-way bill",
                switch (paper.eway()) {
                    case EwayNote.Made made -> "No. " + made.number();
                    case EwayNote.NotRequired no -> "Not required: " + no.because();
                    case EwayNote.Awaited awaited ->
                        (paper.kind() == ChallanKind.REVERSE
                                        ? "Was to be made before the goods moved: "
                                        : "To be made before the goods move: ")
                                + awaited.because();
                }));
    }

    private static String text(Transporter transporter) {
        return transporter.name() + transporter.id().map(id -> " (" + id + ")").orElse("");
    }

    private static String text(TransportDocument document) {
        return document.number()
                + document.date().map(date -> " of " + IndianFormat.date(date)).orElse("");
    }

    private String placeOfSupply() {
        var place = paper.placeOfSupply();
        return place.stateName() + " (" + place + ")";
    }

    private static Grid.Cell cell(String label, String value) {
        return new Grid(Sheet.LEFT, Sheet.INNER).cell(label, value, Style.BODY);
    }

    private static String title(Contract contract) {
        return switch (contract) {
            case IW -> "In warranty (IW)";
            case AMC -> "Annual maintenance (AMC)";
            case OOW -> "Out of warranty (OOW)";
        };
    }
}
