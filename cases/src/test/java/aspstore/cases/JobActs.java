package aspstore.cases;

import aspstore.desk.example.Cast;
import aspstore.desk.usecase.ChallanDesk;
import aspstore.journal.Outcome;
import aspstore.journal.StoredEntry;
import aspstore.model.Contract;
import aspstore.model.India;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Refusal;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanCommand.Through;
import aspstore.model.challan.ChallanEvent;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Command;
import aspstore.model.entry.Event;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.ServiceOrder;
import aspstore.model.owed.Debt;
import aspstore.model.owed.OwedCommand;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.tax.TaxRate;
import aspstore.model.tax.Transport;
import aspstore.model.tax.TransportDocument;
import aspstore.model.tax.TransportMode;
import aspstore.model.tax.Transporter;
import aspstore.model.usage.Usage;
import aspstore.model.usage.UsageCommand;
import aspstore.model.usage.UsageCommand.State;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a store does for jobs: raised, set aside, issued, used, brought back, settled.
record JobActs(Situation situation, StoreSide store) {

    private static final String COURIER = "BlueArrow Couriers";

    // ---- wanted

    /// The counter raises an indent for a customer who stands there, or whom the service system can't tell of.
    void raises(JobNo job, Contract contract, PartCode part, long pieces) {
        var bu = store.engine()
                .look(books -> books.catalog().part(part).orElseThrow().bu());
        var order = new ServiceOrder(
                job,
                bu,
                contract,
                contract == Contract.OOW ? Coverage.NONE : Coverage.COMPREHENSIVE,
                "P2",
                situation.clock().instant(),
                Situation.CUSTOMER,
                StoreSide.TECHNICIAN,
                Optional.empty());
        store.post(
                StoreSide.counter(),
                new Command.OfIndent(new IndentCommand.RaiseIndent(
                        order, List.of(new IndentCommand.Line(part, Quantity.pieces(pieces))))));
    }

    /// @param line by either of its names
    void allocates(JobNo job, String line, long pieces) {
        store.post(StoreSide.counter(), allocate(job, line, pieces));
    }

    static Command allocate(JobNo job, String line, long pieces) {
        return new Command.OfIndent(
                new IndentCommand.AllocateParts(job, line, Quantity.pieces(pieces), Optional.empty()));
    }

    // ---- out

    /// On a challan and out of the door with the technician, who signs.
    ChallanNo issues(JobNo job) {
        return number(store.posted(asked(issue(job, StoreSide.TECHNICIAN, Optional.of(signed(StoreSide.TECHNICIAN))))));
    }

    /// On a challan that lies at the counter.
    ChallanNo prepares(JobNo job) {
        return number(store.posted(asked(issue(job, StoreSide.TECHNICIAN, Optional.empty()))));
    }

