package aspstore.desk.screen.oversight;

import aspstore.desk.screen.Destination;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.BooksRepository;
import aspstore.desk.usecase.OversightRepository;
import aspstore.desk.work.Background;
import aspstore.journal.query.DocumentName;
import aspstore.model.PersonId;
import aspstore.model.oversight.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The cases with all that was said about each.
final class CasesViewModel {

    private static final Set<String> ASIDE = Set.of("series", "level", "case");

    /// @param said who opened it and why, and every resolution with its words
    /// @param about the document that the entry is about, where there is one
    record Row(
            String id,
            boolean open,
            String stage,
            String what,
            String detail,
            String since,
            List<String> said,
            String aboutWords,
            Optional<Destination> about) {}

    private final OversightRepository oversight;
    private final BooksRepository books;
    private final Background.Latest latest;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());

    CasesViewModel(
            OversightRepository oversight,
            BooksRepository books,
            Background background,
            Texts texts,
            Consumer<String> hindered) {
        this.oversight = oversight;
        this.books = books;
        this.latest = background.latest();
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    void load() {
        latest.read(this::read, rows::set, hindered);
    }

    private List<Row> read() {
        Map<PersonId, String> names =
                books.people().stream().collect(Collectors.toMap(person -> person.id(), person -> person.name()));
        return oversight.cases().stream().map(found -> row(found, names)).toList();
    }

    private Row row(Case found, Map<PersonId, String> names) {
        var about = books.changedBy(found.about()).stream()
                .map(row -> row.name())
                .filter(name -> !ASIDE.contains(name.kind()))
                .findFirst();
        var opener = names.getOrDefault(found.openedBy(), found.openedBy().text());
        var said = new ArrayList<String>();
        said.add(texts.get(
                found.opened().isPresent() ? "cases.openedByCentral" : "cases.openedHere",
                texts.time(found.openedAt()),
                opener,
                found.detail()));
        found.resolved().ifPresent(resolution -> said.add(said("cases.resolvedHere", "", resolution, names)));
        found.told()
                .forEach(
                        told -> said.add(said("cases.resolvedByCentral", texts.time(told.when()), told.fact(), names)));
        return new Row(
                found.id(),
                found.isOpen(),
                texts.words().stage(found),
                texts.words().of(found.caseKind()),
                found.detail(),
                texts.time(found.openedAt()),
                said,
                about.map(this::words).orElse(texts.get("cases.entry", found.about())),
                about.map(Destination.OneDocument::new));
    }

    private String words(DocumentName name) {
        return texts.words().document(name.kind()) + " " + name.id();
    }

    private String said(String key, String when, Case.Resolution resolution, Map<PersonId, String> names) {
        return texts.get(
                key,
                when,
                names.getOrDefault(resolution.by(), resolution.by().text()),
                texts.get("cases.how." + resolution.how().name()),
                resolution.reason());
    }
}
