package aspstore.desk.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The shutters are down: files for SAP are written, and a fresh process checks what was kept.
final class Night {

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
        stage.end();
        story.say(
                "Both stores and the server are stopped. For SAP the stores write what they did with the maker's stock,"
                        + " as MBGMCR IDocs and as JSON:");
        for (var store : List.of(Example.PUNE, Example.NASHIK)) {
            run(
                    "store",
                    "movements",
                    "--folder",
                    stage.storeFolder(store).toString(),
                    "--plant",
                    Example.PLANT,
                    "--location",
                    Example.location(store),
                    stage.folder().resolve("sap").toString());
        }
        papers();
        story.hour("19:10", "A fresh process checks what was kept");
        return run("demo-check", stage.folder().toString()) == 0;
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
            for (var line = child.readOrEnd(); line != null; line = child.readOrEnd()) {
                story.line(arguments[0].equals("store") ? "         " + line : line);
            }
            return child.awaitEnd();
        }
    }
}