    /// On a challan and out of the door with a courier.
    ChallanNo sends(JobNo job, String airwayBill) {
        var transport = new Transport(
                TransportMode.ROAD,
                14,
                Optional.empty(),
                Optional.of(new Transporter(COURIER, Optional.empty())),
                Optional.of(new TransportDocument(airwayBill, Optional.empty())));
        return number(store.posted(asked(new ChallanDesk.Issue(
                job,
                new Through.Courier(COURIER, airwayBill),
                transport,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ChallanDesk.HandOver(
                        "Rider of " + COURIER, new Proof(Proof.By.AIRWAY_BILL, airwayBill)))))));
    }

    /// @return why it is not issued
    List<Refusal> refusesToIssue(JobNo job) {
        return StoreSide.refused(asked(issue(job, StoreSide.TECHNICIAN, Optional.empty())));
    }

    private Outcome asked(ChallanDesk.Issue issue) {
        return new ChallanDesk(store.engine(), situation.clock()).issue(StoreSide.counter(), UUID.randomUUID(), issue);
    }

    private static ChallanDesk.Issue issue(JobNo job, PersonId technician, Optional<ChallanDesk.HandOver> handOver) {
        return new ChallanDesk.Issue(
                job,
                new Through.Technician(technician),
                Transport.BY_HAND,
                Optional.empty(),
                Optional.empty(),
                handOver);
    }

    private static ChallanDesk.HandOver signed(PersonId technician) {
        return new ChallanDesk.HandOver(
                Cast.name(technician), new Proof(Proof.By.SIGNATURE, "signed on the counter's copy"));
    }

    /// The number of the challan that a commit issued.
    static ChallanNo number(List<StoredEntry> commit) {
        return commit.stream()
                .flatMap(entry -> entry.entry().event() instanceof Event.OfChallan(ChallanEvent.ChallanIssued issued)
                        ? List.of(issued.number()).stream()
                        : List.<ChallanNo>of().stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no challan in " + commit));
    }

    void handsOver(ChallanNo challan) {
        store.post(
                StoreSide.counter(),
                new Command.OfChallan(new ChallanCommand.HandOverChallan(
                        challan,
                        Cast.name(StoreSide.TECHNICIAN),
                        new Proof(Proof.By.SIGNATURE, "signed on the counter's copy"),
                        Optional.empty(),
                        Optional.empty())));
    }

    static Command cancel(ChallanNo challan, String reason) {
        return new Command.OfChallan(new ChallanCommand.CancelChallan(challan, reason));
    }

    void cancels(ChallanNo challan, String reason) {
        store.post(StoreSide.counter(), cancel(challan, reason));
    }

    Challan challan(ChallanNo number) {
        return store.document(Challan.KIND, number.text());
    }

    /// The challan on which a unit is out.
    ChallanNo challanOf(PartCode part, SerialNo unit) {
        return store.engine()
                .look(books -> books.standsOf(part).stream()
                        .filter(stand -> stand.spot().place() == Place.WITH_TECHNICIAN)
                        .filter(stand -> stand.lot().serial().equals(Optional.of(unit)))
                        .findFirst())
                .map(stand -> new ChallanNo(stand.spot().reference()))
                .orElseThrow(() -> new AssertionError("unit " + unit + " is not out"));
    }

    // ---- back

    static Command use(ChallanNo challan, int line, JobNo job, long pieces, Optional<SerialNo> removed) {
        return new Command.OfUsage(
                new UsageCommand.RecordUsage(challan, line, job, Quantity.pieces(pieces), removed, ""));
    }

    /// @return the entry of the use
    Position uses(ChallanNo challan, int line, JobNo job, long pieces) {
        return store.at(StoreSide.counter(), use(challan, line, job, pieces, Optional.empty()));
    }

    /// A part is used, and the old one with this serial is owed.
    ///
    /// @return the debt
    String usesAndOwes(ChallanNo challan, JobNo job, SerialNo removed) {
        var use = store.at(StoreSide.counter(), use(challan, 1, job, 1, Optional.of(removed)));
        return Debt.id(use, 1);
    }

    /// The whole of a repair in warranty: ordered, out, used, the old unit in, the reverse challan closed.
    ChallanNo repairs(JobNo job, PartCode part, SerialNo old) {
        situation.central().orders(job, Contract.IW, part, 1);
        var challan = issues(job);
        uses(challan, 1, job, 1);
        bringsDefective(job, part, Optional.of(old), challan);
        closes(challan);
        return challan;
    }

    static Command inward(
            JobNo job, PartCode part, long pieces, Optional<SerialNo> serial, ChallanNo challan, String note) {
        return new Command.OfUsage(new UsageCommand.InwardDefective(
                job,
                part,
                Quantity.pieces(pieces),
                serial,
                Optional.of(challan),
                Optional.empty(),
                Optional.empty(),
                note));
    }

    /// The old part of a job comes in.
    ///
    /// @return the defective receipt
    String bringsDefective(JobNo job, PartCode part, Optional<SerialNo> serial, ChallanNo challan) {
        return store.at(StoreSide.counter(), inward(job, part, 1, serial, challan, ""))
                .name("N");
    }

    void bringsBack(ChallanNo challan, int line, long pieces, State state, String reason) {
        store.post(
                StoreSide.counter(),
                new Command.OfUsage(
                        new UsageCommand.ReturnUnused(challan, line, Quantity.pieces(pieces), state, reason)));
    }

    static Command close(ChallanNo challan) {
        return new Command.OfChallan(
                new ChallanCommand.CloseReverseChallan(challan, Transport.BY_HAND, Optional.empty()));
    }

    void closes(ChallanNo challan) {
        store.post(StoreSide.counter(), close(challan));
    }

    void settles(String debt, OwedCommand.How how, long pieces, String reason) {
        store.post(
                StoreSide.manager(),
                new Command.OfOwed(new OwedCommand.SettleDebt(debt, how, Quantity.pieces(pieces), reason)));
    }

    void decidesSubstitute(String inward, UsageCommand.Verdict verdict, String reason) {
        store.post(
                StoreSide.manager(), new Command.OfUsage(new UsageCommand.DecideSubstitute(inward, verdict, reason)));
    }

    /// The billing system's invoice for a use that the customer pays for.
    void linksInvoice(String use, String number) {
        var tax = TaxRate.percent(18).on(store.document(Usage.KIND, use).value());
        store.post(
                StoreSide.counter(),
                new Command.OfUsage(new UsageCommand.LinkInvoice(
                        List.of(use), number, India.day(situation.clock().instant()), tax)));
    }
}
