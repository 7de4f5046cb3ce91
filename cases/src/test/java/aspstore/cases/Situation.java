package aspstore.cases;

import aspstore.desk.demo.SapSide;
import aspstore.desk.usecase.BooksRepository;
import aspstore.model.Gstin;
import aspstore.model.JobNo;
import aspstore.model.SerialNo;
import aspstore.model.StateCode;
import aspstore.model.tax.Address;
import aspstore.model.tax.Party;
import aspstore.model.tax.PinCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a case is played: a store, central and SAP. Every act is one line of the case; after each the store
/// exchanges with the server, unless the case says that it is offline and is played so.
///
/// A case ends with [#tell], which proves the books and prints what happened.
final class Situation implements AutoCloseable {

    private static final Party PUNE = new Party(
            "Sai Service Centre",
            new Address(
                    List.of("Shop 4, Laxmi Road", "Sadashiv Peth"), "Pune", new PinCode("411030"), new StateCode("27")),
            Optional.of(new Gstin("27AAPFU0939F1ZV")));

    /// Who stands at the counter.
    static final Party CUSTOMER = new Party(
            "Ramesh Patil",
            new Address(List.of("9 Tilak Road"), "Pune", new PinCode("411030"), new StateCode("27")),
            Optional.empty());

    private final String name;
    private final Way way;
    private final Network network;
    private final Path folder;
    private final List<StoreSide> stores = new ArrayList<>();
    private final SapSide sap = new SapSide();
    private final CentralSide central;
    private final GoodsActs goods;
    private final JobActs jobs;
    private final ReturnActs returns;
    private Optional<Telling> told = Optional.empty();

    private Situation(String name, Way way, Network network, Path folder) {
        this.name = name;
        this.way = way;
        this.network = network;
        this.folder = folder;
        this.central = new CentralSide(this, network);
        enrol(PUNE);
        this.goods = new GoodsActs(this, store());
        this.jobs = new JobActs(this, store());
        this.returns = new ReturnActs(this, store());
    }

    /// @param name of the case
    static Situation begin(String name, Way way) {
        var network = Network.on(way.database());
        network.clock().moveTo(CaseClock.MORNING);
        try {
            return new Situation(name, way, network, Files.createTempDirectory("case"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    Way way() {
        return way;
    }

    Network network() {
        return network;
    }

    Path folder() {
        return folder;
    }

    // ---- who plays

    StoreSide store() {
        return stores.getFirst();
    }

    List<StoreSide> stores() {
        return List.copyOf(stores);
    }

    /// Another store, of another partner.
    StoreSide enrol(Party partner) {
        var id = network.nextStore();
        var store = StoreSide.enrol(this, network, id, partner, folder.resolve(id.text()));
        stores.add(store);
        store.exchange();
        return store;
    }

    CentralSide central() {
        return central;
    }

    SapSide sap() {
        return sap;
    }

    GoodsActs goods() {
        return goods;
    }

    JobActs jobs() {
        return jobs;
    }

    ReturnActs returns() {
        return returns;
    }

    // ---- the time and the line

    CaseClock clock() {
        return network.clock();
    }

    /// What follows an act: a minute goes by, and whoever has a line exchanges.
    void goOn() {
        clock().goOn(Duration.ofMinutes(1));
        stores.forEach(StoreSide::exchange);
    }

    void at(Instant time) {
        clock().moveTo(time);
    }

    void later(Duration by) {
        clock().goOn(by);
        stores.forEach(StoreSide::exchange);
    }

    /// From here the hard part is played, offline where the way says so.
    void offline() {
        if (!way.isOnline()) {
            stores.forEach(store -> store.line().cut());
        }
    }

    /// The line is there again.
    void online() {
        stores.forEach(store -> store.line().mend());
        stores.forEach(StoreSide::exchange);
    }

    /// What waits for people at the store: the kinds of work.
    List<String> board() {
        return new BooksRepository(store().engine())
                .board(Set.of()).stream().map(row -> row.item().kind().name()).toList();
    }

    // ---- names that no other case has

    JobNo job(int number) {
        return new JobNo("SR-" + store().id() + "-" + number);
    }

    SerialNo unit(int number) {
        return new SerialNo("U" + store().id() + "%04d".formatted(number));
    }

    // ---- the end

    /// The case is played: the books are proved on both sides, and the account is printed.
    ///
    /// @param differences of SAP's stock from the books that the case explains; any other fails
    Telling tell(Expected... differences) {
        online();
        var telling = Telling.of(this, List.of(differences));
        told = Optional.of(telling);
        return telling;
    }

    void requireTold() {
        told.orElseThrow(() -> new AssertionError("the case '" + name + "' does not tell its account"))
                .requireNothingElse();
    }

    @Override
    public void close() {
        stores.forEach(StoreSide::close);
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
