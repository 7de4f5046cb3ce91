package aspstore.journal.query;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.model.books.Samples;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BalanceTest {

    private static final Scope STORE = Scope.of(Samples.STORE);

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDaysBooksAreInOrder(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            assertThat(findings(day, STORE)).isEmpty();
            assertThat(findings(day, Scope.EVERYWHERE)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theAuditorFindsWhatSomebodyChangedByHand(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            day.database.jdbi().useHandle(handle -> {
                handle.execute("update stand set quantity = 8000 where part = 'FLT-100' and place = 'ON_HAND'");
                handle.execute("update lot set serial = 'SN9' where part = 'FLT-100'");
                handle.execute("delete from lot where id = 'F2.3'");
                handle.execute("insert into parked (stream, seq, type, tv)"
                        + " values ('store/PN1/journal', 99, 'DroneLanded', 1)");
            });

            assertThat(findings(day, STORE))
                    .containsExactly(
                            "MOVES_MAKE_STANDS PN1: lot J1.3 at ON_HAND : the moves come to 7000 thousandths, the stand says 8000",
                            "PARTS_COME_TO_NOTHING PN1: part FLT-100 comes to 1000 thousandths over all places",
                            "LOTS_ARE_KNOWN PN1: lot F2.3 of part GAS-R32 stands or moved, but is unknown",
                            "UNITS_LIVE_ONCE PN1: part FLT-100 with serial SN9 lives 3 times",
                            "ENTRIES_ARE_READ store/PN1/journal: entry 99 is of type DroneLanded version 1, which this program can"
                                    + " not read");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDigestTellsInWhatTwoBooksDiffer(Databases kind) {
        try (var day = StoreDay.worked(kind)) {
            BooksDigest before = day.ask(handle -> BooksDigest.of(handle, Samples.STORE));
            BooksDigest again = day.ask(handle -> BooksDigest.of(handle, Samples.STORE));
            assertThat(again).isEqualTo(before);
            assertThat(before.sections()).extracting(BooksDigest.Section::rows).doesNotContain(0L);

            day.database
                    .jdbi()
                    .useHandle(handle -> handle.execute(
                            "update stand set quantity = 8000 where part = 'FLT-100' and place = 'ON_HAND'"));
            BooksDigest after = day.ask(handle -> BooksDigest.of(handle, Samples.STORE));
            assertThat(after.differences(before)).containsExactly(BooksDigest.Part.STANDS);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theStoresBooksAndCentralsHaveTheSameDigestOnWhateverDatabase(Databases kind) {
        try (var day = StoreDay.worked(Databases.H2);
                var central = day.central(kind)) {
            BooksDigest atStore = day.ask(handle -> BooksDigest.of(handle, Samples.STORE));
            var atCentral = central.jdbi().withHandle(handle -> BooksDigest.of(handle, Samples.STORE));

            assertThat(atCentral.differences(atStore)).isEmpty();
            assertThat(atCentral).isEqualTo(atStore);
            central.jdbi()
                    .useHandle(handle ->
                            assertThat(Balance.findings(handle, STORE)).isEmpty());
        }
    }

    private static List<String> findings(StoreDay day, Scope scope) {
        return day.ask(handle -> Balance.findings(handle, scope)).stream()
                .map(finding -> finding.check() + " " + finding.of() + ": " + finding.words())
                .toList();
    }
}
