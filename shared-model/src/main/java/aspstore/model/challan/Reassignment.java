package aspstore.model.challan;

import aspstore.model.JobNo;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.challan.ChallanEvent.ChallanIssued;
import aspstore.model.challan.ChallanEvent.Moved;
import aspstore.model.challan.ChallanEvent.PartReassigned;
import aspstore.model.indent.Indent;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.stock.Move;
import aspstore.model.stock.Place;
import aspstore.model.stock.Postings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What parts that went on to another job do to stock and to documents: the challans that they leave, the one that
/// they are on from then on, and the indents of both.
final class Reassignment {

    private Reassignment() {}

    static Postings postings(PartReassigned event) {
        var command = event.command();
        var to = ChallanRules.carried(command.through())
                .place()
                .at(event.number().text());
        var moves = new ArrayList<Move>();
        for (int i = 0; i < command.pieces().size(); i++) {
            var piece = command.pieces().get(i);
            var from = Place.WITH_TECHNICIAN.at(piece.challan().text());
            moves.add(Move.of(event.moved().get(i).lot(), from, to, piece.quantity()));
        }
        return Postings.of(moves);
    }

    static List<Document<?>> after(Books books, Act act, PartReassigned event) {
        var changed = new ArrayList<Document<?>>();
        changed.add(opened(act, event));
        NumberSeries.after(books, event.number(), event.paper().issuedAt().toLocalDate())
                .ifPresent(changed::add);
        changed.addAll(left(books, event));
        needing(books, act, event).ifPresent(changed::add);
        event.command()
                .override()
                .flatMap(id -> books.find(GrantedOverride.KIND, id))
                .ifPresent(override -> changed.add(override.withUse(act.at())));
        return changed;
    }

    private static Challan opened(Act act, PartReassigned event) {
        var command = event.command();
        var asIssue = ReassignChecks.asIssue(
                command, event.moved().stream().map(Moved::lot).toList());
        var names = event.moved().stream().map(Moved::indentLine).toList();
        var issued = new ChallanIssued(asIssue, event.number(), event.paper(), names, event.outDays(), event.due());
        return ChallanRules.opened(act, issued)
                .withFrom(origins(event))
                .withHandedOver(new Challan.HandedOver(
                        act.recordedAt(),
                        command.takenBy(),
                        command.proof(),
                        event.paper().eway(),
                        Optional.empty()));
    }

    private static List<IssuedLine.From> origins(PartReassigned event) {
        var origins = new ArrayList<IssuedLine.From>();
        for (var piece : event.command().pieces()) {
            var moved = event.moved().get(origins.size());
            origins.add(new IssuedLine.From(piece.challan(), piece.line(), moved.outSince()));
        }
        return origins;
    }

    /// The challans and indents that the parts leave.
    private static List<Document<?>> left(Books books, PartReassigned event) {
        Map<String, Challan> challans = new LinkedHashMap<>();
        Map<String, Indent> indents = new LinkedHashMap<>();
        for (var piece : event.command().pieces()) {
            var number = piece.challan().text();
            var before = Optional.ofNullable(challans.get(number)).or(() -> books.find(Challan.KIND, number));
            before.ifPresent(challan -> {
                challans.put(number, challan.withMovedOn(piece.line(), piece.quantity(), event.number()));
                challan.job()
                        .map(JobNo::text)
                        .ifPresent(job -> Optional.ofNullable(indents.get(job))
                                .or(() -> books.find(Indent.KIND, job))
                                .ifPresent(indent -> indents.put(job, left(event, piece, challan, indent))));
            });
        }
        var changed = new ArrayList<Document<?>>(challans.values());
        changed.addAll(indents.values());
        return changed;
    }

    private static Indent left(PartReassigned event, ChallanCommand.Piece piece, Challan challan, Indent indent) {
        var line = challan.line(piece.line()).map(IssuedLine::indentLine).orElse("");
        return switch (event.command().left()) {
            case NOT_NEEDED -> indent.withUnneeded(line, piece.quantity());
            case STILL_NEEDED -> indent.withReturned(line, piece.quantity());
        };
    }

    private static Optional<Indent> needing(Books books, Act act, PartReassigned event) {
        var pieces = event.command().pieces();
        return books.find(Indent.KIND, event.command().job().text()).map(found -> {
            var indent = found;
            var contract = event.paper().contract().orElse(found.order().contract());
            for (int i = 0; i < pieces.size(); i++) {
                var moved = event.moved().get(i);
                indent = indent.withMovedIn(
                        moved.indentLine(), pieces.get(i).quantity(), moved.missing(), contract, act.recordedAt());
            }
            return indent;
        });
    }
}
