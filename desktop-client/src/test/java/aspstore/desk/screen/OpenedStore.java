package aspstore.desk.screen;

import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.shell.Appearance;
import aspstore.desk.shell.DeskRobot;
import aspstore.journal.Outcome;
import aspstore.journal.StoredEntry;
import aspstore.journal.query.StockCriterion;
import aspstore.journal.query.StockRow;
import aspstore.model.Caller;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.stock.Place;
import aspstore.model.stockcare.StockCareCommand;
import aspstore.model.stockcare.StockCareCommand.OpeningLine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The sample store with stock in it, and central beside it.
public final class OpenedStore implements AutoCloseable {

    private final Path folder;
    private final CentralBooks central = CentralBooks.ofSamples();
    private StoreEngine engine;

    private OpenedStore(Path folder) {
        this.folder = folder;
        this.engine = Desk.create(folder, Desk.PORTS);
        central.tellAll(engine);
    }

    public static OpenedStore empty(Path folder) {
        return new OpenedStore(folder);
    }

    public static OpenedStore with(Path folder, OpeningLine... lines) {
        var store = new OpenedStore(folder);
        var approval = store.approval(GrantedOverride.Kind.OPENING, Samples.HA.text());
        store.posted(
                Samples.manager(),
                new Command.OfStockCare(
                        new StockCareCommand.PostOpening(Samples.HA, List.of(lines), List.of(), approval)));
        return store;
    }

    public static OpeningLine pieces(PartCode part, int pieces) {
        return line(part, pieces, Condition.OK, Place.ON_HAND, Optional.empty(), Optional.empty());
    }

    public static OpeningLine unit(PartCode part, String serial) {
        return line(part, 1, Condition.OK, Place.ON_HAND, Optional.of(serial), Optional.empty());
    }

    public static OpeningLine defective(PartCode part, String serial) {
        return line(part, 1, Condition.DEFECTIVE, Place.DEFECTIVE, Optional.of(serial), Optional.empty());
    }

    public static OpeningLine expiring(PartCode part, int pieces, LocalDate last) {
        return line(part, pieces, Condition.OK, Place.ON_HAND, Optional.empty(), Optional.of(last));
    }

    private static OpeningLine line(
            PartCode part,
            int pieces,
            Condition condition,
            Place place,
            Optional<String> serial,
            Optional<LocalDate> expiry) {
        return new OpeningLine(
                part,
                Quantity.pieces(pieces),
                Owner.OEM,
                ContractClass.ANY,
                condition,
                place,
                "",
                serial.map(SerialNo::new),
                Optional.empty(),
                expiry,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Central grants an override, and the store hears of it.
    public String approval(GrantedOverride.Kind kind, String subject) {
        central.tell(new Command.OfOversight(new OversightCommand.GrantOverride(
                kind, Samples.HA, subject, Money.rupees(1_000_000), "counted last night")));
        central.tellAll(engine);
        return "VF" + central.head(CentralBooks.FEED).seq();
    }

    /// Central hears of what the store did, says something, and the store hears of it.
    public void centralSays(Command command) {
        central.take(
                engine.outbox().commitsAfter(central.head(CentralBooks.JOURNAL).seq(), 200));
        central.tell(command);
        central.tellAll(engine);
    }

    public StoredEntry posted(Caller by, Command command) {
        return switch (engine.post(by, UUID.randomUUID(), Desk.NOW, List.of(command))
                .join()) {
            case Outcome.Posted(var entries) -> entries.getFirst();
            case Outcome.Refused(var reasons) -> throw new IllegalStateException("refused: " + reasons);
        };
    }

    public StoreEngine engine() {
        return engine;
    }

    public DeskRobot desk(Caller caller) {
        return DeskRobot.at(engine, Desk.PORTS, caller);
    }

    public DeskRobot desk(Caller caller, Appearance look) {
        return DeskRobot.at(engine, Desk.PORTS, caller, look);
    }

    /// How much of a part stands in a place by the books, in pieces.
    public static long standing(DeskRobot desk, PartCode part, Place place) {
        return desk
                .store()
                .books()
                .stock(List.of(new StockCriterion.OfPart(part), StockCriterion.In.place(place)))
                .stream()
                .map(StockRow::stand)
                .mapToLong(stand -> stand.thousandths() / 1000)
                .sum();
    }

    /// How many entries the store has written.
    public long entries() {
        return engine.head().seq();
    }

    /// The PC goes out and is on again.
    public void restart() {
        engine.close();
        engine = StoreEngine.open(folder, Desk.PORTS);
    }

    @Override
    public void close() {
        engine.close();
        central.close();
    }
}
