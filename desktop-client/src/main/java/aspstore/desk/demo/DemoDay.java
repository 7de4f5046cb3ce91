package aspstore.desk.demo;

import aspstore.desk.example.Cast;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/// The day in its order.
final class DemoDay {

    private final Story story;
    private final Path folder;
    private final Path home;
    private final Cast cast;
    private final Optional<Path> idoc;
    private final boolean isKept;

    DemoDay(PrintWriter out, Path folder, Path home, Cast cast, Optional<Path> idoc, boolean isKept) {
        this.story = new Story(out);
        this.folder = folder;
        this.home = home;
        this.cast = cast;
        this.idoc = idoc;
        this.isKept = isKept;
    }

    /// @return the exit status
    int run() {
        long began = System.nanoTime();
        story.line("A day of two stores of spare parts, for real (seed " + cast.seed() + ").");
        boolean isAllWell;
        try (var stage = new Stage(story, folder, home, cast)) {
            isAllWell = play(stage);
        } catch (DemoException e) {
            story.line("");
            story.line("The day broke off: " + e.getMessage());
            return 1;
        }
        long seconds = (System.nanoTime() - began) / 1_000_000_000;
        story.line("");
        story.line(
                isAllWell
                        ? "All checks hold. The day took " + seconds + " seconds."
                        : "NOT ALL CHECKS HOLD. The day took " + seconds + " seconds.");
        return isAllWell ? 0 : 1;
    }

    private boolean play(Stage stage) {
        new Opening(stage).play();
        var goods = new Morning(stage, idoc).play();
        new Receiving(stage, goods).play();
        var jobs = new Jobs(stage, goods);
        var out = jobs.play();
        var back = new Repairs(stage, jobs, out).play();
        new Returns(stage).play();
        new Outage(stage, jobs, out).play();
        new Evening(stage, goods, out, back).play();
        return new Night(stage, isKept).play();
    }
}
