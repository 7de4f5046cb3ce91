package aspstore.format.sap;

import java.util.List;
import java.util.Map;

/// An item as it stood in the file, before anything is judged: texts, trimmed; what is missing is not in the map.
record RawItem(Map<ItemField, String> values, List<String> serials, List<String> handlingUnits) {

    String text(ItemField field) {
        return values.getOrDefault(field, "");
    }
}
