package aspstore.cases;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.usecase.BooksRepository;
import aspstore.desk.usecase.LifeRepository;
import aspstore.format.sap.MovementJson;
import aspstore.format.sap.MovementTypeMap;
import aspstore.journal.StoreBooks;
import aspstore.journal.query.Balance;
import aspstore.journal.query.BooksDigest;
import aspstore.journal.query.Documents;
import aspstore.journal.query.Life;
import aspstore.journal.query.Page;
import aspstore.journal.query.SapReconciliation;
import aspstore.journal.query.SapReconciliation.SapHolding;
import aspstore.journal.query.Scope;
import aspstore.journal.query.SodoReconciliation;
import aspstore.model.oversight.Case;
import aspstore.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// What is proved of a store's books on both sides, whatever the case.
record Proof(Situation situation, StoreSide store) {

    /// Both sides say the same, all moves balance, and the projections are what the entries make them.
    ///
    /// @return what both sides say happened
    Account proved() {
        var engine = store.engine();
        var own = engine.look(books -> engine.read(handle -> Account.of(handle, books, store.id())));
        var centrals = atCentral(handle -> Account.of(handle, centrals(handle), store.id()));
        assertThat(centrals).as("central's account is the store's").isEqualTo(own);
        var books = new BooksRepository(store.engine());
        var digest = books.digest();
        var digestOfCentral = atCentral(handle -> BooksDigest.of(handle, store.id()));
        assertThat(digest.differences(digestOfCentral))
                .as("where central's books are not the store's")
                .isEmpty();
        assertThat(books.findings()).isEmpty();
        var findings = atCentral(handle -> Balance.findings(handle, Scope.of(store.id())));
        assertThat(findings).isEmpty();
        assertThat(store.engine().verify().problems()).isEmpty();
        store.engine().rebuild().join();
        assertThat(digest.differences(books.digest()))
                .as("what the entries do not make again")
                .isEmpty();
        return own;
    }

    private aspstore.model.entry.Records centrals(Handle handle) {
        return StoreBooks.ofCentral(situation.network().database(), store.id()).now(handle);
    }

    <T> T atCentral(Function<Handle, T> look) {
        return situation.network().database().jdbi().inTransaction(look::apply);
    }

    /// Each item that was shipped is accounted for, on both sides alike.
    List<SodoReconciliation.Row> sodos() {
        var rows = atCentral(this::sodos);
        List<SodoReconciliation.Row> own = store.engine().read(this::sodos);
        assertThat(own).isEqualTo(rows);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.reasons()).isEmpty();
            assertThat(row.missing()).isZero();
        });
        return rows;
    }

    private List<SodoReconciliation.Row> sodos(Handle handle) {
        var wanted = SodoReconciliation.Wanted.all(Scope.of(store.id()));
        return SodoReconciliation.rows(handle, wanted, Page.first(Page.MOST)).rows();
    }

    /// SAP posts what the store tells, and its stock differs from the books only where the case says why.
    List<SapReconciliation.Difference> sap(Account account, List<Expected> expected) {
        try {
            var folder = Files.createDirectories(situation.folder().resolve("sap-" + store.id()));
            for (var told : account.movements()) {
                var movement = told.movement();
                Files.writeString(
                        folder.resolve("MBGMCR-%s-%s%06d-%s.json"
                                .formatted(
                                        store.id(),
                                        told.entry().writer().letter(),
                                        told.entry().seq(),
                                        movement.kind())),
                        MovementJson.write(movement, MovementTypeMap.STANDARD));
            }
            situation.sap().posts(store.id(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var holdings = situation.sap().held(store.id()).entrySet().stream()
                .map(held -> new SapHolding(
                        store.id(), held.getKey(), held.getValue().thousandths()))
                .toList();
        var differences = atCentral(handle -> SapReconciliation.differences(handle, List.of(store.id()), holdings));
        assertThat(differences)
                .as("SAP's stock differs from the books only where the case explains it")
                .allMatch(SapReconciliation.Difference::isExplained);
        assertThat(differences.stream()
                        .flatMap(difference -> difference.because().stream()
                                .map(because -> new Expected(difference.part(), because.reason()))))
                .as("SAP's stock differs from the books by what the case says")
                .containsExactlyInAnyOrderElementsOf(expected);
        return differences;
    }

    /// Where each unit is, who had it, what it cost, who owes what for it: by a scan, at the store and at central.
    List<UnitLife> lives(Account account) {
        var lives = new LifeRepository(store.engine());
        return account.units().stream()
                .map(unit -> {
                    var found = lives.find(unit.text()).orElseThrow();
                    var atCentral =
                            Json.mapper().treeToValue(situation.central().get("/v1/trace?serial=" + unit), Life.class);
                    assertThat(atCentral.steps().stream()
                                    .filter(step -> step.store().equals(store.id())))
                            .as("the life of unit " + unit + " as central tells it")
                            .containsExactlyElementsOf(found.life().steps());
                    return new UnitLife(unit, found);
                })
                .toList();
    }

    List<Case> openCases() {
        return atCentral(handle -> Documents.open(handle, Scope.of(store.id()), Case.KIND)).stream()
                .map(Documents.OfStore::document)
                .toList();
    }
}
