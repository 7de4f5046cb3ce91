package aspstore.desk.screen;

import aspstore.desk.print.PrintQueue;
import aspstore.desk.usecase.LabelDesk;
import aspstore.format.label.Labels;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The acts on the label of what is chosen: it is put into the print queue, or kept as a file, PDF or ZPL.
public final class Labelling {

    private final Desk desk;
    private final LabelDesk labels;

    public Labelling(Desk desk) {
        this.desk = desk;
        this.labels = new LabelDesk(desk.store().engine());
    }

    /// @param of what the label is of, in words
    public record Wanted(String of, Function<LabelDesk, Labels> labels) {}

    /// @param wanted the label of what is chosen
    /// @param why it can't be printed where nothing is chosen
    public List<Act> acts(Supplier<Optional<Wanted>> wanted, String why) {
        var texts = desk.texts();
        Supplier<Optional<String>> hindrance = () -> wanted.get().isPresent() ? Optional.empty() : Optional.of(why);
        return List.of(
                Act.plain(texts.get("label.print"), "F8", () -> wanted.get().ifPresent(this::print))
                        .unless(hindrance),
                Act.plain(
                                texts.get("label.save"),
                                "Shortcut+B",
                                () -> wanted.get().ifPresent(this::save))
                        .unless(hindrance));
    }

    private void print(Wanted wanted) {
        desk.background()
                .read(
                        () -> labels.forPrinting(wanted.labels().apply(labels)),
                        file -> {
                            desk.store().prints().print(wanted.of(), file);
                            desk.messages().accept(Message.note(desk.texts().get(queued(), wanted.of())));
                        },
                        desk::hindered);
        desk.navigator().focus();
    }

    private String queued() {
        return switch (desk.store().prints().found()) {
            case PrintQueue.Found.None _ -> "label.withoutPrinter";
            case PrintQueue.Found.Named _, PrintQueue.Found.NotAskedYet _ -> "label.inQueue";
        };
    }

    private void save(Wanted wanted) {
        var name = wanted.of().replaceAll("[^\\p{L}\\p{N}-]+", "-") + ".zpl";
        desk.files()
                .toSave(desk.texts().get("label.saveTitle"), name)
                .ifPresent(file -> desk.background()
                        .read(
                                () -> {
                                    labels.write(wanted.labels().apply(labels), file);
                                    return file;
                                },
                                saved -> desk.messages()
                                        .accept(Message.done(desk.texts().get("label.saved", wanted.of(), saved))),
                                desk::hindered));
        desk.navigator().focus();
    }
}
