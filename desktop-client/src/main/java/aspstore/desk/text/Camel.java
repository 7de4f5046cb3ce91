package aspstore.desk.text;

import java.util.Locale;

/// Names of types and choices as words: `GoodsReceived` and `GOODS_RECEIVED` are "goods received".
public final class Camel {

    private Camel() {}

    public static String words(String name) {
        return name.contains("_") || name.equals(name.toUpperCase(Locale.ROOT))
                ? name.replace('_', ' ').toLowerCase(Locale.ROOT)
                : name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
