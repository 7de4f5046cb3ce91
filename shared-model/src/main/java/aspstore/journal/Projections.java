package aspstore.journal;

import aspstore.journal.Changes.CostRow;
import aspstore.journal.Changes.DocumentChange;
import aspstore.journal.Changes.MoveRow;
import aspstore.journal.Changes.StandChange;
import aspstore.journal.Changes.StandKey;
import aspstore.journal.Changes.Touched;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.StoreId;
import aspstore.model.books.Document;
import aspstore.model.books.Key;
import aspstore.model.books.Stretch;
import aspstore.model.books.WorkItem;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Origin;
import aspstore.model.stock.Position;
import aspstore.wire.Codec;
import aspstore.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Writes what a list of entries changed: each table once, whatever the number of entries.
///
/// Rows are taken away by a merge, which looks each one up by its key. A `delete … where (a, b) in (select …)` makes H2
/// read all of the store's rows and the list for each of them.
final class Projections {

    /// Whether a stand below zero is refused by the database or marked disputed. Only the server may dispute: what a
    /// store says happened has happened, and a case is open about it.
    enum BelowZero {
        REFUSED,
        DISPUTED
    }

    private record Row<T>(Document<?> document, T value) {}

    private final String store;
    private final BelowZero belowZero;

    Projections(StoreId store, BelowZero belowZero) {
        this.store = store.text();
        this.belowZero = belowZero;
    }

    void write(Handle handle, Changes changes) {
        insertLots(handle, changes.lots);
        insertMoves(handle, changes.moves);
        writeStands(handle, changes);
        writeDocuments(handle, changes.documents.values());
        insertTouched(handle, changes.touched);
        replaceTags(handle, changes.documents.values());
        replaceWorkItems(handle, changes.documents.values());
        replaceStretches(handle, changes.documents.values());
        insertCosts(handle, changes.costs);
        takeBackCosts(handle, changes.costsTakenBack);
        CatalogRows.write(handle, changes.rows);
    }

    private void insertCosts(Handle handle, List<CostRow> costs) {
        new Columns<>(costs)
                .text("store", _ -> store)
                .number("seq", row -> row.act().at().seq())
                .integer("ordinal", row -> row.line().line())
                .time("used_at", row -> row.act().occurredAt())
                .text("bu", row -> row.line().bu().text())
                .text("part", row -> row.line().part().text())
                .text("lot", row -> row.line().lot().toString())
                .text("job", row -> row.line().job().text())
                .text("contract", row -> row.line().contract().name())
                .text("owner", row -> row.line().owner().name())
                .text("settlement", row -> row.line().settlement().name())
                .number("quantity", row -> row.line().quantity().thousandths())
                .number("amount", row -> row.line().value().paise())
                .insertInto(handle, "cost_line");
    }

    private void takeBackCosts(Handle handle, List<Position> entries) {
        new Columns<>(entries).number("seq", Position::seq).run(handle, """
                merge into cost_line c using {rows} on (c.store = '%s' and c.seq = r.seq)
                when matched then delete
                """.formatted(store));
    }

    private void insertLots(Handle handle, List<Lot> lots) {
        new Columns<>(lots)
                .text("store", _ -> store)
                .text("id", lot -> lot.id().toString())
                .optionalText("parent", lot -> lot.parent().map(LotId::toString))
                .text("part", lot -> lot.part().text())
                .text("bu", lot -> lot.bu().text())
                .text("owner", lot -> lot.owner().name())
                .text("contract_class", lot -> lot.contractClass().name())
                .text("lot_condition", lot -> lot.condition().name())
                .optionalDate("received", Lot::received)
                .optionalDate("expiry", Lot::expiry)
                .optionalText("batch", Lot::batch)
                .optionalText("serial", lot -> lot.serial().map(SerialNo::text))
                .number("rate", lot -> lot.rate().paise())
                .optionalText("sales_order", lot -> lot.origin().sodo().flatMap(Sodo::salesOrder))
                .optionalText("delivery_order", lot -> lot.origin().sodo().map(Sodo::deliveryOrder))
                .optionalInteger("shipment_line", Projections::shipmentLine)
                .text("origin", lot -> Json.write(lot.origin()))
                .insertInto(handle, "lot");
    }

