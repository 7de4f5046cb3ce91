package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.model.BusinessUnit;
import aspstore.model.India;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.PartFamily;
import aspstore.model.catalog.Rate;
import aspstore.model.catalog.StockLimit;
import aspstore.model.entry.Records;
import aspstore.model.request.RequestCommand;
import aspstore.model.request.StockPosition;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Asking the warehouse for parts, up to the limits (MSL).
public final class RequestDesk {

    private final StoreEngine engine;
    private final BooksRepository books;
    private final InstantSource clock;

    public RequestDesk(StoreEngine engine, BooksRepository books, InstantSource clock) {
        this.engine = engine;
        this.books = books;
        this.clock = clock;
    }

    /// One family and class of a store's limits, with the arithmetic that leads to a suggestion.
    ///
    /// @param part the family's preferred part, which is what is asked for
    /// @param suggested `limit − position`, no more than the limit's value allows
    public record Proposal(
            PartCode part, String description, StockLimit limit, StockPosition position, Quantity suggested) {

        /// Whether the position has fallen to the reorder level.
        public boolean isDue() {
            return !position.total().isMoreThan(limit.reorder()) && suggested.isPositive();
        }

        public RequestCommand.Line line() {
            return new RequestCommand.Line(part, limit.contractClass(), suggested, Optional.empty());
        }
    }

    /// Every limit of a business unit, in the order of its key.
    public List<Proposal> proposals(BusinessUnit bu) {
        var limits =
                books.limits().stream().filter(limit -> limit.bu().equals(bu)).toList();
        var today = India.day(clock.instant());
        return engine.look(now -> limits.stream()
                .flatMap(limit -> proposal(now, limit, today).stream())
                .toList());
    }

    private static Optional<Proposal> proposal(Records now, StockLimit limit, LocalDate today) {
        return now.catalog()
                .row(PartFamily.class, limit.family().text())
                .map(family -> family.members().stream().findFirst())
                .orElseGet(() -> Optional.of(new PartCode(limit.family().text())))
                .flatMap(code -> now.catalog().part(code))
                .map(part -> proposal(now, limit, part, today));
    }

    private static Proposal proposal(Records now, StockLimit limit, Part part, LocalDate today) {
        var position = StockPosition.of(now, part, limit.contractClass(), today);
        var unit = now.catalog().rate(part.code()).map(Rate::unit).orElse(Money.ZERO);
        return new Proposal(part.code(), part.description(), limit, position, position.roomUnder(limit, unit));
    }
}
