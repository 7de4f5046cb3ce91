package aspstore.model.story;

import static aspstore.model.story.Steps.CHALLAN;
import static aspstore.model.story.Steps.allocate;
import static aspstore.model.story.Steps.allocated;
import static aspstore.model.story.Steps.arrangePickup;
import static aspstore.model.story.Steps.assign;
import static aspstore.model.story.Steps.bag;
import static aspstore.model.story.Steps.byCourier;
import static aspstore.model.story.Steps.came;
import static aspstore.model.story.Steps.confirmDelivery;
import static aspstore.model.story.Steps.counted;
import static aspstore.model.story.Steps.decide;
import static aspstore.model.story.Steps.dispatch;
import static aspstore.model.story.Steps.dispose;
import static aspstore.model.story.Steps.handOver;
import static aspstore.model.story.Steps.inward;
import static aspstore.model.story.Steps.issue;
import static aspstore.model.story.Steps.out;
import static aspstore.model.story.Steps.pack;
import static aspstore.model.story.Steps.pieces;
import static aspstore.model.story.Steps.raise;
import static aspstore.model.story.Steps.reassign;
import static aspstore.model.story.Steps.receive;
import static aspstore.model.story.Steps.redirect;
import static aspstore.model.story.Steps.returned;
import static aspstore.model.story.Steps.sendBack;
import static aspstore.model.story.Steps.settle;
import static aspstore.model.story.Steps.ship;
import static aspstore.model.story.Steps.shipped;
import static aspstore.model.story.Steps.stocked;
import static aspstore.model.story.Steps.unlisted;
import static aspstore.model.story.Steps.unused;
import static aspstore.model.story.Steps.use;
import static aspstore.model.story.SupplyStages.reverse;

import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.books.LineRef;
import aspstore.model.books.Samples;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanNo;
import aspstore.model.correction.CorrectionCommand;
import aspstore.model.entry.Entry;
import aspstore.model.hold.Hold;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.loss.Loss;
import aspstore.model.loss.LossCommand;
import aspstore.model.oversight.Case;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.owed.Debt;
import aspstore.model.owed.OwedCommand;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.request.RequestCommand;
import aspstore.model.shipment.Shipment;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stockcare.StockCareCommand;
import aspstore.model.tax.Transport;
import aspstore.model.tax.TransportMode;
import aspstore.model.usage.UsageCommand;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Stories in which every event happens at least once, with the turns that its moves can take.
public final class EveryEvent {

    private EveryEvent() {}

    public static List<Entry> entries() {
        return Stream.of(
                        supply(),
                        jobs(),
                        reassigned(),
                        bags(),
                        afterwards(),
                        contractsAndCouriers(),
                        deliveries(),
                        returns(),
                        care(),
                        opening(),
                        gone(),
                        putRight())
                .flatMap(story -> story.entries().stream())
                .toList();
    }

