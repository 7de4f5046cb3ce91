package aspstore.desk.screen.oversight;

import aspstore.desk.text.Texts;
import aspstore.desk.usecase.BooksRepository;
import aspstore.desk.usecase.OversightRepository;
import aspstore.desk.work.Background;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.oversight.GrantedOverride;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The overrides in force and used.
final class OverridesViewModel {

    record Row(
            String id,
            boolean inForce,
            String stage,
            String what,
            String subject,
            String unit,
            Money most,
            String reason,
            String granted,
            String used) {}

    private final OversightRepository oversight;
    private final BooksRepository books;
    private final Background.Latest latest;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());

    OverridesViewModel(
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
        return oversight.overrides().stream().map(found -> row(found, names)).toList();
    }

    private Row row(GrantedOverride found, Map<PersonId, String> names) {
        var granter = names.getOrDefault(found.grantedBy(), found.grantedBy().text());
        return new Row(
                found.id(),
                found.isOpen(),
                texts.words().stage(found),
                texts.words().of(found.overrides()),
                found.subject(),
                found.bu().text(),
                found.most(),
                found.reason(),
                texts.get(
                        found.granted().isPresent() ? "overrides.byCentral" : "overrides.byStore",
                        granter,
                        texts.time(found.grantedAt())),
                found.usedBy()
                        .map(entry -> texts.get("overrides.usedBy", entry))
                        .orElse(texts.get("overrides.unused")));
    }
}
