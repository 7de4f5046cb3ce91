package aspstore.desk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.screen.handin.StoreWithPartsOut;
import aspstore.desk.screen.issue.JobsAtDesk;
import aspstore.desk.shell.DeskRobot;
import aspstore.journal.query.DocumentName;
import aspstore.model.Caller;
import aspstore.model.Contract;
import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.partreturn.ReturnCommand.LineDecision;
import aspstore.model.partreturn.ReturnCommand.Verdict;
import aspstore.model.receipt.Receipt;
import aspstore.model.stock.Place;
import aspstore.model.stockcare.Opening;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// What a person is doing when the PC goes out: lines that are there, and a field that is being typed in.
enum KilledFlow {
    RECEIVING(
            Samples.counter(),
            folder -> withDeliveries(folder),
            desk -> {
                desk.open(new Destination.Receive(Optional.of("80001234"))).sees("0 of 1");
                desk.scan("5*" + Samples.FILTER).sees("5 of 5");
                desk.press(KeyCode.F9).sees("GRN G");
                desk.open(new Destination.Receive(Optional.of("80001235"))).sees("0 of 1");
                desk.scan("FLT-100").scan("FLT-100").sees("2 of 3");
                desk.press(KeyCode.F6).press(KeyCode.F6).type("INV-77");
            },
            desk -> {
                assertThat(OpenedStore.standing(desk, Samples.FILTER, Place.ON_HAND))
                        .isEqualTo(5);
                desk.open(new Destination.Receive(Optional.of("80001235")));
                desk.sees("1 of 1").sees("INV-77").scan("FLT-100").sees("3 of 3");
                desk.press(KeyCode.F9).sees("GRN G");
                assertThat(OpenedStore.standing(desk, Samples.FILTER, Place.ON_HAND))
                        .isEqualTo(8);
            }),
    RECEIVING_QUANTITY(
            Samples.counter(),
            folder -> withDeliveries(folder),
            desk -> desk.open(new Destination.Receive(Optional.of("80001234")))
                    .sees("0 of 1")
                    .press(KeyCode.F2)
                    .type("4"),
            desk -> desk.open(new Destination.Receive(Optional.of("80001234")))
                    .sees("1 of 1")
                    .sees("4")),
    SETTLING(
            Samples.manager(),
            folder -> withStock(folder),
            desk -> {
                desk.open(new Destination.Receive(Optional.empty())).sees("Nothing is counted yet");
                desk.scan("FLT-100").sees("Lint filter");
                desk.press(KeyCode.F9).sees("again to post").press(KeyCode.F9).sees("GRN G");
                desk.open(new Destination.SettleUnlisted(receipt(desk))).sees("Lint filter");
                desk.press(KeyCode.F6).press(KeyCode.F6).press(KeyCode.F6).type("sent by mistake");
            },
            desk -> desk.open(new Destination.SettleUnlisted(receipt(desk))).sees("sent by mistake")),
    REQUESTING(
            Samples.counter(),
            folder -> withStock(folder),
            desk -> desk.open(new Destination.NewRequest(Optional.empty()))
                    .sees("PCB-7782")
                    .press(KeyCode.F2)
                    .type("17"),
            desk -> desk.open(new Destination.NewRequest(Optional.empty())).sees("17")),
    REQUESTING_FOR_A_JOB(
            Samples.counter(),
            folder -> withStock(folder),
            desk -> desk.open(new Destination.NewRequest(Optional.empty()))
                    .sees("PCB-7782")
                    .press(KeyCode.F4)
                    .type("JOB-77"),
            desk -> desk.open(new Destination.NewRequest(Optional.empty())).sees("JOB-77")),
    WITHDRAWING_A_REQUEST(
            Samples.counter(),
            folder -> {
                try (var store = OpenedStore.empty(folder)) {
                    store.posted(Samples.counter(), Desk.request("J-1"));
                }
            },
            desk -> desk.open(new Destination.Requests())
                    .sees("FLT-100")
                    .press(KeyCode.CONTROL, KeyCode.W)
                    .sees("Say why")
                    .type("found one"),
            desk -> {
                desk.open(new Destination.Requests()).sees("found one");
                desk.press(KeyCode.CONTROL, KeyCode.W).sees("again to withdraw");
                desk.press(KeyCode.CONTROL, KeyCode.W).sees("is withdrawn");
            }),
    RAISING_AN_INDENT(
            Samples.counter(),
            folder -> withStock(folder),
            desk -> desk.open(new Destination.RaiseIndent())
                    .sees("Scan the parts")
                    .scan("FLT-100")
                    .sees("1 × FLT-100")
                    .press(KeyCode.F6)
                    .type("WALK-1"),
            desk -> desk.open(new Destination.RaiseIndent()).sees("WALK-1").sees("FLT-100")),
    ISSUING(
            Samples.counter(),
            folder -> {
                try (var store = JobsAtDesk.stocked(folder, 5)) {
                    store.assigned(JobsAtDesk.JOB, Samples.FILTER, 2);
                }
            },
            desk -> {
                desk.open(new Destination.IssueChallan(JobsAtDesk.JOB))
                        .sees("FLT-100")
                        .sees("Ravi");
                desk.press(KeyCode.F6).press(KeyCode.DOWN).sees("Airway bill (AWB)");
                desk.press(KeyCode.F9).sees("Write the name of the courier.").type("BlueArrow");
            },
            desk -> desk.open(new Destination.IssueChallan(JobsAtDesk.JOB)).sees("BlueArrow")),
    HANDING_IN(
            Samples.counter(),
            folder -> withPartsOut(folder),
            desk -> desk.open(new Destination.HandIn(StoreWithPartsOut.FIRST))
                    .sees("FLT-100")
                    .scan("FLT-100")
                    .press(KeyCode.F2)
                    .type("2")
                    .press(KeyCode.TAB)
                    .type("bent"),
            desk -> desk.open(new Destination.HandIn(StoreWithPartsOut.FIRST))
                    .sees("bent")
                    .press(KeyCode.F9)
                    .sees("is closed")),
    SWAPPING(
            Samples.counter(),
            folder -> {
                try (var store = StoreWithPartsOut.stocked(folder)) {
                    store.out(StoreWithPartsOut.JOB, Contract.IW, 0, 1);
                }
            },
            desk -> desk.open(new Destination.Swap())
                    .scan("SO-4711")
                    .scan("B1")
                    .sees("Scan the defective part")
                    .press(KeyCode.F2)
                    .type("burnt"),
            desk -> desk.open(new Destination.Swap())
                    .sees("burnt")
                    .scan("OLD77")
                    .press(KeyCode.F9)
                    .sees("Posted")),
    RETURNING(
            Samples.counter(),
            folder -> withStock(folder),
            desk -> desk.open(new Destination.NewReturn(Optional.empty()))
                    .sees("B-200")
                    .scan("B-200")
                    .sees("1 marked")
                    .press(KeyCode.F6)
                    .press(KeyCode.F6)
                    .press(KeyCode.F6)
                    .type("two boxes"),
            desk -> desk.open(new Destination.NewReturn(Optional.empty()))
                    .sees("1 marked")
                    .sees("two boxes")
                    .press(KeyCode.F9)
                    .sees("was asked for")),
    WITHDRAWING_A_RETURN(
            Samples.counter(),
            folder -> withReturn(folder),
            desk -> desk.open(new Destination.OneReturn(oneReturn(desk)))
                    .sees("B-200")
                    .press(KeyCode.F6)
                    .type("wrong part"),
            desk -> {
                desk.open(new Destination.OneReturn(oneReturn(desk))).sees("wrong part");
                desk.press(KeyCode.CONTROL, KeyCode.W).press(KeyCode.CONTROL, KeyCode.W);
                desk.sees("was withdrawn");
            }),
    PACKING(
            Samples.counter(),
            folder -> withDecidedReturn(folder),
            desk -> desk.open(new Destination.OneReturn(oneReturn(desk)))
                    .sees("0 of 1")
                    .scan("B-200")
                    .sees("1 of 1")
                    .press(KeyCode.F6)
                    .press(KeyCode.F6)
                    .press(KeyCode.F6)
                    .type("BOX"),
            desk -> desk.open(new Destination.OneReturn(oneReturn(desk)))
                    .sees("1 of 1")
                    .sees("BOX")
                    .press(KeyCode.F9)
                    .sees("is closed")),
    SHIPPING(
            Samples.counter(),
            folder -> withDecidedReturn(folder),
            desk -> {
                desk.open(new Destination.OneReturn(oneReturn(desk)))
                        .sees("0 of 1")
                        .scan("B-200");
                desk.press(KeyCode.F9)
                        .sees("Carton 1 is closed")
                        .sees("anded to")
                        .type("Ramesh");
            },
            desk -> {
                desk.open(new Destination.OneReturn(oneReturn(desk))).sees("Ramesh");
                desk.press(KeyCode.F9).sees("F9 again").press(KeyCode.F9).sees("is shipped");
            }),
    CHOOSING_WHAT_IS_COUNTED(
            Samples.manager(),
            folder -> withStock(folder),
            desk -> desk.open(new Destination.BlindCount())
                    .sees("HA-20")
                    .press(KeyCode.F6)
                    .type("FLT-100, PCB"),
            desk -> desk.open(new Destination.BlindCount()).sees("FLT-100, PCB")),
    COUNTING(
            Samples.manager(),
            folder -> withStock(folder),
            desk -> {
                desk.open(new Destination.BlindCount()).sees("HA-20").press(KeyCode.F9);
                desk.sees("3 places left").scan("B-100").sees("2 places left");
                desk.press(KeyCode.F6).press(KeyCode.F6).press(KeyCode.F6).type("by two people");
            },
            desk -> desk.open(new Destination.BlindCount())
                    .sees("2 places left")
                    .sees("by two people")),
    HOLDING(
            Samples.manager(),
            folder -> withStock(folder),
            desk -> held(desk).type("cracked"),
            desk -> held(desk).sees("cracked").press(KeyCode.F9).sees("is on hold now")),
    OPENING(
            Samples.manager(),
            folder -> {
                try (var store = OpenedStore.empty(folder)) {
                    assertThat(store.entries()).isZero();
                }
            },
            desk -> desk.open(new Destination.OpeningStock())
                    .sees("There are no lines yet")
                    .type("flt-100")
                    .press(KeyCode.INSERT)
                    .sees("Lines: 1")
                    .type("pcb-77"),
            desk -> {
                desk.open(new Destination.OpeningStock()).sees("Lines: 1").sees("pcb-77");
                desk.press(KeyCode.F9).sees("is not taken yet");
            }),
    SETTLING_A_DEBT(
            Samples.manager(),
            folder -> {
                try (var store = StoreWithPartsOut.stocked(folder)) {
                    store.out(StoreWithPartsOut.JOB, Contract.IW, 0, 1).used(StoreWithPartsOut.JOB, 1);
                }
            },
            desk -> desk.open(new Destination.OwedParts(Optional.empty()))
                    .sees("PCB-7781")
                    .press(KeyCode.F2)
                    .press(KeyCode.TAB)
                    .type("lost on the road"),
            desk -> desk.open(new Destination.OwedParts(Optional.empty())).sees("LOST ON THE ROAD")),
    TAKING_BACK(
            Samples.manager(),
            folder -> withStock(folder),
            desk -> takeBack(desk).type("counted twice"),
            desk -> takeBack(desk).sees("counted twice"));

