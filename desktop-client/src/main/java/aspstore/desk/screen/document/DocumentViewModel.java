package aspstore.desk.screen.document;

import aspstore.desk.text.Camel;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.BooksRepository;
import aspstore.desk.work.Background;
import aspstore.journal.query.DocumentName;
import aspstore.journal.query.Life;
import aspstore.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tools.jackson.databind.JsonNode;

/// A document with its history, ready to be shown.
final class DocumentViewModel {

    /// @param indent how deep it lies in the document
    record Detail(int indent, String name, String value) {}

    record Event(String at, String when, String what, String who, String moved) {}

    record Shown(String stage, List<Detail> details, List<Event> events) {}

    private final BooksRepository books;
    private final Background background;
    private final Texts texts;
    private final DocumentName name;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    DocumentViewModel(
            BooksRepository books, Background background, Texts texts, DocumentName name, Consumer<String> hindered) {
        this.books = books;
        this.background = background;
        this.texts = texts;
        this.name = name;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void load() {
        background.read(this::read, shown::set, hindered);
    }

    private Optional<Shown> read() {
        return books.body(name).map(json -> {
            var details = new ArrayList<Detail>();
            walk(Json.mapper().readTree(json), 0, details);
            var stage = books.stage(name)
                    .map(now -> texts.words().stage(name.kind(), now))
                    .orElse("");
            return new Shown(
                    stage,
                    details,
                    books.history(name).stream().map(this::event).toList());
        });
    }

    /// Everything that the document says, line by line.
    private static void walk(JsonNode node, int indent, List<Detail> details) {
        for (var field : node.properties()) {
            var label = Camel.words(field.getKey());
            var value = field.getValue();
            if (value.isObject()) {
                details.add(new Detail(indent, label, ""));
                walk(value, indent + 1, details);
            } else if (value.isArray()) {
                array(label, value, indent, details);
            } else {
                details.add(new Detail(indent, label, value.asString()));
            }
        }
    }

    private static void array(String label, JsonNode list, int indent, List<Detail> details) {
        int number = 1;
        for (var element : list) {
            if (element.isObject()) {
                details.add(new Detail(indent, label + " " + number, ""));
                walk(element, indent + 1, details);
            } else {
                details.add(new Detail(indent, label + " " + number, element.asString()));
            }
            number++;
        }
    }

    private Event event(Life.Step step) {
        var moved = step.moves().stream()
                .map(move -> texts.quantity(move.quantity()) + " × " + move.part() + ": "
                        + texts.words().of(move.from().place()) + " – "
                        + texts.words().of(move.to().place()))
                .collect(Collectors.joining("; "));
        return new Event(
                step.at().toString(),
                texts.time(step.recordedAt()),
                texts.find("entry." + step.type()).orElseGet(() -> Camel.words(step.type())),
                step.by().person() + " (" + texts.words().of(step.by().role()) + ")",
                moved);
    }
}
