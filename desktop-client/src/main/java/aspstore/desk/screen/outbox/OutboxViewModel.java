package aspstore.desk.screen.outbox;

import aspstore.desk.engine.Health;
import aspstore.desk.screen.Exchanging;
import aspstore.desk.sync.SyncStatus;
import aspstore.desk.text.Camel;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.usecase.OutboxRepository;
import aspstore.desk.usecase.TryConnection;
import aspstore.desk.work.Background;
import aspstore.journal.query.DocumentName;
import aspstore.journal.query.WorkItems;
import aspstore.model.books.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What waits, since when, why, and what to do, ready to be shown.
final class OutboxViewModel {

    private static final int MOST = 500;

    /// @param sentence cause and what to do, in whole sentences
    record Row(
            String key,
            String what,
            String documents,
            String person,
            Instant since,
            String waits,
            String state,
            String style,
            String sentence,
            List<DocumentName> names) {}

    /// How the exchange stands.
    ///
    /// @param lines what there is to say about it, cause and what to do
    record Standing(String title, boolean isWell, List<String> lines) {}

    record Content(Standing standing, List<Row> rows) {}

    private final OpenStore store;
    private final OutboxRepository outbox;
    private final Exchanging exchange;
    private final Background background;
    private final Background.Latest latest;
    private final Texts texts;
    private final ProblemWords problems;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(new Content(new Standing("", true, List.of()), List.of()));

