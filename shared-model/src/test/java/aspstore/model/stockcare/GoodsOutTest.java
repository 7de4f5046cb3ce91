package aspstore.model.stockcare;

import static aspstore.model.stockcare.Openings.FIRST;
import static aspstore.model.stockcare.Openings.OUT;
import static aspstore.model.stockcare.Openings.RAVI;
import static aspstore.model.stockcare.Openings.debt;
import static aspstore.model.stockcare.Openings.line;
import static aspstore.model.stockcare.Openings.lot;
import static aspstore.model.stockcare.Openings.opening;
import static aspstore.model.stockcare.Openings.unit;
import static aspstore.model.stockcare.Openings.with;
import static aspstore.model.stockcare.StockRoom.BOARD;
import static aspstore.model.stockcare.StockRoom.FAN;
import static aspstore.model.stockcare.StockRoom.TODAY;
import static aspstore.model.stockcare.StockRoom.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.Decision;
import aspstore.model.JobNo;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Key;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand.CloseReverseChallan;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.ChallanRules;
import aspstore.model.challan.EarlierIssue;
import aspstore.model.challan.NumberSeries;
import aspstore.model.entry.Event;
import aspstore.model.entry.Rooms;
import aspstore.model.indent.Coverage;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.owed.Debt;
import aspstore.model.stock.Place;
import aspstore.model.tax.Transport;
import aspstore.model.usage.UsageCommand;
import aspstore.model.usage.UsageCommand.InwardDefective;
import aspstore.model.usage.UsageCommand.RecordUsage;
import aspstore.model.usage.UsageCommand.ReturnUnused;
import aspstore.model.usage.UsageCommand.State;
import aspstore.model.usage.UsageRules;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Goods that are out of the room when the books begin.
class GoodsOutTest {

    private final StockRoom room = new StockRoom();

    @Test
    void whatTechniciansHaveIsUsedBroughtBackAndClosedLikeAnyOther() {
        var challan = new ChallanNo(FIRST);
        Openings.post(room, line(FAN, 2, Condition.OK, Place.WITH_TECHNICIAN, "OLD-DC-7"));
        assertThat(room.books.with(Challan.KIND, Key.technician(RAVI)))
                .extracting(Challan::id, Challan::stage)
                .containsExactly(tuple(FIRST, "HANDED_OVER"));
        assertThat(room.books.find(Challan.KIND, FIRST).flatMap(Challan::accountDue))
                .contains(Instant.parse("2026-07-04T18:30:00Z"));

        use(new RecordUsage(challan, 1, new JobNo("J7"), Quantity.ONE, Optional.empty(), ""));
        use(new ReturnUnused(challan, 1, Quantity.ONE, State.UNUSED, ""));

        assertThat(room.at(lot(1), Place.ON_HAND.plain())).isEqualTo(Quantity.ONE);
        var debt = room.books.with(Debt.KIND, Key.challan(FIRST)).getFirst();
        assertThat(debt.owing().customer()).isEqualTo(StockRoom.PARTNER.name());
        use(new InwardDefective(
                new JobNo("J7"),
                FAN,
                Quantity.ONE,
                Optional.empty(),
                Optional.of(challan),
                Optional.empty(),
                Optional.empty(),
                ""));
        var act = room.act(Role.COUNTER);
        var closed = accepted(ChallanRules.decide(
                room.books, act, new CloseReverseChallan(challan, Transport.BY_HAND, Optional.empty())));
        room.book(act, ChallanRules.postings(act.at(), closed), ChallanRules.evolve(room.books, act, closed));
        assertThat(room.books.find(Challan.KIND, FIRST).orElseThrow().stage()).isEqualTo("CLOSED");
    }

    private void use(UsageCommand command) {
        var act = room.act(Role.COUNTER);
        var event = accepted(UsageRules.decide(room.books, act, command));
        assertThat(UsageRules.decide(room.books, act, command)).isEqualTo(Decision.accept(event));
        room.book(act, UsageRules.postings(act.at(), event), UsageRules.evolve(room.books, act, event));
    }

    @Test
    void whatIsWithATechnicianSaysWithWhomAndSinceWhen() {
        var fan = line(FAN, 1, Condition.OK, Place.WITH_TECHNICIAN, "OLD-DC-7");
        var nobody = new PersonId("NOBODY");
        var later = new EarlierIssue(
                Optional.of(nobody),
                OUT.job(),
                Contract.IW,
                Coverage.COMPREHENSIVE,
                StockRoom.PARTNER,
                TODAY.plusDays(1));
        var approval = room.override(GrantedOverride.Kind.OPENING, 1_000_000);

        assertThat(room.refuse(
                        Role.MANAGER,
                        opening(
                                approval,
                                with(fan, Place.WITH_TECHNICIAN, Optional.empty()),
                                with(fan, Place.WITH_TECHNICIAN, Optional.of(later)),
                                with(fan, Place.AT_CUSTOMER, Optional.of(OUT)))))
                .containsExactly(
                        new StockCareRefusal.HolderUnclear(1, Place.WITH_TECHNICIAN),
                        new StockCareRefusal.UnknownTechnician(2, nobody),
                        new StockCareRefusal.OutSinceLater(2, TODAY.plusDays(1)),
                        new StockCareRefusal.HolderUnclear(3, Place.AT_CUSTOMER));
    }

    @Test
    void goodsThatAreOutTakeTheNextNumbersOfTheStoresSeriesAndItsDate() {
        var fan = line(FAN, 1, Condition.OK, Place.WITH_TECHNICIAN, "OLD-DC-7");
        var event = Openings.post(room, fan, line(FAN, 5, Condition.OK, Place.ON_HAND, ""), fan);

        assertThat(room.books.open(Challan.KIND))
                .extracting(Challan::id, challan -> challan.paper().issuedAt().toLocalDate())
                .containsExactly(tuple(FIRST, TODAY), tuple("PN1D/2627/00002", TODAY));
        assertThat(Rooms.papers(new Event.OfStockCare(event)))
                .extracting(paper -> paper.number().text())
                .containsExactly(FIRST, "PN1D/2627/00002");
        assertThat(room.at(lot(3), Place.WITH_TECHNICIAN.at("PN1D/2627/00002"))).isEqualTo(Quantity.ONE);
        assertThat(NumberSeries.next(room.books, SeriesGrant.Kind.ISSUE, room.act(Role.COUNTER)))
                .isEqualTo(
                        new NumberSeries.Answer.Free(new NumberSeries.Next(new ChallanNo("PN1D/2627/00003"), TODAY)));
    }

    @Test
    void goodsThatAreOutWaitForASeries() {
        room.books.forget(SeriesGrant.class, SeriesGrant.Kind.ISSUE.name());
        var approval = room.override(GrantedOverride.Kind.OPENING, 1_000_000);
        var fan = line(FAN, 1, Condition.OK, Place.WITH_TECHNICIAN, "OLD-DC-7");

        assertThat(room.refuse(Role.MANAGER, opening(approval, fan, fan)))
                .containsExactly(new StockCareRefusal.NoSeries(SeriesGrant.Kind.ISSUE));
    }

    @Test
    void anOpeningThatIsTakenBackLeavesNobodyWithGoods() {
        var act = room.act(Role.MANAGER);
        var event = Openings.post(room, unit("S1", Place.WITH_TECHNICIAN, "OLD-DC-7"));

        room.takeBack(StockCareRules.undo(room.books, act, event, Set.of()).orElseThrow());

        assertThat(room.books.open(Challan.KIND)).isEmpty();
        assertThat(room.books.standsOf(BOARD)).isEmpty();
    }
}
