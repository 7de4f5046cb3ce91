package aspstore.desk.shell;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a person can do on every screen: exchange with the server, lock the desk, change how it looks.
final class ShellActs {

    private static final int STEP = 10;

    private final Desk desk;
    private final DeskParts parts;
    private final DeskWindow window;

    ShellActs(Desk desk, DeskParts parts, DeskWindow window) {
        this.desk = desk;
        this.parts = parts;
        this.window = window;
    }

    List<Act> acts() {
        var texts = desk.texts();
        var acts = new ArrayList<Act>();
        acts.add(Act.plain(texts.get("shell.sync"), "F5", () -> parts.exchange().now())
                .unless(() ->
                        parts.exchange().hasServer() ? Optional.empty() : Optional.of(texts.get("shell.noServer"))));
        acts.add(Act.plain(texts.get("shell.lock"), "Shortcut+L", window::signOut));
        acts.addAll(ofLook(desk, parts));
        return acts;
    }

    /// How the desk looks on this PC: each act makes the window anew.
    static List<Act> ofLook(Desk desk, DeskParts parts) {
        var texts = desk.texts();
        var look = parts.appearance();
        return List.of(
                Act.plain(texts.get("shell.larger"), "Shortcut+PLUS", () -> resize(parts, STEP)),
                Act.plain(texts.get("shell.smaller"), "Shortcut+MINUS", () -> resize(parts, -STEP)),
                Act.plain(
                        texts.get("shell.light." + look.mode()),
                        "",
                        () -> parts.restyle()
                                .accept(look.with(
                                        switch (look.mode()) {
                                            case LIGHT -> Appearance.Mode.DARK;
                                            case DARK -> Appearance.Mode.LIGHT;
                                        }))),
                Act.plain(
                        texts.get("shell.language." + look.language()),
                        "",
                        () -> parts.restyle()
                                .accept(look.with(
                                        switch (look.language()) {
                                            case ENGLISH -> Appearance.Language.HINDI;
                                            case HINDI -> Appearance.Language.ENGLISH;
                                        }))));
    }

    private static void resize(DeskParts parts, int by) {
        var look = parts.appearance();
        parts.restyle().accept(look.withTextSize(Math.clamp(look.textSize() + by, 90, 150)));
    }

    void showPalette(Overlay overlay, List<Act> acts) {
        var palette = new Palette(desk.texts(), acts, window::run);
        overlay.show(palette, palette.focus(), window::focus);
    }

    void showKeys(Overlay overlay, List<Act> ofScreen) {
        var card = new KeyCard(desk.texts(), ofScreen, acts());
        overlay.show(card, card, window::focus);
    }

    void askWho(Overlay overlay) {
        var signIn = new SignInCard(desk, window::signIn);
        overlay.showFirmly(signIn, signIn.focus());
    }
}
