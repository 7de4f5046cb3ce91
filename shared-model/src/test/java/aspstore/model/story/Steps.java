package aspstore.model.story;

import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.JobNo;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.StoreId;
import aspstore.model.books.LineRef;
import aspstore.model.books.Samples;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanNo;
import aspstore.model.indent.IndentCommand;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.tax.Transport;
import aspstore.model.tax.TransportMode;
import aspstore.model.usage.UsageCommand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Commands of a store's day with the particulars that no test cares about.
public final class Steps {

    public static final String DELIVERY = "80000012";
    public static final ChallanNo CHALLAN = new ChallanNo("PN1D/2627/00001");

    private Steps() {}

    public static Quantity pieces(int pieces) {
        return Quantity.pieces(pieces);
    }

    public static ShipmentCommand.DispatchShipment dispatch(String delivery, ShipmentCommand.Line... lines) {
        return new ShipmentCommand.DispatchShipment(
                delivery,
                ShipmentCommand.Kind.SALE,
                new ShipmentCommand.Papers("INV-77", "Blue Carriers", "MH12AB1234", "LR-9", ""),
                List.of(lines));
    }

    public static ShipmentCommand.AmendShipment amend(String delivery, ShipmentCommand.Line... more) {
        return new ShipmentCommand.AmendShipment(delivery, List.of(), List.of(more), "SAP sent it again");
    }

    public static ShipmentCommand.RecallShipment recall(String delivery, int line, int pieces) {
        return new ShipmentCommand.RecallShipment(
                delivery, List.of(new ShipmentCommand.Less(line, pieces(pieces))), "SAP called it off");
    }

    public static ShipmentCommand.Line shipped(PartCode part, int pieces, String... serials) {
        return shipped(part, pieces, Optional.empty(), serials);
    }

    public static ShipmentCommand.Line shipped(PartCode part, int pieces, LineRef request) {
        return shipped(part, pieces, Optional.of(request));
    }

    private static ShipmentCommand.Line shipped(
            PartCode part, int pieces, Optional<LineRef> request, String... serials) {
        return new ShipmentCommand.Line(
                "10",
                Sodo.of("4711", DELIVERY),
                part,
                pieces(pieces),
                Owner.OEM,
                ContractClass.ANY,
                Condition.OK,
                Optional.empty(),
                part.equals(Samples.GAS) ? Optional.of(LocalDate.of(2028, 2, 29)) : Optional.empty(),
                serials(serials),
                request,
                Optional.empty());
    }

    public static ReceiptCommand.ReceiveGoods receive(String delivery, ReceiptCommand.Line... lines) {
        return new ReceiptCommand.ReceiveGoods(Optional.of(delivery), "LR-9", List.of(lines), List.of());
    }

    public static ReceiptCommand.Line counted(int line, int accepted, int damaged, int missing, String... serials) {
        return new ReceiptCommand.Line(
                line,
                pieces(accepted),
                pieces(damaged),
                pieces(missing),
                serials(serials),
                Optional.empty(),
                Optional.empty(),
                damaged + missing > 0 ? "box torn" : "");
    }

    public static ReceiptCommand.ReceiveGoods unlisted(PartCode part, int pieces) {
        return new ReceiptCommand.ReceiveGoods(
                Optional.empty(),
                "slip 4",
                List.of(),
                List.of(new ReceiptCommand.UnlistedLine(
                        part,
                        pieces(pieces),
                        ReceiptCommand.UnlistedLine.Why.UNANNOUNCED,
                        List.of(),
                        Optional.empty(),
                        Optional.empty())));
    }

    /// Goods of every kind on hand: three boards, ten filters, two cylinders of gas, six motors.
    public static Story stocked() {
        var story = new Story();
        story.central(dispatch(
                DELIVERY,
                shipped(Samples.BOARD, 3, "SN1", "SN2", "SN3"),
                shipped(Samples.FILTER, 10),
                shipped(Samples.GAS, 2),
                shipped(Story.MOTOR, 6)));
        story.store(receive(
                DELIVERY,
                counted(1, 3, 0, 0, "SN1", "SN2", "SN3"),
                counted(2, 10, 0, 0),
                counted(3, 2, 0, 0),
                counted(4, 6, 0, 0)));
        return story;
    }

    public static IndentCommand.RaiseIndent raise(JobNo job, Contract contract, PartCode part, int pieces) {
        return new IndentCommand.RaiseIndent(
                Story.order(job, contract), List.of(new IndentCommand.Line(part, pieces(pieces))));
    }

