package aspstore.desk.shell;

import aspstore.desk.screen.Destination;
import aspstore.desk.usecase.IssueDesk;
import aspstore.desk.usecase.JobsRepository;
import aspstore.desk.usecase.ReceivingDesk;
import aspstore.model.JobNo;
import aspstore.model.challan.ChallanNo;
import aspstore.model.indent.Indent;
import aspstore.model.shipment.Shipment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;

/// A day's documents, each at its own screen by scans and keys: goods are received, parts go out for a job, and what
/// became of them is handed in.
final class ProbedWork {

    private final ProbedDesk desk;
    private final JobsRepository jobs;
    private final IssueDesk issues;
    private final List<Double> receiving = new ArrayList<>();
    private final List<Double> issuing = new ArrayList<>();
    private final List<Double> handingIn = new ArrayList<>();

    ProbedWork(ProbedDesk desk) {
        this.desk = desk;
        var store = desk.store();
        this.jobs = new JobsRepository(store.engine());
        this.issues = new IssueDesk(store.engine(), store.challans(), store.clock());
    }

    /// How long each scan of a receipt took, and of an issue, and of parts handed in; in milliseconds.
    List<Double> receiving() {
        return receiving;
    }

    List<Double> issuing() {
        return issuing;
    }

    List<Double> handingIn() {
        return handingIn;
    }

    /// @return how long each document took, in milliseconds
    double[] post(int documents) {
        var deliveries = deliveries(documents / 3 + 1);
        var waiting = jobs(documents / 3 + 1);
        var times = new double[documents];
        var out = Optional.<ChallanNo>empty();
        for (int i = 0; i < documents; i++) {
            long begin = System.nanoTime();
            switch (i % 3) {
                case 0 -> receive(deliveries.remove());
                case 1 -> out = Optional.of(issue(waiting.remove()));
                default -> handIn(out.orElseThrow());
            }
            times[i] = (System.nanoTime() - begin) / 1e6;
            desk.toBoard();
        }
        return times;
    }

    private Deque<Shipment> deliveries(int most) {
        return new ReceivingDesk(desk.store().engine(), desk.store().books())
                .deliveries().stream().limit(most).collect(Collectors.toCollection(ArrayDeque::new));
    }

    /// Jobs whose parts are on hand and not out yet.
    private Deque<Indent> jobs(int most) {
        return desk.store().books().documents("SR-", 2 * most + 400).stream()
                .map(row -> jobs.indent(new JobNo(row.name().id())))
                .flatMap(Optional::stream)
                .filter(indent -> !issues.goods(indent.job()).isEmpty())
                .limit(most)
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private void receive(Shipment delivery) {
        desk.open(new Destination.Receive(Optional.of(delivery.id())));
        for (var line : delivery.lines()) {
            receiving.add(desk.scan(delivery.inTransit(line.no()) + "*" + line.part()));
        }
        post();
    }

    private ChallanNo issue(Indent job) {
        desk.open(new Destination.IssueChallan(job.job()));
        issuing.add(desk.scan(job.lines().getFirst().part().text()));
        desk.press(KeyCode.F9);
        post();
        desk.until(() -> desk.where().orElseThrow() instanceof Destination.OneChallan);
        desk.settle();
        return ((Destination.OneChallan) desk.where().orElseThrow()).number();
    }

    private void handIn(ChallanNo number) {
        var part = jobs.challan(number).orElseThrow().lines().getFirst().part();
        desk.open(new Destination.HandIn(number));
        handingIn.add(desk.scan(part.text()));
        post();
    }

    private void post() {
        long before = desk.store().engine().head().seq();
        desk.press(KeyCode.F9);
        desk.posted(before);
    }

    /// A blind count of all that there is.
    ///
    /// @return how long each scan took, in milliseconds
    List<Double> count(int scans) {
        desk.open(new Destination.BlindCount());
        desk.press(KeyCode.F9);
        var codes = jobs(scans).stream()
                .map(job -> job.lines().getFirst().part().text())
                .toList();
        return codes.stream().map(desk::scan).toList();
    }
}
