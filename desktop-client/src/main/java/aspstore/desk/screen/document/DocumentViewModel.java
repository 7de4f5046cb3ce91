package aspstore.desk.screen.document;

import aspstore.desk.text.Camel;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.BooksRepository;
import aspstore.desk.usecase.DocumentKinds;
import aspstore.desk.work.Background;
import aspstore.journal.query.DocumentName;
import aspstore.journal.query.Life;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A document with its history, ready to be shown.
final class DocumentViewModel {

    /// They change with everything, and nobody looks for them from an entry.
    private static final Set<String> EVERYWHERE = Set.of("series", "level");

    /// @param indent how deep it lies in the document
    record Detail(int indent, String name, String value) {}

    /// @param order by which a number sorts
    record Cell(String text, double order, boolean isNumber) {
        static final Cell EMPTY = new Cell("", 0, false);
    }

    /// One of the document's lists: its lines, its decisions.
    record Lines(String title, List<String> heads, List<List<Cell>> rows) {}

    /// @param others the other documents that it changed
    /// @param sentence all of it, for who can't read it in the row
    record Event(
            String at,
            String when,
            String what,
            String who,
            String moved,
            String also,
            String sentence,
            List<Other> others) {}

    record Other(String kind, String id, String words) {}

    record Shown(String stage, List<Detail> details, List<Lines> lists, List<Event> events) {}

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
        return DocumentKinds.named(name.kind()).flatMap(this::find).map(document -> {
            var reading = new Reading(texts);
            reading.document((Record) document);
            return new Shown(
                    texts.words().stage(document),
                    reading.details(),
                    reading.lists(),
                    books.history(name).stream().map(this::event).toList());
        });
    }

    private <D extends Document<D>> Optional<Document<?>> find(DocumentKind<D> kind) {
        return books.document(kind, name.id()).map(document -> document);
    }

    private Event event(Life.Step step) {
        var moved = step.moves().stream()
                .map(move -> texts.quantity(move.quantity()) + " × " + move.part() + ": "
                        + texts.words().of(move.from().place()) + " – "
                        + texts.words().of(move.to().place()))
                .collect(Collectors.joining("; "));
        var others = step.documents().stream()
                .filter(other -> !other.equals(name) && !EVERYWHERE.contains(other.kind()))
                .map(other ->
                        new Other(other.kind(), other.id(), texts.words().document(other.kind()) + " " + other.id()))
                .toList();
        var when = texts.time(step.recordedAt());
        var what = texts.find("entry." + step.type()).orElseGet(() -> Camel.words(step.type()));
        var who = step.by().person() + " (" + texts.words().of(step.by().role()) + ")";
        var also = others.stream().map(Other::words).collect(Collectors.joining(", "));
        var sentence = Stream.of(
                        when + ", " + who + ": " + what,
                        moved,
                        also.isEmpty() ? "" : texts.get("document.alsoSentence", also))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Event(step.at().toString(), when, what, who, moved, also, sentence, others);
    }
}
