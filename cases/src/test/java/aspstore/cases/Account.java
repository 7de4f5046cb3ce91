package aspstore.cases;

import aspstore.desk.text.Camel;
import aspstore.desk.usecase.MovementDesk;
import aspstore.format.paper.ChallanPdf;
import aspstore.format.sap.GoodsMovement;
import aspstore.format.sap.MovementTypeMap;
import aspstore.journal.StoredEntry;
import aspstore.journal.Streams;
import aspstore.model.India;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.entry.Records;
import aspstore.model.entry.Rooms;
import aspstore.model.entry.StreamId;
import aspstore.model.stock.Move;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jdbi.v3.core.Handle;

/// What one side's books say happened in a store: entries with their moves, papers, and what SAP is to post.
///
/// @param papers in the order in which they were made, each with what can be read on it
record Account(List<String> entries, List<Paper> papers, List<MovementDesk.Told> movements, List<SerialNo> units) {

    static final MovementDesk.SapPlace PLACE = new MovementDesk.SapPlace("IN29", "SP01");

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd MMM HH:mm").withZone(India.ZONE);

    /// A paper as it is printed.
    record Paper(ChallanPaper challan, String read) {}

    Account {
        entries = List.copyOf(entries);
        papers = List.copyOf(papers);
        movements = List.copyOf(movements);
        units = List.copyOf(units);
    }

    static Account of(Handle handle, Records books, StoreId store) {
        var entries = entries(handle, store);
        var lines = new ArrayList<String>();
        var papers = new ArrayList<Paper>();
        for (var stored : entries) {
            var header = stored.entry().header();
            lines.add("%s  %-4s %-22s by %s (%s)"
                    .formatted(
                            WHEN.format(header.recordedAt()),
                            header.position(),
                            Camel.words(header.type()),
                            header.by().person(),
                            header.by().role()));
            for (var move :
                    Rooms.postings(header.position(), stored.entry().event()).moves()) {
                lines.add("                    " + words(books, move));
            }
            for (var challan : Rooms.papers(stored.entry().event())) {
                papers.add(new Paper(challan, read(challan)));
            }
        }
        long end = Streams.head(handle, new StreamId.Journal(store)).seq();
        var movements = MovementDesk.movements(books, PLACE, 0, end);
        if (!movements.untold().isEmpty()) {
            throw new AssertionError("SAP can't be told of " + movements.untold());
        }
        return new Account(lines, papers, movements.told(), units(handle, store));
    }

    private static List<StoredEntry> entries(Handle handle, StoreId store) {
        var entries = new ArrayList<>(Streams.after(handle, new StreamId.Feed(store), 0, Integer.MAX_VALUE));
        entries.addAll(Streams.after(handle, new StreamId.Journal(store), 0, Integer.MAX_VALUE));
        entries.sort(Comparator.comparing(stored -> stored.entry().header().recordedAt()));
        return entries;
    }

    private static String words(Records books, Move move) {
        var lot = books.lot(move.toLot()).orElseThrow();
        var became = move.fromLot().equals(move.toLot()) ? "" : " → " + move.toLot();
        var unit = lot.serial().map(serial -> " " + serial).orElse("");
        return "%s %s%s  lot %s%s (%s %s %s)  %s → %s"
                .formatted(
                        move.quantity(),
                        lot.part(),
                        unit,
                        move.fromLot(),
                        became,
                        lot.owner(),
                        lot.contractClass(),
                        lot.condition(),
                        move.from(),
                        move.to());
    }

    private static String read(ChallanPaper challan) {
        try (var pdf = Loader.loadPDF(ChallanPdf.render(challan))) {
            var reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            reader.setEndPage(1);
            return reader.getText(pdf).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SerialNo> units(Handle handle, StoreId store) {
        return handle.createQuery(
                        "select distinct serial from lot where store = :store and serial is not null order by serial")
                .bind("store", store.text())
                .mapTo(String.class)
                .map(SerialNo::new)
                .list();
    }

    /// The account as it is printed.
    String text() {
        var text = new StringBuilder("ENTRIES AND MOVES\n");
        entries.forEach(line -> text.append(line).append('\n'));
        text.append("\nPAPERS\n");
        for (var paper : papers) {
            text.append("--- ")
                    .append(paper.challan().number())
                    .append(", ")
                    .append(Camel.words(paper.challan().kind().name()))
                    .append('\n')
                    .append(paper.read())
                    .append('\n');
        }
        text.append("\nSAP MOVEMENTS\n");
        movements.forEach(told -> text.append(words(told)).append('\n'));
        return text.toString();
    }

    private static String words(MovementDesk.Told told) {
        var movement = told.movement();
        return "%s  %s %s, reference %s%s%s"
                .formatted(
                        told.entry(),
                        MovementTypeMap.STANDARD.of(movement.kind()).moveType(),
                        Camel.words(movement.kind().name()),
                        movement.reference(),
                        movement.headerText().isEmpty() ? "" : ", " + movement.headerText(),
                        movement.lines().stream().map(Account::words).collect(Collectors.joining()));
    }

    private static String words(GoodsMovement.Line line) {
        return "\n        %s %s %s%s%s%s"
                .formatted(
                        new Quantity(line.quantity().thousandths()),
                        line.unit(),
                        line.part(),
                        line.serials().isEmpty() ? "" : " " + line.serials(),
                        line.delivery()
                                .map(item -> ", delivery " + item.number())
                                .orElse(""),
                        line.account()
                                .flatMap(GoodsMovement.Account::serviceOrder)
                                .map(order -> ", service order " + order)
                                .orElse(""));
    }
}
