package aspstore.model.request;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.ContractClass;
import aspstore.model.Decision;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.NaiveBooks;
import aspstore.model.books.Samples;
import aspstore.model.catalog.Rate;
import aspstore.model.stock.Position;
import aspstore.model.tax.TaxRate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestValueTest {

    private static final Act ACT = new Act(
            Position.journal(1),
            Samples.counter(),
            Instant.parse("2026-11-24T04:30:00Z"),
            Instant.parse("2026-11-24T04:30:00Z"));

    @Test
    void aRequestIsWorthWhatItWasWhenItWasMadeWhoeverWritesItDownLater() {
        var books = new NaiveBooks(Samples.STORE);
        Samples.catalogue().forEach(row -> books.put(row));
        Samples.storeRows().forEach(row -> books.put(row));
        var request = new RequestCommand.RequestParts(
                Samples.HA,
                List.of(new RequestCommand.Line(
                        Samples.FILTER, ContractClass.ANY, Quantity.pieces(3), Optional.empty())));
        var event = ((Decision.Accepted<RequestEvent, RequestRefusal>)
                        RequestRules.decide(books, ACT, request, (_, _) -> Quantity.ZERO))
                .event();

        books.put(new Rate(Samples.FILTER, Money.rupees(999), TaxRate.percent(18)));

        assertThat(RequestRules.evolve(books, ACT, event))
                .singleElement()
                .isInstanceOfSatisfying(
                        Request.class,
                        opened -> assertThat(opened.lines().getFirst().value()).isEqualTo(Money.rupees(360)));
    }
}
