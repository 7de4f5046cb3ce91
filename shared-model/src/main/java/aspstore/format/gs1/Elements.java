package aspstore.format.gs1;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All that one barcode says, in its order.
///
/// @param doubts what can't be told from a scanner that drops separators, for people
public record Elements(List<Element> list, List<Flaw> doubts) {

    public Elements {
        list = List.copyOf(list);
        doubts = List.copyOf(doubts);
    }

    public Optional<String> value(String identifier) {
        return find(identifier).map(Element::value);
    }

    public Optional<LocalDate> date(String identifier) {
        return find(identifier).flatMap(Element::date);
    }

    private Optional<Element> find(String identifier) {
        return list.stream()
                .filter(element -> element.identifier().equals(identifier))
                .findFirst();
    }
}
