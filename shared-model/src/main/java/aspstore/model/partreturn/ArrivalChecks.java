package aspstore.model.partreturn;

import aspstore.model.Quantity;
import aspstore.model.books.Books;
import aspstore.model.partreturn.PartReturn.Line;
import aspstore.model.partreturn.ReturnCommand.Disposition;
import aspstore.model.partreturn.ReturnCommand.ReceiveReturn;
import aspstore.model.partreturn.ReturnCommand.ReceivedLine;
import aspstore.model.partreturn.ReturnCommand.RecordDisposition;
import aspstore.model.partreturn.ReturnCommand.SendBackReturn;
import aspstore.model.partreturn.ReturnCommand.SettleTransitLoss;
import aspstore.model.partreturn.ReturnEvent.ReturnReceived;
import aspstore.model.partreturn.ReturnEvent.TransitLossSettled;
import aspstore.model.stock.LotId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/// What central must satisfy when it says what came of a return and what becomes of it.
final class ArrivalChecks {

    private ArrivalChecks() {}

    static List<ReturnRefusal> refused(Books books, ReceiveReturn command) {
        var found = books.find(PartReturn.KIND, command.partReturn());
        if (found.isEmpty()) {
            return List.of(new ReturnRefusal.NoSuchReturn(command.partReturn()));
        }
        var refusals = new ArrayList<>(notShipped(found.get()));
        if (command.lines().stream().allMatch(line -> said(line).isZero())) {
            refusals.add(new ReturnRefusal.NothingSaid(command.partReturn()));
        }
        var sums = new HashMap<Integer, Quantity>();
        for (var line : command.lines()) {
            var sent = found.get().line(line.line());
            if (sent.isEmpty()) {
                refusals.add(new ReturnRefusal.NoSuchLine(command.partReturn(), line.line()));
            } else {
                var sum = sums.merge(line.line(), said(line), Quantity::plus);
                refusals.addAll(lineRefused(found.get(), sent.get(), line, sum));
            }
        }
        return refusals;
    }

    static ReturnReceived received(Books books, ReceiveReturn command) {
        return new ReturnReceived(
                command,
                lots(books, command.partReturn(), command.lines().stream().mapToInt(ReceivedLine::line)));
    }

    static List<ReturnRefusal> refused(Books books, SettleTransitLoss command) {
        var found = books.find(PartReturn.KIND, command.partReturn());
        if (found.isEmpty()) {
            return List.of(new ReturnRefusal.NoSuchReturn(command.partReturn()));
        }
        var refusals = new ArrayList<>(notShipped(found.get()));
        if (command.lines().stream().allMatch(line -> line.quantity().isZero())) {
            refusals.add(new ReturnRefusal.NothingSaid(command.partReturn()));
        }
        if (command.reason().isBlank()) {
            refusals.add(new ReturnRefusal.SettlementNeedsReason(command.partReturn()));
        }
        var sums = new HashMap<Integer, Quantity>();
        for (var line : command.lines()) {
            var sent = found.get().line(line.line());
            var sum = sums.merge(line.line(), line.quantity(), Quantity::plus);
            var missing = found.get().unsettled(line.line());
            if (sent.isEmpty()) {
                refusals.add(new ReturnRefusal.NoSuchLine(command.partReturn(), line.line()));
            } else if (sum.isMoreThan(missing)) {
                refusals.add(new ReturnRefusal.MoreThanMissing(
                        line.line(), sent.get().part(), sum, missing));
            }
        }
        return refusals;
    }

    static TransitLossSettled settled(Books books, SettleTransitLoss command) {
        return new TransitLossSettled(
                command,
                lots(books, command.partReturn(), command.lines().stream().mapToInt(ReturnCommand.SettledLine::line)));
    }

    static List<ReturnRefusal> refused(Books books, RecordDisposition command) {
        var found = books.find(PartReturn.KIND, command.partReturn());
        if (found.isEmpty()) {
            return List.of(new ReturnRefusal.NoSuchReturn(command.partReturn()));
        }
        var refusals = new ArrayList<>(notShipped(found.get()));
        if (command.lines().stream().allMatch(line -> line.quantity().isZero())) {
            refusals.add(new ReturnRefusal.NothingSaid(command.partReturn()));
        }
        var sums = new HashMap<Integer, Quantity>();
        for (var line : command.lines()) {
            var sent = found.get().line(line.line());
            if (sent.isEmpty()) {
                refusals.add(new ReturnRefusal.NoSuchLine(command.partReturn(), line.line()));
                continue;
            }
            var sum = sums.merge(line.line(), line.quantity(), Quantity::plus);
            var left = found.get().toDispose(line.line());
            if (sum.isMoreThan(left)) {
                refusals.add(new ReturnRefusal.MoreThanReceived(
                        line.line(), sent.get().part(), sum, left));
            }
            if (line.disposition() == Disposition.FORWARDED
                    && found.get().shippedTo().isEmpty()) {
                refusals.add(
                        new ReturnRefusal.NotRedirected(line.line(), sent.get().part()));
            }
            if (line.disposition() == Disposition.REFUSED && line.note().isBlank()) {
                refusals.add(new ReturnRefusal.RefusalNeedsReason(line.line()));
            }
        }
        return refusals;
    }

    static List<ReturnRefusal> refused(Books books, SendBackReturn command) {
        var found = books.find(PartReturn.KIND, command.partReturn());
        if (found.isEmpty()) {
            return List.of(new ReturnRefusal.NoSuchReturn(command.partReturn()));
        }
        var refusals = new ArrayList<>(notShipped(found.get()));
        if (command.lines().stream().allMatch(line -> line.quantity().isZero())) {
            refusals.add(new ReturnRefusal.NothingSaid(command.partReturn()));
        }
        var sums = new HashMap<Integer, Quantity>();
        for (var line : command.lines()) {
            var sent = found.get().line(line.line());
            var sum = sums.merge(line.line(), line.quantity(), Quantity::plus);
            var refused = found.get().toSendBack(line.line());
            if (sent.isEmpty()) {
                refusals.add(new ReturnRefusal.NoSuchLine(command.partReturn(), line.line()));
            } else if (sum.isMoreThan(refused)) {
                refusals.add(new ReturnRefusal.MoreThanRefused(
                        line.line(), sent.get().part(), sum, refused));
            }
        }
        return refusals;
    }

    private static List<ReturnRefusal> lineRefused(PartReturn found, Line sent, ReceivedLine line, Quantity sum) {
        var refusals = new ArrayList<ReturnRefusal>();
        var inTransit = found.inTransit(line.line());
        if (sum.isMoreThan(inTransit)) {
            refusals.add(new ReturnRefusal.MoreThanInTransit(line.line(), sent.part(), sum, inTransit));
        }
        boolean differs =
                line.missing().isPositive() || line.received().isPositive() && line.condition() != sent.condition();
        if (differs && line.note().isBlank()) {
            refusals.add(new ReturnRefusal.DifferenceNeedsReason(line.line(), sent.part()));
        }
        return refusals;
    }

    private static List<ReturnRefusal> notShipped(PartReturn found) {
        return found.shipped().isEmpty() ? List.of(new ReturnRefusal.NotShipped(found.id())) : List.of();
    }

    private static Quantity said(ReceivedLine line) {
        return line.received().plus(line.missing());
    }

    private static List<LotId> lots(Books books, String partReturn, IntStream lines) {
        var found = books.find(PartReturn.KIND, partReturn).orElseThrow();
        return lines.mapToObj(no -> found.line(no).orElseThrow().lot()).toList();
    }
}
