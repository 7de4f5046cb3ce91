package aspstore.format.paper;

import aspstore.model.challan.ChallanPaper;
import aspstore.model.challan.ChallanPaper.Receipt;
import aspstore.model.challan.ChallanPaper.Through;
import aspstore.model.tax.IndianFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Three boxes: who received the goods, who carried them, who signs for the consigner (Rule 55(1)(ix)).
final class Signatures {

    private static final float WIDTH = Sheet.INNER / 3;
    private static final float PAD = 4f;
    private static final float LABELS = 52f;
    private static final float FIRST = 14f;
    private static final float FIELD = 14f;
    private static final int LONGEST_OF_DRAWN = 18;

    /// The room to sign in.
    private static final float SIGNING = 22f;

    private final ChallanPaper paper;
    private final Optional<Drawing> drawn;

    private record Field(String label, List<Span.Line> value) {
        float height() {
            return Math.max(FIELD, Span.height(value) + 4);
        }
    }

    /// @param drawn by the receiver, where they signed on a screen
    Signatures(ChallanPaper paper, Optional<Drawing> drawn) {
        this.paper = paper;
        this.drawn = drawn;
    }

    Block block() {
        var received = received();
        var carried = carried();
        var consigner = Span.wrap(paper.consigner().name(), Style.bold(8.5f), WIDTH - 2 * PAD);
        float most = Math.max(height(received), Math.max(height(carried), Span.height(consigner) + 4));
        float tall = FIRST + most + SIGNING;
        return Block.of(tall, (canvas, top) -> {
            box(canvas, 0, top, tall, "Goods received by", received);
            drawn.ifPresent(drawing -> drawing.paint(
                    canvas,
                    Sheet.LEFT + (paper.through().isPresent() ? WIDTH : 0) + PAD + LABELS,
                    top + tall - SIGNING - 4,
                    WIDTH - LABELS - 2 * PAD,
                    SIGNING + 2));
            box(canvas, 1, top, tall, carrier(), carried);
            float left = Sheet.LEFT + 2 * WIDTH;
            Grid.paint(canvas, left, top, WIDTH, tall, "For the consigner", List.of());
            canvas.lines(left + PAD, top + FIRST, consigner);
            canvas.line(left + PAD, top + tall - 14, left + WIDTH - PAD, top + tall - 14, 0.3f);
            canvas.textCentred(left + WIDTH / 2, top + tall - 5, "Authorised signatory", Style.SMALL);
        });
    }

    /// Where somebody carries the goods to the consignee, this stays empty for the consignee's own hand.
    private List<Field> received() {
        return receipt(paper.receivedBy().filter(_ -> paper.through().isEmpty()), "");
    }

    /// Of a drawing that stands below, so much that it is found.
    private String shown(String proof) {
        return drawn.isPresent() && proof.length() > LONGEST_OF_DRAWN ? proof.substring(0, LONGEST_OF_DRAWN) : proof;
    }

    /// Who took the goods at the consigner's door.
    private List<Field> carried() {
        return receipt(
                paper.receivedBy().filter(_ -> paper.through().isPresent()),
                paper.through().map(Through::name).orElse(""));
    }

    private List<Field> receipt(Optional<Receipt> taken, String carrier) {
        return List.of(
                field("Name", taken.map(Receipt::name).orElse(carrier)),
                field(
                        "Date and time",
                        taken.map(at -> IndianFormat.dateTime(at.at())).orElse("")),
                field(
                        "OTP / proof",
                        taken.flatMap(Receipt::proof).map(this::shown).orElse("")));
    }

    private String carrier() {
        return paper.through()
                .map(through -> switch (through.carrier()) {
                    case TECHNICIAN -> "Goods taken over by the technician";
                    case COURIER -> "Goods taken over by the courier";
                })
                .orElse("Goods taken over by");
    }

    private static Field field(String label, String value) {
        var lines = new ArrayList<Span.Line>();
        if (!value.isEmpty()) {
            lines.addAll(Span.wrap(value, Style.BODY_BOLD, WIDTH - LABELS - 2 * PAD));
        }
        return new Field(label, lines);
    }

    private static float height(List<Field> fields) {
        float height = 0;
        for (var field : fields) {
            height += field.height();
        }
        return height;
    }

    private static void box(Canvas canvas, int place, float top, float tall, String title, List<Field> fields) {
        float left = Sheet.LEFT + place * WIDTH;
        Grid.paint(canvas, left, top, WIDTH, tall, title, List.of());
        float y = top + FIRST;
        for (var field : fields) {
            write(canvas, left, y, field);
            y += field.height();
        }
        write(canvas, left, top + tall - FIELD, new Field("Signature", List.of()));
    }

    /// A label and its value, or a rule to write on.
    private static void write(Canvas canvas, float left, float top, Field field) {
        float start = left + PAD + LABELS;
        canvas.text(left + PAD, top + Style.BODY.ascent(), field.label(), Style.SMALL);
        if (field.value().isEmpty()) {
            canvas.line(start, top + FIELD - 4, left + WIDTH - PAD, top + FIELD - 4, 0.3f);
        } else {
            canvas.lines(start, top, field.value());
        }
    }
}
