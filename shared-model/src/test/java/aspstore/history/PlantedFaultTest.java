package aspstore.history;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the histories are good for: each fault that is planted on purpose is found.
///
/// Every test has a seed of its own, since the store's books stay in the shared databases.
class PlantedFaultTest {

    private static final int STEP = 60;

    private static Arena arena = new Arena();

    @BeforeAll
    static void open() {
        arena.close();
        arena = new Arena();
    }

    @AfterAll
    static void close() {
        arena.close();
    }

    @Test
    void aMoveThatIsDroppedIsFound() {
        assertFound(
                9_000_001,
                atStore("delete from stand where (lot, place) in (select lot, place from stand where store = '%s'"
                        + " and not outside order by lot, place fetch first 1 row only)"),
                "does not balance");
    }

    @Test
    void goodsThatStandElsewhereThanTheyWentAreFound() {
        assertFound(
                9_000_002,
                atStore("update stand set place = 'IN_REPAIR' where store = '%s' and place = 'ON_HAND'"),
                "the naive ledger");
    }

    @Test
    void aLotOfAnotherOwnerIsFound() {
        assertFound(9_000_003, atStore("update lot set owner = 'PARTNER' where store = '%s'"), "the naive ledger");
    }

    @Test
    void aDocumentThatWasNotWrittenIsFound() {
        assertFound(
                9_000_004, atStore("delete from document where store = '%s' and kind = 'shipment'"), "document: only");
    }

    @Test
    void aWorkItemThatIsLeftOverIsFound() {
        assertFound(
                9_000_005,
                atCentral("insert into work_item (store, document_kind, document, item_kind, document_line, waits_for,"
                        + " subject, since, amount) select store, 'shipment', 'X', 'RECEIVE_SHIPMENT', '', 'COUNTER', '',"
                        + " timestamp with time zone '2026-01-01 00:00:00+00', 0 from lot where store = '%s'"
                        + " fetch first 1 row only"),
                "work_item: only");
    }

    @Test
    void anAnswerThatIsForgottenIsFound() {
        assertFound(
                9_000_006,
                new Faults() {
                    @Override
                    public boolean forgetsAnswers() {
                        return true;
                    }
                },
                "was not answered");
    }

    @Test
    void anEntryThatChangesOnItsWayIsFound() {
        assertFound(
                9_000_007,
                new Faults() {
                    @Override
                    public byte[] onTheWay(byte[] batch) {
                        return Forgery.raiseARate(batch);
                    }
                },
                "does not end as it says");
    }

    @Test
    void aRowOfTheCatalogueThatOnlyOneSideKnowsIsFound() {
        assertFound(
                9_000_008,
                atCentral("delete from catalog_row where stream = 'store/%s/feed' and kind = 'Agreement'"),
                "misfits of an honest store");
    }

    private static Faults atStore(String statement) {
        return once((_, store) -> run(store, statement), Which.STORE);
    }

    private static Faults atCentral(String statement) {
        return once((_, central) -> run(central, statement), Which.CENTRAL);
    }

    private enum Which {
        STORE,
        CENTRAL
    }

    private static Faults once(java.util.function.BiConsumer<Integer, Side> fault, Which which) {
        return new Faults() {
            @Override
            public void afterStep(int step, Side store, Side central) {
                if (step == STEP) {
                    fault.accept(step, which == Which.STORE ? store : central);
                }
            }
        };
    }

    private static void run(Side side, String statement) {
        var sql = statement.formatted(side.books.store());
        Consumer<org.jdbi.v3.core.Handle> execute = handle -> handle.execute(sql);
        side.database.jdbi().useHandle(execute::accept);
        side.books.forget();
    }

    private static void assertFound(long seed, Faults faults, String message) {
        assertThatThrownBy(() -> new History(seed, arena, new Tally(), faults).run())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }
}
