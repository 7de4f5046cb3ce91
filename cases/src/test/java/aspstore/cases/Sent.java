package aspstore.cases;

import aspstore.desk.example.Example;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.books.LineRef;
import aspstore.model.shipment.ShipmentCommand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A line of a delivery that central dispatches.
record Sent(
        PartCode part,
        Quantity quantity,
        Condition condition,
        ContractClass contractClass,
        List<SerialNo> units,
        Optional<String> batch,
        Optional<LocalDate> expiry,
        Optional<LineRef> request) {

    private static final String ORDER = "45017730";

    static Sent of(PartCode part, long pieces) {
        return new Sent(
                part,
                Quantity.pieces(pieces),
                Condition.OK,
                ContractClass.ANY,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Units that SAP announces.
    static Sent of(PartCode part, SerialNo... units) {
        return new Sent(
                part,
                Quantity.pieces(units.length),
                Condition.OK,
                ContractClass.ANY,
                List.of(units),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Sent until(String named, LocalDate last) {
        return new Sent(
                part, quantity, condition, contractClass, units, Optional.of(named), Optional.of(last), request);
    }

    Sent in(Condition state, ContractClass forContracts) {
        return new Sent(part, quantity, state, forContracts, units, batch, expiry, request);
    }

    Sent on(String document, int line) {
        return new Sent(
                part,
                quantity,
                condition,
                contractClass,
                units,
                batch,
                expiry,
                Optional.of(new LineRef(document, line)));
    }

    ShipmentCommand.Line line(int item, String delivery) {
        return new ShipmentCommand.Line(
                Integer.toString(item),
                Sodo.of(ORDER, delivery),
                part,
                quantity,
                Example.isSold(part) ? Owner.PARTNER : Owner.OEM,
                contractClass,
                condition,
                batch,
                expiry,
                units,
                request,
                Optional.empty());
    }
}
