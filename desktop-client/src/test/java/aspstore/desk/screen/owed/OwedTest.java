package aspstore.desk.screen.owed;

import static aspstore.desk.screen.handin.StoreWithPartsOut.FIRST;
import static aspstore.desk.screen.handin.StoreWithPartsOut.JOB;
import static aspstore.desk.screen.handin.StoreWithPartsOut.SOLD;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.handin.StoreWithPartsOut;
import aspstore.desk.shell.Appearance;
import aspstore.desk.shell.DeskRobot;
import aspstore.model.Contract;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import aspstore.model.owed.Debt;
import aspstore.model.stock.Place;
import aspstore.model.usage.Inward;
import aspstore.model.usage.Usage;
import aspstore.model.usage.UsageCommand;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwedTest {

    @TempDir
    Path folder;

    @Test
    void theDefectiveOfADebtComesInByAScanAndOneKey() {
        try (var store = owing();
                var desk = DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter())) {
            desk.open(new Destination.OwedParts(Optional.of(debt(store))))
                    .sees("PCB-7781")
                    .sees("Ravi");
            desk.scan("OLD77").sees("Defective part OLD77 for debt").picture("owed-light-en");
            desk.press(KeyCode.F9).sees("is in the store").sees("Nothing is owed here.");
            assertThat(store.debts()).singleElement().matches(debt -> !debt.isOpen());
            assertThat(store.standing(Samples.BOARD, Place.DEFECTIVE)).isEqualTo(Quantity.ONE);
        }
    }

    @Test
    void theManagerSettlesWithAReasonAfterBeingAsked() {
        try (var store = owing();
                var desk = DeskRobot.at(store.engine(), Desk.PORTS, Samples.manager())) {
            desk.open(new Destination.OwedParts(Optional.empty())).sees("PCB-7781");
            desk.press(KeyCode.F4).press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.ENTER);
            desk.press(KeyCode.F9)
                    .sees("Press F9 again to settle it")
                    .press(KeyCode.F9)
                    .sees("reason");
            assertThat(store.debts()).singleElement().matches(Debt::isOpen);
            desk.press(KeyCode.F2).press(KeyCode.TAB).type("lost on the road").picture("owed-settle-light-en");
            desk.press(KeyCode.F9)
                    .sees("Press F9 again to settle it")
                    .press(KeyCode.F9)
                    .sees("recovered from Ravi");
            assertThat(store.debts().getFirst().settled()).singleElement().satisfies(settled -> {
                assertThat(settled.how()).isEqualTo(Debt.How.RECOVERED_FROM_TECHNICIAN);
                assertThat(settled.note()).isEqualTo("lost on the road");
            });
        }
    }

    @Test
    void theCounterSettlesNothingAndADraftOutlivesARestart() {
        try (var store = owing()) {
            try (var desk = DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter())) {
                desk.open(new Destination.OwedParts(Optional.empty()))
                        .sees("PCB-7781")
                        .scan("OLD77");
                desk.sees("OLD77");
                assertThat(desk.texts()).noneMatch(text -> text.contains("Recover from"));
            }
            store.restart();
            try (var desk = DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter())) {
                desk.open(new Destination.OwedParts(Optional.empty()))
                        .sees("OLD77")
                        .press(KeyCode.F9);
                desk.sees("is in the store");
            }
            assertThat(store.all(Inward.KIND, JOB)).hasSize(1);
        }
    }

    @Test
    void theManagerAcceptsAnotherUnitForADebtWithAReason() {
        try (var store = StoreWithPartsOut.stocked(folder).out(JOB, Contract.IW, 0, 1)) {
            store.posted(
                    new Command.OfUsage(new UsageCommand.RecordUsage(
                            FIRST, 1, JOB, Quantity.ONE, Optional.of(new SerialNo("OLD1")), "")),
                    new Command.OfUsage(new UsageCommand.InwardDefective(
                            JOB,
                            Samples.BOARD,
                            Quantity.ONE,
                            Optional.of(new SerialNo("OLD2")),
                            Optional.of(FIRST),
                            Optional.empty(),
                            Optional.empty(),
                            "")));
            var inward = store.all(Inward.KIND, JOB).getFirst();
            try (var desk = DeskRobot.at(store.engine(), Desk.PORTS, Samples.manager())) {
                desk.open(new Destination.OwedParts(Optional.of(inward.id())));
                desk.sees("another unit than PCB-7781 OLD1").sees("Accept it for the debt");
                desk.press(KeyCode.F6).press(KeyCode.F6).press(KeyCode.TAB).type("the plate was changed");
                desk.picture("owed-decide-light-en");
                desk.press(KeyCode.F9)
                        .sees("Press F9 again to accept it")
                        .press(KeyCode.F9)
                        .sees("is accepted");
            }
            assertThat(store.debts()).singleElement().matches(debt -> !debt.isOpen());
        }
    }

    @Test
    void whatTheStoreOwesTheWarehouseIsListedWithItsDueDate() {
        try (var store = owing();
                var desk = DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter())) {
            desk.open(new Destination.OwedParts(Optional.empty()))
                    .sees("PCB-7781")
                    .scan("OLD77")
                    .press(KeyCode.F9);
            desk.sees("is in the store").press(KeyCode.CONTROL, KeyCode.L);
            for (int down = 0; down < 5; down++) {
                desk.press(KeyCode.DOWN);
            }
            desk.press(KeyCode.ENTER).sees("PCB-7781 OLD77").sees("days left").picture("owed-warehouse-light-en");
        }
    }

    @Test
    void theInvoiceOfASaleIsLinkedToTheJobsUses() {
        try (var store = StoreWithPartsOut.stocked(folder).out(SOLD, Contract.OOW, 2, 0)) {
            store.posted(new Command.OfUsage(
                    new UsageCommand.RecordUsage(FIRST, 1, SOLD, Quantity.pieces(2), Optional.empty(), "")));
            var usage = store.all(Usage.KIND, SOLD).getFirst();
            try (var desk = DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter())) {
                desk.open(new Destination.TaxInvoices(Optional.of(usage.id())))
                        .sees("2 × FLT-100")
                        .sees("43.20");
                desk.press(KeyCode.F9).sees("Write the number as printed on the invoice.");
                desk.type("INV 31").press(KeyCode.F9).sees("1 to 16 letters");
                assertThat(store.all(Usage.KIND, SOLD).getFirst().invoices()).isEmpty();
                desk.press(KeyCode.F2).type("INV/31").sees("INV/31").picture("invoices-light-en");
            }
            store.restart();
            try (var desk =
                    DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter(), Appearance.DEFAULT.withTextSize(150))) {
                desk.open(new Destination.TaxInvoices(Optional.empty()))
                        .sees("INV/31")
                        .picture("invoices-150");
                desk.press(KeyCode.F9).sees("is linked").sees("No tax invoice is due.");
            }
            assertThat(store.all(Usage.KIND, SOLD).getFirst().invoices())
                    .singleElement()
                    .satisfies(invoice -> assertThat(invoice.tax()).hasToString("43.20"));
        }
    }

    @Test
    void aSaleIsInvoicedInTwoParts() {
        try (var store = StoreWithPartsOut.stocked(folder).out(SOLD, Contract.OOW, 2, 0)) {
            store.posted(new Command.OfUsage(
                    new UsageCommand.RecordUsage(FIRST, 1, SOLD, Quantity.pieces(2), Optional.empty(), "")));
            try (var desk = DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter())) {
                desk.open(new Destination.TaxInvoices(Optional.empty())).sees("2 × FLT-100");
                desk.press(KeyCode.F2).type("INV/41").press(KeyCode.TAB).press(KeyCode.TAB);
                desk.press(KeyCode.CONTROL, KeyCode.A)
                        .type("21.60")
                        .press(KeyCode.TAB)
                        .type("1");
                desk.picture("invoices-partly-light-en");
                desk.press(KeyCode.F9).sees("INV/41 is linked").sees("1 × FLT-100");
                desk.press(KeyCode.F2).type("INV/42").press(KeyCode.F9).sees("No tax invoice is due.");
            }
            assertThat(store.all(Usage.KIND, SOLD).getFirst().invoices())
                    .extracting(Usage.Invoice::number)
                    .containsExactly("INV/41", "INV/42");
        }
    }

    @Test
    void aSerialThatIsTypedWhileTheBooksGoOnComesInAsItWasTyped() {
        try (var store = StoreWithPartsOut.stocked(folder)
                        .out(JOB, Contract.IW, 0, 2)
                        .used(JOB, 1);
                var desk = DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter())) {
            desk.open(new Destination.OwedParts(Optional.empty()))
                    .sees("Rows: 1 ")
                    .press(KeyCode.F2)
                    .press(KeyCode.TAB)
                    .type("old");
            store.used(JOB, 2);
            desk.sees("Rows: 2 ").quiet().type("77").press(KeyCode.F9).sees("is in the store");
            assertThat(store.all(Inward.KIND, JOB))
                    .singleElement()
                    .satisfies(inward -> assertThat(inward.serial()).contains(new SerialNo("OLD77")));
        }
    }

    @Test
    void whatWasPostedOfOneDebtJustBeforeACrashIsNotTakenForAnotherOne() {
        try (var store = StoreWithPartsOut.stocked(folder)
                .out(JOB, Contract.IW, 0, 2)
                .used(JOB, 1)
                .used(JOB, 2)) {
            try (var desk = DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter())) {
                desk.open(new Destination.OwedParts(Optional.empty()))
                        .sees("Rows: 2 ")
                        .scan("OLD77")
                        .sees("Defective part OLD77");
            }
            var draft = store.engine().drafts().load("owed").orElseThrow();
            try (var desk = DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter())) {
                desk.open(new Destination.OwedParts(Optional.empty()))
                        .sees("OLD77")
                        .press(KeyCode.F9);
                desk.sees("is in the store").sees("Rows: 1 ");
            }
            store.engine().drafts().save("owed", draft);
            try (var desk = DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter())) {
                desk.open(new Destination.OwedParts(Optional.empty())).sees("Rows: 1 ");
                desk.scan("OLD78").sees("Defective part OLD78");
                desk.press(KeyCode.F9).sees("Nothing is owed here.");
            }
            assertThat(store.debts()).noneMatch(Debt::isOpen);
        }
    }

    private StoreWithPartsOut owing() {
        return StoreWithPartsOut.stocked(folder).out(JOB, Contract.IW, 0, 1).used(JOB, 1);
    }

    private static String debt(StoreWithPartsOut store) {
        return store.debts().getFirst().id();
    }
}
