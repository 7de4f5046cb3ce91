package aspstore.model.reversal;

import static aspstore.model.usage.Workshop.BOARD;
import static aspstore.model.usage.Workshop.CHALLAN;
import static aspstore.model.usage.Workshop.GAS;
import static aspstore.model.usage.Workshop.JOB;
import static aspstore.model.usage.Workshop.MOTOR;
import static aspstore.model.usage.Workshop.SODO;
import static aspstore.model.usage.Workshop.accepted;
import static aspstore.model.usage.Workshop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.Decision;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.books.Act;
import aspstore.model.books.Document;
import aspstore.model.challan.Challan;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.Indent;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.receipt.Receipt;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.receipt.ReceiptEvent;
import aspstore.model.receipt.ReceiptRules;
import aspstore.model.reversal.ReversalCommand.ReverseEntry;
import aspstore.model.reversal.ReversalRules.Target;
import aspstore.model.shipment.Shipment;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.shipment.ShipmentRules;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Move;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.stock.Stand;
import aspstore.model.stockcare.Hold;
import aspstore.model.usage.Inward;
import aspstore.model.usage.Usage;
import aspstore.model.usage.UsageCommand;
import aspstore.model.usage.UsageCommand.DecideSubstitute;
import aspstore.model.usage.UsageCommand.InwardDefective;
import aspstore.model.usage.UsageCommand.LinkInvoice;
import aspstore.model.usage.UsageCommand.RecordUsage;
import aspstore.model.usage.UsageCommand.ReturnUnused;
import aspstore.model.usage.UsageCommand.State;
import aspstore.model.usage.UsageCommand.Verdict;
import aspstore.model.usage.UsageEvent;
import aspstore.model.usage.UsageRules;
import aspstore.model.usage.Workshop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReversalTest {

    private static final String DELIVERY = "80000012";

    private final Workshop shop = new Workshop();
    private final Map<Position, ReceiptEvent> receipts = new HashMap<>();
    private final Map<Position, UsageEvent> used = new HashMap<>();

    @Test
    void aReceiptTakenBackWholeLeavesTheBooksAsTheyWere() {
        dispatch();
        var before = stands();
        var shipment = shipment();
        var act = receive();

        reverse(act, Set.of());

        assertThat(stands()).isEqualTo(before);
        assertThat(shipment()).isEqualTo(shipment);
        assertThat(receipt(act).stage()).isEqualTo("REVERSED");
        assertThat(receipt(act).workItems()).isEmpty();
    }

    @Test
    void oneLineOfAReceiptIsTakenBackAlone() {
        dispatch();
        var act = receive();

        reverse(act, Set.of(1));

        assertThat(shipment().inTransit(1)).isEqualTo(Quantity.pieces(2));
        assertThat(shipment().accepted(2)).isEqualTo(Quantity.pieces(3));
        assertThat(receipt(act).stage()).isEqualTo("UNLISTED_OPEN");
        assertThat(receipt(act).reversed()).containsExactly(1);

        reverse(act, Set.of(3));
        assertThat(receipt(act).stage()).isEqualTo("POSTED");
        reverse(act, Set.of(2));
        assertThat(receipt(act).stage()).isEqualTo("REVERSED");
    }

    @Test
    void noLineIsTakenBackTwice() {
        dispatch();
        var act = receive();
        var by = reverse(act, Set.of(1));

        assertThat(refusals(act, Set.of(1, 2), "again"))
                .containsExactly(new ReversalRefusal.AlreadyReversed(act.at(), 1, by.at()));
        assertThat(refusals(act, Set.of(), ""))
                .containsExactly(
                        new ReversalRefusal.AlreadyReversed(act.at(), 1, by.at()),
                        new ReversalRefusal.ReasonMissing(act.at()));
        var rest = reverse(act, Set.of(2, 3));
        assertThat(refusals(act, Set.of(3), "again"))
                .containsExactly(new ReversalRefusal.AlreadyReversed(act.at(), 3, rest.at()));
    }

    @Test
    void aReceiptWhoseGoodsMovedOnStays() {
        dispatch();
        var act = receive();
        var lot = act.at().lot(3);
        move(Move.of(lot, Place.ON_HAND.plain(), Place.ALLOCATED.at("SO-1/J1.1"), Quantity.ONE));

        assertThat(refusals(act, Set.of(), "typo"))
                .containsExactly(new ReversalRefusal.StockMovedOn(
                        lot, Place.ON_HAND.plain(), Quantity.pieces(3), Quantity.pieces(2)));
        reverse(act, Set.of(1));
    }

    @Test
    void aReceiptStaysOnceCentralDecidedAboutWhatIsMissing() {
        dispatch();
        var act = receive();
        var decision = new ReceiptCommand.DecideDifference(
                DELIVERY, List.of(new Shipment.Difference(2, Quantity.ONE, Shipment.Difference.Outcome.LOST, "")));
        post(shop.central(Role.OPERATIONS), decision);

        assertThat(refusals(act, Set.of(2), "typo")).containsExactly(new ReversalRefusal.NotReversible(act.at()));
        reverse(act, Set.of(1));
    }

    @Test
    void takingBackAReceiptLineLeavesWhatUnlistedGoodsWereMatchedToIt() {
        dispatch();
        var act = receive();
        var match = post(
                shop.act(Role.MANAGER),
                new ReceiptCommand.AcceptUnlisted(
                        unlisted(act), Quantity.ONE, Optional.of(new ReceiptCommand.Match(DELIVERY, 3)), ""));
        assertThat(shipment().accepted(3)).isEqualTo(Quantity.ONE);

        reverse(act, Set.of(2));
        assertThat(shipment().accepted(3)).isEqualTo(Quantity.ONE);
        assertThat(refusals(act, Set.of(3), "typo"))
                .hasSize(1)
                .first()
                .isInstanceOf(ReversalRefusal.StockMovedOn.class);

        reverse(match, Set.of());
        assertThat(shipment().accepted(3)).isEqualTo(Quantity.ZERO);
        assertThat(receipt(act).unlisted(unlisted(act)).orElseThrow().open()).isEqualTo(Quantity.ONE);
        reverse(act, Set.of(3));
    }

    @Test
    void linesThatAnEntryDoesNotHaveAreNotTakenBack() {
        dispatch();
        var act = receive();

        assertThat(refusals(act, Set.of(4), "typo")).containsExactly(new ReversalRefusal.NotReversible(act.at()));
    }

    @Test
    void anEntryThatIsNotThereCannotBeTakenBack() {
        var command = ReverseEntry.of(Position.journal(3), Set.of(), "typo");

        assertThat(refused(ReversalRules.decide(shop.books, command, new Target.Unknown())))
                .containsExactly(new ReversalRefusal.NoSuchEntry(Position.journal(3)));
    }

    @Test
    void aUseTakenBackTakesItsDebtWithIt() {
        boardOut();
        var before = stands();
        var challan = challan();
        var indent = indent();
        var use = use(Optional.empty());

        reverse(use, Set.of());

        assertThat(stands()).isEqualTo(before);
        assertThat(challan()).isEqualTo(challan);
        assertThat(indent()).isEqualTo(indent);
        assertThat(shop.theDebt(use).stage()).isEqualTo("REVERSED");
        assertThat(shop.theDebt(use).workItems()).isEmpty();
        assertThat(shop.books.find(Usage.KIND, use.at().name("U")).orElseThrow().stage())
                .isEqualTo("REVERSED");
    }

    @Test
    void aUseWhoseDebtWasTouchedStays() {
        boardOut();
        var use = use(Optional.empty());
        var inward = post(inward(BOARD, "OLD1"));
        assertThat(refusals(use, Set.of(), "typo")).containsExactly(new ReversalRefusal.NotReversible(use.at()));

        reverse(inward, Set.of());
        assertThat(shop.theDebt(use).stage()).isEqualTo("OPEN");
        assertThat(challan().line(1).orElseThrow().defectiveIn()).isEqualTo(Quantity.ZERO);
        reverse(use, Set.of());
    }

    @Test
    void aUseOnAnInvoiceStaysUntilTheInvoiceIsUnlinked() {
        shop.out(MOTOR, Owner.OEM, "", Quantity.ONE).challan().job(JOB, Contract.OOW, Coverage.NONE);
        var use = use(Optional.empty());
        var id = use.at().name("U");
        var link = post(new LinkInvoice(List.of(id), "INV/1", LocalDate.parse("2026-07-02"), Money.ZERO));
        assertThat(refusals(use, Set.of(), "typo")).containsExactly(new ReversalRefusal.NotReversible(use.at()));

        reverse(link, Set.of());
        assertThat(shop.books.find(Usage.KIND, id).orElseThrow().stage()).isEqualTo("INVOICE_DUE");
        reverse(use, Set.of());
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void whatCameBackGoesOutAgain(State state) {
        boardOut();
        var before = stands();
        var challan = challan();
        var indent = indent();
        var back = post(new ReturnUnused(CHALLAN, 1, Quantity.ONE, state, "reason"));

        reverse(back, Set.of());

        assertThat(stands()).isEqualTo(before);
        assertThat(challan()).isEqualTo(challan);
        assertThat(indent()).isEqualTo(indent);
        assertThat(shop.books.open(WarehouseDebt.KIND)).isEmpty();
        assertThat(shop.books.open(Hold.KIND)).isEmpty();
    }

    @Test
    void anAcceptedSubstituteIsTakenBackBeforeItsInward() {
        boardOut();
        var use = use(Optional.of(new SerialNo("OLD1")));
        var inward = post(inward(BOARD, "OLD9"));
        var id = inward.at().name("N");
        var decision = post(shop.act(Role.MANAGER), new DecideSubstitute(id, Verdict.ACCEPTED, "misread"));
        assertThat(shop.theDebt(use).isOpen()).isFalse();
        assertThat(refusals(inward, Set.of(), "typo")).containsExactly(new ReversalRefusal.NotReversible(inward.at()));

        reverse(decision, Set.of());
        assertThat(shop.theDebt(use).isOpen()).isTrue();
        assertThat(shop.books.find(Inward.KIND, id).orElseThrow().stage()).isEqualTo("TO_DECIDE");
        reverse(inward, Set.of());
        assertThat(shop.books.find(Inward.KIND, id).orElseThrow().stage()).isEqualTo("REVERSED");
        assertThat(shop.books.open(WarehouseDebt.KIND)).isEmpty();
    }

    @Test
    void anInwardWhoseDefectiveWasPackedStays() {
        boardOut();
        use(Optional.empty());
        var inward = post(inward(BOARD, "OLD1"));
        var lot = inward.at().lot(1);
        move(Move.of(lot, Place.DEFECTIVE.plain(), Place.RETURN_PENDING.at("T5"), Quantity.ONE));

        assertThat(refusals(inward, Set.of(), "typo"))
                .containsExactly(
                        new ReversalRefusal.StockMovedOn(lot, Place.DEFECTIVE.plain(), Quantity.ONE, Quantity.ZERO));
    }

    @Test
    void takingBackMovesTheMirrorOfTheEntry() {
        boardOut();
        var use = use(Optional.empty());
        var undo = UsageRules.undo(shop.books, use, Objects.requireNonNull(used.get(use.at())), Set.of())
                .orElseThrow();

        assertThat(undo.moves())
                .containsExactly(Move.of(
                        shop.lotOut(1),
                        Place.CONSUMED.plain(),
                        Place.WITH_TECHNICIAN.at(CHALLAN.text()),
                        Quantity.ONE));
    }

    private Target target(Act of, Set<Integer> lines) {
        var undo = receipts.containsKey(of.at())
                ? ReceiptRules.undo(shop.books, of, Objects.requireNonNull(receipts.get(of.at())), lines)
                : UsageRules.undo(shop.books, of, Objects.requireNonNull(used.get(of.at())), lines);
        return undo.<Target>map(Target.Undoable::new).orElseGet(Target.Fixed::new);
    }

    private Act reverse(Act of, Set<Integer> lines) {
        var command = ReverseEntry.of(of.at(), lines, "typo");
        var target = target(of, lines);
        var event = accepted(ReversalRules.decide(shop.books, command, target));
        assertThat(ReversalRules.decide(shop.books, command, target)).isEqualTo(Decision.accept(event));
        var by = shop.act(Role.MANAGER);
        var documents = new ArrayList<Document<?>>(ReversalRules.evolve(shop.books, by, event));
        if (target instanceof Target.Undoable undoable) {
            documents.addAll(undoable.undo().documents());
        }
        shop.books.apply(ReversalRules.postings(by.at(), event), documents);
        return by;
    }

    private List<ReversalRefusal> refusals(Act of, Set<Integer> lines, String reason) {
        var command = ReverseEntry.of(of.at(), lines, reason);
        return refused(ReversalRules.decide(shop.books, command, target(of, lines)));
    }

    private void dispatch() {
        var act = shop.central(Role.WAREHOUSE);
        var command = new ShipmentCommand.DispatchShipment(
                DELIVERY,
                ShipmentCommand.Kind.SALE,
                ShipmentCommand.Papers.NONE,
                List.of(line("10", BOARD, 2), line("20", MOTOR, 4), line("30", GAS, 5)));
        var event = accepted(ShipmentRules.decide(shop.books, act, command));
        shop.books.apply(ShipmentRules.postings(act.at(), event), ShipmentRules.evolve(shop.books, act, event));
    }

    private static ShipmentCommand.Line line(String item, PartCode part, long pieces) {
        return new ShipmentCommand.Line(
                item,
                SODO,
                part,
                Quantity.pieces(pieces),
                Owner.OEM,
                ContractClass.IW,
                Condition.OK,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /// Two boards with serials, three of four motors and the fourth missing, and a bottle of gas too many.
    private Act receive() {
        var boards = new ReceiptCommand.Line(
                1,
                Quantity.ONE,
                Quantity.ONE,
                Quantity.ZERO,
                List.of(new SerialNo("B1"), new SerialNo("B2")),
                Optional.empty(),
                Optional.empty(),
                "one is bent");
        var motors = new ReceiptCommand.Line(
                2,
                Quantity.pieces(3),
                Quantity.ZERO,
                Quantity.ONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "not in the lorry");
        var gas = new ReceiptCommand.UnlistedLine(
                GAS,
                Quantity.ONE,
                ReceiptCommand.UnlistedLine.Why.EXTRA,
                List.of(),
                Optional.empty(),
                Optional.empty());
        return post(
                shop.act(Role.COUNTER),
                new ReceiptCommand.ReceiveGoods(Optional.of(DELIVERY), "LR 7", List.of(boards, motors), List.of(gas)));
    }

    private Act post(Act act, ReceiptCommand command) {
        var event = accepted(ReceiptRules.decide(shop.books, act, command));
        receipts.put(act.at(), event);
        shop.books.apply(ReceiptRules.postings(act.at(), event), ReceiptRules.evolve(shop.books, act, event));
        return act;
    }

    private Act post(UsageCommand command) {
        return post(shop.act(Role.COUNTER), command);
    }

    private Act post(Act act, UsageCommand command) {
        used.put(act.at(), shop.post(act, command));
        return act;
    }

    private void boardOut() {
        shop.out(BOARD, Owner.OEM, "S1", Quantity.ONE).challan().job(JOB, Contract.IW, Coverage.COMPREHENSIVE);
    }

    private Act use(Optional<SerialNo> removed) {
        return post(new RecordUsage(CHALLAN, 1, JOB, Quantity.ONE, removed, ""));
    }

    private static InwardDefective inward(PartCode part, String serial) {
        return new InwardDefective(
                JOB,
                part,
                Quantity.ONE,
                Optional.of(new SerialNo(serial)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private void move(Move move) {
        shop.books.apply(Postings.of(List.of(move)), List.of());
    }

    private Set<Stand> stands() {
        return Set.copyOf(shop.books.allStands());
    }

    private Shipment shipment() {
        return shop.books.find(Shipment.KIND, DELIVERY).orElseThrow();
    }

    private Receipt receipt(Act act) {
        return shop.books.find(Receipt.KIND, act.at().name("G")).orElseThrow();
    }

    private LotId unlisted(Act act) {
        return receipt(act).unlisted().getFirst().lot();
    }

    private Challan challan() {
        return shop.theChallan();
    }

    private Indent indent() {
        return shop.theIndent();
    }
}