    private static Optional<Integer> shipmentLine(Lot lot) {
        return lot.origin() instanceof Origin.Shipped shipped ? Optional.of(shipped.line()) : Optional.empty();
    }

    private void insertMoves(Handle handle, List<MoveRow> moves) {
        new Columns<>(moves)
                .text("store", _ -> store)
                .text("writer", row -> row.at().writer().letter())
                .number("seq", row -> row.at().seq())
                .integer("ordinal", MoveRow::ordinal)
                .text("part", row -> row.part().text())
                .number("quantity", row -> row.move().quantity().thousandths())
                .text("from_lot", row -> row.move().fromLot().toString())
                .text("from_place", row -> row.move().from().place().name())
                .text("from_reference", row -> row.move().from().reference())
                .text("to_lot", row -> row.move().toLot().toString())
                .text("to_place", row -> row.move().to().place().name())
                .text("to_reference", row -> row.move().to().reference())
                .insertInto(handle, "move");
    }

    private void writeStands(Handle handle, Changes changes) {
        var born = changes.lots.stream().map(Lot::id).collect(Collectors.toSet());
        var moved = changes.stands.entrySet().stream()
                .filter(stand -> stand.getValue().delta() != 0)
                .collect(Collectors.partitioningBy(
                        stand -> born.contains(stand.getKey().lot())));
        insertStands(handle, moved.getOrDefault(true, List.of()));
        mergeStands(handle, moved.getOrDefault(false, List.of()));
    }

    /// Of lots that were born just now, so that nothing stands anywhere yet.
    private void insertStands(Handle handle, List<Map.Entry<StandKey, StandChange>> moved) {
        stands(moved).text("store", _ -> store).insertInto(handle, "stand");
    }

    private Columns<Map.Entry<StandKey, StandChange>> stands(List<Map.Entry<StandKey, StandChange>> moved) {
        return new Columns<>(moved)
                .text("lot", stand -> stand.getKey().lot().toString())
                .text("place", stand -> stand.getKey().spot().place().name())
                .text("reference", stand -> stand.getKey().spot().reference())
                .text("part", stand -> stand.getValue().part().text())
                .number("quantity", stand -> stand.getValue().delta())
                .flag("outside", stand -> stand.getKey().spot().place().isOutside())
                .flag(
                        "disputed",
                        stand -> belowZero == BelowZero.DISPUTED
                                && stand.getValue().isBelowZero());
    }

    private void mergeStands(Handle handle, List<Map.Entry<StandKey, StandChange>> moved) {
        stands(moved).run(handle, """
                        merge into stand s using {rows}
                        on (s.store = '%s' and s.lot = r.lot and s.place = r.place and s.reference = r.reference)
                        when matched and s.quantity + r.quantity = 0 and not s.outside then delete
                        when matched then update set quantity = s.quantity + r.quantity, disputed = r.disputed
                        when not matched then insert (store, lot, place, reference, part, quantity, outside, disputed)
                            values ('%s', r.lot, r.place, r.reference, r.part, r.quantity, r.outside, r.disputed)
                        """.formatted(store, store));
    }

    private void writeDocuments(Handle handle, Iterable<DocumentChange> documents) {
        var changed = new ArrayList<DocumentChange>();
        var written = new ArrayList<DocumentChange>();
        documents.forEach(change -> (change.before().isEmpty() ? written : changed).add(change));
        documents(written).text("store", _ -> store).insertInto(handle, "document");
        documents(changed).run(handle, """
                        merge into document d using {rows}
                        on (d.store = '%s' and d.kind = r.kind and d.id = r.id)
                        when matched then update set stage = r.stage, is_open = r.is_open,
                            changed = greatest(d.changed, r.changed), body = r.body
                        """.formatted(store));
    }

    private static Columns<DocumentChange> documents(List<DocumentChange> documents) {
        return new Columns<>(documents)
                .text("kind", change -> change.after().kind().name())
                .text("id", change -> change.after().id())
                .text("stage", change -> change.after().stage())
                .flag("is_open", change -> change.after().isOpen())
                .time("changed", DocumentChange::when)
                .bytes("body", change -> Codec.encode(change.after()));
    }

