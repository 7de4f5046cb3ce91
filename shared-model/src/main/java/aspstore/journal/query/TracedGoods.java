package aspstore.journal.query;

import aspstore.journal.LotRows;
import aspstore.model.StoreId;
import aspstore.model.books.Key;
import aspstore.model.challan.Challan;
import aspstore.model.receipt.Receipt;
import aspstore.model.shipment.Shipment;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Origin;
import aspstore.model.stock.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The lots of one store that a trace is about: those sought, those they came from and those they became.
final class TracedGoods {

    private record Found(StoreId store, Lot lot) {}

    private record Named(StoreId store, DocumentName document) {}

    private final StoreId store;
    private final Trace.Sought sought;
    private final TreeMap<LotId, Lot> lots = new TreeMap<>();
    private final Set<LotId> ancestors = new HashSet<>();
    /// The documents that carry the job or challan sought.
    private final Set<DocumentName> named = new LinkedHashSet<>();
    private final Set<String> jobs = new HashSet<>();
    private boolean cut;

    private TracedGoods(StoreId store, Trace.Sought sought) {
        this.store = store;
        this.sought = sought;
    }

    /// One for each store that knows of what is sought.
    static Collection<TracedGoods> find(Handle handle, Scope scope, Trace.Sought sought) {
        var byStore = new TreeMap<StoreId, TracedGoods>();
        Function<StoreId, TracedGoods> goods =
                store -> byStore.computeIfAbsent(store, known -> new TracedGoods(known, sought));
        var where = Where.scope("l.store", scope);
        switch (sought) {
            case Trace.Sought.OfSerial(var serial) -> where.equal("l.serial", serial);
            case Trace.Sought.OfUnit(var part, var serial) ->
                where.equal("l.part", part).equal("l.serial", serial);
            case Trace.Sought.OfLot(var lot) -> where.equal("l.id", lot);
            case Trace.Sought.OfDelivery(var delivery) -> where.equal("l.delivery_order", delivery);
            case Trace.Sought.OfOrder(var order) -> where.equal("l.sales_order", order);
            case Trace.Sought.OfJob(var job) -> {
                tagged(handle, scope, Key.job(job))
                        .forEach(found -> goods.apply(found.store()).named.add(found.document()));
                byStore.values().forEach(known -> known.jobs.add(job.text()));
                byStore.values().forEach(known -> known.addLotsOfNamed(handle));
                return byStore.values();
            }
            case Trace.Sought.OfChallan(var number) -> {
                tagged(handle, scope, Key.challan(number))
                        .forEach(found -> goods.apply(found.store()).named.add(found.document()));
                byStore.values().forEach(known -> known.jobs.addAll(known.tags(handle, known.named, "job:")));
                byStore.values().forEach(known -> known.addLotsOfNamed(handle));
                return byStore.values();
            }
        }
        where.query(
                        handle,
                        "select l.store, " + LotRows.COLUMNS + " from lot l {where} fetch first " + (Trace.MOST + 1)
                                + " rows only")
                .map((row, _) -> new Found(Rows.store(row), LotRows.lot(row)))
                .forEach(found -> goods.apply(found.store()).add(found.lot()));
        return byStore.values();
    }

    StoreId store() {
        return store;
    }

    Trace.Sought sought() {
        return sought;
    }

    Collection<Lot> lots() {
        return lots.values();
    }

    boolean has(LotId lot) {
        return lots.containsKey(lot);
    }

    boolean isCut() {
        return cut;
    }

    Set<String> jobs() {
        return jobs;
    }

    /// The challans of the job or the challan sought.
    Set<String> challans() {
        return named.stream()
                .filter(document -> document.kind().equals(Challan.KIND.name()))
                .map(DocumentName::id)
                .collect(Collectors.toSet());
    }

    /// Whether all that happens to the lot belongs to what is sought, rather than only some pieces of it.
    boolean isOwn(Lot lot) {
        if (ancestors.contains(lot.id())) {
            return false;
        }
        return switch (sought) {
            case Trace.Sought.OfSerial _,
                    Trace.Sought.OfUnit _,
                    Trace.Sought.OfLot _,
                    Trace.Sought.OfDelivery _,
                    Trace.Sought.OfOrder _ -> true;
            case Trace.Sought.OfJob _, Trace.Sought.OfChallan _ -> lot.serial().isPresent() || isFromItsJobs(lot);
        };
    }

    private boolean isFromItsJobs(Lot lot) {
        return switch (lot.origin()) {
            case Origin.Appliance appliance -> jobs.contains(appliance.job().text());
            case Origin.Earlier earlier -> jobs.contains(earlier.job().text());
            case Origin.Shipped _, Origin.Opening _, Origin.Counted _, Origin.Unlisted _ -> false;
        };
    }

    /// Finds what the lots came from and what they became.
    void walk(Handle handle) {
        if (sought instanceof Trace.Sought.OfLot) {
            List.copyOf(lots.values()).forEach(lot -> addUnit(handle, lot));
        }
        var start = List.copyOf(lots.values());
        var frontier = start.stream().map(Lot::id).toList();
        while (!frontier.isEmpty() && !cut) {
            frontier = addNew(select(handle, "l.parent", frontier));
        }
        var parents = unknownParents(start);
        while (!parents.isEmpty() && !cut) {
            ancestors.addAll(parents);
            addNew(select(handle, "l.id", parents));
            parents = unknownParents(lots.values());
        }
    }

