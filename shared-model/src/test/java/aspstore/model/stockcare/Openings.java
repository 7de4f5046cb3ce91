package aspstore.model.stockcare;

import static aspstore.model.stockcare.StockRoom.AC;
import static aspstore.model.stockcare.StockRoom.BOARD;
import static aspstore.model.stockcare.StockRoom.TODAY;

import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.JobNo;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.challan.EarlierIssue;
import aspstore.model.indent.Coverage;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stockcare.StockCareCommand.OpenDebt;
import aspstore.model.stockcare.StockCareCommand.OpeningLine;
import aspstore.model.stockcare.StockCareCommand.PostOpening;
import java.util.List;
import java.util.Optional;

/// Lines of an opening with the particulars that no test cares about.
final class Openings {

    static final PersonId RAVI = new PersonId("RAVI");

    static final EarlierIssue OUT = new EarlierIssue(
            Optional.of(RAVI),
            new JobNo("J7"),
            Contract.IW,
            Coverage.COMPREHENSIVE,
            StockRoom.PARTNER,
            TODAY.minusDays(12));

    static final String FIRST = "PN1D/2627/00001";

    private Openings() {}

    static StockCareEvent post(StockRoom room, OpeningLine... lines) {
        return room.post(Role.MANAGER, opening(room.override(GrantedOverride.Kind.OPENING, 1_000_000), lines));
    }

    static PostOpening opening(String approval, OpeningLine... lines) {
        return new PostOpening(AC, List.of(lines), List.of(), approval);
    }

    static LotId lot(int ordinal) {
        return Position.journal(1).lot(ordinal);
    }

    static OpenDebt debt(PartCode part, int pieces) {
        return new OpenDebt(
                RAVI, new JobNo("J7"), "A. Rao", part, Quantity.pieces(pieces), TODAY.minusDays(5), "OLD-DC-3");
    }

    static OpeningLine unit(String serial, Place place, String reference) {
        var like = line(BOARD, 1, Condition.OK, place, reference);
        return new OpeningLine(
                BOARD,
                Quantity.ONE,
                like.owner(),
                like.contractClass(),
                Condition.OK,
                place,
                reference,
                Optional.of(new SerialNo(serial)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                place == Place.WITH_TECHNICIAN ? Optional.of(OUT) : Optional.empty());
    }

    static OpeningLine line(PartCode part, int pieces, Condition condition, Place place, String reference) {
        return new OpeningLine(
                part,
                Quantity.pieces(pieces),
                Owner.OEM,
                ContractClass.ANY,
                condition,
                place,
                reference,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Sodo.of("4711", "80000001")),
                Optional.empty(),
                place == Place.WITH_TECHNICIAN ? Optional.of(OUT) : Optional.empty());
    }

    static OpeningLine with(OpeningLine line, Place place, Optional<EarlierIssue> out) {
        return new OpeningLine(
                line.part(),
                line.quantity(),
                line.owner(),
                line.contractClass(),
                line.condition(),
                place,
                line.reference(),
                line.serial(),
                line.batch(),
                line.expiry(),
                line.sodo(),
                line.rate(),
                out);
    }
}
