package aspstore.model.loss;

import aspstore.model.Decision;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.Refusal;
import aspstore.model.books.Undo;
import aspstore.model.loss.LossCommand.RecordLoss;
import aspstore.model.loss.LossCommand.ScrapStock;
import aspstore.model.loss.LossCommand.SettleLoss;
import aspstore.model.loss.LossEvent.LossRecorded;
import aspstore.model.loss.LossEvent.LossSettled;
import aspstore.model.loss.LossEvent.StockScrapped;
import aspstore.model.stock.Move;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rules of loss and scrap: decide, postings, evolve, undo. Checks stand in [LossChecks], documents in
/// [LossDocuments].
public final class LossRules {

    private LossRules() {}

    public static Decision<LossEvent, Refusal> decide(Books books, Act act, LossCommand command) {
        return switch (command) {
            case RecordLoss loss ->
                Decision.unless(LossChecks.refused(books, act, loss), () -> LossChecks.lost(books, loss));
            case ScrapStock scrap ->
                Decision.unless(LossChecks.refused(books, act, scrap), () -> LossChecks.scrapped(books, scrap));
            case SettleLoss settle ->
                Decision.unless(LossChecks.refused(books, act, settle), () -> new LossSettled(settle));
        };
    }

    public static Postings postings(Position at, LossEvent event) {
        return switch (event) {
            case LossRecorded lost ->
                Postings.of(List.of(Move.of(
                        lost.command().lot(),
                        lost.command().from(),
                        Place.LOST.at(Loss.id(at)),
                        lost.command().quantity())));
            case StockScrapped scrapped ->
                Postings.of(List.of(Move.of(
                        scrapped.command().lot(),
                        scrapped.command().from(),
                        Place.SCRAPPED.at(Loss.id(at)),
                        scrapped.command().quantity())));
            case LossSettled _ -> Postings.NONE;
        };
    }

    public static List<Document<?>> evolve(Books books, Act act, LossEvent event) {
        return switch (event) {
            case LossRecorded lost -> LossDocuments.after(books, act, lost);
            case StockScrapped scrapped -> LossDocuments.after(books, act, scrapped);
            case LossSettled(var command) -> LossDocuments.after(books, act, command);
        };
    }

    /// What was found again is taken back, whole, before anything was recovered for it.
    public static Optional<Undo> undo(Books books, Act act, LossEvent event, Set<Integer> lines) {
        if (!lines.isEmpty() && !lines.equals(Set.of(1))) {
            return Optional.empty();
        }
        var moves = postings(act.at(), event).moves();
        return switch (event) {
            case LossRecorded lost ->
                Optional.of(
                        Undo.of(moves, LossDocuments.before(books, act, lost), LossDocuments.held(books, act, lost)));
            case StockScrapped scrapped -> Optional.of(Undo.of(moves, LossDocuments.before(books, act, scrapped)));
            case LossSettled _ -> Optional.empty();
        };
    }
}
