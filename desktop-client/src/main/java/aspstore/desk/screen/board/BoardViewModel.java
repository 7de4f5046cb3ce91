package aspstore.desk.screen.board;

import aspstore.desk.text.Texts;
import aspstore.desk.usecase.BooksRepository;
import aspstore.desk.work.Background;
import aspstore.journal.query.Page;
import aspstore.journal.query.WorkItems;
import aspstore.model.India;
import aspstore.model.Role;
import aspstore.model.books.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What waits for one role. New items don't push into the list under a person's hands: they are counted, and come when
/// the person asks for them; what is done goes at once.
final class BoardViewModel {

    private static final int PAGE = 2_000;
    private static final Duration SOON = Duration.ofHours(4);

    /// @param key by which an item is known again
    record Row(String key, WorkItem item, String what, String sentence, String age, Urgency urgency) {}

    enum Urgency {
        OVERDUE,
        SOON,
        LATER
    }

    /// @param isCut there are more than are shown, none of them more urgent
    /// @param done how many entries of each type were posted today
    record Content(List<Row> rows, boolean isCut, Map<String, Long> done) {}

    private final BooksRepository books;
    private final Background.Latest latest;
    private final InstantSource clock;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(new Content(List.of(), false, Map.of()));
    private final ReadOnlyIntegerWrapper news = new ReadOnlyIntegerWrapper(0);
    private Optional<Content> waiting = Optional.empty();

    BoardViewModel(
            BooksRepository books, Background background, InstantSource clock, Texts texts, Consumer<String> hindered) {
        this.books = books;
        this.latest = background.latest();
        this.clock = clock;
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// How many new items wait to be shown.
    ReadOnlyIntegerProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// Loads the board and shows all of it.
    void load(Role role) {
        latest.read(() -> read(role), this::showAll, hindered);
    }

    /// Loads the board again; what is new waits for [#showNews()].
    void refresh(Role role) {
        latest.read(() -> read(role), this::showKnown, hindered);
    }

    void showNews() {
        waiting.ifPresent(this::showAll);
    }

    private void showAll(Content all) {
        waiting = Optional.empty();
        news.set(0);
        content.set(all);
    }

    private void showKnown(Content all) {
        var known = new HashSet<String>();
        content.get().rows().forEach(row -> known.add(row.key()));
        var shown = all.rows().stream().filter(row -> known.contains(row.key())).toList();
        int fresh = all.rows().size() - shown.size();
        waiting = fresh > 0 ? Optional.of(all) : Optional.empty();
        content.set(fresh > 0 && !known.isEmpty() ? new Content(shown, all.isCut(), all.done()) : all);
        news.set(known.isEmpty() ? 0 : fresh);
    }

    private Content read(Role role) {
        var now = clock.instant();
        var page = books.board(Set.of(role), Page.first(PAGE));
        var rows = page.rows().stream().map(row -> row(row, now)).toList();
        var morning = India.day(now).atStartOfDay(India.ZONE).toInstant();
        return new Content(rows, page.more(), books.postedSince(morning));
    }

    private Row row(WorkItems.Row row, Instant now) {
        var item = row.item();
        var key = item.kind() + "|" + item.documentKind() + "|" + item.document() + "|" + item.line();
        return new Row(
                key,
                item,
                texts.words().of(item.kind()),
                texts.words().of(item),
                age(item, now),
                item.due().map(due -> urgency(Duration.between(now, due))).orElse(Urgency.LATER));
    }

    private static Urgency urgency(Duration left) {
        if (left.isNegative()) {
            return Urgency.OVERDUE;
        }
        return left.compareTo(SOON) < 0 ? Urgency.SOON : Urgency.LATER;
    }

    /// Against the target where there is one, else how long it has waited.
    private String age(WorkItem item, Instant now) {
        return item.due()
                .map(due -> texts.against(due, now))
                .orElseGet(() -> texts.get("board.since", texts.span(Duration.between(item.since(), now))));
    }
}