    public static IndentCommand.AssignIndent assign(JobNo job, PartCode part, int pieces) {
        return new IndentCommand.AssignIndent(
                "REQ-1",
                Story.order(job, Contract.IW),
                List.of(new IndentCommand.ServiceLine("10", part, pieces(pieces))),
                "nearest store with stock");
    }

    public static IndentCommand.AllocateParts allocate(JobNo job, String line, int pieces) {
        return new IndentCommand.AllocateParts(job, line, pieces(pieces), Optional.empty());
    }

    /// A job's only line, assigned by the service system, allocated.
    public static Story allocated(PartCode part, int pieces, Contract contract) {
        var story = stocked();
        var assigned = assign(Story.JOB, part, pieces);
        story.central(new IndentCommand.AssignIndent(
                assigned.requestId(), Story.order(Story.JOB, contract), assigned.lines(), assigned.choice()));
        story.store(allocate(Story.JOB, "10", pieces));
        return story;
    }

    public static ChallanCommand.IssueChallan issue(Story story, JobNo job, String line, PartCode part) {
        var spot = Place.ALLOCATED.at(job + "/" + line);
        var lines = new ArrayList<ChallanCommand.Line>();
        for (var stand : story.books().standsOf(part)) {
            if (stand.spot().equals(spot)) {
                lines.add(new ChallanCommand.Line(line, stand.lot().id(), stand.quantity()));
            }
        }
        return issue(job, Optional.empty(), lines);
    }

    public static ChallanCommand.IssueChallan issue(
            JobNo job, Optional<String> override, List<ChallanCommand.Line> lines) {
        return new ChallanCommand.IssueChallan(
                job,
                lines,
                new ChallanCommand.Through.Technician(Samples.TECHNICIAN),
                Transport.BY_HAND,
                Optional.empty(),
                override,
                List.of());
    }

    public static ChallanCommand.HandOverChallan handOver(ChallanNo number) {
        return new ChallanCommand.HandOverChallan(
                number,
                "Ravi",
                new ChallanCommand.Proof(ChallanCommand.Proof.By.SIGNATURE, "S1"),
                Optional.empty(),
                Optional.empty());
    }

