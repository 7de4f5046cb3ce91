package aspstore.history;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What the histories are good for: each fault that is planted on purpose is found.
///
/// Every test has a seed of its own, since the store's books stay in the shared databases.
class PlantedFaultTest {

    private static final int STEP = 60;
    private static final Arena ARENA = new Arena();

    @AfterAll
    static void close() {
        ARENA.close();
    }

    @Test
    void aMoveThatIsDroppedIsFound() {
        assertFound(9_000_001, atStore("""
                        delete from stand where store = '%1$s' and not outside and lot in (
                            select min(lot) from stand where store = '%1$s' and not outside)
                        """), "does not balance");
    }

    @Test
    void goodsThatStandElsewhereThanTheyWentAreFound() {
        assertFound(
                9_000_002,
                atStore("update stand set place = 'IN_REPAIR' where store = '%1$s' and place = 'ON_HAND'"),
                "the naive ledger");
    }

    @Test
    void aLotOfAnotherOwnerIsFound() {
        assertFound(
                9_000_003,
                atStore("update lot set owner = 'PARTNER' where store = '%1$s'"),
                "misfits of an honest store");
    }

    @Test
    void aDocumentThatWasNotWrittenIsFound() {
        assertFound(
                9_000_004,
                atStore("delete from document where store = '%1$s' and kind = 'shipment'"),
                "store and central differ");
    }

    @Test
    void aWorkItemThatDiffersIsFound() {
        assertFound(
                9_000_005,
                atCentral("update work_item set amount = amount + 1 where store = '%1$s'"),
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
                        return Forgery.changeReasons(batch);
                    }
                },
                "does not end as it says");
    }

    @Test
    void aRowOfTheCatalogueThatOnlyOneSideKnowsIsFound() {
        assertFound(
                9_000_008,
                atCentral("delete from catalog_row where stream = 'store/%1$s/feed' and kind = 'Agreement'"),
                "misfits of an honest store");
    }

    private static Faults atStore(String statement) {
        return new Faults() {
            @Override
            public void afterStep(int step, Side store, Side central) {
                run(step, store, statement);
            }
        };
    }

    private static Faults atCentral(String statement) {
        return new Faults() {
            @Override
            public void afterStep(int step, Side store, Side central) {
                run(step, central, statement);
            }
        };
    }

    private static void run(int step, Side side, String statement) {
        if (step == STEP) {
            var sql = statement.formatted(side.books.store());
            side.database.jdbi().useHandle(handle -> handle.execute(sql));
            side.books.forget();
        }
    }

    private static void assertFound(long seed, Faults faults, String message) {
        assertThatThrownBy(() -> new History(seed, ARENA, new Tally(), faults).run())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }
}
