package aspstore.desk.shell;

import aspstore.desk.screen.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Hands every key to whoever it is for: what lies over the window, the shell, or an act of the screen in front.
final class DeskKeys {

    private static final KeyCombination PALETTE = KeyCombination.valueOf("Shortcut+K");
    private static final KeyCombination POST = KeyCombination.valueOf("Shortcut+Enter");

    private final DeskWindow window;
    private final ShellActs shell;
    private final Rail rail;
    private final TopLine top;
    private final Overlay overlay;

    /// The key of an act that is still down.
    private Optional<KeyCode> held = Optional.empty();

    DeskKeys(DeskWindow window, ShellActs shell, Rail rail, TopLine top, Overlay overlay) {
        this.window = window;
        this.shell = shell;
        this.rail = rail;
        this.top = top;
        this.overlay = overlay;
    }

    void listen(Parent root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        root.addEventFilter(KeyEvent.KEY_RELEASED, event -> held = held.filter(key -> key != event.getCode()));
        root.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(root, event));
    }

    private void key(KeyEvent event) {
        if (overlay.isShown()) {
            if (event.getCode() == KeyCode.ESCAPE && !overlay.stays()) {
                overlay.close();
                event.consume();
            }
            return;
        }
        if (isShellKey(event) || isActKey(event)) {
            event.consume();
        }
    }

    /// Whoever scans or types while something is only read means the screen below it.
    private void typed(Parent root, KeyEvent event) {
        if (overlay.isForReading()
                && !event.getCharacter().isBlank()
                && event.getCharacter().charAt(0) > ' ') {
            overlay.close();
            event.consume();
            Optional.ofNullable(root.getScene().getFocusOwner())
                    .ifPresent(node -> node.fireEvent(event.copyFor(node, node)));
        }
    }

    private boolean isShellKey(KeyEvent event) {
        if (PALETTE.match(event)) {
            shell.showPalette(overlay, window.allActs());
            return true;
        }
        if (event.isShortcutDown()
                && !event.isAltDown()
                && event.getCode().isDigitKey()
                && !event.getCode().isKeypadKey()) {
            int number = event.getCode().getCode() - KeyCode.DIGIT0.getCode();
            var wanted = rail.places().stream().skip(Math.max(0, number - 1)).findFirst();
            wanted.filter(_ -> number > 0).ifPresent(window::openFromRail);
            return true;
        }
        if (event.isControlDown() && !event.isAltDown() && shell.isSizeKey(event.getCode())) {
            return true;
        }
        return switch (event.getCode()) {
            case F1 -> {
                shell.showKeys(
                        overlay,
                        window.front().map(stop -> stop.screen().acts()).orElse(List.of()));
                yield true;
            }
            case F3 -> {
                top.find();
                yield true;
            }
            case ESCAPE -> {
                if (top.leaveFind()) {
                    window.focus();
                } else if (window.front().filter(stop -> !stop.screen().back()).isPresent()) {
                    window.back();
                } else {
                    window.focus();
                }
                yield true;
            }
            default -> false;
        };
    }

    private boolean isActKey(KeyEvent event) {
        var stop = window.front();
        if (stop.isEmpty()) {
            return false;
        }
        var acts = new ArrayList<>(stop.get().screen().acts());
        acts.addAll(shell.acts());
        for (var act : acts) {
            boolean isPost = act.weight() == Act.Weight.PRIMARY && POST.match(event);
            if (isPost || act.key().filter(key -> key.match(event)).isPresent()) {
                // A key that is held down repeats itself, and would answer what it has just asked.
                if (!held.equals(Optional.of(event.getCode()))) {
                    held = Optional.of(event.getCode());
                    stop.get().frame().run(act);
                }
                return true;
            }
        }
        return false;
    }
}