    private static Story supply() {
        var story = new Story();
        var wanted = List.of(
                new RequestCommand.Line(Samples.FILTER, ContractClass.ANY, pieces(4), Optional.empty()),
                new RequestCommand.Line(Samples.BOARD, ContractClass.ANY, pieces(2), Optional.of(Story.JOB)));
        var request =
                story.store(new RequestCommand.RequestParts(Samples.HA, wanted)).name("R");
        story.central(new RequestCommand.DecideRequest(
                request,
                List.of(
                        new RequestCommand.LineDecision(1, pieces(3), "stock is short"),
                        new RequestCommand.LineDecision(2, pieces(2), ""))));
        var base = story.central(new RequestCommand.ProposeBaseStock(Samples.HA, wanted.subList(0, 1)))
                .name("R");
        story.store(new RequestCommand.WithdrawRequest(base, "we have some"));
        story.central(dispatch(
                "80000012",
                shipped(Samples.FILTER, 5, new LineRef(request, 1)),
                shipped(Samples.BOARD, 3, "SN1", "SN2", "SN3"),
                shipped(Samples.GAS, 2)));
        var receipt = story.store(
                receive("80000012", counted(1, 2, 1, 1), counted(2, 1, 1, 0, "SN1", "SN2"), counted(3, 2, 0, 0)));
        story.central(new ReceiptCommand.DecideDifference(
                "80000012",
                List.of(new Shipment.Difference(
                        1, Quantity.ONE, Shipment.Difference.Outcome.STILL_COMING, "next lorry"))));
        var extra = story.store(unlisted(Samples.FILTER, 3));
        story.store(new ReceiptCommand.AcceptUnlisted(
                extra.lot(1), pieces(1), Optional.of(new ReceiptCommand.Match("80000012", 1)), ""));
        story.store(new ReceiptCommand.AcceptUnlisted(extra.lot(1), pieces(1), Optional.empty(), "nobody asks for it"));
        story.store(reverse(receipt, Set.of(3)));
        story.central(new ShipmentCommand.AmendShipment(
                "80000012",
                List.of(new ShipmentCommand.Less(2, pieces(1))),
                List.of(shipped(Samples.FILTER, 2, new LineRef(request, 1)), shipped(Story.MOTOR, 1)),
                "SAP sent the delivery again"));
        story.central(new ShipmentCommand.RecallShipment(
                "80000012",
                List.of(new ShipmentCommand.Less(4, pieces(2)), new ShipmentCommand.Less(3, pieces(1))),
                "SAP called the delivery off"));
        return story;
    }

    private static Story jobs() {
        var story = stocked();
        story.store(raise(Story.JOB, Contract.IW, Samples.FILTER, 2));
        story.central(assign(Story.JOB, Samples.FILTER, 2));
        var line = story.find(Indent.KIND, Story.JOB.text()).lines().getFirst().name();
        story.store(allocate(Story.JOB, line, 2));
        story.central(new IndentCommand.AmendIndent(
                Story.JOB,
                Optional.empty(),
                Optional.empty(),
                Optional.of("P2"),
                List.of(new IndentCommand.LineChange("10", pieces(1))),
                "one is enough"));
        story.store(issue(story, Story.JOB, line, Samples.FILTER));
        story.store(new ChallanCommand.CancelChallan(CHALLAN, "wrong technician"));
        story.central(new IndentCommand.WithdrawIndent(Story.JOB, List.of(), "customer cancelled"));
        var other = new JobNo("SO-1002");
        story.store(raise(other, Contract.AMC, Samples.GAS, 1));
        var lines = story.find(Indent.KIND, other.text()).lines();
        story.store(new IndentCommand.DeclineIndentLine(other, lines.getFirst().name(), "not repairable"));
        story.central(new IndentCommand.CloseServiceOrder(other));
        return story;
    }

    /// Parts of one challan go on to another job: one with the technician, one by courier.
    private static Story reassigned() {
        var story = out(Samples.FILTER, 3, Contract.IW);
        var other = new JobNo("SO-1003");
        story.store(raise(other, Contract.AMC, Samples.FILTER, 2));
        var line = story.find(Indent.KIND, other.text()).lines().getFirst().name();
        story.store(reassign(other, line, 1));
        story.store(reassign(
                new ChallanCommand.Piece(CHALLAN, 1, line, pieces(1)),
                other,
                new ChallanCommand.Through.Courier("Fast Parcels", "AWB-2"),
                new Transport(TransportMode.ROAD, 12, Optional.empty(), Optional.empty(), Optional.empty())));
        return story;
    }

    private static Story deliveries() {
        var story = byCourier(Story.MOTOR, 1, Contract.IW);
        story.store(confirmDelivery());
        story.store(arrangePickup());
        return story;
    }

