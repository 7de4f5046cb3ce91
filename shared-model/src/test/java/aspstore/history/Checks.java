package aspstore.history;

import aspstore.journal.LedgerDatabase;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.StoreId;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Told;
import aspstore.model.challan.Challan;
import aspstore.model.hold.Hold;
import aspstore.model.indent.Indent;
import aspstore.model.loss.Loss;
import aspstore.model.owed.Debt;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.receipt.Receipt;
import aspstore.model.request.Request;
import aspstore.model.shipment.Shipment;
import aspstore.model.stock.Place;
import aspstore.wire.Codec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What must hold of one database's books of a store at any moment.
final class Checks {

    private final LedgerDatabase database;
    private final StoreId store;

    Checks(LedgerDatabase database, StoreId store) {
        this.database = database;
        this.store = store;
    }

    /// Parts of which something appeared or vanished, and stands below zero or disputed.
    List<String> wrongStands() {
        return database.jdbi().withHandle(handle -> {
            var wrong = new ArrayList<String>();
            handle.createQuery(
                            "select part, sum(quantity) from stand where store = :store group by part having sum(quantity) <> 0")
                    .bind("store", store.text())
                    .map((row, _) -> "part " + row.getString(1) + " does not balance: " + row.getLong(2))
                    .forEach(wrong::add);
            handle.createQuery("""
                            select lot, place, reference, quantity from stand
                            where store = :store and (disputed or quantity < 0 and not outside)
                            """)
                    .bind("store", store.text())
                    .map((row, _) -> "lot " + row.getString(1) + " at " + row.getString(2) + "(" + row.getString(3)
                            + ") stands below zero or is disputed: " + row.getLong(4))
                    .forEach(wrong::add);
            handle.createQuery("""
                            select lot, place, quantity, part from stand
                            where store = :store and mod(quantity, 1000) <> 0
                            """)
                    .bind("store", store.text())
                    .map((row, _) -> Wares.isSerialised(new PartCode(row.getString(4)))
                            ? List.of("unit " + row.getString(1) + " at " + row.getString(2) + " was taken apart: "
                                    + row.getLong(3))
                            : List.<String>of())
                    .forEach(wrong::addAll);
            return wrong;
        });
    }

    /// Where the naive ledger has other stands or lots.
    List<String> unlikeNaive(NaiveLedger naive) {
        var wrong = new ArrayList<String>();
        compare(wrong, "stand", standing(), naive.standing());
        compare(wrong, "lot", natures(), naive.natures());
        return wrong;
    }

    private Map<String, Long> standing() {
        var all = new TreeMap<String, Long>();
        database.jdbi()
                .useHandle(handle -> handle.createQuery(
                                "select lot, place, reference, quantity from stand where store = :store and quantity <> 0")
                        .bind("store", store.text())
                        .map((row, _) -> {
                            var place = Place.valueOf(row.getString(2));
                            return Map.entry(
                                    row.getString(1) + " " + place + " " + (place.isOutside() ? "" : row.getString(3)),
                                    row.getLong(4));
                        })
                        .forEach(row -> all.merge(row.getKey(), row.getValue(), Long::sum)));
        all.values().removeIf(quantity -> quantity == 0);
        return all;
    }

    private Map<String, String> natures() {
        var all = new TreeMap<String, String>();
        database.jdbi()
                .useHandle(handle -> handle.createQuery(
                                "select id, part, coalesce(serial, '-'), owner, lot_condition from lot where store = :store")
                        .bind("store", store.text())
                        .map((row, _) -> Map.entry(
                                row.getString(1),
                                row.getString(2) + " " + row.getString(3) + " " + row.getString(4) + " "
                                        + row.getString(5)))
                        .forEach(row -> all.put(row.getKey(), row.getValue())));
        return all;
    }

    private static <V> void compare(List<String> wrong, String what, Map<String, V> books, Map<String, V> naive) {
        var names = new TreeSet<>(books.keySet());
        names.addAll(naive.keySet());
        for (var name : names) {
            var here = String.valueOf(books.get(name));
            var there = String.valueOf(naive.get(name));
            if (!here.equals(there)) {
                wrong.add(what + " " + name + ": the books say " + here + ", the naive ledger " + there);
            }
        }
    }

