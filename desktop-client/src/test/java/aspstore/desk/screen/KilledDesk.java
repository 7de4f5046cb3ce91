package aspstore.desk.screen;

import aspstore.desk.engine.Desk;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.shell.DeskRobot;
import aspstore.model.books.Samples;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/// A desk in a process of its own, which posts one receipt, scans at another, says so, and waits to be killed.
final class KilledDesk {

    private KilledDesk() {}

    /// @param args the store's folder, the delivery that is posted, the delivery that is begun
    public static void main(String[] args) throws InterruptedException {
        var engine = StoreEngine.open(Path.of(args[0]), Desk.PORTS);
        var desk = DeskRobot.at(engine, Desk.PORTS, Samples.counter());
        desk.open(new Destination.Receive(Optional.of(args[1]))).sees("0 of 1");
        desk.scan("5*" + Samples.FILTER).sees("5 of 5").press(KeyCode.F9).sees("GRN G");
        desk.open(new Destination.Receive(Optional.of(args[2]))).sees("0 of 1");
        desk.scan(Samples.FILTER.text()).scan(Samples.FILTER.text()).sees("2 of 3");
        // What is begun is on the disk within a second.
        Thread.sleep(1_500);
        System.out.println("begun");
        System.out.flush();
        Thread.sleep(600_000);
    }
}
