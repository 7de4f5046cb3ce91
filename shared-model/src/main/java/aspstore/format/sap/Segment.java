package aspstore.format.sap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One segment of an IDoc with its own fields, trimmed; empty fields are left out.
///
/// A document is a list of segments in the order of the file, which tells where each belongs.
record Segment(String name, Map<String, String> fields) {

    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /// Cuts the list before each segment of a given name. The first piece is what comes before any, or nothing.
    static List<List<Segment>> cutBefore(List<Segment> segments, List<String> names) {
        var pieces = new ArrayList<List<Segment>>();
        pieces.add(new ArrayList<>());
        for (var segment : segments) {
            if (names.contains(segment.name())) {
                pieces.add(new ArrayList<>());
            }
            pieces.getLast().add(segment);
        }
        return pieces;
    }

    /// The field in the first segment of that name that has it; empty where none does.
    static String first(List<Segment> segments, String name, String field) {
        return all(segments, name).stream()
                .map(segment -> segment.text(field))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    static List<Segment> all(List<Segment> segments, String name) {
        return segments.stream().filter(segment -> segment.name().equals(name)).toList();
    }
}
