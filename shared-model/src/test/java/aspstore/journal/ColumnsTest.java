package aspstore.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnsTest {

    @ParameterizedTest
    @EnumSource
    void moreRowsThanAnArrayHoldsAreWritten(Databases databases) {
        int many = 70_000;
        try (var database = databases.open()) {
            database.jdbi().useTransaction(handle -> {
                handle.execute("create table counted (number bigint primary key, name text)");
                new Columns<>(IntStream.range(0, many).boxed().toList())
                        .number("number", number -> (long) number)
                        .text("name", number -> "n" + number)
                        .insertInto(handle, "counted");

                assertThat(handle.createQuery("select count(*) from counted where name = 'n' || number")
                                .mapTo(Integer.class)
                                .one())
                        .isEqualTo(many);
            });
        }
    }
}
