package aspstore.journal.query;

import aspstore.journal.query.Life.Moved;
import aspstore.journal.query.Life.Step;
import aspstore.model.StoreId;
import aspstore.model.entry.Header;
import aspstore.model.entry.StreamId;
import aspstore.model.stock.Position;
import aspstore.wire.Codec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Entries as steps: with their header, some of their moves and the documents that they changed, in order.
final class Steps {

    private record Change(Position at, DocumentName document) {}

    private Steps() {}

    /// @param moves of each entry, those to be shown
    static List<Step> of(Handle handle, StoreId store, SortedMap<Position, List<Moved>> moves) {
        var headers = headers(handle, store, moves.keySet());
        var documents = documents(handle, store, moves.keySet());
        var central = new ArrayDeque<Header>();
        var own = new ArrayDeque<Header>();
        headers.forEach((at, header) -> (at.writer() == Position.Writer.STORE ? own : central).add(header));
        var steps = new ArrayList<Step>();
        while (!own.isEmpty() || !central.isEmpty()) {
            var header = isCentralNext(own, central) ? central.removeFirst() : own.removeFirst();
            var at = header.position();
            steps.add(new Step(
                    store,
                    at,
                    header.type(),
                    header.occurredAt(),
                    header.recordedAt(),
                    header.by(),
                    moves.getOrDefault(at, List.of()),
                    documents.getOrDefault(at, List.of())));
        }
        return steps;
    }

    /// All moves of these entries.
    static SortedMap<Position, List<Moved>> allMoves(Handle handle, StoreId store, Collection<Position> entries) {
        var moves = new TreeMap<Position, List<Moved>>();
        entries.forEach(at -> moves.put(at, new ArrayList<>()));
        for (var writer : Position.Writer.values()) {
            Rows.inChunks(
                            sequences(entries, writer),
                            chunk -> Where.store("store", store)
                                    .equal("writer", writer.letter())
                                    .in("seq", chunk)
                                    .query(handle, "select * from move {where} order by seq, ordinal")
                                    .map((row, _) -> Map.entry(Rows.position(row), Rows.moved(row)))
                                    .list())
                    .forEach(move -> moves.computeIfAbsent(move.getKey(), _ -> new ArrayList<>())
                            .add(move.getValue()));
        }
        return moves;
    }

    /// Each stream in its own order. Between the two, what the store had read when it decided comes first; where that
    /// does not tell, the clock does.
    private static boolean isCentralNext(ArrayDeque<Header> own, ArrayDeque<Header> central) {
        if (own.isEmpty() || central.isEmpty()) {
            return own.isEmpty();
        }
        var stores = own.getFirst();
        var centrals = central.getFirst();
        return centrals.seq() <= stores.seen().feed() || centrals.recordedAt().isBefore(stores.recordedAt());
    }

    private static SortedMap<Position, Header> headers(Handle handle, StoreId store, Collection<Position> entries) {
        var headers = new TreeMap<Position, Header>();
        for (var writer : Position.Writer.values()) {
            Rows.inChunks(
                            sequences(entries, writer),
                            chunk -> Where.nothing()
                                    .equal("stream", StreamId.of(store, writer))
                                    .in("seq", chunk)
                                    .query(handle, "select bytes from entry {where}")
                                    .map((row, _) ->
                                            Codec.decode(row.getBytes("bytes")).header())
                                    .list())
                    .forEach(header -> headers.put(header.position(), header));
        }
        return headers;
    }

    private static Map<Position, List<DocumentName>> documents(
            Handle handle, StoreId store, Collection<Position> entries) {
        var documents = new HashMap<Position, List<DocumentName>>();
        for (var writer : Position.Writer.values()) {
            Rows.inChunks(
                            sequences(entries, writer),
                            chunk -> Where.store("store", store)
                                    .equal("writer", writer.letter())
                                    .in("seq", chunk)
                                    .query(
                                            handle,
                                            "select writer, seq, kind, id from document_entry {where} order by kind, id")
                                    .map((row, _) -> new Change(
                                            Rows.position(row),
                                            new DocumentName(row.getString("kind"), row.getString("id"))))
                                    .list())
                    .forEach(change -> documents
                            .computeIfAbsent(change.at(), _ -> new ArrayList<>())
                            .add(change.document()));
        }
        return documents;
    }

    private static List<Long> sequences(Collection<Position> entries, Position.Writer writer) {
        return entries.stream()
                .filter(at -> at.writer() == writer)
                .map(Position::seq)
                .toList();
    }
}
