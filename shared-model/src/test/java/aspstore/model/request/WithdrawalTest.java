package aspstore.model.request;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.ContractClass;
import aspstore.model.Decision;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.NaiveBooks;
import aspstore.model.books.Samples;
import aspstore.model.books.Told;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WithdrawalTest {

    private static final Instant NOW = Instant.parse("2026-11-24T04:30:00Z");

    private static final WaitingJobs NOBODY = (_, _) -> Quantity.ZERO;

    private final NaiveBooks books =
            new NaiveBooks(Samples.STORE).put(Samples.catalogue().toArray(CatalogRow[]::new));

    @Test
    void aRequestIsWithdrawnOnlyWithAReason() {
        books.put(Samples.storeRows().toArray(CatalogRow[]::new));
        var asked = new RequestCommand.RequestParts(
                Samples.HA,
                List.of(new RequestCommand.Line(
                        Samples.FILTER, ContractClass.ANY, Quantity.pieces(3), Optional.empty())));
        var event = (Decision.Accepted<RequestEvent, RequestRefusal>) RequestRules.decide(books, act(1), asked, NOBODY);
        books.apply(Postings.NONE, RequestRules.evolve(books, act(1), event.event()));

        for (var blank : List.of("", "  ", "\n")) {
            assertThat(RequestRules.decide(books, act(2), new RequestCommand.WithdrawRequest("R1", blank), NOBODY))
                    .isEqualTo(Decision.refuse(new RequestRefusal.WithdrawalNeedsReason("R1")));
        }
        assertThat(RequestRules.decide(books, act(2), new RequestCommand.WithdrawRequest("R1", "not needed"), NOBODY))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void whatWasShippedBeforeTheDecisionIsNotAskedForAnyMore() {
        var request = new Request(
                "R1",
                Samples.HA,
                List.of(new Request.Line(
                        1,
                        Samples.FILTER,
                        ContractClass.ANY,
                        Quantity.pieces(10),
                        Optional.empty(),
                        Money.ZERO,
                        Quantity.ZERO)),
                NOW,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());

        var shipped = request.withShipped(new Told<>(2, NOW, new Request.ShippedLine(1, Quantity.pieces(6), "D1")));
        assertThat(request.outstanding(1)).isEqualTo(Quantity.pieces(10));
        assertThat(shipped.outstanding(1)).isEqualTo(Quantity.pieces(4));
    }

    private static Act act(long seq) {
        return new Act(Position.journal(seq), Samples.counter(), NOW, NOW);
    }
}