    /// A bag that is cancelled, one that comes back in part, and a part of it that goes on to a job.
    private static Story bags() {
        var story = stocked();
        story.store(bag(Samples.FILTER, 2));
        story.store(new ChallanCommand.CancelChallan(CHALLAN, "wrong bag"));
        story.store(bag(Samples.FILTER, 3));
        var second = new ChallanNo("PN1D/2627/00002");
        story.store(handOver(second));
        story.store(new UsageCommand.ReturnUnused(second, 1, pieces(1), UsageCommand.State.UNUSED, ""));
        var job = new JobNo("SO-1004");
        story.store(raise(job, Contract.IW, Samples.FILTER, 1));
        var line = story.find(Indent.KIND, job.text()).lines().getFirst().name();
        story.store(reassign(second, job, line, 1));
        return story;
    }

    private static Story afterwards() {
        var story = out(Story.MOTOR, 6, Contract.IW);
        var first = story.store(use(1));
        var second = story.store(use(2));
        story.store(unused(1, UsageCommand.State.UNUSED));
        story.store(unused(1, UsageCommand.State.DEAD_ON_ARRIVAL));
        story.store(unused(1, UsageCommand.State.HOLD));
        story.store(inward(Story.MOTOR, 1));
        story.store(new OwedCommand.SettleDebt(
                Debt.id(second, 1), OwedCommand.How.CHARGED_TO_CUSTOMER, pieces(1), "customer kept it"));
        story.central(new OwedCommand.WaiveDebt(Debt.id(second, 1), pieces(1), "lost in the flood"));
        var third = story.store(inward(Samples.FILTER, 1));
        story.store(reverse(third, Set.of()));
        assertSettled(story, first);
        story.store(new ChallanCommand.CloseReverseChallan(CHALLAN, Transport.BY_HAND, Optional.empty()));
        return story;
    }

    private static void assertSettled(Story story, Position use) {
        if (story.find(Debt.KIND, Debt.id(use, 1)).isOpen()) {
            throw new AssertionError("the first debt is still open");
        }
    }

