package aspstore.desk.demo;

import aspstore.model.India;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// SAP's side of the story: a delivery as DELVRY07 IDoc, as its output control would write it.
final class DeliveryFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /// @param batch with its expiry
    record Item(
            int number,
            PartCode part,
            String description,
            Quantity quantity,
            String unit,
            List<SerialNo> serials,
            Optional<Batch> batch) {}

    record Batch(String number, LocalDate expiry) {}

    private DeliveryFile() {}

    static String xml(String delivery, String order, Instant now, List<Item> items) {
        var day = DAY.format(India.day(now));
        var text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <DELVRY07>
                  <IDOC BEGIN="1">
                    <EDI_DC40 SEGMENT="1">
                      <TABNAM>EDI_DC40</TABNAM><MANDT>100</MANDT><DOCNUM>%s</DOCNUM><DIRECT>1</DIRECT>
                      <IDOCTYP>DELVRY07</IDOCTYP><MESTYP>DESADV</MESTYP><SNDPRN>HIMALAYA</SNDPRN><RCVPRN>ASPSTORE</RCVPRN>
                      <CREDAT>%s</CREDAT><CRETIM>093000</CRETIM>
                    </EDI_DC40>
                    <E1EDL20 SEGMENT="1">
                      <VBELN>%s</VBELN><VSTEL>BLR1</VSTEL><BOLNR>LR-%s</BOLNR>
                      <E1EDL21 SEGMENT="1"><LFART>LF</LFART></E1EDL21>
                """.formatted(padded("7" + delivery, 16), day, padded(delivery, 10), delivery));
        items.forEach(item -> text.append(item(order, item)));
        return text.append("    </E1EDL20>\n  </IDOC>\n</DELVRY07>\n").toString();
    }

    private static String item(String order, Item item) {
        var text = new StringBuilder("""
                      <E1EDL24 SEGMENT="1">
                        <POSNR>%s</POSNR><MATNR>%s</MATNR><ARKTX>%s</ARKTX><LFIMG>%s</LFIMG><VRKME>%s</VRKME>
                        <VGBEL>%s</VGBEL><VGPOS>%s</VGPOS>
                """.formatted(
                        padded(Integer.toString(item.number()), 6),
                        item.part(),
                        escaped(item.description()),
                        item.quantity().toDecimal().toPlainString(),
                        item.unit(),
                        padded(order, 10),
                        padded(Integer.toString(item.number()), 6)));
        item.batch()
                .ifPresent(batch -> text.append("        <CHARG>")
                        .append(batch.number())
                        .append("</CHARG><VFDAT>")
                        .append(DAY.format(batch.expiry()))
                        .append("</VFDAT>\n"));
        item.serials()
                .forEach(serial -> text.append("        <E1EDL11 SEGMENT=\"1\"><SERNR>")
                        .append(serial)
                        .append("</SERNR></E1EDL11>\n"));
        return text.append("      </E1EDL24>\n").toString();
    }

    private static String padded(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