    private final Caller caller;
    private final Consumer<Path> prepare;
    private final Consumer<DeskRobot> begin;
    private final Consumer<DeskRobot> goOn;

    KilledFlow(Caller caller, Consumer<Path> prepare, Consumer<DeskRobot> begin, Consumer<DeskRobot> goOn) {
        this.caller = caller;
        this.prepare = prepare;
        this.begin = begin;
        this.goOn = goOn;
    }

    Caller caller() {
        return caller;
    }

    /// Makes the store in that folder.
    void prepare(Path folder) {
        prepare.accept(folder);
    }

    /// What is done before the PC goes out.
    void begin(DeskRobot desk) {
        begin.accept(desk);
    }

    /// What is found, and done, when it is on again.
    void goOn(DeskRobot desk) {
        goOn.accept(desk);
    }

    private static void withDeliveries(Path folder) {
        try (var engine = Desk.create(folder, Desk.PORTS);
                var central = CentralBooks.ofSamples()) {
            central.dispatch("80001234", Samples.FILTER, 5);
            central.dispatch("80001235", Samples.FILTER, 3);
            central.tellAll(engine);
        }
    }

    private static OpenedStore stock(Path folder) {
        return OpenedStore.with(
                folder,
                OpenedStore.pieces(Samples.FILTER, 5),
                OpenedStore.unit(Samples.BOARD, "B-100"),
                OpenedStore.defective(Samples.BOARD, "B-200"));
    }