    /// Documents whose totals are not those of the naive ledger.
    List<String> totalsUnlikeNaive(NaiveLedger naive) {
        var books = new TreeMap<String, Long>();
        documents(Request.KIND)
                .forEach(request -> request.lines().forEach(line -> {
                    var name = request.id() + "/" + line.no();
                    put(books, "asked/" + name, line.quantity());
                    put(books, "approved/" + name, request.approved(line.no()));
                    put(books, "shipped/" + name, request.shipped(line.no()));
                }));
        documents(Shipment.KIND)
                .forEach(shipment -> shipment.lines().forEach(line -> {
                    put(books, "coming/" + shipment.id() + "/" + line.no(), shipment.inTransit(line.no()));
                    books.put("short/" + shipment.id() + "/" + line.no(), balance(shipment, line.no()));
                }));
        documents(Receipt.KIND)
                .forEach(receipt -> receipt.unlisted()
                        .forEach(line -> put(books, "unlisted/" + receipt.id() + "/" + line.lot(), line.open())));
        documents(Indent.KIND).forEach(indent -> {
            put(
                    books,
                    "allocated/" + indent.id(),
                    sum(indent.progress().values().stream().map(it -> it.allocated())));
            put(
                    books,
                    "used/" + indent.id(),
                    sum(indent.progress().values().stream().map(it -> it.used())));
        });
        documents(Challan.KIND)
                .filter(challan -> challan.currentStage() != Challan.Stage.CANCELLED)
                .forEach(challan -> challan.lines()
                        .forEach(line -> put(books, "out/" + challan.id() + "/" + line.no(), line.out())));
        documents(Debt.KIND).forEach(debt -> books.put("debt/" + debt.id(), balance(debt)));
        documents(WarehouseDebt.KIND).forEach(debt -> books.put("warehouse-debt/" + debt.id(), balance(debt)));
        documents(Hold.KIND).forEach(hold -> put(books, "hold/" + hold.id(), hold.open()));
        documents(Loss.KIND)
                .forEach(loss -> books.put("recover/" + loss.id(), loss.open().paise()));
        documents(PartReturn.KIND)
                .forEach(found -> found.lines().forEach(line -> {
                    var name = found.id() + "/" + line.no();
                    if (found.shipped().isEmpty() && found.withdrawn().isEmpty()) {
                        put(books, "pending/" + name, found.pending(line.no()));
                    }
                    put(books, "road/" + name, found.inTransit(line.no()));
                    put(books, "missing/" + name, found.unsettled(line.no()));
                }));
        return unlike(books, naive.totals());
    }

    /// What is still owed.
    private static long balance(Debt debt) {
        var settled = Stream.concat(
                        debt.settled().stream(), debt.told().stream().map(Told::fact))
                .map(Debt.Settlement::quantity);
        return balance(debt.outstanding(), debt.reversed() ? Quantity.ZERO : debt.quantity(), sum(settled));
    }

    private static long balance(WarehouseDebt debt) {
        var kept = debt.kept().stream().map(WarehouseDebt.Kept::quantity);
        var told = debt.told().stream().map(settled -> settled.fact().quantity());
        var ever = debt.reversed() ? Quantity.ZERO : debt.quantity();
        return balance(debt.outstanding(), ever, sum(Stream.concat(kept, told)));
    }

    /// What is missing of a line and not decided.
    private static long balance(Shipment shipment, int line) {
        var decided = shipment.differences().stream()
                .map(Told::fact)
                .filter(difference -> difference.line() == line)
                .map(Shipment.Difference::quantity);
        return balance(shipment.undecided(line), shipment.closed(line), sum(decided));
    }

    /// What a document says is left, which is never less than nothing; and below that by how much store and central,
    /// not knowing of each other, took more than there ever was.
    private static long balance(Quantity left, Quantity ever, Quantity gone) {
        return left.thousandths() - gone.minusAtMost(ever).thousandths();
    }

    /// What one side does not mention is nothing: a document that is missing shows by what the naive ledger has of it.
    private static List<String> unlike(Map<String, Long> books, Map<String, Long> naive) {
        var names = new TreeSet<>(books.keySet());
        names.addAll(naive.keySet());
        var wrong = new ArrayList<String>();
        for (var name : names) {
            long here = books.getOrDefault(name, 0L);
            long there = naive.getOrDefault(name, 0L);
            if (here != there) {
                wrong.add(name + ": the documents say " + here + ", the naive ledger " + there);
            }
        }
        return wrong;
    }

    private static void put(Map<String, Long> totals, String name, Quantity quantity) {
        totals.put(name, quantity.thousandths());
    }

    private static Quantity sum(Stream<Quantity> quantities) {
        return quantities.reduce(Quantity.ZERO, Quantity::plus);
    }

    private <D extends Document<D>> Stream<D> documents(DocumentKind<D> kind) {
        return database
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery("select body from document where store = :store and kind = :kind")
                                .bind("store", store.text())
                                .bind("kind", kind.name())
                                .map((row, _) -> Codec.decode(kind, row.getBytes(1)))
                                .list())
                .stream();
    }
}
