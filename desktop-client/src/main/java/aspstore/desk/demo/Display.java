package aspstore.desk.demo;

import java.util.Locale;
import java.util.stream.Stream;

/// Whether somebody sits in front of this: a terminal, and a display for a window.
final class Display {

    private Display() {}

    static boolean isThere() {
        return System.console() != null && System.console().isTerminal() && hasDisplay();
    }

    private static boolean hasDisplay() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.startsWith("windows")
                || system.startsWith("mac")
                || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                        .map(System::getenv)
                        .anyMatch(name -> name != null && !name.isBlank());
    }
}