    private static void withStock(Path folder) {
        try (var store = stock(folder)) {
            assertThat(store.entries()).isPositive();
        }
    }

    private static void withPartsOut(Path folder) {
        try (var store = StoreWithPartsOut.stocked(folder)) {
            store.out(StoreWithPartsOut.JOB, Contract.IW, 2, 0);
        }
    }

    private static String asked(OpenedStore store) {
        var defective = store.engine()
                .look(books -> books.standsIn(Samples.BOARD, Place.DEFECTIVE))
                .getFirst();
        return store.posted(
                        Samples.counter(),
                        new Command.OfReturn(new ReturnCommand.RequestReturn(
                                Samples.HA,
                                List.of(new ReturnCommand.Line(
                                        defective.lot().id(),
                                        defective.spot(),
                                        defective.quantity(),
                                        ReturnCommand.Reason.DEFECTIVE)),
                                "")))
                .entry()
                .header()
                .position()
                .name("T");
    }

    private static void withReturn(Path folder) {
        try (var store = stock(folder)) {
            asked(store);
        }
    }

    private static void withDecidedReturn(Path folder) {
        try (var store = stock(folder)) {
            store.centralSays(new Command.OfReturn(
                    new ReturnCommand.DecideReturn(asked(store), List.of(new LineDecision(1, Verdict.APPROVED, "")))));
        }
    }

    private static String oneReturn(DeskRobot desk) {
        return desk.store().books().open(PartReturn.KIND).getFirst().id();
    }

    private static String receipt(DeskRobot desk) {
        return desk.store().books().open(Receipt.KIND).getFirst().id();
    }

    private static DeskRobot held(DeskRobot desk) {
        return desk.open(new Destination.Holds(Optional.empty()))
                .sees("There is nothing of this kind")
                .scan("B-100")
                .sees("1 on hand")
                .press(KeyCode.F6)
                .press(KeyCode.F6)
                .press(KeyCode.F6)
                .press(KeyCode.F6);
    }

    private static DeskRobot takeBack(DeskRobot desk) {
        var opening = desk.store()
                .books()
                .documents(Set.of(Opening.KIND.name()), Optional.empty())
                .getFirst();
        return desk.open(new Destination.OneDocument(
                        new DocumentName(Opening.KIND.name(), opening.name().id())))
                .sees("opening posted")
                .press(KeyCode.CONTROL, KeyCode.B)
                .sees("B-100");
    }
}
