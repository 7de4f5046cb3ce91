package aspstore.model.challan;

import aspstore.model.Decision;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.challan.ChallanCommand.ArrangePickup;
import aspstore.model.challan.ChallanCommand.CancelChallan;
import aspstore.model.challan.ChallanCommand.CloseReverseChallan;
import aspstore.model.challan.ChallanCommand.ConfirmDelivery;
import aspstore.model.challan.ChallanCommand.HandOverChallan;
import aspstore.model.challan.ChallanCommand.IssueBag;
import aspstore.model.challan.ChallanCommand.IssueChallan;
import aspstore.model.challan.ChallanCommand.ReassignParts;
import aspstore.model.challan.ChallanCommand.Through;
import aspstore.model.challan.ChallanEvent.BagIssued;
import aspstore.model.challan.ChallanEvent.ChallanCancelled;
import aspstore.model.challan.ChallanEvent.ChallanHandedOver;
import aspstore.model.challan.ChallanEvent.ChallanIssued;
import aspstore.model.challan.ChallanEvent.DeliveryConfirmed;
import aspstore.model.challan.ChallanEvent.PartReassigned;
import aspstore.model.challan.ChallanEvent.PickupArranged;
import aspstore.model.challan.ChallanEvent.ReverseChallanClosed;
import aspstore.model.indent.Indent;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.stock.Move;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// The rules of a challan: issued with its reverse, handed over, counted down, closed.
///
/// The checks stand in [IssueChecks], [BagChecks], [ReassignChecks] and [ChallanChecks], what is printed in
/// [ChallanPapers].
public final class ChallanRules {

    private ChallanRules() {}

    public static Decision<ChallanEvent, ChallanRefusal> decide(Books books, Act act, ChallanCommand command) {
        return switch (command) {
            case IssueChallan issue ->
                Decision.unless(IssueChecks.refused(books, act, issue), () -> IssueChecks.issued(books, act, issue));
            case IssueBag issue ->
                Decision.unless(BagChecks.refused(books, act, issue), () -> BagChecks.issued(books, act, issue));
            case CancelChallan cancel ->
                Decision.unless(ChallanChecks.refused(books, cancel), () -> ChallanChecks.cancelled(books, cancel));
            case HandOverChallan handOver ->
                Decision.unless(
                        ChallanChecks.refused(books, act, handOver), () -> ChallanChecks.handedOver(books, handOver));
            case ReassignParts reassign ->
                Decision.unless(
                        ReassignChecks.refused(books, act, reassign),
                        () -> ReassignChecks.reassigned(books, act, reassign));
            case ConfirmDelivery confirm ->
                Decision.unless(DeliveryChecks.refused(books, act, confirm), () -> new DeliveryConfirmed(confirm));
            case ArrangePickup arrange ->
                Decision.unless(DeliveryChecks.refused(books, arrange), () -> new PickupArranged(arrange));
            case CloseReverseChallan close ->
                Decision.unless(
                        ChallanChecks.refused(books, close),
                        () -> new ReverseChallanClosed(
                                close,
                                ChallanPapers.reverse(
                                        books, act, ChallanChecks.require(books, close.number()), close)));
        };
    }

    public static Postings postings(Position at, ChallanEvent event) {
        return switch (event) {
            case ChallanIssued issued -> issue(issued);
            case BagIssued issued -> bag(issued);
            case ChallanCancelled cancelled -> cancel(cancelled);
            case PartReassigned reassigned -> Reassignment.postings(reassigned);
            case ChallanHandedOver _, DeliveryConfirmed _, PickupArranged _, ReverseChallanClosed _ -> Postings.NONE;
        };
    }

    public static List<Document<?>> evolve(Books books, Act act, ChallanEvent event) {
        return switch (event) {
            case ChallanIssued issued -> afterIssue(books, act, issued);
            case BagIssued issued -> afterBag(books, act, issued);
            case ChallanCancelled cancelled -> afterCancel(books, act, cancelled);
            case ChallanHandedOver handedOver -> afterHandover(books, act, handedOver);
            case PartReassigned reassigned -> Reassignment.after(books, act, reassigned);
            case DeliveryConfirmed(var confirmed) ->
                changed(
                        books,
                        confirmed.number(),
                        challan -> challan.withDelivered(
                                new Challan.Delivered(act.occurredAt(), confirmed.receivedBy(), confirmed.proof())));
            case PickupArranged(var arranged) ->
                changed(
                        books,
                        arranged.number(),
                        challan -> challan.withPickup(new Challan.Pickup(arranged.courier(), act.recordedAt())));
            case ReverseChallanClosed closed ->
                changed(
                        books,
                        closed.command().number(),
                        challan ->
                                challan.withReverseClosed(new Challan.ReverseClosed(closed.paper(), act.recordedAt())));
        };
    }

    private static List<Document<?>> changed(Books books, ChallanNo number, UnaryOperator<Challan> step) {
        return books.find(Challan.KIND, number.text()).stream()
                .<Document<?>>map(step)
                .toList();
    }

    private static Postings issue(ChallanIssued event) {
        var command = event.command();
        var to = carried(command.through()).place().at(event.number().text());
        var moves = new ArrayList<Move>();
        for (int i = 0; i < command.lines().size(); i++) {
            var line = command.lines().get(i);
            var from =
                    Place.ALLOCATED.at(command.job() + "/" + event.indentLines().get(i));
            moves.add(Move.of(line.lot(), from, to, line.quantity()));
        }
        return Postings.of(moves);
    }