    /// Stock for the technician's bag.
    public static ChallanCommand.IssueBag bag(PartCode part, int pieces) {
        return new ChallanCommand.IssueBag(
                Samples.HA,
                Samples.TECHNICIAN,
                List.of(new ChallanCommand.BagLine(part, Optional.empty(), pieces(pieces))),
                Transport.BY_HAND,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /// What is out on challan 1 goes on to another job with the same technician.
    public static ChallanCommand.ReassignParts reassign(JobNo job, String line, int pieces) {
        return reassign(CHALLAN, job, line, pieces);
    }

    public static ChallanCommand.ReassignParts reassign(ChallanNo from, JobNo job, String line, int pieces) {
        return reassign(
                new ChallanCommand.Piece(from, 1, line, pieces(pieces)),
                job,
                new ChallanCommand.Through.Technician(Samples.TECHNICIAN),
                Transport.BY_HAND);
    }

    public static ChallanCommand.ReassignParts reassign(
            ChallanCommand.Piece piece, JobNo job, ChallanCommand.Through through, Transport transport) {
        return new ChallanCommand.ReassignParts(
                job,
                List.of(piece),
                ChallanCommand.Left.NOT_NEEDED,
                through,
                transport,
                Optional.empty(),
                "Ravi",
                new ChallanCommand.Proof(ChallanCommand.Proof.By.SIGNATURE, "S2"),
                Optional.empty(),
                Optional.empty());
    }

    public static ChallanCommand.ConfirmDelivery confirmDelivery() {
        return new ChallanCommand.ConfirmDelivery(
                CHALLAN, "R. Deshpande", new ChallanCommand.Proof(ChallanCommand.Proof.By.OTP, "4711"));
    }

    public static ChallanCommand.ArrangePickup arrangePickup() {
        return new ChallanCommand.ArrangePickup(
                CHALLAN, new ChallanCommand.Through.Courier("Fast Courier", "AWB-BACK-1"));
    }

    /// Parts with a courier on challan 1.
    public static Story byCourier(PartCode part, int pieces, Contract contract) {
        var story = allocated(part, pieces, contract);
        var issue = issue(story, Story.JOB, "10", part);
        story.store(new ChallanCommand.IssueChallan(
                Story.JOB,
                issue.lines(),
                new ChallanCommand.Through.Courier("Fast Courier", "AWB-1"),
                new Transport(TransportMode.ROAD, 12, Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                List.of()));
        story.store(handOver(CHALLAN));
        return story;
    }

    /// Parts out with the technician on challan 1.
    public static Story out(PartCode part, int pieces, Contract contract) {
        var story = allocated(part, pieces, contract);
        story.store(issue(story, Story.JOB, "10", part));
        story.store(handOver(CHALLAN));
        return story;
    }

    public static UsageCommand.RecordUsage use(int pieces) {
        return new UsageCommand.RecordUsage(CHALLAN, 1, Story.JOB, pieces(pieces), Optional.empty(), "");
    }

    public static UsageCommand.RecordUsage use(String removed) {
        return new UsageCommand.RecordUsage(
                CHALLAN, 1, Story.JOB, Quantity.ONE, Optional.of(new SerialNo(removed)), "burnt");
    }

    public static UsageCommand.ReturnUnused unused(int pieces, UsageCommand.State state) {
        return new UsageCommand.ReturnUnused(
                CHALLAN, 1, pieces(pieces), state, state == UsageCommand.State.UNUSED ? "" : "as told");
    }

    public static UsageCommand.InwardDefective inward(PartCode part, int pieces, String... serial) {
        return new UsageCommand.InwardDefective(
                Story.JOB,
                part,
                pieces(pieces),
                serials(serial).stream().findFirst(),
                Optional.of(CHALLAN),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    public static ReturnCommand.RequestReturn returned(LotId lot, int pieces, ReturnCommand.Reason reason) {
        var from = reason == ReturnCommand.Reason.DEFECTIVE ? Place.DEFECTIVE : Place.ON_HAND;
        return new ReturnCommand.RequestReturn(
                Samples.HA, List.of(new ReturnCommand.Line(lot, from.plain(), pieces(pieces), reason)), "monthly");
    }

    public static ReturnCommand.DecideReturn decide(PartReturn it, ReturnCommand.Verdict verdict) {
        return new ReturnCommand.DecideReturn(
                it.id(),
                IntStream.rangeClosed(1, it.lines().size())
                        .mapToObj(no -> new ReturnCommand.LineDecision(
                                no, verdict, verdict == ReturnCommand.Verdict.REFUSED ? "keep it" : ""))
                        .toList());
    }

    public static ReturnCommand.PackReturn pack(String id, String carton, int pieces) {
        return new ReturnCommand.PackReturn(
                id, carton, List.of(new ReturnCommand.PackedLine(1, pieces(pieces), List.of())));
    }

    public static ReturnCommand.ShipReturn ship(String id) {
        return new ReturnCommand.ShipReturn(id, Transport.BY_HAND, Optional.empty(), "Ram the driver");
    }

    public static ReturnCommand.ReceiveReturn came(String id, int received, int missing) {
        return new ReturnCommand.ReceiveReturn(
                id,
                List.of(new ReturnCommand.ReceivedLine(
                        1, pieces(received), pieces(missing), Condition.OK, missing > 0 ? "carton open" : "")));
    }

    public static ReturnCommand.SettleTransitLoss settle(String id, int pieces) {
        return new ReturnCommand.SettleTransitLoss(
                id,
                List.of(new ReturnCommand.SettledLine(1, pieces(pieces), ReturnCommand.Outcome.LOST)),
                "carrier admits it");
    }

    public static ReturnCommand.RecordDisposition dispose(String id, int pieces) {
        return new ReturnCommand.RecordDisposition(
                id,
                List.of(new ReturnCommand.DisposedLine(1, pieces(pieces), ReturnCommand.Disposition.CREDIT, "CN-5")));
    }

    public static ReturnCommand.RedirectReturn redirect(String id) {
        return new ReturnCommand.RedirectReturn(id, new StoreId("MU2"), Samples.warehouse());
    }

    public static ReturnCommand.SendBackReturn sendBack(String id, int pieces) {
        return new ReturnCommand.SendBackReturn(
                id, "80000500", List.of(new ReturnCommand.SentBackLine(1, pieces(pieces))));
    }

    static List<SerialNo> serials(String... serials) {
        return Stream.of(serials).map(SerialNo::new).toList();
    }
}
