package aspstore.desk.screen.issue;

import aspstore.desk.shell.Appearance;
import java.util.Map;
import java.util.TreeMap;

/// The looks in which every screen is looked at.
final class Looks {

    static final Map<String, Appearance> ALL = new TreeMap<>(Map.of(
            "dark-en", Appearance.DEFAULT.with(Appearance.Mode.DARK),
            "light-hi", Appearance.DEFAULT.with(Appearance.Language.HINDI),
            "light-150", Appearance.DEFAULT.withTextSize(150)));

    private Looks() {}
}