    private void insertTouched(Handle handle, Iterable<Touched> touched) {
        new Columns<>(touched)
                .text("store", _ -> store)
                .text("writer", row -> row.at().writer().letter())
                .number("seq", row -> row.at().seq())
                .text("kind", row -> row.document().kind())
                .text("id", row -> row.document().id())
                .insertInto(handle, "document_entry");
    }

    private void replaceTags(Handle handle, Iterable<DocumentChange> documents) {
        tags(difference(documents, Document::keys, Side.BEFORE)).run(handle, """
                        merge into document_tag t using {rows}
                        on (t.store = '%s' and t.tag = r.tag and t.kind = r.kind and t.id = r.id)
                        when matched then delete
                        """.formatted(store));
        tags(difference(documents, Document::keys, Side.AFTER)).insertInto(handle, "document_tag");
    }

    private Columns<Row<Key>> tags(List<Row<Key>> rows) {
        return new Columns<>(rows)
                .text("store", _ -> store)
                .text("tag", row -> row.value().text())
                .text("kind", row -> row.document().kind().name())
                .text("id", row -> row.document().id());
    }

    private void replaceWorkItems(Handle handle, Iterable<DocumentChange> documents) {
        Function<Document<?>, Set<WorkItem>> items = document -> Set.copyOf(document.workItems());
        new Columns<>(difference(documents, items, Side.BEFORE))
                .text("document_kind", row -> row.document().kind().name())
                .text("document", row -> row.document().id())
                .text("item_kind", row -> row.value().kind().name())
                .text("document_line", row -> row.value().line())
                .run(handle, """
                        merge into work_item w using {rows}
                        on (w.store = '%s' and w.document_kind = r.document_kind and w.document = r.document
                            and w.item_kind = r.item_kind and w.document_line = r.document_line)
                        when matched then delete
                        """.formatted(store));
        new Columns<>(difference(documents, items, Side.AFTER))
                .text("store", _ -> store)
                .text("document_kind", row -> row.document().kind().name())
                .text("document", row -> row.document().id())
                .text("item_kind", row -> row.value().kind().name())
                .text("document_line", row -> row.value().line())
                .text("waits_for", row -> row.value().waitsFor().name())
                .text("subject", row -> row.value().subject())
                .time("since", row -> row.value().since())
                .optionalTime("due", row -> row.value().due())
                .number("amount", row -> row.value().value().paise())
                .insertInto(handle, "work_item");
    }

    private void replaceStretches(Handle handle, Iterable<DocumentChange> documents) {
        Function<Document<?>, Set<Stretch>> stretches = document -> Set.copyOf(document.stretches());
        new Columns<>(difference(documents, stretches, Side.BEFORE))
                .text("document_kind", row -> row.document().kind().name())
                .text("document", row -> row.document().id())
                .text("measure", row -> row.value().measure().name())
                .text("document_line", row -> row.value().line())
                .run(handle, """
                        merge into stretch s using {rows}
                        on (s.store = '%s' and s.document_kind = r.document_kind and s.document = r.document
                            and s.measure = r.measure and s.document_line = r.document_line)
                        when matched then delete
                        """.formatted(store));
        new Columns<>(difference(documents, stretches, Side.AFTER))
                .text("store", _ -> store)
                .text("document_kind", row -> row.document().kind().name())
                .text("document", row -> row.document().id())
                .text("measure", row -> row.value().measure().name())
                .text("document_line", row -> row.value().line())
                .time("started", row -> row.value().from())
                .optionalTime("ended", row -> row.value().to())
                .optionalTime("target", row -> row.value().target())
                .insertInto(handle, "stretch");
    }

    private enum Side {
        BEFORE,
        AFTER
    }

    /// What documents had before and have no more, or have now and had not before.
    private static <T> List<Row<T>> difference(
            Iterable<DocumentChange> documents, Function<Document<?>, Set<T>> parts, Side side) {
        var rows = Stream.<Row<T>>builder();
        for (var change : documents) {
            var before = change.before().map(parts).orElse(Set.of());
            var after = parts.apply(change.after());
            var kept = side == Side.BEFORE ? after : before;
            for (var part : side == Side.BEFORE ? before : after) {
                if (!kept.contains(part)) {
                    rows.add(new Row<>(change.after(), part));
                }
            }
        }
        return rows.build().toList();
    }
}
