package aspstore.desk.demo;

import aspstore.desk.demo.Central.Desk;
import aspstore.desk.example.Example;
import aspstore.desk.text.TextTable;
import aspstore.model.Quantity;
import aspstore.model.StoreId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The shutters are down: SAP is told what the stores did, its stock list is held against the books, and a
/// fresh process checks what was kept.
final class Night {

    private static final List<StoreId> STORES = List.of(Example.PUNE, Example.NASHIK);

    private final Stage stage;
    private final Story story;
    private final boolean isKept;

    Night(Stage stage, boolean isKept) {
        this.stage = stage;
        this.story = stage.story();
        this.isKept = isKept;
    }

    /// @return whether all checks hold
    boolean play() {
        story.hour("19:00", "The shutters go down");
        stage.syncAll();
        stage.closeStores();
        tellSap();
        story.hour("19:05", "SAP's word against the books");
        reconcile();
        stage.stopServer();
        papers();
        story.hour("19:10", "A fresh process checks what was kept");
        int status = run("demo-check", stage.folder().toString());
        if (status > 1) {
            throw new DemoException(
                    "the checks broke off with status " + status + "; their log is " + stage.log("check"));
        }
        return status == 0;
    }

    private void tellSap() {
        story.say("Both stores are closed. For SAP they write what they did with the maker's stock, as MBGMCR IDocs and"
                + " as JSON:");
        var folder = stage.folder().resolve("sap");
        for (var store : STORES) {
            int status = run(
                    "store",
                    "movements",
                    "--folder",
                    stage.storeFolder(store).toString(),
                    "--plant",
                    Example.PLANT,
                    "--location",
                    Example.location(store),
                    folder.toString());
            if (status != 0) {
                throw new DemoException("`store movements` of store " + store + " leaves with status " + status
                        + "; its log is " + stage.log("check"));
            }
            stage.sap().posts(store, folder);
        }
    }

    private void reconcile() {
        var places = STORES.stream()
                .map(store -> Map.of(
                        "plant", Example.PLANT, "storageLocation", Example.location(store), "store", store.text()))
                .toList();
        stage.central().put(Desk.ADMIN, "/v1/settings/sap-places", Map.of("places", places));
        var list = stage.sap().list();
        var bytes = list.getBytes(StandardCharsets.UTF_8);
        stage.keep("stock-of-sap.csv", bytes);
        stage.central().send(Desk.WAREHOUSE, "/v1/sap/stock", "text/csv", bytes);
        var differences = stage.central()
                .get(Desk.OPERATIONS, "/v1/sap/differences?size=200")
                .path("items");
        var table = TextTable.of("store", "part", "SAP#", "books#", "because");
        for (var row : differences) {
            table.row(
                    row.path("store").asString(""),
                    row.path("part").asString(""),
                    new Quantity(row.path("sap").asLong(0)),
                    new Quantity(row.path("books").asLong(0)),
                    because(row.path("because")));
        }
        story.say("SAP knows what it issued and what the stores told it, nothing else. Its stock list ("
                + (list.lines().count() - 1) + " rows of the maker's stock at both stores) is imported. It differs from"
                + " the books in " + Story.count(differences.size(), "part") + ", and each difference has its reason:");
        if (!table.isEmpty()) {
            story.table(table);
        }
    }

    private static String because(JsonNode reasons) {
        var words = new ArrayList<String>();
        for (var reason : reasons) {
            words.add(
                    reason.path("reason").asString("").toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                            + new Quantity(Math.abs(reason.path("thousandths").asLong(0))));
        }
        return String.join(", ", words);
    }

    private void papers() {
        story.say(stage.printed().size() + " papers were printed: challans, reverse challans, DC_WAREHOUSE.");
        if (!isKept) {
            story.say("With --keep DIR they stay, and everything else too.");
            return;
        }
        try {
            var target = stage.folder().resolve("papers");
            Files.createDirectories(target);
            for (var paper : stage.printed()) {
                Files.copy(Path.of(paper.file()), target.resolve(paper.number().replace('/', '-') + ".pdf"));
            }
            story.say("The PDFs lie in " + target + ", by number; SAP's files in "
                    + stage.folder().resolve("sap") + "; the processes' logs in "
                    + stage.folder().resolve("logs") + ".");
            story.say("Look around: ./aspstore store stock --folder " + stage.storeFolder(Example.PUNE));
        } catch (IOException e) {
            throw new DemoException("the papers can't be copied: " + e.getMessage(), e);
        }
    }

    /// Runs this program once more, to its end, and shows what it says.
    private int run(String... arguments) {
        try (var child = Child.start(arguments[0], stage.log("check"), Child.thisProgram(arguments))) {
            for (var line = child.readOrEnd(); line.isPresent(); line = child.readOrEnd()) {
                story.line(arguments[0].equals("store") ? "         " + line.get() : line.get());
            }
            return child.awaitEnd();
        }
    }
}