    private static Story contractsAndCouriers() {
        var story = allocated(Samples.BOARD, 1, Contract.OOW);
        var issue = issue(story, Story.JOB, "10", Samples.BOARD);
        story.store(new ChallanCommand.IssueChallan(
                issue.job(),
                issue.lines(),
                new ChallanCommand.Through.Courier("Fast Parcels", "AWB-1"),
                new Transport(TransportMode.ROAD, 12, Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                List.of()));
        story.store(handOver(CHALLAN));
        var used = story.store(use("OLD1"));
        story.store(new UsageCommand.LinkInvoice(
                List.of(used.name("U")), "TI/88", LocalDate.of(2026, 11, 24), Money.rupees(261)));
        var known = story.store(inward(Samples.BOARD, 1, "OTHER1"));
        story.store(new UsageCommand.DecideSubstitute(known.name("N"), UsageCommand.Verdict.REJECTED, "not our board"));
        story.central(new OwedCommand.SettleDebtElsewhere(Debt.id(used, 1), new StoreId("MU2"), Quantity.ONE));
        return story;
    }

    private static Story returns() {
        var story = stocked();
        var filters = story.lot(Samples.FILTER, Place.ON_HAND);
        var gas = story.lot(Samples.GAS, Place.ON_HAND);
        var id = story.store(new ReturnCommand.RequestReturn(
                        Samples.HA,
                        List.of(
                                new ReturnCommand.Line(
                                        filters, Place.ON_HAND.plain(), pieces(4), ReturnCommand.Reason.EXCESS),
                                new ReturnCommand.Line(
                                        gas, Place.ON_HAND.plain(), pieces(1), ReturnCommand.Reason.UNUSED)),
                        "monthly"))
                .name("T");
        story.central(new ReturnCommand.DecideReturn(
                id,
                List.of(
                        new ReturnCommand.LineDecision(1, ReturnCommand.Verdict.APPROVED, ""),
                        new ReturnCommand.LineDecision(2, ReturnCommand.Verdict.REFUSED, "keep it"))));
        story.store(pack(id, "1", 2));
        story.store(new ReturnCommand.UnpackReturn(id, "1"));
        story.store(pack(id, "1", 4));
        story.store(ship(id));
        story.central(came(id, 3, 1));
        story.central(settle(id, 1));
        story.central(dispose(id, 2));
        story.central(new ReturnCommand.RecordDisposition(
                id,
                List.of(new ReturnCommand.DisposedLine(
                        1, pieces(1), ReturnCommand.Disposition.REFUSED, "not of this maker"))));
        story.central(sendBack(id, 1));
        var back =
                story.store(returned(filters, 1, ReturnCommand.Reason.UNUSED)).name("T");
        story.store(new ReturnCommand.WithdrawReturn(back, "needed after all"));
        var whole =
                story.store(returned(filters, 1, ReturnCommand.Reason.UNUSED)).name("T");
        story.central(decide(story.find(PartReturn.KIND, whole), ReturnCommand.Verdict.APPROVED));
        story.central(redirect(whole));
        return story;
    }

    private static Story care() {
        var story = stocked();
        var gas = story.lot(Samples.GAS, Place.ON_HAND);
        var hold = story.store(new StockCareCommand.HoldStock(
                        gas, pieces(2), Hold.Why.QUALITY, "dented", LocalDate.of(2026, 12, 24)))
                .name("H");
        story.pass(Duration.ofHours(1));
        story.store(new StockCareCommand.ReleaseStock(hold, pieces(1), "only the box"));
        var filters = story.lot(Samples.FILTER, Place.ON_HAND);
        story.store(new StockCareCommand.PostCount(
                Samples.HA,
                "sheet 7",
                List.of(Samples.FILTER),
                List.of(new StockCareCommand.CountedLine(filters, Place.ON_HAND.plain(), pieces(9))),
                List.of(new StockCareCommand.FoundLine(
                        Samples.FILTER,
                        pieces(2),
                        Optional.empty(),
                        Condition.DEFECTIVE,
                        Optional.empty(),
                        Optional.empty())),
                "weekly",
                Optional.empty()));
        var about = story.store(new OversightCommand.OpenCase(Position.journal(1), Case.Kind.OTHER, "label torn"));
        story.store(new OversightCommand.ResolveCase(about.name("K"), Case.How.UNFOUNDED, "label found"));
        story.store(new OversightCommand.GrantOverride(
                GrantedOverride.Kind.OWED_STOP,
                Samples.HA,
                Samples.TECHNICIAN.text(),
                Money.rupees(5_000),
                "brings them tomorrow"));
        return story;
    }

    private static Story gone() {
        var story = out(Story.MOTOR, 4, Contract.IW);
        var loss = story.store(LossStages.lost(story, CHALLAN));
        story.store(new LossCommand.SettleLoss(
                Loss.id(loss),
                LossCommand.How.RECOVERED,
                Money.rupees(200),
                "from the salary of November",
                Optional.empty()));
        story.store(unused(1, UsageCommand.State.DEAD_ON_ARRIVAL));
        var dead = story.lot(Story.MOTOR, Place.DEFECTIVE);
        var leave = story.central(new OversightCommand.GrantOverride(
                GrantedOverride.Kind.SCRAP, Samples.HA, dead.toString(), Money.rupees(500), "burnt through"));
        story.store(new LossCommand.ScrapStock(
                dead, Place.DEFECTIVE.plain(), pieces(1), "scrap note 7", "burnt", Optional.of(leave.name("V"))));
        return story;
    }

    private static Story putRight() {
        var story = stocked();
        var board = story.lot(Samples.BOARD, Place.ON_HAND);
        story.store(new CorrectionCommand.CorrectLot(
                board,
                Place.ON_HAND.plain(),
                Quantity.ONE,
                Optional.of(new SerialNo("SN9")),
                Optional.empty(),
                Optional.empty(),
                "read wrongly at the GRN",
                Optional.empty()));
        story.store(LossStages.reclassified(story.lot(Samples.FILTER, Place.ON_HAND), Place.ON_HAND.plain()));
        return story;
    }

    private static Story opening() {
        var story = new Story();
        CareStages.openedBooks(story);
        return story;
    }
}