    private static Postings bag(BagIssued event) {
        var to = Place.WITH_TECHNICIAN.at(event.number().text());
        return Postings.of(event.picks().stream()
                .map(pick -> Move.of(pick.lot(), Place.ON_HAND.plain(), to, pick.quantity()))
                .toList());
    }

    private static Postings cancel(ChallanCancelled event) {
        var from = event.carried().place().at(event.command().number().text());
        return Postings.of(event.lines().stream()
                .map(line -> Move.of(
                        line.lot(),
                        from,
                        event.job()
                                .map(job -> Place.ALLOCATED.at(job + "/" + line.indentLine()))
                                .orElseGet(Place.ON_HAND::plain),
                        line.quantity()))
                .toList());
    }

    static Challan.Carried carried(Through through) {
        return switch (through) {
            case Through.Technician _ -> Challan.Carried.BY_TECHNICIAN;
            case Through.Courier _ -> Challan.Carried.BY_COURIER;
        };
    }

    private static List<Document<?>> afterIssue(Books books, Act act, ChallanIssued event) {
        var challan = opened(act, event);
        var changed = new ArrayList<Document<?>>();
        changed.add(challan);
        NumberSeries.after(books, event.number(), event.paper().issuedAt().toLocalDate())
                .ifPresent(changed::add);
        var contract = event.paper().contract();
        indent(
                        books,
                        challan,
                        (indent, line) -> indent.withIssued(
                                line.indentLine(),
                                line.quantity(),
                                contract.orElse(indent.order().contract())))
                .ifPresent(changed::add);
        event.command()
                .override()
                .flatMap(id -> books.find(GrantedOverride.KIND, id))
                .ifPresent(override -> changed.add(override.withUse(act.at())));
        return changed;
    }

    private static List<Document<?>> afterBag(Books books, Act act, BagIssued event) {
        var changed = new ArrayList<Document<?>>();
        changed.add(BagChecks.opened(act, event));
        NumberSeries.after(books, event.number(), event.paper().issuedAt().toLocalDate())
                .ifPresent(changed::add);
        event.command()
                .override()
                .flatMap(id -> books.find(GrantedOverride.KIND, id))
                .ifPresent(override -> changed.add(override.withUse(act.at())));
        return changed;
    }

    static Challan opened(Act act, ChallanIssued event) {
        var command = event.command();
        var lines = new ArrayList<IssuedLine>();
        for (int i = 0; i < command.lines().size(); i++) {
            var line = command.lines().get(i);
            var printed = event.paper().lines().get(i);
            lines.add(new IssuedLine(
                    i + 1,
                    event.indentLines().get(i),
                    printed.part(),
                    line.lot(),
                    printed.serials().stream().findFirst(),
                    line.quantity(),
                    printed.value().unitValue(),
                    printed.owed(),
                    Quantity.ZERO,
                    List.of(),
                    Optional.empty()));
        }
        var technician = switch (command.through()) {
            case Through.Technician carrier -> Optional.of(carrier.person());
            case Through.Courier _ -> Optional.<PersonId>empty();
        };
        return new Challan(
                event.number().text(),
                Optional.of(command.job()),
                technician,
                carried(command.through()),
                event.paper(),
                lines,
                event.outDays(),
                act.recordedAt(),
                event.due(),
                command.override().map(override -> new Challan.Overridden(override, act.at())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Challan.Parcels.NONE);
    }

    private static List<Document<?>> afterCancel(Books books, Act act, ChallanCancelled event) {
        var changed = new ArrayList<Document<?>>();
        var why = new Challan.Cancelled(event.command().reason(), act.recordedAt());
        var found = books.find(Challan.KIND, event.command().number().text());
        found.ifPresent(challan -> {
            changed.add(challan.withCancelled(why));
            indent(books, challan, (indent, line) -> indent.withIssueCancelled(line.indentLine(), line.quantity()))
                    .ifPresent(changed::add);
            challan.overridden().flatMap(used -> givenBack(books, used)).ifPresent(changed::add);
        });
        return changed;
    }

    /// An override lets through one issue; one that was cancelled let nothing through.
    private static Optional<GrantedOverride> givenBack(Books books, Challan.Overridden used) {
        return books.find(GrantedOverride.KIND, used.override()).map(override -> override.withoutUse(used.issue()));
    }

    private static List<Document<?>> afterHandover(Books books, Act act, ChallanHandedOver event) {
        var command = event.command();
        var out = new Challan.HandedOver(
                act.recordedAt(), command.takenBy(), command.proof(), event.eway(), command.vehicle());
        var changed = new ArrayList<Document<?>>();
        books.find(Challan.KIND, command.number().text()).ifPresent(challan -> {
            changed.add(challan.withHandedOver(out));
            indent(books, challan, (indent, line) -> indent.withHandedOver(line.indentLine(), act.recordedAt()))
                    .ifPresent(changed::add);
        });
        return changed;
    }

    /// The challan's indent after a step for each of its lines.
    private static Optional<Indent> indent(Books books, Challan challan, BiFunction<Indent, IssuedLine, Indent> step) {
        return challan.job().flatMap(job -> books.find(Indent.KIND, job.text())).map(found -> {
            var indent = found;
            for (var line : challan.lines()) {
                indent = step.apply(indent, line);
            }
            return indent;
        });
    }
}
