package aspstore.history;

import aspstore.journal.LedgerDatabase;
import aspstore.journal.StoreBooks;
import aspstore.journal.StoredEntry;
import aspstore.journal.Streams;
import aspstore.journal.WorkingBooks;
import aspstore.model.BusinessUnit;
import aspstore.model.Decision;
import aspstore.model.StoreId;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Refusal;
import aspstore.model.books.Seen;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.Records;
import aspstore.model.entry.Rooms;
import aspstore.model.entry.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A store's entries in the order in which the store knew them, to build the books anew from nothing.
final class Rebuilt {

    private final StoreId store;
    private final List<List<StoredEntry>> slices;

    private Rebuilt(StoreId store, List<List<StoredEntry>> slices) {
        this.store = store;
        this.slices = slices;
    }

    /// Each entry of the journal after what it had seen; what was seen after the last one at the end.
    static Rebuilt of(Side side, StoreId store) {
        var told = Map.of(
                new StreamId.Feed(store), side.entries(new StreamId.Feed(store), 0),
                new StreamId.CatalogOf(Wares.HA), side.entries(new StreamId.CatalogOf(Wares.HA), 0),
                new StreamId.CatalogOf(Wares.AC), side.entries(new StreamId.CatalogOf(Wares.AC), 0));
        var slices = new ArrayList<List<StoredEntry>>();
        var seen = Seen.NOTHING;
        for (var entry : side.entries(new StreamId.Journal(store), 0)) {
            var now = entry.entry().header().seen();
            addTold(slices, told, seen, now, store);
            seen = now;
            if (!slices.isEmpty() && isOfCommit(slices.getLast(), entry)) {
                slices.getLast().add(entry);
            } else {
                slices.add(new ArrayList<>(List.of(entry)));
            }
        }
        addTold(slices, told, seen, Seen.of(Seen.ALL, Map.of(Wares.HA, Seen.ALL, Wares.AC, Seen.ALL)), store);
        return new Rebuilt(store, slices);
    }

    private static boolean isOfCommit(List<StoredEntry> slice, StoredEntry entry) {
        var last = slice.getLast();
        return last.entry().header().stream().equals(entry.entry().header().stream())
                && last.commit() == entry.commit();
    }

    private static void addTold(
            List<List<StoredEntry>> slices,
            Map<? extends StreamId, List<StoredEntry>> told,
            Seen before,
            Seen now,
            StoreId store) {
        for (var bu : List.of(Wares.AC, Wares.HA)) {
            addSlice(slices, told, new StreamId.CatalogOf(bu), at(before, bu), at(now, bu));
        }
        addSlice(slices, told, new StreamId.Feed(store), before.feed(), now.feed());
    }

    private static long at(Seen seen, BusinessUnit bu) {
        return seen.catalog(bu);
    }

    private static void addSlice(
            List<List<StoredEntry>> slices,
            Map<? extends StreamId, List<StoredEntry>> told,
            StreamId stream,
            long after,
            long upTo) {
        var slice = told.getOrDefault(stream, List.of()).stream()
                .filter(entry -> entry.seq() > after && entry.seq() <= upTo)
                .toList();
        if (!slice.isEmpty()) {
            slices.add(new ArrayList<>(slice));
        }
    }

    /// The tables of a fresh database that took the entries, `together` slices of one stream at a time.
    Map<String, List<String>> tables(LedgerDatabase fresh, int together) {
        var books = StoreBooks.ofStore(fresh, store);
        for (var taken : joined(together)) {
            var stream = taken.getFirst().entry().header().stream();
            fresh.jdbi().useTransaction(handle -> {
                long known = Streams.head(handle, stream).seq();
                books.take(
                        handle,
                        stream,
                        taken.stream().filter(entry -> entry.seq() > known).toList());
            });
        }
        return Tables.of(fresh, store);
    }

    /// The tables of a fresh database that took the same in slices of `together` entries of all streams, each written
    /// while the next is worked out.
    Map<String, List<String>> replayed(LedgerDatabase fresh, int together) {
        var books = StoreBooks.ofStore(fresh, store, Thread::startVirtualThread);
        var replay = books.replay(together);
        for (var slice : slices) {
            var stream = slice.getFirst().entry().header().stream();
            long known = fresh.jdbi()
                    .withHandle(handle -> Streams.head(handle, stream).seq());
            var unknown = slice.stream().filter(entry -> entry.seq() > known).toList();
            if (!unknown.isEmpty()) {
                replay.take(stream, unknown);
            }
        }
        replay.finish();
        return Tables.of(fresh, store);
    }

    private List<List<StoredEntry>> joined(int together) {
        var joined = new ArrayList<List<StoredEntry>>();
        int count = 0;
        for (var slice : slices) {
            var stream = slice.getFirst().entry().header().stream();
            boolean joins = !joined.isEmpty()
                    && count < together
                    && joined.getLast().getFirst().entry().header().stream().equals(stream);
            if (joins) {
                joined.getLast().addAll(slice);
                count++;
            } else {
                joined.add(new ArrayList<>(slice));
                count = 1;
            }
        }
        return joined;
    }

    /// What the rules say when they are asked again, entry by entry, in books that are kept nowhere; and where those
    /// books end otherwise than the store's.
    List<String> decidedAgain(Records live, List<DocumentKind<?>> kinds, Map<String, List<String>> names) {
        var wrong = new ArrayList<String>();
        var working = WorkingBooks.empty(store);
        for (var slice : slices) {
            for (var stored : slice) {
                var entry = stored.entry();
                if (entry.header().stream() instanceof StreamId.Journal) {
                    wrong.addAll(differs(working, entry));
                }
                working.apply(entry);
            }
        }
        for (var part : Wares.PARTS) {
            if (!working.now().standsOf(part).equals(live.standsOf(part))) {
                wrong.add("stands of " + part + ": " + working.now().standsOf(part) + " and " + live.standsOf(part));
            }
        }
        for (var kind : kinds) {
            names.getOrDefault(kind.name(), List.of()).forEach(id -> unequal(working.now(), live, kind, id, wrong));
        }
        return wrong;
    }

    private static List<String> differs(WorkingBooks working, Entry entry) {
        var header = entry.header();
        var command = Rooms.commandOf(entry.event()).orElseThrow();
        return switch (Rooms.decide(working.asOf(header.seen()), header.act(), command)) {
            case Decision.Refused<Event, Refusal>(var reasons) ->
                List.of("entry " + header.seq() + " is refused when decided again: " + reasons);
            case Decision.Accepted<Event, Refusal>(var event) ->
                event.equals(entry.event())
                        ? List.of()
                        : List.of("entry " + header.seq() + " was " + entry.event() + " and is now " + event);
        };
    }

    private static <D extends Document<D>> void unequal(
            Records working, Records live, DocumentKind<D> kind, String id, List<String> wrong) {
        var here = working.find(kind, id);
        var there = live.find(kind, id);
        if (!here.equals(there)) {
            wrong.add(kind.name() + " " + id + ": replayed " + here + ", live " + there);
        }
    }
}