    OutboxViewModel(
            OpenStore store, Exchanging exchange, Background background, Texts texts, Consumer<String> hindered) {
        this.store = store;
        this.outbox = new OutboxRepository(store.engine());
        this.exchange = exchange;
        this.background = background;
        this.latest = background.latest();
        this.texts = texts;
        this.problems = new ProblemWords(texts);
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    void load() {
        latest.read(this::read, content::set, hindered);
    }

    /// Asks the server, and tells in words what was found.
    void tryConnection(Consumer<String> told) {
        background.read(
                () -> switch (new TryConnection(store.engine()).now()) {
                    case TryConnection.Found.Answered(var isMore) ->
                        texts.get(isMore ? "outbox.test.more" : "outbox.test.good");
                    case TryConnection.Found.Hindered(var problem) ->
                        problems.cause(problem) + " " + problems.advice(problem);
                    case TryConnection.Found.NoServer _ -> texts.get("outbox.noServer");
                },
                told,
                hindered);
    }

    private Content read() {
        var now = store.clock().instant();
        var status = exchange.status();
        var rows = new ArrayList<Row>();
        store.engine().feedProblem().ifPresent(why -> rows.add(stuck(texts.say(why), now)));
        outbox.parked().forEach((type, number) -> rows.add(parked(type, number, now)));
        var why = whyNotSent(status);
        var unsent = outbox.unsent(MOST);
        unsent.forEach(act -> rows.add(row(act, why, status, now)));
        // What was not sent is not at central yet, whatever waits there for it.
        var here = unsent.stream().flatMap(act -> act.documents().stream()).collect(Collectors.toSet());
        outbox.atCentral(MOST).stream()
                .filter(item -> !here.contains(nameOf(item.item())))
                .forEach(item -> rows.add(row(item, now)));
        return new Content(standing(status), rows);
    }

    private Row stuck(String why, Instant now) {
        return new Row(
                "stuck",
                texts.get("outbox.stuck"),
                "",
                "",
                now,
                "",
                texts.get("outbox.state.stuck"),
                "urgent",
                texts.get("problem.NotTaken", why) + " " + texts.get("problem.callCentral"),
                List.of());
    }

    private Row parked(String type, long number, Instant now) {
        return new Row(
                "parked " + type,
                texts.count("outbox.parked", number),
                Camel.words(type),
                "",
                now,
                "",
                texts.get("outbox.state.parked"),
                "soon",
                texts.get("outbox.parkedWhy"),
                List.of());
    }

    private String whyNotSent(Optional<SyncStatus> status) {
        return store.engine().identity().server().isEmpty()
                ? texts.get("outbox.noServer")
                : status.flatMap(SyncStatus::problem)
                        .map(problem -> problems.cause(problem) + " " + problems.advice(problem))
                        .orElseGet(() -> texts.get("outbox.goesNext"));
    }

    private Row row(OutboxRepository.Unsent unsent, String why, Optional<SyncStatus> status, Instant now) {
        boolean isStopped = status.filter(
                        told -> told.state() == SyncStatus.State.STOPPED || told.state() == SyncStatus.State.HINDERED)
                .isPresent();
        return new Row(
                "unsent " + unsent.seq(),
                unsent.types().stream().map(this::entry).collect(Collectors.joining(", ")),
                unsent.documents().stream().map(this::document).collect(Collectors.joining(", ")),
                unsent.person(),
                unsent.recordedAt(),
                waits(unsent.recordedAt(), now),
                texts.get(isStopped ? "outbox.state.hindered" : "outbox.state.unsent"),
                isStopped ? "soon" : "quiet",
                texts.get("outbox.unsentWhy", sentenceOf(unsent), unsent.recordedAt(), why),
                unsent.documents());
    }

    private Row row(WorkItems.Row row, Instant now) {
        var item = row.item();
        var name = nameOf(item);
        return new Row(
                "central " + item.kind() + item.document() + item.line(),
                texts.words().of(item.kind()),
                document(name),
                "",
                item.since(),
                waits(item.since(), now),
                texts.get("outbox.state.central"),
                item.due().filter(now::isAfter).isPresent() ? "soon" : "quiet",
                texts.get("outbox.centralWhy", item.since()),
                List.of(name));
    }

    private static DocumentName nameOf(WorkItem item) {
        return new DocumentName(item.documentKind(), item.document());
    }

    private String waits(Instant since, Instant now) {
        return texts.span(Duration.between(since, now));
    }

    private String sentenceOf(OutboxRepository.Unsent unsent) {
        return unsent.types().stream().map(this::entry).collect(Collectors.joining(", ")) + ": "
                + unsent.documents().stream().map(this::document).collect(Collectors.joining(", "));
    }

    private String entry(String type) {
        return texts.find("entry." + type).orElseGet(() -> Camel.words(type));
    }

    private String document(DocumentName name) {
        return texts.words().document(name.kind()) + " " + name.id();
    }

    private Standing standing(Optional<SyncStatus> status) {
        var lines = new ArrayList<String>();
        var engine = store.engine();
        switch (engine.health()) {
            case Health.Fine _ -> {}
            case Health.Stopped(var why) -> lines.add(texts.get("outbox.cannotSave", texts.say(why)));
            case Health.Recovering(var why) -> lines.add(texts.get("outbox.cannotSave", texts.say(why)));
        }
        status.flatMap(SyncStatus::problem).ifPresent(problem -> {
            lines.add(problems.cause(problem));
            lines.add(problems.advice(problem));
        });
        long waiting = engine.outbox().waiting();
        var identity = engine.identity();
        if (identity.server().isEmpty()) {
            lines.add(texts.get("outbox.noServer"));
        } else {
            lines.add(waiting == 0 ? texts.get("sync.nothingWaits") : texts.count("sync.waiting", waiting));
            lines.add(status.flatMap(SyncStatus::lastSync)
                    .map(at -> texts.get("sync.last", at))
                    .orElseGet(() -> texts.get("sync.never")));
            lines.add(texts.get("outbox.server", identity.server()));
        }
        return new Standing(
                status.map(told -> texts.get("sync.state." + told.state().name()))
                        .orElseGet(() -> texts.get(
                                identity.server().isEmpty()
                                        ? "shell.noServer"
                                        : "sync.state." + SyncStatus.State.NEW.name())),
                status.filter(told -> switch (told.state()) {
                            case NOT_TAKEN, HINDERED, STOPPED -> true;
                            case NEW, IN_STEP, OFFLINE -> false;
                        })
                        .isEmpty(),
                lines);
    }
}
