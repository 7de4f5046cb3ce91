package aspstore.desk.shell;

import aspstore.desk.engine.Health;
import aspstore.desk.print.PrintJob;
import aspstore.desk.print.PrintQueue;
import aspstore.desk.screen.Desk;
import aspstore.desk.sync.SyncStatus;
import aspstore.desk.work.Running;
import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// How the store stands to the server and its printer, whether it can write, and what runs in the background. To be
/// offline is ordinary, so it is grey; red is only what stops the work.
final class StatusLine extends HBox {

    private final Desk desk;
    private final Label exchange = new Label();
    private final Label health = new Label();
    private final Label printer = new Label();
    private final HBox tasks = new HBox();
    private final Runnable endPrinter;
    private final Runnable registration;

    StatusLine(Desk desk, Exchange connection) {
        this.desk = desk;
        getStyleClass().add("status-line");
        health.getStyleClass().add("stopped");
        health.managedProperty().bind(health.visibleProperty());
        tasks.setSpacing(8);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(exchange, health, gap, printer, tasks);
        exchange.setText(connection.hasServer() ? "" : desk.texts().get("shell.noServer"));
        connection.status().ifPresent(this::exchanged);
        registration = desk.background().onChange(this::showTasks);
        printer.getStyleClass().add("printer-state");
        endPrinter = desk.store().prints().onChange(() -> Platform.runLater(this::showPrinter));
        desk.store().prints().look();
        showPrinter();
        update();
    }

    /// Another one takes its place.
    void retire() {
        endPrinter.run();
        registration.run();
    }

    private void showPrinter() {
        var prints = desk.store().prints();
        var jobs = prints.jobs();
        long waiting = jobs.stream()
                .filter(job -> job.state() instanceof PrintJob.State.Queued)
                .count();
        boolean failed = jobs.stream().findFirst().filter(StatusLine::isFailed).isPresent();
        var texts = desk.texts();
        printer.setText(
                waiting > 0
                        ? texts.count("printer.waiting", waiting)
                        : failed
                                ? texts.get("printer.failed")
                                : switch (prints.found()) {
                                    case PrintQueue.Found.NotAskedYet _ -> "";
                                    case PrintQueue.Found.None _ -> texts.get("printer.none");
                                    case PrintQueue.Found.Named(var name) -> texts.get("printer.is", name);
                                });
    }

    private static boolean isFailed(PrintJob job) {
        return switch (job.state()) {
            case PrintJob.State.Failed _ -> true;
            case PrintJob.State.Queued _, PrintJob.State.Sent _, PrintJob.State.NoPrinter _ -> false;
        };
    }

    void exchanged(SyncStatus told) {
        exchange.setText(
                new SyncWords(desk.texts()).of(told, desk.store().clock().instant()));
        update();
    }

    /// Looks again whether the store can write, and whether drafts are being saved.
    void update() {
        Optional<String> problem = switch (desk.store().engine().health()) {
            case Health.Fine _ -> desk.store().engine().drafts().problem().map(desk.texts()::say);
            case Health.Stopped(var why) -> Optional.of(desk.texts().say(why));
            case Health.Recovering(var why) -> Optional.of(desk.texts().say(why));
        };
        health.setText(problem.orElse(""));
        health.setVisible(problem.isPresent());
        pseudoClassStateChanged(PseudoClass.getPseudoClass("stopped"), problem.isPresent());
    }

    private void showTasks() {
        tasks.getChildren().clear();
        for (var running : desk.background().running()) {
            var bar = new ProgressBar(running.fraction() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : running.fraction());
            bar.setPrefWidth(90);
            bar.setAccessibleText(running.title());
            var stop = new Button(desk.texts().get("shell.callOff"));
            stop.setFocusTraversable(false);
            stop.setAccessibleText(desk.texts().get("shell.callOff") + ": " + running.title());
            stop.setOnAction(_ -> running.callOff());
            tasks.getChildren().addAll(new Label(title(running)), bar, stop);
        }
    }

    private static String title(Running running) {
        return running.fraction() < 0
                ? running.title()
                : running.title() + " " + Math.round(running.fraction() * 100) + " %";
    }
}
