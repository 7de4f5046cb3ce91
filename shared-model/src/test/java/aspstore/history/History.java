package aspstore.history;

import aspstore.journal.Outcome;
import aspstore.journal.StoreBooks;
import aspstore.journal.StoredEntry;
import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.StoreId;
import aspstore.model.books.Act;
import aspstore.model.books.Samples;
import aspstore.model.books.Seen;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.Rate;
import aspstore.model.entry.Command;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Rooms;
import aspstore.model.entry.StreamId;
import aspstore.model.stock.Position;
import aspstore.model.tax.TaxRate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Some random weeks of one store, and of central that decides beside it on its own, older view.
///
/// Everything follows from the seed. The store is offline as it comes; what central tells arrives late and in slices;
/// what the store pushes comes in batches, some of them twice.
final class History {

    static final int COMMANDS = 220;
    private static final int CHECK_EVERY = 25;
    private static final Caller ENGINE = new Caller(new PersonId("ENGINE"), Role.MANAGER, "desk-1");

    private final long seed;
    private final Arena arena;
    private final Faults faults;
    private final Tally tally;
    private final Draw draw;
    private final StoreId store;
    private final StreamId journal;
    private final StreamId feed;
    private final Side atStore;
    private final Side atCentral;
    private final NaiveLedger naive = new NaiveLedger();
    private final Scene.Names names = new Scene.Names();
    private final List<Entry> postedAtStore = new ArrayList<>();
    private final List<Entry> postedAtCentral = new ArrayList<>();
    private final boolean changesCatalogue;
    private final int pullPercent;
    private final int pushPercent;
    private Seen seen = Seen.NOTHING;
    private Instant now;
    private Optional<byte[]> lastPush = Optional.empty();
    private int offline;
    private int asked;
    private int step;

    History(long seed, Arena arena, Tally tally, Faults faults) {
        this.seed = seed;
        this.arena = arena;
        this.tally = tally;
        this.faults = faults;
        this.draw = new Draw(seed);
        this.store = new StoreId("S" + seed);
        this.journal = new StreamId.Journal(store);
        this.feed = new StreamId.Feed(store);
        boolean onH2 = seed % 2 == 0;
        var here = onH2 ? arena.h2 : arena.postgresql;
        var there = onH2 ? arena.postgresql : arena.h2;
        this.atStore = Side.store(here, StoreBooks.ofStore(here, store), new Draw(seed + 1_000_000_007L));
        this.atCentral = Side.central(there, StoreBooks.ofCentral(there, store), new Draw(seed + 2_000_000_011L));
        this.now = Instant.parse(seed % 5 == 0 ? "2027-03-24T04:30:00Z" : "2026-11-24T04:30:00Z");
        this.changesCatalogue = seed % 10 == 3;
        this.pullPercent = draw.among(10, 30, 60);
        this.pushPercent = draw.among(10, 30, 60);
    }

