package aspstore.model.indent;

import static aspstore.model.indent.Desk.COMPRESSOR;
import static aspstore.model.indent.Desk.GAS;
import static aspstore.model.indent.Desk.JOB;
import static aspstore.model.indent.Desk.OLD_COMPRESSOR;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Contract;
import aspstore.model.Decision;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.NaiveBooks;
import aspstore.model.indent.IndentCommand.AmendIndent;
import aspstore.model.indent.IndentCommand.CloseServiceOrder;
import aspstore.model.indent.IndentCommand.DeclineIndentLine;
import aspstore.model.indent.IndentCommand.LineChange;
import aspstore.model.indent.IndentCommand.WithdrawIndent;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Random histories of one job: the store learns what central told some time after central wrote it, so that both sides
/// see the same entries in different orders.
class OrderTest {

    private static final List<PartCode> PARTS = List.of(COMPRESSOR, OLD_COMPRESSOR, GAS);

    private record Happened(Act act, IndentEvent event) {}

    /// One side of the ledger: the documents it has, and what it has written.
    private static final class Side {
        private final Desk desk = new Desk();
        private final NaiveBooks books = desk.books;
        private final List<Happened> wrote = new ArrayList<>();

        void learn(Happened happened) {
            books.apply(Postings.NONE, IndentRules.evolve(books, happened.act(), happened.event()));
        }
    }

    private final Side store = new Side();
    private final Side central = new Side();
    private int learntByStore;
    private int learntByCentral;

    @Test
    void bothSidesEndWithTheSameIndentWhateverTheOrder() {
        int seeds = Integer.getInteger("history.seeds", 300);
        for (int seed = 0; seed < seeds; seed++) {
            var history = new OrderTest();
            history.run(new Random(seed));
            var ofStore = history.store.books.allDocuments();
            assertThat(history.central.books.allDocuments())
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(ofStore);
            history.everyNameIsOfOneLine("seed " + seed);
        }
    }

    private void run(Random random) {
        for (int step = 0; step < 25; step++) {
            switch (random.nextInt(4)) {
                case 0 -> tell(random);
                case 1 -> act(random);
                case 2 -> storeLearns();
                default -> centralLearns();
            }
        }
        while (learntByStore < central.wrote.size()) {
            storeLearns();
        }
        while (learntByCentral < store.wrote.size()) {
            centralLearns();
        }
    }

    private void storeLearns() {
        if (learntByStore < central.wrote.size()) {
            store.learn(central.wrote.get(learntByStore++));
        }
    }

    private void centralLearns() {
        if (learntByCentral < store.wrote.size()) {
            central.learn(store.wrote.get(learntByCentral++));
        }
    }

    private void tell(Random random) {
        var name = Integer.toString(10 * (1 + random.nextInt(3)));
        var command = switch (random.nextInt(6)) {
            case 0, 1, 2 ->
                Desk.assign("Q" + central.wrote.size(), JOB, Desk.line(name, part(random), 1 + random.nextInt(3)));
            case 3 ->
                new AmendIndent(
                        JOB,
                        random.nextBoolean() ? Optional.of(Contract.OOW) : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new LineChange(name, Quantity.pieces(1 + random.nextInt(4)))),
                        "checked again");
            case 4 ->
                new WithdrawIndent(
                        JOB, random.nextBoolean() ? List.of() : List.of(name), "customer changed their mind");
            default -> new CloseServiceOrder(JOB);
        };
        write(central, Position.feed(central.wrote.size() + 1L), command);
    }

    private void act(Random random) {
        var lines = store.books.find(Indent.KIND, JOB.text()).map(Indent::lines).orElse(List.of());
        if (lines.isEmpty() || random.nextInt(3) == 0) {
            write(store, nextOfStore(), Desk.raise(JOB, part(random), 1 + random.nextInt(3)));
            return;
        }
        var line = lines.get(random.nextInt(lines.size()));
        var command = random.nextInt(4) == 0
                ? new DeclineIndentLine(JOB, line.name(), "not made any more")
                : Desk.allocate(JOB, line.serviceLine().orElse(line.name()), 1 + random.nextInt(2));
        write(store, nextOfStore(), command);
    }

    private Position nextOfStore() {
        return Position.journal(store.wrote.size() + 1L);
    }

    private static PartCode part(Random random) {
        return PARTS.get(random.nextInt(PARTS.size()));
    }

    private static void write(Side side, Position at, IndentCommand command) {
        var act = side.desk.act(at);
        switch (IndentRules.decide(side.books, act, command)) {
            case Decision.Accepted<IndentEvent, IndentRefusal> accepted -> {
                var happened = new Happened(act, accepted.event());
                side.wrote.add(happened);
                side.learn(happened);
            }
            case Decision.Refused<IndentEvent, IndentRefusal> _ -> {}
        }
    }

    /// Nothing is in the end wanted by two lines of the store's and the service system's for one need: a told line is
    /// always found, by its own name, on exactly one line.
    private void everyNameIsOfOneLine(String seed) {
        for (Books books : List.of(store.books, central.books)) {
            books.find(Indent.KIND, JOB.text()).ifPresent(indent -> {
                var names = indent.lines().stream()
                        .flatMap(line -> line.serviceLine().stream())
                        .toList();
                assertThat(names).as(seed).doesNotHaveDuplicates();
                assertThat(indent.lines()).as(seed).extracting(IndentLine::name).doesNotHaveDuplicates();
            });
        }
    }
}
