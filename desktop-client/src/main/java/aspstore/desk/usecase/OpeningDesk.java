package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.model.Caller;
import aspstore.model.Decision;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Refusal;
import aspstore.model.entry.Command;
import aspstore.model.entry.Event;
import aspstore.model.stockcare.StockCareCommand.PostOpening;
import aspstore.model.stockcare.StockCareRefusal;
import java.util.List;
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

    /// What is wrong with single lines. What is wrong with the whole, its approval say, is told by posting.
    public List<Problem> problems(Caller by, PostOpening opening) {
        return switch (engine.preview(by, new Command.OfStockCare(opening))) {
            case Decision.Accepted<Event, Refusal> _ -> List.of();
            case Decision.Refused<Event, Refusal>(var reasons) ->
                reasons.stream()
                        .distinct()
                        .flatMap(why -> lines(opening, why).map(line -> new Problem(line, why)))
                        .toList();
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
