package aspstore.desk.demo;

import aspstore.desk.engine.EngineException;
import aspstore.desk.engine.Ports;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.example.Example;
import aspstore.desk.text.TextTable;
import aspstore.desk.usecase.BooksRepository;
import aspstore.format.paper.ChallanPdf;
import aspstore.journal.query.SapReconciliation;
import aspstore.journal.query.SodoReconciliation;
import aspstore.model.Quantity;
import aspstore.model.Sha256;
import aspstore.model.StoreId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `aspstore demo-check DIR`: what a fresh process finds in the files that a demo kept.
@Command(name = "demo-check", hidden = true, description = "Check the files that a demo kept.")
public final class DemoCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder of `aspstore demo --keep DIR`.")
    Path folder = Path.of("");

    @Spec
    CommandSpec spec = CommandSpec.create();

    private final TextTable table = TextTable.of("check", "found", "holds");
    private boolean allHold = true;

    @Override
    public Integer call() throws IOException {
        try (var central = CentralRepository.open(folder.resolve("central"))) {
            for (var store : List.of(Example.PUNE, Example.NASHIK)) {
                check(store, central);
            }
            check(central);
        } catch (EngineException e) {
            check("the books can be opened", String.valueOf(e.getMessage()), false);
        }
        spec.commandLine().getOut().print(table.text(7));
        spec.commandLine().getOut().flush();
        return allHold ? 0 : 1;
    }

    private void check(String what, String found, boolean holds) {
        table.row(what, found, holds ? "yes" : "NO");
        allHold &= holds;
    }

    private void check(StoreId store, CentralRepository central) throws IOException {
        var root = folder.resolve("stores").resolve(store.text());
        try (var engine = StoreEngine.open(root, Ports.real("aspstore demo-check"))) {
            var books = new BooksRepository(engine);
            var verified = engine.verify();
            check(
                    store + ": journal, feed and database agree, each chained",
                    verified.isSound()
                            ? verified.entries() + " entries"
                            : verified.problems().getFirst(),
                    verified.isSound());
            var findings = books.findings();
            check(
                    store + ": moves balance, nothing is below zero",
                    findings.isEmpty() ? "nothing" : findings.getFirst().words(),
                    findings.isEmpty());
            var own = books.digest();
            var differences = own.differences(central.digest(store));
            long rows =
                    own.sections().stream().mapToLong(section -> section.rows()).sum();
            check(
                    store + ": the store's books are central's books",
                    differences.isEmpty() ? rows + " rows alike" : "differ in " + differences,
                    differences.isEmpty());
        }
        papers(store, central, root.resolve("papers"));
    }

    private void papers(StoreId store, CentralRepository central, Path papers) throws IOException {
        int alike = 0;
        var wrong = "";
        for (var paper : central.papers(store)) {
            var hash = Sha256.hex(ChallanPdf.render(paper));
            var file = papers.resolve(hash + ".pdf");
            if (Files.exists(file) && Sha256.hex(Files.readAllBytes(file)).equals(hash)) {
                alike++;
            } else {
                wrong = "challan " + paper.number() + " differs";
            }
        }
        check(
                store + ": papers rendered again from central's entries have the same hash",
                wrong.isEmpty() ? alike + " papers" : wrong,
                wrong.isEmpty());
    }

    private void check(CentralRepository central) throws IOException {
        var chains = central.chains();
        check(
                "central: every hash chain is intact",
                chains.broken().orElse(chains.entries() + " entries in " + chains.streams() + " streams"),
                chains.broken().isEmpty());
        var findings = central.findings();
        check(
                "central: moves balance, nothing is below zero",
                findings.isEmpty() ? "nothing" : findings.getFirst().words(),
                findings.isEmpty());
        var cases = central.openCases();
        check(
                "central decided every entry as the stores did: no open case",
                cases.isEmpty() ? "none" : cases.size() + ", first " + cases.getFirst(),
                cases.isEmpty());
        var sodos = central.sodos();
        var odd = sodos.stream()
                .filter(row -> !row.addsUp() || row.missing() != 0)
                .toList();
        check(
                "each SODO item is accounted for",
                odd.isEmpty() ? sodos.size() + " items" : words(odd.getFirst()),
                odd.isEmpty());
        delivered(sodos);
        var holdings = CentralRepository.holdings(
                Files.readAllBytes(folder.resolve("sap").resolve("stock-of-sap.csv")));
        var listed = holdings.stream()
                .map(SapReconciliation.SapHolding::store)
                .distinct()
                .sorted()
                .toList();
        check(
                "SAP's stock list holds parts of both stores",
                holdings.size() + " rows of " + listed,
                listed.containsAll(List.of(Example.PUNE, Example.NASHIK)));
        var differences = central.sapDifferences(holdings);
        long unexplained =
                differences.stream().filter(row -> !row.isExplained()).count();
        check(
                "SAP's stock and the books differ only where explained",
                Story.count(differences.size(), "difference") + ", " + unexplained + " unexplained",
                unexplained == 0);
    }

    /// Every item of SAP's delivery files, read as plain XML, against the rows of these deliveries.
    private void delivered(List<SodoReconciliation.Row> sodos) throws IOException {
        var shipped = new TreeMap<String, Quantity>();
        var deliveries = new TreeSet<String>();
        try (var files = Files.list(folder.resolve("sap"))) {
            for (var file :
                    files.filter(name -> name.toString().endsWith(".xml")).toList()) {
                for (var item : IdocFile.items(Files.readAllBytes(file))) {
                    shipped.merge(item.name(), item.quantity(), Quantity::plus);
                    deliveries.add(item.delivery());
                }
            }
        }
        var booked = new TreeMap<String, Quantity>();
        sodos.stream()
                .filter(row -> deliveries.contains(row.delivery()))
                .forEach(row -> booked.merge(
                        row.delivery() + "/" + IdocFile.plain(row.item()),
                        new Quantity(row.shipped()),
                        Quantity::plus));
        var differing = new TreeSet<>(shipped.keySet());
        differing.addAll(booked.keySet());
        differing.removeIf(name -> Objects.equals(shipped.get(name), booked.get(name)));
        check(
                "each item of SAP's delivery files is a SODO item, and none is more",
                differing.isEmpty()
                        ? shipped.size() + " items of " + deliveries.size() + " deliveries"
                        : "differ in " + String.join(", ", differing),
                differing.isEmpty() && !shipped.isEmpty());
    }

    private static String words(SodoReconciliation.Row row) {
        return row.delivery() + "/" + row.item() + " " + row.part() + ": " + row.reasons() + ", missing "
                + row.missing();
    }
}
