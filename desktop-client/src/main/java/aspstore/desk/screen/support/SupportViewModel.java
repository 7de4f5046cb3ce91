package aspstore.desk.screen.support;

import aspstore.desk.engine.ChainState;
import aspstore.desk.engine.Health;
import aspstore.desk.engine.Verification;
import aspstore.desk.screen.Exchanging;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.usecase.SupportBundle;
import aspstore.desk.usecase.SupportRepository;
import aspstore.desk.work.Background;
import aspstore.desk.work.RecentLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How the store is, and the long work that support asks for.
final class SupportViewModel {

    /// @param style of the value: what is wrong stands out
    record Fact(String name, String value, String style) {}

    /// What long work came to, in words.
    record Result(boolean isGood, List<String> lines) {}

    private final OpenStore store;
    private final Exchanging exchange;
    private final Background background;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<List<Fact>> facts = new ReadOnlyObjectWrapper<>(List.of());

    SupportViewModel(
            OpenStore store, Exchanging exchange, Background background, Texts texts, Consumer<String> hindered) {
        this.store = store;
        this.exchange = exchange;
        this.background = background;
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<List<Fact>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    void load() {
        background.read(this::read, facts::set, hindered);
    }

    private List<Fact> read() {
        var engine = store.engine();
        var identity = engine.identity();
        var all = new ArrayList<Fact>();
        all.add(fact("store", identity.store().text()));
        all.add(fact("units", identity.units().stream().map(Object::toString).collect(Collectors.joining(", "))));
        all.add(fact("device", identity.device()));
        all.add(fact("grant", texts.get("support.grantNo", identity.epoch())));
        all.add(fact("server", identity.server().isEmpty() ? texts.get("shell.noServer") : identity.server()));
        all.add(fact("program", OpenStore.ports().app() + ", Java " + Runtime.version()));
        all.add(
                switch (engine.health()) {
                    case Health.Fine _ -> fact("health", texts.get("support.fine"));
                    case Health.Stopped(var why) -> wrong("health", texts.say(why));
                    case Health.Recovering(var why) -> wrong("health", texts.say(why));
                });
        all.add(check(engine.chain()));
        engine.feedProblem().ifPresent(why -> all.add(wrong("feed", texts.say(why))));
        engine.drafts().problem().ifPresent(why -> all.add(wrong("drafts", texts.say(why))));
        all.add(fact("journal", texts.get("support.entries", engine.head().seq())));
        all.add(fact("waiting", texts.count("sync.waiting", engine.outbox().waiting())));
        return all;
    }

    private Fact check(ChainState state) {
        return switch (state) {
            case ChainState.Checking(var entries) -> fact("check", texts.get("support.checking", entries));
            case ChainState.Sound(var entries) -> fact("check", texts.get("support.sound", entries));
            case ChainState.Damaged(var problems) -> wrong("check", String.join(" ", problems));
            case ChainState.Unfinished(var why) -> fact("check", texts.get("support.unfinished", why));
        };
    }

    private Fact fact(String name, String value) {
        return new Fact(texts.get("support." + name), value, "");
    }

    private Fact wrong(String name, String value) {
        return new Fact(texts.get("support." + name), value, "urgent");
    }

    // ---- long work, shown in the status line, where it can be called off

    void verify(Consumer<Result> told) {
        background.start(
                texts.get("support.verifying"),
                progress -> {
                    long all = new SupportRepository(store.engine()).entries();
                    var verified = store.engine().verify(read -> progress.at(Math.min(read, all), all));
                    return result(verified);
                },
                told,
                hindered);
    }

    private Result result(Verification verified) {
        var problems = new ArrayList<>(verified.problems());
        store.books().findings().forEach(finding -> problems.add(finding.of() + ": " + finding.words()));
        return problems.isEmpty()
                ? new Result(true, List.of(texts.get("support.verified", verified.entries())))
                : new Result(false, damaged(problems));
    }

    private List<String> damaged(List<String> problems) {
        var lines = new ArrayList<String>();
        lines.add(texts.get("support.damaged"));
        lines.addAll(problems);
        return lines;
    }

    void backup(Path file, Consumer<Result> told) {
        start(
                "support.backingUp",
                "support.backedUp",
                file,
                told,
                () -> store.engine().backup(file));
    }

    void export(Path file, Consumer<Result> told) {
        start(
                "support.exporting",
                "support.exported",
                file,
                told,
                () -> store.engine().export(file));
    }

    void bundle(Path file, Consumer<Result> told) {
        start(
                "support.bundling",
                "support.bundled",
                file,
                told,
                () -> new SupportBundle(store.engine(), store.clock()).write(file, exchange.status(), RecentLog.all()));
    }

    private interface Writing {
        void write() throws Exception;
    }

    private void start(String doing, String done, Path file, Consumer<Result> told, Writing writing) {
        background.start(
                texts.get(doing),
                progress -> {
                    progress.at(0, 0);
                    writing.write();
                    return new Result(true, List.of(texts.get(done, file)));
                },
                told,
                hindered);
    }
}
