package aspstore.format.sap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads an IDoc as a flat file: one record a line, each field at its offset (release 1809; fields only get added).
///
/// A data record is 63 characters of prefix (name, client, document, numbers) and then the segment's fields.
final class IdocFlat {

    private static final int PREFIX = 63;

    /// A field's place: offset and length in the segment's own data, or in the whole control record.
    private record Place(int offset, int length) {}

    private static final Map<String, Map<String, Place>> PLACES = places("""
            EDI_DC40 DOCNUM 13 16, IDOCTYP 39 30, MESTYP 99 30, SNDPRN 162 10, CREDAT 378 8, CRETIM 386 6
            EDI_DC40 SERIAL 504 20
            E1EDL20 VBELN 0 10, ANZPK 144 5, BOLNR 149 35, TRAID 188 20
            E1EDL21 LFART 0 4
            E1EDL18 QUALF 0 3
            E1EDT13 QUALF 0 3, NTANF 27 8, ISDD 61 8
            E1ADRM1 PARTNER_Q 0 3, PARTNER_ID 4 17, NAME1 55 40, NAME2 95 40
            E1EDL24 POSNR 0 6, MATNR 6 18, ARKTX 42 40, WERKS 136 4, LGORT 140 4, CHARG 144 10
            E1EDL24 LFIMG 176 15, VRKME 191 3, LGMNG 194 15, MEINS 209 3, HIPOS 273 6
            E1EDL24 MATNR_EXTERNAL 688 40, VFDAT 872 8, VGBEL 917 10, VGPOS 927 6, LICHN 955 15
            E1EDL26 PSTYV 0 4, SOBKZ 58 1, MATNR_LONG 229 40
            E1EDL19 QUALF 0 3
            E1EDL11 SERNR 0 18
            E1EDL41 QUALI 0 3, BSTNR 3 35
            E1EDL43 QUALF 0 1, BELNR 1 35, POSNR 36 6
            E1EDL37 EXIDV 0 20
            E1EDL44 VBELN 1 10, POSNR 11 6
            E1EDL46 SERNR 0 18
            """);

    private IdocFlat() {}

    static List<Segment> parse(String text) {
        var segments = new ArrayList<Segment>();
        for (var line : text.split("\r?\n")) {
            if (line.startsWith("EDI_DC40")) {
                segments.add(segment("EDI_DC40", line));
            } else if (line.length() > PREFIX) {
                segments.add(segment(name(line.substring(0, 30).strip()), line.substring(PREFIX)));
            }
        }
        return segments;
    }

    /// `E2EDL24006` is version 006 of what XML calls E1EDL24.
    private static String name(String versioned) {
        var bare = versioned.startsWith("E2") ? "E1" + versioned.substring(2) : versioned;
        var unversioned = bare.length() > 7 ? bare.substring(0, 7) : bare;
        return bare.matches(".{7}[0-9]{3}") ? unversioned : bare;
    }

    private static Segment segment(String name, String data) {
        var fields = new LinkedHashMap<String, String>();
        PLACES.getOrDefault(name, Map.of()).forEach((field, place) -> {
            var end = Math.min(data.length(), place.offset() + place.length());
            var text = place.offset() < end ? Fields.clean(data.substring(place.offset(), end)) : "";
            if (!text.isEmpty()) {
                fields.put(field, text);
            }
        });
        return new Segment(name, fields);
    }

    /// Each line names a segment and then fields with their offset and length.
    private static Map<String, Map<String, Place>> places(String table) {
        var places = new HashMap<String, Map<String, Place>>();
        table.lines().map(line -> line.split(" ", 2)).forEach(row -> {
            var fields = places.computeIfAbsent(row[0], any -> new LinkedHashMap<>());
            for (var field : row[1].split(", ")) {
                var words = field.split(" ");
                fields.put(words[0], new Place(Integer.parseInt(words[1]), Integer.parseInt(words[2])));
            }
        });
        return places;
    }
}