    /// @throws AssertionError where something does not hold, with the step at which it showed
    void run() {
        try {
            begin();
            while (asked < COMMANDS) {
                step++;
                pass();
                oneStep();
                faults.afterStep(step, atStore, atCentral);
                if (step % CHECK_EVERY == 0) {
                    check();
                }
            }
            end();
            tally.history();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "seed " + seed + ", step " + step + ", store entry " + atStore.head(journal) + ", feed "
                            + atCentral.head(feed) + ": " + e.getMessage(),
                    e);
        }
    }

    private void begin() {
        centralPosts(Samples.operations(), List.of(new Command.TellStore(Wares.ofStore(store))));
        pull(100);
    }

    private void oneStep() {
        offline = Math.max(0, offline - 1);
        if (offline == 0 && draw.oneIn(15)) {
            offline = draw.between(5, 40);
        }
        if (draw.percent(70)) {
            storeAsks();
        } else {
            centralAsks();
        }
        if (changesCatalogue && draw.oneIn(40)) {
            tellRates();
        }
        if (draw.oneIn(30)) {
            // What is in memory can be lost at any moment.
            draw.among(atStore, atCentral).books.forget();
        }
        if (offline == 0) {
            if (draw.percent(pullPercent)) {
                pull(draw.between(1, 8));
            }
            if (draw.percent(pushPercent)) {
                push(draw.between(1, 30));
            }
            if (draw.oneIn(60)) {
                syncAll();
            }
        }
    }

    /// Mostly minutes, now and then days; and sometimes the clock of the PC is set back.
    private void pass() {
        int chance = draw.below(100);
        now = now.plus(
                chance < 75
                        ? Duration.ofSeconds(draw.between(5, 1_800))
                        : chance < 90
                                ? Duration.ofMinutes(draw.between(60, 480))
                                : chance < 98
                                        ? Duration.ofHours(draw.between(24, 72))
                                        : Duration.ofMinutes(-draw.between(1, 60)));
    }

    private void storeAsks() {
        var scene = scene(atStore, Position.Writer.STORE, journal, postedAtStore);
        var ideas = new ArrayList<Idea>();
        ideas.addAll(new SupplyIdeas(scene).ofStore());
        ideas.addAll(new IndentIdeas(scene).ofStore());
        ideas.addAll(new ChallanIdeas(scene).ofStore());
        ideas.addAll(new UsageIdeas(scene).ofStore());
        ideas.addAll(new ReturnIdeas(scene).ofStore());
        ideas.addAll(new CareIdeas(scene).ofStore());
        ideas.addAll(new LossIdeas(scene).ofStore());
        ideas.addAll(new NonsenseIdeas(scene).ofStore());
        atStore.read(_ -> pick(ideas)).ifPresent(this::storePosts);
    }

    private void centralAsks() {
        var scene = scene(atCentral, Position.Writer.CENTRAL, feed, postedAtCentral);
        var ideas = new ArrayList<Idea>();
        ideas.addAll(new SupplyIdeas(scene).ofCentral());
        ideas.addAll(new IndentIdeas(scene).ofCentral());
        ideas.addAll(new UsageIdeas(scene).ofCentral());
        ideas.addAll(new ReturnIdeas(scene).ofCentral());
        ideas.addAll(new CareIdeas(scene).ofCentral());
        ideas.addAll(new LossIdeas(scene).ofCentral());
        atCentral.read(_ -> pick(ideas)).ifPresent(ask -> centralPosts(ask.by(), ask.commands()));
    }

    private Scene scene(Side side, Position.Writer writer, StreamId stream, List<Entry> posted) {
        var at = new Position(writer, side.head(stream) + 1);
        var next = new Act(at, Samples.counter(), now, now);
        return new Scene(side.read(books -> books), draw, next, names, posted);
    }

    private Optional<Ask> pick(List<Idea> ideas) {
        int all = ideas.stream().mapToInt(Idea::weight).sum();
        for (int tries = 0; tries < 40; tries++) {
            int chance = draw.below(all);
            for (var idea : ideas) {
                chance -= idea.weight();
                if (chance < 0) {
                    var ask = idea.ask().get();
                    if (ask.isPresent()) {
                        return ask;
                    }
                    break;
                }
            }
        }
        return Optional.empty();
    }

    private void storePosts(Ask ask) {
        asked++;
        var id = draw.id();
        var occurred = draw.percent(80) ? now : now.minus(Duration.ofHours(draw.between(1, 20)));
        var when = new Side.When(ask.by(), occurred, now, seen);
        long before = atStore.head(journal);
        var outcome = atStore.post(when, id, ask.commands());
        switch (outcome) {
            case Outcome.Posted(var entries) -> {
                require(ask.hope() == Ask.Hope.OPEN, "nonsense was accepted: " + ask.commands());
                tally.accepted(ask.commands());
                noteOwn(entries);
                fill(entries);
                if (draw.oneIn(30)) {
                    sameAgain(when, ask, id, entries);
                }
            }
            case Outcome.Refused(var reasons) -> {
                tally.refused(ask.commands(), reasons);
                require(atStore.head(journal) == before, "a refusal left something behind: " + ask.commands());
            }
        }
    }

    /// What came in goes to the jobs that wait for it, until there is none left that could.
    private void fill(List<StoredEntry> commit) {
        var next = new Act(new Position(Position.Writer.STORE, atStore.head(journal) + 1), ENGINE, now, now);
        var commands = atStore.read(books -> Rooms.fills(books, next, plain(commit)));
        byItself(commands);
    }

    /// What the engine does without being asked: it is never refused.
    private void byItself(List<Command> commands) {
        if (commands.isEmpty()) {
            return;
        }
        switch (atStore.post(new Side.When(ENGINE, now, now, seen), draw.id(), commands)) {
            case Outcome.Posted(var entries) -> {
                tally.accepted(commands);
                noteOwn(entries);
                fill(entries);
            }
            case Outcome.Refused(var reasons) ->
                throw new AssertionError("the engine's own " + commands + " is refused: " + reasons);
        }
    }

    private void sameAgain(Side.When when, Ask ask, UUID id, List<StoredEntry> entries) {
        long before = atStore.head(journal);
        var again = atStore.post(when, id, ask.commands());
        require(
                again instanceof Outcome.Posted(var same) && plain(same).equals(plain(entries)),
                "the same command twice was answered with " + again);
        require(atStore.head(journal) == before, "the same command twice was posted twice");
    }

    private static List<Entry> plain(List<StoredEntry> entries) {
        return entries.stream().map(StoredEntry::entry).toList();
    }

    private void noteOwn(List<StoredEntry> entries) {
        plain(entries).forEach(naive::apply);
        postedAtStore.addAll(plain(entries));
    }

    private void centralPosts(Caller by, List<Command> commands) {
        asked++;
        switch (atCentral.post(new Side.When(by, now, now, Seen.NOTHING), draw.id(), commands)) {
            case Outcome.Posted(var entries) -> {
                tally.accepted(commands);
                postedAtCentral.addAll(plain(entries));
            }
            case Outcome.Refused(var reasons) -> tally.refused(commands, reasons);
        }
    }

    private void tellRates() {
        List<CatalogRow> rows =
                List.of(new Rate(Wares.VALVE, Money.rupees(draw.between(200, 500)), TaxRate.percent(18)));
        Arena.tell(atCentral.database, atCentral.books, Wares.HA, rows);
    }

    /// What central told reaches the store, which answers what asks for an answer.
    private void pull(int about) {
        for (var bu : List.of(Wares.AC, Wares.HA)) {
            pullCatalogue(bu);
        }
        var entries = atStore.take(faults.onTheWay(atCentral.batch(feed, seen.feed(), about)));
        if (entries.isEmpty()) {
            return;
        }
        plain(entries).forEach(naive::apply);
        seen = seen.withFeed(entries.getLast().seq());
        if (!faults.forgetsAnswers()) {
            plain(entries).forEach(this::answer);
        }
        for (var entry : plain(entries)) {
            var left = answers(entry);
            require(left.isEmpty(), "feed " + entry.header().seq() + " was not answered: " + left);
        }
    }

    private void pullCatalogue(BusinessUnit bu) {
        var stream = new StreamId.CatalogOf(bu);
        atStore.take(atCentral.batch(stream, atStore.head(stream), 100));
        seen = seen.withCatalog(bu, atStore.head(stream));
    }

    private List<Command> answers(Entry told) {
        return atStore.read(books -> Rooms.answers(books, told.header().act(), told.event()));
    }

    private void answer(Entry told) {
        byItself(answers(told));
    }

    /// What the store wrote reaches central, where all of it must fit.
    private void push(int about) {
        if (draw.percent(15)) {
            lastPush.ifPresent(this::send);
        }
        var batch = faults.onTheWay(atStore.batch(journal, atCentral.head(journal), about));
        lastPush = Optional.of(batch);
        send(batch);
    }

    private void send(byte[] batch) {
        // Taking back what central has built on meanwhile is for people to look at, and nobody's bug.
        var misfits = atCentral.takeFromStore(batch).stream()
                .filter(misfit -> !misfit.detail().startsWith("it crossed"))
                .toList();
        if (!misfits.isEmpty()) {
            var entry = postedAtStore.get((int) misfits.getFirst().seq() - 1);
            throw new AssertionError("misfits of an honest store: " + misfits + " of " + entry);
        }
    }

    private void syncAll() {
        push(Integer.MAX_VALUE);
        pull(Integer.MAX_VALUE);
        push(Integer.MAX_VALUE);
        compareSides();
    }

    private void check() {
        requireNone("at the store", new Checks(atStore.database, store).wrongStands());
        requireNone("at central", new Checks(atCentral.database, store).wrongStands());
        requireNone("at the store", new Checks(atStore.database, store).unlikeNaive(naive));
    }

    private void compareSides() {
        check();
        requireNone("at the store", new Checks(atStore.database, store).totalsUnlikeNaive(naive));
        requireNone(
                "store and central differ",
                Tables.difference(Tables.of(atStore.database, store), Tables.of(atCentral.database, store)));
    }

    private void end() {
        if (changesCatalogue) {
            Arena.tell(atCentral.database, atCentral.books, Wares.HA, Wares.catalogue(Wares.HA));
        }
        syncAll();
        new Ending(arena, store, atStore, draw).check();
    }

    static void requireNone(String where, List<String> wrong) {
        require(wrong.isEmpty(), where + ": " + wrong.size() + " wrong\n  " + String.join("\n  ", wrong));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
