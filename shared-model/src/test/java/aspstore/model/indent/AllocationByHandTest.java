package aspstore.model.indent;

import static aspstore.model.indent.Desk.COMPRESSOR;
import static aspstore.model.indent.Desk.DAY;
import static aspstore.model.indent.Desk.GAS;
import static aspstore.model.indent.Desk.JOB;
import static aspstore.model.indent.Desk.raise;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.indent.IndentCommand.AllocateParts;
import aspstore.model.indent.IndentCommand.Pick;
import aspstore.model.indent.IndentCommand.PickedByHand;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a manager may pick against the rules, and what not even a manager may.
class AllocationByHandTest {

    private static final String NAME = "J1.1";

    private final Desk desk = new Desk();

    private static AllocateParts byHand(int asked, Pick... picks) {
        return new AllocateParts(
                JOB, NAME, Quantity.pieces(asked), Optional.of(new PickedByHand(List.of(picks), "it is nearer")));
    }

    @Test
    void onlyAManagerPicksByHandAndNotEvenTheyTakeWhatMayNotBeUsed() {
        desk.does(raise(JOB, COMPRESSOR, 3));
        var oow = desk.stock(COMPRESSOR, 1, Desk.of(ContractClass.OOW, Condition.OK));
        var expired = desk.stock(COMPRESSOR, 1, Desk.expiring(DAY.minusDays(1)));
        var gas = desk.stock(GAS, 1);

        assertThat(desk.refused(byHand(1, new Pick(oow, Quantity.ONE))))
                .containsExactly(new IndentRefusal.ManagerOnly(Role.COUNTER));
        desk.role = Role.MANAGER;
        assertThat(desk.refused(byHand(
                        1,
                        new Pick(oow, Quantity.pieces(2)),
                        new Pick(expired, Quantity.ONE),
                        new Pick(gas, Quantity.ONE))))
                .containsExactly(
                        new IndentRefusal.NotEnoughThere(oow, Quantity.pieces(2), Quantity.ONE),
                        new IndentRefusal.PickedMoreThanAsked(Quantity.pieces(4), Quantity.ONE),
                        new IndentRefusal.LotExpired(expired, DAY.minusDays(1)),
                        new IndentRefusal.LotOfAnotherPart(gas, GAS, COMPRESSOR));
        assertThat(desk.refused(byHand(1))).containsExactly(new IndentRefusal.NothingPicked());

        desk.does(byHand(1, new Pick(oow, Quantity.ONE)));
        assertThat(desk.at(oow, Place.ALLOCATED.at("SO1/" + NAME))).isEqualTo(Quantity.ONE);
        assertThat(desk.line(JOB, NAME).shortage()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void aManagerNeedsAReasonAndLotsOfTheUnitThatCanBeUsed() {
        desk.role = Role.MANAGER;
        desk.does(raise(JOB, COMPRESSOR, 3));
        var nowhere = LotId.parse("J99.1");
        var broken = desk.stock(COMPRESSOR, 1, Desk.of(ContractClass.IW, Condition.DEFECTIVE));
        var foreign = desk.stock(COMPRESSOR, 1, AllocationByHandTest::ofAnotherUnit);
        var picks = List.of(
                new Pick(nowhere, Quantity.ONE), new Pick(broken, Quantity.ONE), new Pick(foreign, Quantity.ONE));

        assertThat(desk.refused(
                        new AllocateParts(JOB, NAME, Quantity.pieces(3), Optional.of(new PickedByHand(picks, " ")))))
                .containsExactly(
                        new IndentRefusal.ReasonMissing(),
                        new IndentRefusal.NoSuchLot(nowhere),
                        new IndentRefusal.LotDefective(broken),
                        new IndentRefusal.LotOfAnotherUnit(foreign, new BusinessUnit("TV")));
    }

    private static Lot ofAnotherUnit(Lot lot) {
        return new Lot(
                lot.id(),
                lot.parent(),
                lot.part(),
                new BusinessUnit("TV"),
                lot.owner(),
                lot.contractClass(),
                lot.condition(),
                lot.received(),
                lot.expiry(),
                lot.batch(),
                lot.serial(),
                lot.rate(),
                lot.origin());
    }
}
