package aspstore.model.stockcare;

import static aspstore.model.stockcare.Openings.FIRST;
import static aspstore.model.stockcare.Openings.RAVI;
import static aspstore.model.stockcare.Openings.debt;
import static aspstore.model.stockcare.Openings.line;
import static aspstore.model.stockcare.Openings.lot;
import static aspstore.model.stockcare.Openings.opening;
import static aspstore.model.stockcare.Openings.unit;
import static aspstore.model.stockcare.StockRoom.AC;
import static aspstore.model.stockcare.StockRoom.BOARD;
import static aspstore.model.stockcare.StockRoom.FAN;
import static aspstore.model.stockcare.StockRoom.GAS;
import static aspstore.model.stockcare.StockRoom.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.books.Key;
import aspstore.model.books.Told;
import aspstore.model.hold.Hold;
import aspstore.model.oversight.ApprovalRefusal;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.owed.Debt;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.stock.Origin;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.stockcare.StockCareCommand.OpenDebt;
import aspstore.model.stockcare.StockCareCommand.OpeningLine;
import aspstore.model.stockcare.StockCareCommand.PostOpening;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private final StockRoom room = new StockRoom();

    @Test
    void theBooksOpenWithLotsWhereTheyStand() {
        Openings.post(
                room, line(FAN, 5, Condition.OK, Place.ON_HAND, ""), unit("S1", Place.WITH_TECHNICIAN, "OLD-DC-7"));

        assertThat(room.at(lot(1), Place.ON_HAND.plain())).isEqualTo(Quantity.pieces(5));
        assertThat(room.at(lot(2), Place.WITH_TECHNICIAN.at(FIRST))).isEqualTo(Quantity.ONE);
        var fan = room.books.require(lot(1));
        assertThat(fan.origin()).isEqualTo(new Origin.Opening(Optional.of(Sodo.of("4711", "80000001"))));
        assertThat(fan.rate()).isEqualTo(Money.rupees(100));
        var opening = room.books.find(Opening.KIND, "O1").orElseThrow();
        assertThat(opening.value()).isEqualTo(Money.rupees(4500));
        assertThat(opening.stage()).isEqualTo("POSTED");
    }

    @Test
    void goodsOnHoldGetAHoldThatCanBeReleased() {
        Openings.post(room, line(FAN, 2, Condition.OK, Place.ON_HOLD, "customer's claim"));

        assertThat(room.at(lot(1), Place.ON_HOLD.at("O1/1"))).isEqualTo(Quantity.pieces(2));
        room.post(Role.COUNTER, new StockCareCommand.ReleaseStock("O1/1", Quantity.pieces(2), "settled"));
        assertThat(room.at(lot(1), Place.ON_HAND.plain())).isEqualTo(Quantity.pieces(2));
    }

    @Test
    void theMakersDefectivesAreOwedToTheWarehouse() {
        Openings.post(room, line(FAN, 2, Condition.DEFECTIVE, Place.DEFECTIVE, ""));

        var debt = room.books.find(WarehouseDebt.KIND, WarehouseDebt.id(lot(1))).orElseThrow();
        assertThat(debt.outstanding()).isEqualTo(Quantity.pieces(2));
        assertThat(debt.due()).isEqualTo(Optional.of(Instant.parse("2026-08-05T18:30:00Z")));
    }

    @Test
    void whatTechniciansOweIsTakenOver() {
        var approval = room.override(GrantedOverride.Kind.OPENING, 0);
        room.post(Role.MANAGER, new PostOpening(AC, List.of(), List.of(debt(FAN, 2)), approval));

        var debt = room.books.with(Debt.KIND, Key.technician(RAVI)).getFirst();
        assertThat(debt.outstanding()).isEqualTo(Quantity.pieces(2));
        assertThat(debt.since()).isEqualTo(Instant.parse("2026-06-30T18:30:00Z"));
        assertThat(debt.due()).isEqualTo(Optional.of(Instant.parse("2026-07-16T18:30:00Z")));
        assertThat(room.books.require(debt.used()).part()).isEqualTo(FAN);
        assertThat(room.books.standsOf(FAN)).isEmpty();
    }

    @Test
    void theBooksOfAUnitOpenOnceUntilTheOpeningIsTakenBack() {
        var act = room.act(Role.MANAGER);
        var event = Openings.post(room, line(FAN, 5, Condition.OK, Place.ON_HAND, ""));
        var approval = room.override(GrantedOverride.Kind.OPENING, 1_000_000);
        var again = opening(approval, line(FAN, 6, Condition.OK, Place.ON_HAND, ""));
        assertThat(room.refuse(Role.MANAGER, again)).containsExactly(new StockCareRefusal.AlreadyOpened("AC", "O1"));

        room.takeBack(StockCareRules.undo(room.books, act, event, Set.of()).orElseThrow());

        assertThat(room.books.find(Opening.KIND, "O1").orElseThrow().stage()).isEqualTo("REVERSED");
        room.post(Role.MANAGER, again);
        assertThat(room.at(Position.journal(3).lot(1), Place.ON_HAND.plain())).isEqualTo(Quantity.pieces(6));
    }

    @Test
    void anOpeningIsTakenBackLineByLine() {
        var act = room.act(Role.MANAGER);
        var approval = room.override(GrantedOverride.Kind.OPENING, 1_000_000);
        var event = room.post(
                Role.MANAGER,
                new PostOpening(
                        AC,
                        List.of(
                                line(FAN, 5, Condition.OK, Place.ON_HAND, ""),
                                line(FAN, 1, Condition.OK, Place.ON_HOLD, "dented"),
                                line(FAN, 1, Condition.DEFECTIVE, Place.DEFECTIVE, "")),
                        List.of(debt(FAN, 1)),
                        approval));

        room.takeBack(
                StockCareRules.undo(room.books, act, event, Set.of(2, 3, 4)).orElseThrow());

        assertThat(room.at(lot(1), Place.ON_HAND.plain())).isEqualTo(Quantity.pieces(5));
        assertThat(room.books.standsOf(FAN)).hasSize(1);
        assertThat(room.books.find(Hold.KIND, "O1/2").orElseThrow().isOpen()).isFalse();
        assertThat(room.books.open(Debt.KIND)).isEmpty();
        assertThat(room.books.open(WarehouseDebt.KIND)).isEmpty();
        assertThat(room.books.find(Opening.KIND, "O1").orElseThrow().stage()).isEqualTo("POSTED");
        assertThat(StockCareRules.undo(room.books, act, event, Set.of(5))).isEmpty();
    }

    @Test
    void anOpeningWhoseDebtsMovedOnIsNotTakenBack() {
        var act = room.act(Role.MANAGER);
        var event = Openings.post(room, line(FAN, 1, Condition.DEFECTIVE, Place.DEFECTIVE, ""));
        var owed = room.books.find(WarehouseDebt.KIND, WarehouseDebt.id(lot(1))).orElseThrow();
        var fact = new WarehouseDebt.Settled("T9", WarehouseDebt.Settled.Outcome.RECEIVED, Quantity.ONE);
        room.books.apply(Postings.NONE, List.of(owed.withTold(new Told<>(9, act.recordedAt(), fact))));

        assertThat(StockCareRules.undo(room.books, act, event, Set.of())
                        .orElseThrow()
                        .held())
                .containsExactly(owed.id());
    }

    @Test
    void onlyTheManagerOpensAndOnlyWithCentralsLeave() {
        var fans = line(FAN, 5, Condition.OK, Place.ON_HAND, "");
        assertThat(room.refuse(Role.COUNTER, opening("V9", fans)))
                .containsExactly(
                        new ApprovalRefusal.ManagerOnly(Role.COUNTER), new ApprovalRefusal.NoSuchOverride("V9"));
        var small = room.override(GrantedOverride.Kind.OPENING, 499);
        assertThat(room.refuse(Role.MANAGER, opening(small, fans)))
                .containsExactly(new ApprovalRefusal.OverrideTooSmall(small, Money.rupees(499), Money.rupees(500)));
        var count = room.override(GrantedOverride.Kind.COUNT, 5000);
        assertThat(room.refuse(Role.MANAGER, opening(count, fans)))
                .containsExactly(new ApprovalRefusal.OverrideForSomethingElse(count, "AC"));
        assertThat(room.refuse(Role.MANAGER, opening(room.override(GrantedOverride.Kind.OPENING, 9))))
                .containsExactly(new StockCareRefusal.NothingToOpen("AC"));
    }

    @Test
    void everythingWrongWithTheLinesIsSaid() {
        var here = room.onHand(StockRoom.unit("S9"), 1);
        var approval = room.override(GrantedOverride.Kind.OPENING, 1_000_000);
        var pump = new PartCode("PUMP");

        assertThat(room.refuse(
                        Role.MANAGER,
                        opening(
                                approval,
                                line(pump, 1, Condition.OK, Place.ON_HAND, ""),
                                line(FAN, 0, Condition.OK, Place.ON_HAND, ""),
                                line(BOARD, 2, Condition.OK, Place.ON_HAND, ""),
                                line(GAS, 1, Condition.OK, Place.ON_HAND, ""),
                                unit("S1", Place.ON_HAND, ""),
                                unit("S1", Place.ON_HAND, ""),
                                unit("S9", Place.ON_HAND, ""),
                                line(FAN, 1, Condition.DEFECTIVE, Place.ON_HAND, ""),
                                line(FAN, 1, Condition.OK, Place.WITH_TECHNICIAN, ""),
                                line(FAN, 1, Condition.OK, Place.ON_HAND, "shelf 4"),
                                line(FAN, 1, Condition.OK, Place.ALLOCATED, "J1/1"))))
                .containsExactly(
                        new StockCareRefusal.UnknownPart(pump),
                        new StockCareRefusal.NothingTakenOn(2, FAN),
                        new StockCareRefusal.SerialMissing(BOARD, Quantity.pieces(2)),
                        new StockCareRefusal.ExpiryMissing(GAS),
                        new StockCareRefusal.SerialTwice(BOARD, new SerialNo("S1")),
                        new StockCareRefusal.SerialAlreadyHere(BOARD, new SerialNo("S9"), here, Place.ON_HAND),
                        new StockCareRefusal.WrongPlace(8, Place.ON_HAND, Condition.DEFECTIVE),
                        new StockCareRefusal.ReferenceMissing(9, Place.WITH_TECHNICIAN),
                        new StockCareRefusal.PlaceHasNoReference(10, Place.ON_HAND),
                        new StockCareRefusal.PlaceNeedsDocument(11, Place.ALLOCATED));
    }

    @Test
    void everythingWrongWithTheDebtsIsSaid() {
        var approval = room.override(GrantedOverride.Kind.OPENING, 0);
        var nobody = new PersonId("NOBODY");
        var later = new OpenDebt(nobody, new JobNo("J7"), "A. Rao", FAN, Quantity.ZERO, TODAY.plusDays(1), " ");

        assertThat(room.refuse(Role.MANAGER, new PostOpening(AC, List.of(), List.of(debt(GAS, 1), later), approval)))
                .containsExactly(
                        new StockCareRefusal.NotOwedBack(1, GAS),
                        new StockCareRefusal.NothingOwed(2, FAN),
                        new StockCareRefusal.DebtOfUnknownTechnician(2, nobody),
                        new StockCareRefusal.OwedSinceLater(2, TODAY.plusDays(1)),
                        new StockCareRefusal.DebtNeedsReference(2));
    }

    @Test
    void noPartHasANegativeValue() {
        assertThatThrownBy(() -> new OpeningLine(
                        FAN,
                        Quantity.ONE,
                        Owner.OEM,
                        ContractClass.ANY,
                        Condition.OK,
                        Place.ON_HAND,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Money.rupees(-1)),
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
