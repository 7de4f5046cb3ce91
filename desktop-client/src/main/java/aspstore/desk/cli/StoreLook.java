package aspstore.desk.cli;

import aspstore.desk.text.Camel;
import aspstore.desk.text.TextTable;
import aspstore.desk.text.TraceText;
import aspstore.journal.query.DocumentRow;
import aspstore.journal.query.StockCriterion;
import aspstore.journal.query.StockRow;
import aspstore.journal.query.Trace;
import aspstore.model.India;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.books.WorkItem;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.tax.IndianFormat;
import aspstore.wire.Json;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The commands that only look: stock, traces, documents, what waits.
final class StoreLook {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private StoreLook() {}

    private static String when(Instant instant) {
        return WHEN.format(instant.atZone(India.ZONE));
    }

    private static String quantity(long thousandths) {
        return (thousandths < 0 ? "-" : "") + new Quantity(Math.abs(thousandths));
    }

    @Command(
            name = "stock",
            mixinStandardHelpOptions = true,
            description = "What stands where: a line a part and place, or with --lots a line a lot.")
    static final class Stock implements Callable<Integer> {

        @Mixin
        StoreOptions options = new StoreOptions();

        @Option(names = "--part", description = "Only this part.")
        @Nullable
        PartCode part;

        @Option(names = "--place", description = "Only in this place: ${COMPLETION-CANDIDATES}.")
        @Nullable
        Place place;

        @Option(names = "--lots", description = "Each lot with its origin.")
        boolean lots;

        @Override
        public Integer call() {
            var criteria = new ArrayList<StockCriterion>();
            Optional.ofNullable(part).map(StockCriterion.OfPart::new).ifPresent(criteria::add);
            Optional.ofNullable(place).map(StockCriterion.In::place).ifPresent(criteria::add);
            try (var store = options.open()) {
                var rows = store.books().stock(criteria);
                if (options.json) {
                    options.print(
                            Json.write(rows.stream().map(StoreQuestions::stock).toList()));
                } else {
                    options.print(rows.isEmpty() ? "Nothing stands there." : (lots ? lots(rows) : sums(rows)).text(0));
                }
            }
            return 0;
        }

        private record Standing(PartCode part, Place place) implements Comparable<Standing> {
            @Override
            public int compareTo(Standing other) {
                int byPart = part.compareTo(other.part);
                return byPart != 0 ? byPart : place.compareTo(other.place);
            }
        }

        private record Sum(long thousandths, Money value, int lots) {
            Sum plus(Sum other) {
                return new Sum(thousandths + other.thousandths, value.plus(other.value), lots + other.lots);
            }
        }

        private static TextTable sums(List<StockRow> rows) {
            var sums = new TreeMap<Standing, Sum>();
            rows.forEach(row -> sums.merge(
                    new Standing(row.stand().lot().part(), row.stand().place()),
                    new Sum(row.stand().thousandths(), row.value(), 1),
                    Sum::plus));
            var table = TextTable.of("part", "place", "quantity#", "lots#", "value#");
            sums.forEach((standing, sum) -> table.row(
                    standing.part(),
                    TraceText.place(standing.place()),
                    quantity(sum.thousandths()),
                    sum.lots(),
                    IndianFormat.money(sum.value())));
            return table;
        }

        private static TextTable lots(List<StockRow> rows) {
            var table = TextTable.of(
                    "part",
                    "lot",
                    "quantity#",
                    "place",
                    "reference",
                    "owner",
                    "class",
                    "condition",
                    "serial",
                    "received",
                    "expiry",
                    "value#",
                    "origin");
            for (var row : rows) {
                var lot = row.stand().lot();
                table.row(
                        lot.part(),
                        lot.id(),
                        quantity(row.stand().thousandths()),
                        TraceText.place(row.stand().place()),
                        row.stand().spot().reference(),
                        lot.owner(),
                        lot.contractClass(),
                        lot.condition(),
                        lot.serial().map(SerialNo::text).orElse(""),
                        lot.received().map(Object::toString).orElse(""),
                        lot.expiry().map(Object::toString).orElse(""),
                        IndianFormat.money(row.value()),
                        TraceText.origin(lot));
            }
            return table;
        }
    }

    @Command(
            name = "trace",
            mixinStandardHelpOptions = true,
            description = "The life of goods, from the warehouse to wherever they ended.")
    static final class Traced implements Callable<Integer> {

        @Mixin
        StoreOptions options = new StoreOptions();

        @ArgGroup(multiplicity = "1")
        Sought sought = new Sought();

