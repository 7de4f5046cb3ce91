package aspstore.model.correction;

import aspstore.model.Decision;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.Refusal;
import aspstore.model.books.Undo;
import aspstore.model.correction.CorrectionCommand.CorrectLot;
import aspstore.model.correction.CorrectionCommand.ReclassifyStock;
import aspstore.model.correction.CorrectionEvent.LotCorrected;
import aspstore.model.correction.CorrectionEvent.StockReclassified;
import aspstore.model.stock.Lot;
import aspstore.model.stock.Move;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rules of corrections: decide, postings, evolve, undo. Checks stand in [CorrectionChecks], documents in
/// [CorrectionDocuments].
public final class CorrectionRules {

    private CorrectionRules() {}

    public static Decision<CorrectionEvent, Refusal> decide(Books books, Act act, CorrectionCommand command) {
        return switch (command) {
            case CorrectLot correct ->
                Decision.unless(
                        CorrectionChecks.refused(books, act, correct),
                        () -> CorrectionChecks.corrected(books, correct));
            case ReclassifyStock reclassify ->
                Decision.unless(
                        CorrectionChecks.refused(books, act, reclassify),
                        () -> CorrectionChecks.reclassified(books, act, reclassify));
        };
    }

    public static Postings postings(Position at, CorrectionEvent event) {
        var postings = new Postings.Writer(at);
        switch (event) {
            case LotCorrected corrected -> {
                var command = corrected.command();
                var right = new Lot.Change(
                        Optional.empty(),
                        Optional.empty(),
                        command.expiry(),
                        command.batch(),
                        command.serial(),
                        Optional.empty());
                var child = postings.child(command.lot(), right);
                postings.move(new Move(command.lot(), command.at(), child, command.at(), command.quantity()));
            }
            case StockReclassified reclassified -> {
                var command = reclassified.command();
                var right = Lot.Change.NONE.with(command.condition(), command.owner(), command.contractClass());
                var child = postings.child(command.lot(), right);
                postings.move(new Move(command.lot(), command.at(), child, command.at(), command.quantity()));
            }
        }
        return postings.done();
    }

    public static List<Document<?>> evolve(Books books, Act act, CorrectionEvent event) {
        return CorrectionDocuments.after(books, act, event);
    }

    /// A correction that was wrong itself is taken back, whole, while the goods stand where they stood.
    public static Optional<Undo> undo(Books books, Act act, CorrectionEvent event, Set<Integer> lines) {
        return lines.isEmpty() || lines.equals(Set.of(1))
                ? Optional.of(Undo.of(
                        postings(act.at(), event).moves(),
                        CorrectionDocuments.before(books, act, event),
                        CorrectionDocuments.held(books, act)))
                : Optional.empty();
    }
}
