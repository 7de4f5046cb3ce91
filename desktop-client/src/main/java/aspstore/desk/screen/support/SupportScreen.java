package aspstore.desk.screen.support;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Exchanging;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Screen;
import aspstore.model.India;
import aspstore.model.Role;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;

/// How the store is; its books checked, kept in a file, written out; and a bundle for whoever helps from afar.
public final class SupportScreen implements Screen {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");

    private final Desk desk;
    private final SupportViewModel model;
    private final SupportView view;

    /// @param looks what changes how the desk looks
    public SupportScreen(Desk shared, Exchanging exchange, List<Act> looks) {
        this.desk = shared.withTextsOf(SupportScreen.class);
        this.model = new SupportViewModel(desk.store(), exchange, desk.background(), desk.texts(), desk::hindered);
        this.view = new SupportView(desk.texts(), model, looks);
    }

    @Override
    public String title() {
        return desk.texts().get("support.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.plain(
                                texts.get("support.export"),
                                "Shortcut+E",
                                () -> toFile("support.export", "entries", ".jsonl", model::export))
                        .unless(this::unlessManager),
                Act.plain(
                        texts.get("support.bundle"),
                        "Shortcut+U",
                        () -> toFile("support.bundle", "support", ".zip", model::bundle)),
                Act.plain(
                                texts.get("support.backup"),
                                "Shortcut+B",
                                () -> toFile("support.backup", "backup", ".zip", model::backup))
                        .unless(this::unlessManager),
                Act.primary(texts.get("support.verify"), "F9", () -> {
                    desk.messages().accept(Message.note(texts.get("support.begun")));
                    model.verify(this::tell);
                }));
    }

    private Optional<String> unlessManager() {
        return desk.session().is(Role.MANAGER)
                ? Optional.empty()
                : Optional.of(desk.texts().get("support.managerOnly"));
    }

    private void toFile(
            String title, String what, String ending, BiConsumer<Path, Consumer<SupportViewModel.Result>> write) {
        var day = DAY.format(desk.store().clock().instant().atZone(India.ZONE));
        var name = desk.store().engine().identity().store() + "-" + what + "-" + day + ending;
        desk.files().toSave(desk.texts().get(title), name).ifPresent(file -> write.accept(file, this::tell));
        desk.navigator().focus();
    }

    private void tell(SupportViewModel.Result result) {
        desk.messages()
                .accept(result.isGood() ? Message.done(result.lines().getFirst()) : Message.refused(result.lines()));
        model.load();
    }

    @Override
    public Node focus() {
        return view.focus();
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public void refreshed() {
        model.load();
    }
}
