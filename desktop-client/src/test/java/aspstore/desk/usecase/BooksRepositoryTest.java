package aspstore.desk.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Desk;
import aspstore.journal.query.StockQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BooksRepositoryTest {

    @TempDir
    Path temp;

    @Test
    void listsLongerThanAPageComeWhole() {
        try (var engine = Desk.open(temp.resolve("PN1"), Desk.PORTS)) {
            for (int i = 1; i <= 5; i++) {
                Desk.posted(engine, Desk.unannounced(i), Desk.request("J" + i));
            }
            var whole = new BooksRepository(engine);
            var paged = new BooksRepository(engine, 2);

            assertThat(paged.stock(List.of())).hasSize(5).isEqualTo(whole.stock(List.of()));
            assertThat(paged.stock(List.of()).stream()
                            .mapToLong(row -> row.stand().thousandths())
                            .sum())
                    .isEqualTo(15_000);
            assertThat(paged.documents(Set.of(), Optional.empty()))
                    .hasSizeGreaterThan(10)
                    .isEqualTo(whole.documents(Set.of(), Optional.empty()));
            assertThat(paged.board(Set.of())).hasSizeGreaterThan(4).isEqualTo(whole.board(Set.of()));
            assertThat(paged.totals(List.of(), StockQuery.By.REFERENCE))
                    .isEqualTo(whole.totals(List.of(), StockQuery.By.REFERENCE));
        }
    }
}
