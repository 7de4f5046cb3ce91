package aspstore.desk.shell;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import java.util.List;
import java.util.Optional;

/// What a person can do on every screen: exchange with the server, lock the desk, change how it looks.
final class ShellActs {

    private static final int STEP = 10;

    private final Desk desk;
    private final DeskParts parts;
    private final DeskWindow window;
    private Optional<SignInCard> signIn = Optional.empty();

    ShellActs(Desk desk, DeskParts parts, DeskWindow window) {
        this.desk = desk;
        this.parts = parts;
        this.window = window;
    }

    List<Act> acts() {
        var texts = desk.texts();
        var look = parts.appearance();
        return List.of(
                Act.plain(texts.get("shell.sync"), "F5", () -> parts.exchange().now())
                        .unless(() -> parts.exchange().hasServer()
                                ? Optional.empty()
                                : Optional.of(texts.get("shell.noServer"))),
                Act.plain(texts.get("shell.lock"), "Shortcut+L", window::signOut),
                Act.plain(texts.get("shell.larger"), "Shortcut+PLUS", () -> resize(look, STEP)),
                Act.plain(texts.get("shell.smaller"), "Shortcut+MINUS", () -> resize(look, -STEP)),
                Act.plain(
                        texts.get("shell.light." + look.mode()),
                        "",
                        () -> parts.restyle()
                                .accept(look.with(
                                        switch (look.mode()) {
                                            case LIGHT -> Appearance.Mode.DARK;
                                            case DARK -> Appearance.Mode.LIGHT;
                                        }))),
                language());
    }

    private Act language() {
        var look = parts.appearance();
        return Act.plain(desk.texts().get("shell.language." + look.language()), "", () -> parts.restyle()
                .accept(look.with(look.language().other())));
    }

    private void resize(Appearance look, int by) {
        parts.restyle().accept(look.withTextSize(Math.clamp(look.textSize() + by, 90, 150)));
    }

    void showPalette(Overlay overlay, List<Act> acts) {
        var palette = new Palette(desk.texts(), acts, window::run);
        overlay.show(palette, palette.focus(), window::focus);
    }

    void showKeys(Overlay overlay, List<Act> ofScreen) {
        var card = new KeyCard(desk.texts(), ofScreen, acts());
        overlay.showToRead(card, card, window::focus);
    }

    /// @param why the desk is locked, where nobody asked for it
    void askWho(Overlay overlay, Optional<String> why) {
        var card = new SignInCard(desk, why, language(), signed -> {
            signIn = Optional.empty();
            window.signIn(signed);
        });
        signIn = Optional.of(card);
        overlay.showFirmly(card, card.focus());
    }

    /// People come and go while the desk is locked, too.
    void booksChanged() {
        signIn.ifPresent(SignInCard::refresh);
    }
}
