package aspstore.desk.screen;

import aspstore.desk.engine.Desk;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.shell.DeskRobot;
import java.nio.file.Path;
import java.time.Duration;

/// A desk in a process of its own, at which somebody is in the middle of something. It says so, and waits to be killed.
final class KilledDesk {

    /// What is typed is kept a moment after the last key, and on the disk within a second of that.
    static final Duration MOMENT = Duration.ofSeconds(2);

    private KilledDesk() {}

    /// @param args the store's folder, and what is done ([KilledFlow])
    public static void main(String[] args) throws InterruptedException {
        var flow = KilledFlow.valueOf(args[1]);
        var engine = StoreEngine.open(Path.of(args[0]), Desk.PORTS);
        flow.begin(DeskRobot.at(engine, Desk.PORTS, flow.caller()));
        Thread.sleep(MOMENT);
        System.out.println("begun");
        System.out.flush();
        Thread.sleep(600_000);
    }
}
