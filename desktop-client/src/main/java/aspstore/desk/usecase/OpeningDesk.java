package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.model.Caller;
import aspstore.model.Decision;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Refusal;
import aspstore.model.catalog.Store;
import aspstore.model.entry.Command;
import aspstore.model.entry.Event;
import aspstore.model.stockcare.StockCareCommand.PostOpening;
import aspstore.model.stockcare.StockCareRefusal;
import aspstore.model.tax.Party;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the rules would say of an opening, line by line, before it is posted.
public final class OpeningDesk {

    private final StoreEngine engine;

    public OpeningDesk(StoreEngine engine) {
        this.engine = engine;
    }

    /// @param line the opening's, from 1
    public record Problem(int line, Refusal why) {}

    /// Whose store it is, as the catalogue has it.
    public Optional<Party> partner() {
        return engine.look(books -> books.catalog().store(books.store()).map(Store::partner));
    }

    /// What is wrong with single lines and single debts, each counted from 1.
    public record Problems(List<Problem> lines, List<Problem> debts) {
        public Problems {
            lines = List.copyOf(lines);
            debts = List.copyOf(debts);
        }
    }

    /// What is wrong with the whole, its approval say, is told by posting.
    public Problems problems(Caller by, PostOpening opening) {
        return switch (engine.preview(by, new Command.OfStockCare(opening))) {
            case Decision.Accepted<Event, Refusal> _ -> new Problems(List.of(), List.of());
            case Decision.Refused<Event, Refusal>(var reasons) ->
                new Problems(
                        reasons.stream()
                                .distinct()
                                .flatMap(why -> lines(opening, why).map(line -> new Problem(line, why)))
                                .toList(),
                        reasons.stream()
                                .distinct()
                                .flatMap(why -> debt(why).map(debt -> new Problem(debt, why)).stream())
                                .toList());
        };
    }

    private static Optional<Integer> debt(Refusal refusal) {
        return switch (refusal) {
            case StockCareRefusal.NothingOwed it -> Optional.of(it.debt());
            case StockCareRefusal.NotOwedBack it -> Optional.of(it.debt());
            case StockCareRefusal.DebtOfUnknownTechnician it -> Optional.of(it.debt());
            case StockCareRefusal.OwedSinceLater it -> Optional.of(it.debt());
            case StockCareRefusal.DebtNeedsReference(var debt) -> Optional.of(debt);
            case Refusal _ -> Optional.empty();
        };
    }

    private static Stream<Integer> lines(PostOpening opening, Refusal refusal) {
        return switch (refusal) {
            case StockCareRefusal.NothingTakenOn it -> Stream.of(it.line());
            case StockCareRefusal.PlaceNeedsDocument it -> Stream.of(it.line());
            case StockCareRefusal.ReferenceMissing it -> Stream.of(it.line());
            case StockCareRefusal.PlaceHasNoReference it -> Stream.of(it.line());
            case StockCareRefusal.WrongPlace it -> Stream.of(it.line());
            case StockCareRefusal.HolderUnclear it -> Stream.of(it.line());
            case StockCareRefusal.UnknownTechnician it -> Stream.of(it.line());
            case StockCareRefusal.OutSinceLater it -> Stream.of(it.line());
            case StockCareRefusal.UnknownPart(var part) -> ofPart(opening, part);
            case StockCareRefusal.PartOfAnotherUnit it -> ofPart(opening, it.part());
            case StockCareRefusal.NoRate(var part) -> ofPart(opening, part);
            case StockCareRefusal.ExpiryMissing(var part) ->
                ofPart(opening, part)
                        .filter(line -> opening.lines().get(line - 1).expiry().isEmpty());
            case StockCareRefusal.SerialMissing(var part, var quantity) ->
                ofPart(opening, part).filter(line -> {
                    var taken = opening.lines().get(line - 1);
                    return taken.quantity().equals(quantity)
                            && (taken.serial().isEmpty() || !quantity.equals(Quantity.ONE));
                });
            case StockCareRefusal.PartHasNoSerials(var part) ->
                ofPart(opening, part)
                        .filter(line -> opening.lines().get(line - 1).serial().isPresent());
            case StockCareRefusal.SerialTwice(var part, var serial) ->
                ofPart(opening, part)
                        .filter(line -> opening.lines()
                                .get(line - 1)
                                .serial()
                                .filter(serial::equals)
                                .isPresent());
            case StockCareRefusal.SerialAlreadyHere it ->
                ofPart(opening, it.part())
                        .filter(line -> opening.lines()
                                .get(line - 1)
                                .serial()
                                .filter(it.serial()::equals)
                                .isPresent());
            case Refusal _ -> Stream.of();
        };
    }

    private static Stream<Integer> ofPart(PostOpening opening, PartCode part) {
        return IntStream.rangeClosed(1, opening.lines().size())
                .filter(line -> opening.lines().get(line - 1).part().equals(part))
                .boxed();
    }
}
