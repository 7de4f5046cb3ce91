package aspstore.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

class AnalysisTest {

    @Test
    void postgresqlCountsItsRowsAfterManyEntriesAndNeverWithinATransaction() {
        try (var database = Databases.POSTGRESQL.open()) {
            database.useWrite(outer -> {
                database.grew(1_000);
                database.useWrite(_ -> {});
                assertThat(counted(outer)).as("within the outer transaction").isFalse();
            });
            assertThat(database.jdbi().withHandle(AnalysisTest::counted))
                    .as("after the outer transaction")
                    .isTrue();
        }
    }

    /// A table that was never counted has -1 rows.
    private static boolean counted(Handle handle) {
        return handle.createQuery("select reltuples >= 0 from pg_class where relname = 'entry' and relkind = 'r'")
                .mapTo(Boolean.class)
                .one();
    }
}
