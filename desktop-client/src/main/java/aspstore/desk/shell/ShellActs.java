package aspstore.desk.shell;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.board.NextStep;
import aspstore.desk.work.Background;
import aspstore.journal.query.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;

/// What a person can do on every screen: exchange with the server, lock the desk, change how it looks.
final class ShellActs {

    private static final int STEP = 10;

    private final Desk desk;
    private final DeskParts parts;
    private final DeskWindow window;
    private final Background.Latest next;
    private Optional<SignInCard> signIn = Optional.empty();

    ShellActs(Desk desk, DeskParts parts, DeskWindow window) {
        this.desk = desk;
        this.parts = parts;
        this.window = window;
        this.next = desk.background().latest();
    }

    List<Act> acts() {
        var texts = desk.texts();
        var acts = new ArrayList<Act>();
        acts.add(Act.plain(texts.get("shell.sync"), "F5", () -> parts.exchange().now())
                .unless(() ->
                        parts.exchange().hasServer() ? Optional.empty() : Optional.of(texts.get("shell.noServer"))));
        acts.add(Act.plain(texts.get("shell.next"), "F10", this::openNext));
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
                language(desk, parts));
    }

    private static Act language(Desk desk, DeskParts parts) {
        var look = parts.appearance();
        return Act.plain(
                desk.texts().get("shell.language." + look.language()),
                "",
                () -> parts.restyle().accept(look.with(look.language().other())));
    }

    /// Goes to what is most urgent on the person's board.
    private void openNext() {
        desk.session()
                .person()
                .get()
                .ifPresent(person -> next.read(
                        () -> desk.store()
                                .books()
                                .board(Set.of(person.caller().role()), Page.first(1))
                                .rows(),
                        rows -> rows.stream()
                                .findFirst()
                                .ifPresentOrElse(
                                        row -> window.open(NextStep.of(row.item())),
                                        () -> desk.messages()
                                                .accept(Message.note(
                                                        desk.texts().get("shell.nothingWaits")))),
                        desk::hindered));
    }

    /// The keys of plus and minus, wherever a keyboard has them.
    ///
    /// @return whether it was one of them
    boolean isSizeKey(KeyCode key) {
        int by = switch (key) {
            case PLUS, ADD, EQUALS -> STEP;
            case MINUS, SUBTRACT -> -STEP;
            default -> 0;
        };
        if (by != 0) {
            resize(parts, by);
        }
        return by != 0;
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
        overlay.showToRead(card, card, window::focus);
    }

    /// @param why the desk is locked, where nobody asked for it
    void askWho(Overlay overlay, Optional<String> why) {
        var card = new SignInCard(desk, why, language(desk, parts), signed -> {
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
