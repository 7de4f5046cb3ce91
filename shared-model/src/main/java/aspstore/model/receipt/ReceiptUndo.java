package aspstore.model.receipt;

import aspstore.model.Quantity;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.Undo;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.receipt.ReceiptEvent.GoodsReceived;
import aspstore.model.receipt.ReceiptEvent.UnlistedAccepted;
import aspstore.model.shipment.Shipment;
import aspstore.model.stock.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How receipts are taken back.
final class ReceiptUndo {

    private ReceiptUndo() {}

    static Optional<Undo> of(Books books, Position at, GoodsReceived event, Set<Integer> lines) {
        int count = ReceiptPostings.lineCount(event);
        var chosen = IntStream.rangeClosed(1, count)
                .filter(no -> Undo.takes(lines, no))
                .boxed()
                .collect(Collectors.toSet());
        if (chosen.isEmpty() || !chosen.containsAll(lines)) {
            return Optional.empty();
        }
        var missing = missing(event, chosen);
        var shipment = event.command().delivery().flatMap(delivery -> books.find(Shipment.KIND, delivery));
        var held = new ArrayList<String>();
        shipment.filter(found -> isDecided(found, missing)).map(Shipment::id).ifPresent(held::add);
        var debts = debts(books, at, event, chosen);
        debts.keySet().stream()
                .filter(debt -> !debt.isUntouched())
                .map(WarehouseDebt::id)
                .forEach(held::add);
        var documents = new ArrayList<Document<?>>();
        shipment.filter(_ -> !missing.isEmpty())
                .ifPresent(found -> documents.add(found.withoutReceived(at, missing.keySet())));
        books.find(Receipt.KIND, at.name("G")).ifPresent(receipt -> documents.add(receipt.withReversed(chosen)));
        debts.forEach((debt, tookIn) -> documents.add(debt.asReversed(tookIn)));
        return Optional.of(Undo.of(ReceiptPostings.moves(at, event, chosen), documents, held));
    }

    static Optional<Undo> of(Books books, Position at, UnlistedAccepted event, Set<Integer> lines) {
        if (!Set.of(1).containsAll(lines)) {
            return Optional.empty();
        }
        var command = event.command();
        var documents = new ArrayList<Document<?>>();
        books.find(Receipt.KIND, event.heldAs())
                .ifPresent(receipt -> documents.add(receipt.withoutAccepted(command.lot(), command.quantity())));
        command.match()
                .ifPresent(match -> books.find(Shipment.KIND, match.delivery())
                        .ifPresent(shipment -> documents.add(shipment.withoutReceived(at, Set.of(match.line())))));
        var debt = books.find(WarehouseDebt.KIND, WarehouseDebt.id(at.lot(1)))
                .filter(_ -> ReceiptPostings.isDefective(event));
        debt.map(owed -> owed.asReversed(command.quantity())).ifPresent(documents::add);
        var held = debt.filter(owed -> !owed.isUntouched()).map(WarehouseDebt::id).stream()
                .toList();
        return Optional.of(Undo.of(ReceiptPostings.of(at, event).moves(), documents, held));
    }

    /// What is owed for the defectives of chosen lines, and how much of each the receipt took in.
    private static Map<WarehouseDebt, Quantity> debts(
            Books books, Position at, GoodsReceived event, Set<Integer> chosen) {
        var debts = new LinkedHashMap<WarehouseDebt, Quantity>();
        ReceiptPostings.defectives(at, event).stream()
                .filter(defective -> chosen.contains(defective.line()))
                .forEach(defective -> books.find(WarehouseDebt.KIND, WarehouseDebt.id(defective.lot()))
                        .ifPresent(debt -> debts.put(debt, defective.quantity())));
        return debts;
    }

    /// The shipment's lines among the chosen ones, and what each declared missing.
    private static Map<Integer, Quantity> missing(GoodsReceived event, Set<Integer> chosen) {
        var missing = new HashMap<Integer, Quantity>();
        List<ReceiptCommand.Line> announced = event.command().lines();
        for (int no = 1; no <= announced.size(); no++) {
            if (chosen.contains(no)) {
                var line = announced.get(no - 1);
                missing.put(line.line(), line.missing());
            }
        }
        return missing;
    }

    private static boolean isDecided(Shipment shipment, Map<Integer, Quantity> missing) {
        return missing.entrySet().stream()
                .anyMatch(line -> line.getValue().isMoreThan(shipment.undecided(line.getKey())));
    }
}
