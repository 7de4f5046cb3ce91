package aspstore.history;

import static aspstore.model.stock.Place.LOST;
import static aspstore.model.stock.Place.PACKED;
import static aspstore.model.stock.Place.RETURN_PENDING;
import static aspstore.model.stock.Place.TRANSIT_OUT;
import static aspstore.model.stock.Place.WAREHOUSE;

import aspstore.history.NaiveLedger.At;
import aspstore.history.NaiveLedger.Sheet;
import aspstore.model.Quantity;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.partreturn.ReturnEvent;
import aspstore.model.stock.LotId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What returns to the warehouse do.
final class NaiveReturns {

    private record Packed(String carton, int line, Quantity quantity) {}

    private final NaiveLedger ledger;
    /// Where each line of a return stood.
    private final Map<String, List<At>> stood = new HashMap<>();
    private final Map<String, List<Packed>> packed = new HashMap<>();

    NaiveReturns(NaiveLedger ledger) {
        this.ledger = ledger;
    }

    void note(Sheet sheet, ReturnEvent event) {
        switch (event) {
            case ReturnEvent.ReturnRequested(var command, var goods) -> requested(sheet, command);
            case ReturnEvent.ReturnWithdrawn(var command, var back) -> {
                for (int no = 1; no <= lines(command.partReturn()).size(); no++) {
                    putBack(sheet, command.partReturn(), no);
                }
            }
            case ReturnEvent.ReturnLineReleased released ->
                putBack(
                        sheet,
                        released.command().partReturn(),
                        released.command().line());
            case ReturnEvent.ReturnPacked(var command, var lots) -> {
                for (var line : command.lines()) {
                    move(sheet, command.partReturn(), line.line(), line.quantity());
                    packed.computeIfAbsent(command.partReturn(), _ -> new ArrayList<>())
                            .add(new Packed(command.carton(), line.line(), line.quantity()));
                }
            }
            case ReturnEvent.ReturnUnpacked(var command, var content) -> {
                var all = packed.getOrDefault(command.partReturn(), List.of());
                for (var part : all) {
                    if (part.carton().equals(command.carton())) {
                        unpack(sheet, command.partReturn(), part);
                    }
                }
                all.removeIf(part -> part.carton().equals(command.carton()));
            }
            case ReturnEvent.ReturnShipped shipped -> {
                var id = shipped.command().partReturn();
                for (var part : packed.getOrDefault(id, List.of())) {
                    var lot = lines(id).get(part.line() - 1).lot();
                    sheet.move(lot, PACKED, id, TRANSIT_OUT, id, part.quantity());
                    sheet.more("road/" + id + "/" + part.line(), part.quantity());
                }
            }
            case ReturnEvent.ReturnReceived(var command, var lots) -> received(sheet, command);
            case ReturnEvent.TransitLossSettled(var command, var lots) -> settled(sheet, command);
            case ReturnEvent.ReturnDecided _,
                    ReturnEvent.ReturnRedirected _,
                    ReturnEvent.ReturnSentBack _,
                    ReturnEvent.DispositionRecorded _ -> {}
        }
    }

    void rename(String id, LotId from, LotId to) {
        stood.computeIfPresent(
                id,
                (_, lines) -> lines.stream()
                        .map(at -> at.lot().equals(from) ? new At(to, at.place(), at.reference()) : at)
                        .toList());
    }

    private List<At> lines(String id) {
        return stood.getOrDefault(id, List.of());
    }

    private void requested(Sheet sheet, ReturnCommand.RequestReturn command) {
        var id = sheet.at.name("T");
        var lines = new ArrayList<At>();
        for (var line : command.lines()) {
            var from = new At(line.lot(), line.from().place(), line.from().reference());
            lines.add(from);
            sheet.move(from, new At(line.lot(), RETURN_PENDING, id), line.quantity());
            sheet.more("pending/" + id + "/" + lines.size(), line.quantity());
            sheet.onHold(from, Quantity.ZERO, line.quantity());
        }
        stood.put(id, lines);
    }

    private void putBack(Sheet sheet, String id, int line) {
        var to = lines(id).get(line - 1);
        var quantity = ledger.total("pending/" + id + "/" + line);
        sheet.move(new At(to.lot(), RETURN_PENDING, id), to, quantity);
        sheet.less("pending/" + id + "/" + line, quantity);
        sheet.onHold(to, quantity, Quantity.ZERO);
    }

    private void move(Sheet sheet, String id, int line, Quantity quantity) {
        sheet.move(lines(id).get(line - 1).lot(), RETURN_PENDING, id, PACKED, id, quantity);
        sheet.less("pending/" + id + "/" + line, quantity);
    }

    private void unpack(Sheet sheet, String id, Packed part) {
        sheet.move(lines(id).get(part.line() - 1).lot(), PACKED, id, RETURN_PENDING, id, part.quantity());
        sheet.more("pending/" + id + "/" + part.line(), part.quantity());
    }

    private void received(Sheet sheet, ReturnCommand.ReceiveReturn command) {
        var id = command.partReturn();
        for (var line : command.lines()) {
            var lot = lines(id).get(line.line() - 1).lot();
            sheet.move(lot, TRANSIT_OUT, id, WAREHOUSE, "", line.received());
            sheet.less("road/" + id + "/" + line.line(), line.received().plus(line.missing()));
            sheet.more("missing/" + id + "/" + line.line(), line.missing());
            sheet.warehouseDebt(lot).ifPresent(debt -> sheet.less(debt, line.received()));
        }
    }

    private void settled(Sheet sheet, ReturnCommand.SettleTransitLoss command) {
        var id = command.partReturn();
        for (var line : command.lines()) {
            var lot = lines(id).get(line.line() - 1).lot();
            sheet.less("missing/" + id + "/" + line.line(), line.quantity());
            // Found or lost: the store has done its part.
            sheet.warehouseDebt(lot).ifPresent(debt -> sheet.less(debt, line.quantity()));
            switch (line.outcome()) {
                case FOUND_AT_WAREHOUSE -> sheet.move(lot, TRANSIT_OUT, id, WAREHOUSE, "", line.quantity());
                case LOST -> sheet.move(lot, TRANSIT_OUT, id, LOST, "", line.quantity());
            }
        }
    }
}
