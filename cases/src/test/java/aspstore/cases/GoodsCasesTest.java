package aspstore.cases;

import static aspstore.cases.Parts.BELT;
import static aspstore.cases.Parts.BOARD;
import static aspstore.cases.Parts.DESCALER;
import static aspstore.cases.Parts.OLD_BOARD;
import static aspstore.cases.Parts.PUMP;
import static aspstore.cases.Parts.SEAL;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.example.Example;
import aspstore.journal.query.SapReconciliation.Reason;
import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.Quantity;
import aspstore.model.challan.EarlierIssue;
import aspstore.model.entry.Command;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.IndentCommand;
import aspstore.model.oversight.Case;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.receipt.ReceiptCommand.UnlistedLine.Why;
import aspstore.model.request.Request;
import aspstore.model.request.RequestCommand;
import aspstore.model.request.RequestRefusal;
import aspstore.model.shipment.Shipment.Difference;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.stock.Place;
import aspstore.model.stockcare.StockCareCommand;
import aspstore.model.stockcare.StockCareCommand.FoundLine;
import aspstore.model.stockcare.StockCareRefusal;
import aspstore.model.usage.UsageCommand.State;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Goods that come, lie in the room and are counted.
class GoodsCasesTest {

    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);

    @HardCase("base stock")
    void aNewStoreIsProvisionedUpToItsLimits(Situation the) {
        var wanted = new RequestCommand.Line(PUMP, ContractClass.ANY, Quantity.pieces(8), Optional.empty());
        var request = the.central().proposesBaseStock(Example.HA, wanted);
        the.central()
                .approves(request, new RequestCommand.LineDecision(1, Quantity.pieces(6), "six are in the warehouse"));
        var delivery = the.central()
                .dispatches(
                        the.store(),
                        ShipmentCommand.Kind.BASE_STOCK,
                        Sent.of(PUMP, 6).on(request, 1));
        the.offline();
        the.goods().receivesAll(delivery);
        var tooMany = new RequestCommand.Line(PUMP, ContractClass.ANY, Quantity.pieces(5), Optional.empty());
        assertThat(the.store()
                        .refuses(
                                StoreSide.counter(),
                                new Command.OfRequest(new RequestCommand.RequestParts(Example.HA, List.of(tooMany)))))
                .anyMatch(RequestRefusal.class::isInstance);

        the.tell().hasPapers().tellsSap("101").says("shipped 6, accepted 6, in the store 6");
    }

    @HardCase("existing stock is taken on")
    void whatLayThereAndWhatTechniciansHadIsTakenOnAndUsed(Situation the) {
        var approval = the.central()
                .grants(GrantedOverride.Kind.OPENING, Example.HA, "HA", 60_000, "counted on the evening before");
        the.offline();
        var before = new EarlierIssue(
                Optional.of(StoreSide.TECHNICIAN),
                the.job(1),
                Contract.IW,
                Coverage.COMPREHENSIVE,
                Situation.CUSTOMER,
                LocalDate.of(2026, 11, 20));
        the.goods()
                .opens(
                        Example.HA,
                        approval,
                        List.of(
                                TakenOn.of(BELT, 12),
                                TakenOn.of(DESCALER, 6).until("B397", MARCH),
                                TakenOn.unit(BOARD, the.unit(1)),
                                TakenOn.of(PUMP, 1).defective(),
                                TakenOn.unit(BOARD, the.unit(2)).out("OLD/DC/118", before)),
                        new StockCareCommand.OpenDebt(
                                StoreSide.SECOND_TECHNICIAN,
                                the.job(2),
                                "Ramesh Patil",
                                PUMP,
                                Quantity.ONE,
                                LocalDate.of(2026, 11, 18),
                                "OLD/DC/117"));
        var challan = the.jobs().challanOf(BOARD, the.unit(2));
        the.jobs().uses(challan, 1, the.job(1), 1);
        the.jobs().bringsDefective(the.job(1), BOARD, Optional.of(the.unit(9)), challan);
        the.jobs().closes(challan);

        var told = the.tell(
                new Expected(BOARD, Reason.DEFECTIVE_AWAITING_RETURN),
                new Expected(PUMP, Reason.DEFECTIVE_AWAITING_RETURN));
        told.hasPapers("D1", "D1R").tellsSap("561", "261", "451");
        told.of(the.unit(2)).isIn("CONSUMED").wasHadBy(StoreSide.TECHNICIAN).isOwedFor();
    }

    @HardCase("partial receipt")
    void aDeliveryComesInThreeLorriesWithAWrongPartAndAnExtra(Situation the) {
        var delivery =
                the.central().dispatches(Sent.of(PUMP, 6), Sent.of(BOARD, the.unit(1), the.unit(2)), Sent.of(BELT, 10));
        the.offline();
        the.goods().receives(delivery, List.of(Got.of(1, 4)), List.of(GoodsActs.unlisted(Why.WRONG_PART, SEAL, 1)));
        the.goods()
                .receives(
                        delivery,
                        List.of(Got.of(1, 0).damaged(1, "the housing is cracked"), Got.of(2, 1, the.unit(1))),
                        List.of(GoodsActs.unlisted(Why.EXTRA, BELT, 1)));
        the.goods()
                .receives(
                        delivery,
                        Got.of(1, 0).missing(1, "one short in the sealed box"),
                        Got.of(2, 1, the.unit(2)),
                        Got.of(3, 10));
        the.goods()
                .accepts(
                        the.goods().lot(BELT, Place.ON_HOLD),
                        1,
                        Optional.empty(),
                        "the warehouse confirmed it by phone");
        the.online();
        the.central()
                .decides(
                        delivery,
                        new Difference(1, Quantity.ONE, Difference.Outcome.AT_WAREHOUSE, "found on the packing table"));
        the.sap().keeps(the.store().id(), PUMP, Quantity.ONE);
        var wrong = the.goods().stands(SEAL, Place.ON_HOLD).getFirst();
        var back = the.returns().asks(ReturnActs.line(wrong, ReturnCommand.Reason.EXCESS));
        the.returns().approves(back);
        the.returns().ships(back);
        the.returns().arrives(back, 1, 1, 0, Condition.OK, "");

        the.tell(new Expected(PUMP, Reason.DEFECTIVE_AWAITING_RETURN))
                .hasPapers("W1")
                .tellsSap("101", "501", "101", "501", "101", "161")
                .says("shipped 6, accepted 4, damaged 1, short 1, at the warehouse 1, in the store 5");
    }

    @HardCase("the lorry before the feed")
    void goodsThatCameBeforeTheirDeliveryAreMatchedWithItLater(Situation the) {
        var delivery = the.central().nextDelivery();
        the.offline();
        the.goods()
                .receivesUnannounced(
                        "LR-" + delivery,
                        GoodsActs.unlisted(Why.UNANNOUNCED, PUMP, 3),
                        GoodsActs.unlisted(Why.UNANNOUNCED, BOARD, 1, the.unit(1)));
        the.central()
                .announces(
                        the.store(),
                        ShipmentCommand.Kind.SALE,
                        delivery,
                        Sent.of(PUMP, 3),
                        Sent.of(BOARD, the.unit(1)));
        the.online();
        the.goods()
                .accepts(
                        the.goods().lot(PUMP, Place.ON_HOLD),
                        3,
                        Optional.of(new ReceiptCommand.Match(delivery, 1)),
                        "its delivery has come over the wire");
        the.goods()
                .accepts(
                        the.goods().lot(BOARD, Place.ON_HOLD),
                        1,
                        Optional.of(new ReceiptCommand.Match(delivery, 2)),
                        "its delivery has come over the wire");

        var told = the.tell();
        told.says("shipped 3, accepted 3, in the store 3");
        told.of(the.unit(1)).isIn("ON_HAND").wasHadBy();
    }

    @HardCase("an expired lot at the pick")
    void whatExpiredSinceItWasSetAsideIsHeldAndAnotherLotGoesOut(Situation the) {
        var soon = LocalDate.of(2026, 12, 5);
        the.goods()
                .has(
                        Sent.of(DESCALER, 2).until("B412", soon),
                        Sent.of(DESCALER, 4).until("B530", MARCH));
        the.central().orders(the.job(1), Contract.IW, DESCALER, 2);
        the.offline();
        the.jobs().allocates(the.job(1), "10", 2);
        the.later(Duration.ofDays(14));
        assertThat(the.jobs().refusesToIssue(the.job(1))).isNotEmpty();
        var expired = the.goods().lot(DESCALER, Place.ALLOCATED);
        the.store()
                .post(
                        StoreSide.counter(),
                        new Command.OfIndent(new IndentCommand.ReleaseAllocation(
                                the.job(1),
                                "10",
                                List.of(new IndentCommand.Pick(expired, Quantity.pieces(2))),
                                IndentCommand.Why.EXPIRED,
                                "the visit was put off by two weeks")));
        var challan = the.jobs().issues(the.job(1));
        the.jobs().uses(challan, 1, the.job(1), 2);
        the.jobs().closes(challan);
        the.online();
        var held = the.goods().stands(DESCALER, Place.ON_HOLD).getFirst();
        var back = the.returns().asks(ReturnActs.line(held, ReturnCommand.Reason.EXPIRED));
        the.returns().approves(back);
        the.returns().ships(back);
        the.returns().arrives(back, 1, 2, 0, Condition.OK, "");
        the.returns().disposes(back, 1, 2, ReturnCommand.Disposition.DISPOSE, "");

        the.tell().hasPapers("D1", "D1R", "W1").tellsSap("101", "261", "161").says("B530");
    }

    @HardCase("a count finds a unit that a technician has")
    void aUnitThatIsFoundInTheRoomWhileItStandsWithATechnicianIsNoGain(Situation the) {
        the.goods().has(Sent.of(BOARD, the.unit(1), the.unit(2)));
        the.central().orders(the.job(1), Contract.IW, BOARD, 1);
        the.offline();
        var challan = the.jobs().issues(the.job(1));
        var found = new FoundLine(
                BOARD, Quantity.ONE, Optional.of(the.unit(1)), Condition.OK, Optional.empty(), Optional.empty());
        var booked = the.goods().asInTheBooks(BOARD, Place.ON_HAND);
        assertThat(the.store().refuses(StoreSide.manager(), GoodsActs.count("Rack A", List.of(BOARD), booked, found)))
                .singleElement()
                .isInstanceOfSatisfying(
                        StockCareRefusal.SerialStandsElsewhere.class,
                        refusal -> assertThat(refusal.serial()).isEqualTo(the.unit(1)));
        the.jobs().bringsBack(challan, 1, 1, State.UNUSED, "");
        the.jobs().closes(challan);
        the.goods().counts("Rack A", List.of(BOARD), the.goods().asInTheBooks(BOARD, Place.ON_HAND));

        var told = the.tell();
        told.hasPapers("D1", "D1R").tellsSap("101");
        told.of(the.unit(1))
                .isIn("ON_HAND")
                .wasHadBy(StoreSide.TECHNICIAN)
                .hasCost()
                .isOwedFor();
    }

    @HardCase("supersession with open requests")
    void anOpenRequestAndABackOrderAreFilledByTheSuccessor(Situation the) {
        the.central().orders(the.job(1), Contract.IW, OLD_BOARD, 1);
        the.jobs().allocates(the.job(1), "10", 1);
        var wanted = new RequestCommand.Line(OLD_BOARD, ContractClass.ANY, Quantity.ONE, Optional.of(the.job(1)));
        var request = the.goods().requests(Example.HA, wanted);
        the.central().approves(request, new RequestCommand.LineDecision(1, Quantity.ONE, ""));
        var delivery = the.central().dispatches(Sent.of(BOARD, the.unit(1)).on(request, 1));
        the.offline();
        the.goods().receivesAll(delivery);
        assertThat(the.goods().pieces(BOARD, Place.ALLOCATED)).isEqualTo(1);
        var challan = the.jobs().issues(the.job(1));
        the.jobs().uses(challan, 1, the.job(1), 1);
        the.jobs().bringsDefective(the.job(1), OLD_BOARD, Optional.of(the.unit(9)), challan);
        the.jobs().closes(challan);
        assertThat(the.store().document(Request.KIND, request).isOpen()).isFalse();

        var told = the.tell(new Expected(OLD_BOARD, Reason.DEFECTIVE_AWAITING_RETURN));
        told.hasPapers("D1", "D1R").tellsSap("101", "261", "451");
        told.of(the.unit(1)).isIn("CONSUMED").wasHadBy(StoreSide.TECHNICIAN).isOwedFor();
    }

    @HardCase("a delivery is called off while it is received")
    void whatWasReceivedBeforeTheRecallStaysAndTheRestGoesBack(Situation the) {
        var delivery = the.central().dispatches(Sent.of(PUMP, 6));
        the.offline();
        the.goods().receives(delivery, Got.of(1, 4));
        the.central().recalls(delivery, 1, 3, "sold to another partner");
        the.central().amends(delivery, "belts in their place", Sent.of(BELT, 5));
        the.online();
        the.sap().keeps(the.store().id(), PUMP, Quantity.pieces(2));
        the.offline();
        the.goods().receives(delivery, Got.of(2, 5));
        the.online();
        the.central()
                .resolves(
                        the.goods().openCase(Case.Kind.STOCK_MOVED_ON),
                        Case.How.ACCEPTED,
                        "the fourth pump stays in the store");

        the.tell()
                .hasPapers()
                .tellsSap("101", "101")
                .says(
                        "shipped 6, accepted 4, at the warehouse 2, in the store 4",
                        "shipped 5, accepted 5, in the store 5");
    }
}
