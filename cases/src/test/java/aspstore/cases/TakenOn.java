package aspstore.cases;

import aspstore.desk.example.Example;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.challan.EarlierIssue;
import aspstore.model.stock.Place;
import aspstore.model.stockcare.StockCareCommand.OpeningLine;
import java.time.LocalDate;
import java.util.Optional;

/// Goods that lay in the store, or were out with somebody, when its books began.
record TakenOn(
        PartCode part,
        Quantity quantity,
        Place place,
        String reference,
        Optional<SerialNo> unit,
        Optional<String> batch,
        Optional<LocalDate> expiry,
        Optional<EarlierIssue> out) {

    static TakenOn of(PartCode part, long pieces) {
        return new TakenOn(
                part,
                Quantity.pieces(pieces),
                Place.ON_HAND,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static TakenOn unit(PartCode part, SerialNo unit) {
        return new TakenOn(
                part,
                Quantity.ONE,
                Place.ON_HAND,
                "",
                Optional.of(unit),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    TakenOn until(String named, LocalDate last) {
        return new TakenOn(part, quantity, place, reference, unit, Optional.of(named), Optional.of(last), out);
    }

    TakenOn defective() {
        return new TakenOn(part, quantity, Place.DEFECTIVE, reference, unit, batch, expiry, out);
    }

    /// Out of the room on an earlier paper.
    TakenOn out(String paper, EarlierIssue issue) {
        var where = issue.technician().isPresent() ? Place.WITH_TECHNICIAN : Place.AT_CUSTOMER;
        return new TakenOn(part, quantity, where, paper, unit, batch, expiry, Optional.of(issue));
    }

    OpeningLine line() {
        return new OpeningLine(
                part,
                quantity,
                Example.isSold(part) ? Owner.PARTNER : Owner.OEM,
                ContractClass.ANY,
                place == Place.DEFECTIVE ? Condition.DEFECTIVE : Condition.OK,
                place,
                reference,
                unit,
                batch,
                expiry,
                Optional.empty(),
                Optional.empty(),
                out);
    }
}
