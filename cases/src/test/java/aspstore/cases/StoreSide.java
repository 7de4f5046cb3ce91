package aspstore.cases;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.demo.Central.Desk;
import aspstore.desk.engine.Ports;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.engine.StoreFolder;
import aspstore.desk.engine.StoreIdentity;
import aspstore.desk.example.Cast;
import aspstore.desk.example.Example;
import aspstore.desk.sync.Sync;
import aspstore.desk.sync.SyncStatus;
import aspstore.format.catalog.CatalogTable;
import aspstore.format.words.Words;
import aspstore.journal.Outcome;
import aspstore.journal.StoredEntry;
import aspstore.model.Caller;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.StoreId;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Refusal;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.catalog.Store;
import aspstore.model.entry.Command;
import aspstore.model.stock.Position;
import aspstore.model.tax.Party;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// A store of a case: its engine on real files, its line to the server, and the people who work there.
final class StoreSide implements AutoCloseable {

    static final PersonId TECHNICIAN = new PersonId("ANIL.SHINDE");
    static final PersonId SECOND_TECHNICIAN = new PersonId("IMRAN.SHAIKH");

    private static final PersonId COUNTER = new PersonId("MEENA.JOSHI");
    private static final PersonId MANAGER = new PersonId("PRAKASH.DESHMUKH");
    private static final Cast.Staff STAFF = new Cast.Staff(COUNTER, MANAGER, List.of(TECHNICIAN, SECOND_TECHNICIAN));
    private static final String DEVICE = "desk-1";
    private static final Words WORDS = Words.in(Locale.ENGLISH);

    private final Situation situation;
    private final StoreId id;
    private final StoreEngine engine;
    private final Line line;
    private final Sync sync;

    private StoreSide(Situation situation, StoreId id, StoreEngine engine, Line line) {
        this.situation = situation;
        this.id = id;
        this.engine = engine;
        this.line = line;
        this.sync = new Sync(engine, line, situation.clock());
    }

    /// The rows with their type, which a map would not keep.
    private record NewStore(StoreId id, List<CatalogRow> rows) {}

    /// Central enrols the store, and its first exchange fetches all that it is told.
    static StoreSide enrol(Situation situation, Network network, StoreId id, Party partner, Path folder) {
        var enrolled = network.desks().post(Desk.ADMIN, "/v1/stores", new NewStore(id, rows(id, partner)));
        var token = enrolled.path("token").asString("");
        var identity = new StoreIdentity(id, List.of(Example.HA, Example.AC), DEVICE, 1, network.address(), token);
        var ports = Ports.real("aspstore cases").withClock(situation.clock());
        StoreFolder.create(folder, identity, ports);
        var engine = StoreEngine.open(folder, ports);
        return new StoreSide(situation, id, engine, new Line(network.address(), id, token));
    }

    /// The example's store in Pune under another name, with limits for every family.
    private static List<CatalogRow> rows(StoreId id, Party partner) {
        var rows = new ArrayList<CatalogRow>();
        for (var row : Example.rows(Example.PUNE, STAFF)) {
            rows.add(
                    switch (row) {
                        case Store told ->
                            new Store(
                                    id,
                                    partner.name() + ", " + partner.address().city(),
                                    partner,
                                    told.units());
                        case SeriesGrant(var kind, var epoch, var code) ->
                            new SeriesGrant(kind, epoch, id + code.substring(code.length() - 1));
                        default -> row;
                    });
        }
        rows.addAll(Example.rows(Example.HA, CatalogTable.LIMITS));
        rows.addAll(Example.rows(Example.AC, CatalogTable.LIMITS));
        return rows;
    }

    StoreId id() {
        return id;
    }

    StoreEngine engine() {
        return engine;
    }

    Line line() {
        return line;
    }

    // ---- the people

    static Caller counter() {
        return new Caller(COUNTER, Role.COUNTER, DEVICE);
    }

    static Caller manager() {
        return new Caller(MANAGER, Role.MANAGER, DEVICE);
    }

    // ---- posting

    /// One commit, and an exchange with the server where there is a line.
    List<StoredEntry> post(Caller by, Command... commands) {
        return posted(tried(by, commands));
    }

    /// Where the first entry of one commit stands.
    Position at(Caller by, Command... commands) {
        return Position.journal(post(by, commands).getFirst().seq());
    }

    /// @return why nothing is posted
    List<Refusal> refuses(Caller by, Command... commands) {
        return refused(tried(by, commands));
    }

    private Outcome tried(Caller by, Command... commands) {
        return engine.post(by, UUID.randomUUID(), situation.clock().instant(), List.of(commands))
                .join();
    }

    /// Takes the outcome of a use case's own posting.
    List<StoredEntry> posted(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Posted(var entries) -> {
                situation.goOn();
                yield entries;
            }
            case Outcome.Refused(var reasons) ->
                throw new AssertionError(
                        "refused: " + reasons.stream().map(WORDS::of).toList());
        };
    }

    static List<Refusal> refused(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Posted(var entries) ->
                throw new AssertionError("expected to be refused, and posted " + entries);
            case Outcome.Refused(var reasons) -> reasons;
        };
    }

    /// Exchanges with the server, which must succeed, or must fail where the line is cut.
    void exchange() {
        var status = sync.exchange();
        if (status.waiting() > 0 && !line.isCut()) {
            status = sync.exchange();
        }
        assertThat(status.state())
                .as(() -> sync.status().words(situation.clock().instant()))
                .isEqualTo(line.isCut() ? SyncStatus.State.OFFLINE : SyncStatus.State.IN_STEP);
    }

    // ---- looking

    <D extends Document<D>> D document(DocumentKind<D> kind, String name) {
        return engine.look(books -> books.find(kind, name))
                .orElseThrow(() -> new AssertionError("the store has no " + kind.name() + " " + name));
    }

    @Override
    public void close() {
        engine.close();
        line.close();
    }
}
