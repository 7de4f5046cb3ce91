package aspstore.desk.demo;

import aspstore.desk.example.Example;
import aspstore.format.sap.SapStock;
import aspstore.journal.Chain;
import aspstore.journal.LedgerDatabase;
import aspstore.journal.StoredEntry;
import aspstore.journal.Streams;
import aspstore.journal.query.Balance;
import aspstore.journal.query.BooksDigest;
import aspstore.journal.query.Documents;
import aspstore.journal.query.Page;
import aspstore.journal.query.SapReconciliation;
import aspstore.journal.query.Scope;
import aspstore.journal.query.SodoReconciliation;
import aspstore.model.StoreId;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.entry.Rooms;
import aspstore.model.entry.StreamId;
import aspstore.model.oversight.Case;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Central's kept database, read by nobody but this process.
final class CentralRepository implements AutoCloseable {

    private final LedgerDatabase database;

    private CentralRepository(LedgerDatabase database) {
        this.database = database;
    }

    static CentralRepository open(Path folder) {
        return new CentralRepository(LedgerDatabase.openFile(folder.resolve("central")));
    }

    /// @param entries how many were checked
    /// @param broken the first that does not follow the one before, where there is one
    record Chains(int streams, long entries, Optional<String> broken) {}

    /// Every stream hashed anew, from its stored bytes.
    Chains chains() {
        return database.jdbi().withHandle(handle -> {
            long entries = 0;
            var heads = Streams.heads(handle);
            for (var head : heads) {
                var hash = Chain.genesis(head.stream());
                long seq = 0;
                for (var entry : all(handle, head.stream())) {
                    hash = Chain.next(hash, entry.bytes());
                    seq++;
                    if (entry.seq() != seq || !Arrays.equals(hash, entry.hash())) {
                        return new Chains(heads.size(), entries, Optional.of("entry " + seq + " of " + head.stream()));
                    }
                }
                if (seq != head.seq() || !Arrays.equals(hash, head.hash())) {
                    return new Chains(heads.size(), entries, Optional.of("the head of " + head.stream()));
                }
                entries += seq;
            }
            return new Chains(heads.size(), entries, Optional.empty());
        });
    }

    private static List<StoredEntry> all(Handle handle, StreamId stream) {
        var all = new ArrayList<StoredEntry>();
        var page = Streams.after(handle, stream, 0, 1_000);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = Streams.after(handle, stream, page.getLast().seq(), 1_000);
        }
        return all;
    }

    BooksDigest digest(StoreId store) {
        return database.jdbi().withHandle(handle -> BooksDigest.of(handle, store));
    }

    List<Balance.Finding> findings() {
        return database.jdbi().withHandle(handle -> Balance.findings(handle, Scope.EVERYWHERE));
    }

    List<Case> openCases() {
        return database.jdbi().withHandle(handle -> Documents.open(handle, Scope.EVERYWHERE, Case.KIND)).stream()
                .map(Documents.OfStore::document)
                .toList();
    }

    List<SodoReconciliation.Row> sodos() {
        return database.jdbi()
                .withHandle(handle -> SodoReconciliation.rows(
                                handle, SodoReconciliation.Wanted.all(Scope.EVERYWHERE), Page.first(Page.MOST))
                        .rows());
    }

    /// SAP's stock list held against the books once more.
    List<SapReconciliation.Difference> sapDifferences(List<SapReconciliation.SapHolding> holdings) {
        var stores = List.of(Example.PUNE, Example.NASHIK);
        return database.jdbi().withHandle(handle -> SapReconciliation.differences(handle, stores, holdings));
    }

    /// What SAP's stock list says of which store.
    static List<SapReconciliation.SapHolding> holdings(byte[] csv) {
        return SapStock.read(csv).rows().stream()
                .map(row -> new SapReconciliation.SapHolding(
                        row.storageLocation()
                                        .filter(Example.location(Example.NASHIK)::equals)
                                        .isPresent()
                                ? Example.NASHIK
                                : Example.PUNE,
                        row.part(),
                        row.quantity().thousandths()))
                .toList();
    }

    /// Every paper that the store's entries put into somebody's hand, from central's copy of them.
    List<ChallanPaper> papers(StoreId store) {
        return database.jdbi()
                .withHandle(handle -> all(handle, new StreamId.Journal(store)).stream()
                        .flatMap(entry -> Rooms.papers(entry.entry().event()).stream())
                        .toList());
    }

    @Override
    public void close() {
        database.close();
    }
}