    /// The documents of what is sought, in which steps without moves are found.
    Set<DocumentName> documents(Handle handle) {
        var documents = new LinkedHashSet<>(named);
        var keys = new LinkedHashSet<String>();
        for (var lot : own()) {
            keys.add(Key.lot(lot.id()).text());
            lot.serial().map(serial -> Key.serial(lot.part(), serial).text()).ifPresent(keys::add);
        }
        documents.addAll(carrying(handle, keys));
        return documents;
    }

    /// The papers under which the goods came, and the requests that they answer.
    Set<DocumentName> papers(Handle handle) {
        var papers = new LinkedHashSet<DocumentName>();
        lots.values().forEach(lot -> papers.addAll(papers(lot.origin())));
        tags(handle, papers, "request:").forEach(request -> papers.add(new DocumentName("request", request)));
        return papers;
    }

    /// Whether it was before any of these goods were there: a challan carries what came back on it,
    /// and was there before.
    boolean isBefore(Position at) {
        return named.isEmpty()
                && own().stream()
                        .map(lot -> lot.id().birth())
                        .allMatch(birth -> birth.writer() == at.writer() && birth.seq() > at.seq());
    }

    private List<Lot> own() {
        return lots.values().stream().filter(this::isOwn).toList();
    }

    /// The jobs on which these goods were used.
    List<String> jobsOfUses(Handle handle) {
        var keys = lots.keySet().stream().map(lot -> Key.lot(lot).text()).toList();
        var uses = carrying(handle, keys).stream()
                .filter(document -> document.kind().equals("usage"))
                .toList();
        return tags(handle, uses, "job:").stream().map(job -> "job:" + job).toList();
    }

    /// The lots that documents of a kind name which carry one of these keys.
    List<Lot> lotsTaggedTogetherWith(Handle handle, List<String> keys, String kind) {
        var documents = carrying(handle, keys).stream()
                .filter(document -> document.kind().equals(kind))
                .toList();
        var ids = tags(handle, documents, "lot:").stream().map(LotId::parse).toList();
        return select(handle, "l.id", ids);
    }

    private static List<DocumentName> papers(Origin origin) {
        return switch (origin) {
            case Origin.Shipped shipped -> {
                var shipment = new DocumentName(Shipment.KIND.name(), shipped.shipment());
                yield shipped.receipt()
                        .map(receipt -> List.of(shipment, new DocumentName(Receipt.KIND.name(), receipt)))
                        .orElse(List.of(shipment));
            }
            case Origin.Unlisted unlisted -> List.of(new DocumentName(Receipt.KIND.name(), unlisted.receipt()));
            case Origin.Counted counted -> List.of(new DocumentName("count", counted.count()));
            case Origin.Appliance _, Origin.Earlier _, Origin.Opening _ -> List.of();
        };
    }

    private void addLotsOfNamed(Handle handle) {
        var ids = tags(handle, named, "lot:").stream().map(LotId::parse).toList();
        select(handle, "l.id", ids).forEach(this::add);
    }

    private void addUnit(Handle handle, Lot lot) {
        lot.serial()
                .ifPresent(serial -> Where.store("l.store", store)
                        .equal("l.part", lot.part())
                        .equal("l.serial", serial)
                        .query(handle, "select " + LotRows.COLUMNS + " from lot l {where}")
                        .map((row, _) -> LotRows.lot(row))
                        .forEach(this::add));
    }

    private void add(Lot lot) {
        lots.put(lot.id(), lot);
        cut |= lots.size() > Trace.MOST;
    }

    private List<LotId> addNew(List<Lot> found) {
        var added = new ArrayList<LotId>();
        for (var lot : found) {
            if (!has(lot.id()) && !cut) {
                add(lot);
                added.add(lot.id());
            }
        }
        return added;
    }

    private List<LotId> unknownParents(Collection<Lot> children) {
        return children.stream()
                .flatMap(lot -> lot.parent().stream())
                .filter(parent -> !has(parent) && !ancestors.contains(parent))
                .distinct()
                .toList();
    }

    private List<Lot> select(Handle handle, String column, Collection<LotId> ids) {
        return Rows.inChunks(
                ids,
                chunk -> Where.store("l.store", store)
                        .in(column, chunk)
                        .query(handle, "select " + LotRows.COLUMNS + " from lot l {where}")
                        .map((row, _) -> LotRows.lot(row))
                        .list());
    }

    private static List<Named> tagged(Handle handle, Scope scope, Key key) {
        return Where.scope("store", scope)
                .equal("tag", key)
                .query(handle, "select store, kind, id from document_tag {where} order by store, kind, id")
                .map((row, _) ->
                        new Named(Rows.store(row), new DocumentName(row.getString("kind"), row.getString("id"))))
                .list();
    }

    private List<DocumentName> carrying(Handle handle, Collection<String> keys) {
        return Rows.inChunks(
                keys,
                chunk -> Where.store("store", store)
                        .in("tag", chunk)
                        .query(handle, "select distinct kind, id from document_tag {where} order by kind, id")
                        .map((row, _) -> new DocumentName(row.getString("kind"), row.getString("id")))
                        .list());
    }

    /// What stands behind a prefix in the keys of these documents.
    private Set<String> tags(Handle handle, Collection<DocumentName> documents, String prefix) {
        return Rows.inKinds(
                        documents,
                        (kind, ids) -> Where.store("store", store)
                                .equal("kind", kind)
                                .in("id", ids)
                                .that("tag like ?", prefix + "%")
                                .query(handle, "select distinct tag from document_tag {where} order by tag")
                                .mapTo(String.class)
                                .list())
                .stream()
                .map(tag -> tag.substring(prefix.length()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// By the lot's id.
    Map<LotId, Lot> byId() {
        return lots;
    }
}