        static final class Sought {
            @Option(names = "--serial", description = "A serial number.")
            @Nullable
            SerialNo serial;

            @Option(names = "--lot", description = "A lot, such as J34.2.")
            @Nullable
            LotId lot;

            @Option(names = "--sodo", description = "A delivery order, alone or as order/delivery.")
            Trace.Sought.@Nullable OfDelivery sodo;

            @Option(names = "--job", description = "A service order.")
            @Nullable
            JobNo job;

            @Option(names = "--challan", description = "A challan or reverse challan, as printed.")
            @Nullable
            String challan;

            Trace.Sought value() {
                return Optional.<Trace.Sought>ofNullable(sodo)
                        .or(() -> Optional.ofNullable(serial).map(Trace.Sought.OfSerial::new))
                        .or(() -> Optional.ofNullable(lot).map(Trace.Sought.OfLot::new))
                        .or(() -> Optional.ofNullable(job).map(Trace.Sought.OfJob::new))
                        .or(() -> Optional.ofNullable(challan).map(Trace.Sought.OfChallan::new))
                        .orElseThrow();
            }
        }

        @Override
        public Integer call() {
            try (var store = options.open()) {
                var life = store.books().trace(sought.value());
                boolean isKnown = !life.lots().isEmpty() || !life.steps().isEmpty();
                if (options.json) {
                    options.print(Json.write(StoreQuestions.trace(life)));
                    return isKnown ? 0 : 1;
                }
                if (!isKnown) {
                    options.complain("This store knows nothing of it.");
                    return 1;
                }
                var lots = TextTable.of("lot", "part", "serial", "condition", "owner", "class", "origin");
                life.lots().stream()
                        .map(traced -> traced.lot())
                        .forEach(lot -> lots.row(
                                lot.id(),
                                lot.part(),
                                lot.serial().map(SerialNo::text).orElse(""),
                                lot.condition(),
                                lot.owner(),
                                lot.contractClass(),
                                TraceText.origin(lot)));
                options.print(lots.text(0) + "\n" + TraceText.steps(life).text(0));
                return 0;
            }
        }
    }

    @Command(
            name = "documents",
            mixinStandardHelpOptions = true,
            description = "The store's documents, the latest changed first.")
    static final class ListDocuments implements Callable<Integer> {

        @Mixin
        StoreOptions options = new StoreOptions();

        @Option(names = "--kind", split = ",", description = "Only these kinds: request, shipment, receipt, challan …")
        List<String> kinds = new ArrayList<>();

        @Option(names = "--open", description = "Only those in which something can still happen.")
        boolean open;

        @Override
        public Integer call() {
            try (var store = options.open()) {
                var openness = open ? Optional.of(DocumentRow.Openness.OPEN) : Optional.<DocumentRow.Openness>empty();
                var rows = store.books().documents(Set.copyOf(kinds), openness);
                if (options.json) {
                    options.print(Json.write(rows));
                } else {
                    var table = TextTable.of("kind", "document", "stage", "changed");
                    rows.forEach(row -> table.row(
                            row.name().kind(), row.name().id(), Camel.words(row.stage()), when(row.changed())));
                    options.print(table.isEmpty() ? "There are none." : table.text(0));
                }
            }
            return 0;
        }
    }

    @Command(
            name = "board",
            mixinStandardHelpOptions = true,
            description = "What waits for someone, the most urgent first.")
    static final class Board implements Callable<Integer> {

        @Mixin
        StoreOptions options = new StoreOptions();

        @Option(names = "--role", split = ",", description = "Only what waits for this role: ${COMPLETION-CANDIDATES}.")
        List<Role> roles = new ArrayList<>();

        @Override
        public Integer call() {
            try (var store = options.open()) {
                var rows = store.books().board(Set.copyOf(roles));
                if (options.json) {
                    options.print(Json.write(rows));
                } else {
                    var table = TextTable.of("what", "for", "document", "line", "about", "since", "due", "value#");
                    rows.forEach(row -> line(table, row.item()));
                    options.print(table.isEmpty() ? "Nothing waits." : table.text(0));
                }
            }
            return 0;
        }

        private static void line(TextTable table, WorkItem item) {
            table.row(
                    Camel.words(item.kind().name()),
                    Camel.words(item.waitsFor().name()),
                    item.documentKind() + " " + item.document(),
                    item.line(),
                    item.subject(),
                    when(item.since()),
                    item.due().map(StoreLook::when).orElse(""),
                    item.value().equals(Money.ZERO) ? "" : IndianFormat.money(item.value()));
        }
    }
}
