package aspstore.history;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.stream.Stream;
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
                        """), "stand_not_below_zero", "does not balance");
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
                "misfits of an honest store",
                "the naive ledger");
    }

    @Test
    void aDocumentThatWasNotWrittenIsFound() {
        assertFound(
                9_000_004,
                atStore("delete from document where store = '%1$s' and kind = 'shipment'"),
                "misfits of an honest store",
                "the naive ledger",
                "store and central differ");
    }

    /// Both sides forget it alike, so that they agree and only the naive ledger knows better.
    @Test
    void aWarehouseDebtOfDamagedGoodsThatIsForgottenIsFound() {
        assertFound(9_000_009, everywhere("""
                        delete from document where store = '%1$s' and kind = 'warehouse-debt' and id in (
                            select 'W' || id from lot
                            where store = '%1$s' and lot_condition = 'DEFECTIVE' and parent is not null)
                        """), "warehouse-debt/W");
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

    private static Faults everywhere(String statement) {
        return new Faults() {
            @Override
            public void afterStep(int step, Side store, Side central) {
                run(store, statement);
                run(central, statement);
            }
        };
    }

    private static void run(int step, Side side, String statement) {
        if (step == STEP) {
            run(side, statement);
        }
    }

    private static void run(Side side, String statement) {
        var sql = statement.formatted(side.books.store());
        int changed = side.database.jdbi().withHandle(handle -> handle.execute(sql));
        if (changed > 0) {
            side.books.forget();
        }
    }

    /// A fault may meet nothing that it harms in one history, or harm the rest of it before the check in question comes
    /// by: a few are tried.
    ///
    /// @param messages one of these, whichever check comes by first
    private static void assertFound(long seed, Faults faults, String... messages) {
        var problems = new ArrayList<String>();
        for (long each = seed * 10; each < seed * 10 + 10; each++) {
            var problem = problem(each, faults);
            if (Stream.of(messages).anyMatch(problem::contains)) {
                return;
            }
            problems.add(problem);
        }
        fail("none of ten histories found it: " + problems);
    }

    private static String problem(long seed, Faults faults) {
        try {
            new History(seed, ARENA, new Tally(), faults).run();
            return "nothing";
        } catch (AssertionError e) {
            return String.valueOf(e.getMessage());
        }
    }
}
