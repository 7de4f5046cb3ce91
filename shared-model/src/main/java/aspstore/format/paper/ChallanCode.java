package aspstore.format.paper;

import aspstore.model.Sha256;
import aspstore.model.challan.ChallanLine;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.challan.EwayNote;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/// The QR code of a challan: who it is, and a hash by which a forged or changed paper shows.
///
/// `ASPDC1|number|yyyymmdd|consigner's GSTIN|consignee's GSTIN or URP|lines|value|e-way bill or -|hash`
public final class ChallanCode {

    /// What the text of every such code begins with.
    public static final String MARK = "ASPDC1";

    private ChallanCode() {}

    public static String text(ChallanPaper paper) {
        var eway = switch (paper.eway()) {
            case EwayNote.Made made -> made.number().text();
            case EwayNote.NotRequired _, EwayNote.Awaited _ -> "-";
        };
        return String.join(
                "|",
                MARK,
                paper.number().text(),
                DateTimeFormatter.BASIC_ISO_DATE.format(paper.issuedAt().toLocalDate()),
                paper.consigner().gstinOrUrp(),
                paper.consignee().gstinOrUrp(),
                Integer.toString(paper.lines().size()),
                paper.totals().total().toString(),
                eway,
                HexFormat.of().formatHex(digest(paper), 0, 4));
    }

    /// SHA-256 over what the paper says moved: its identity and every line with part, quantity, value and serials.
    static byte[] digest(ChallanPaper paper) {
        var text = new StringBuilder();
        text.append(paper.number()).append('\n').append(paper.issuedAt()).append('\n');
        text.append(paper.kind()).append('\n').append(paper.store()).append('\n');
        text.append(paper.consigner().gstinOrUrp()).append('\n');
        text.append(paper.consignee().gstinOrUrp()).append('\n');
        for (var line : paper.lines()) {
            append(text, line);
        }
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder text, ChallanLine line) {
        text.append(line.part()).append('|').append(line.value().quantity().thousandths());
        text.append('|').append(line.value().taxable().paise());
        text.append('|').append(line.value().tax().total().paise());
        line.serials().forEach(serial -> text.append('|').append(serial));
        text.append('\n');
    }

    /// Draws the code with its quiet zone into a square.
    static void draw(Canvas canvas, String text, float left, float top, float side) {
        var code = Symbol.qr(text);
        float module = side / code.width();
        code.draw(canvas, left, top, module, module);
    }
}
