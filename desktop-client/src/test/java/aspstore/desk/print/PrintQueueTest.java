package aspstore.desk.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PrintQueueTest {

    private static final Path FILE = Path.of("paper.pdf");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T05:00:00Z"));

    private final PaperPrinter printer = new PaperPrinter();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final PrintQueue queue = new PrintQueue(printer, CLOCK, job -> sent.add(job.paper()));

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void whatThePrinterTookIsSentAndNotCalledPrinted() throws InterruptedException {
        queue.print("PN1D/2627/00001", FILE);
        await(queue, 1);
        assertThat(queue.jobs().getFirst().state()).isEqualTo(new PrintJob.State.Sent("Counter printer"));
        assertThat(sent).containsExactly("PN1D/2627/00001");
        assertThat(printer.titles()).containsExactly("PN1D/2627/00001");
    }

    @Test
    void aFailureKeepsItsReasonAndTheNextPaperHasItsTurn() throws InterruptedException {
        printer.jammed("out of paper");
        queue.print("A", FILE);
        await(queue, 1);
        assertThat(queue.latest("A").orElseThrow().state()).isEqualTo(new PrintJob.State.Failed("out of paper"));
        printer.mended();
        queue.print("B", FILE);
        await(queue, 2);
        assertThat(queue.latest("B").orElseThrow().state()).isInstanceOf(PrintJob.State.Sent.class);
        assertThat(sent).containsExactly("B");
    }

    @Test
    void withoutAPrinterAPaperSaysSoAndIsPrintedOnceThereIsOne() throws InterruptedException {
        printer.unplugged();
        queue.print("A", FILE);
        await(queue, 1);
        assertThat(queue.latest("A").orElseThrow().state()).isEqualTo(new PrintJob.State.NoPrinter());
        assertThat(queue.found()).isEqualTo(new PrintQueue.Found.None());
        printer.pluggedIn();
        queue.print("A", FILE);
        await(queue, 2);
        assertThat(queue.latest("A").orElseThrow().state()).isInstanceOf(PrintJob.State.Sent.class);
    }

    @Test
    void aPrinterThatHangsHoldsUpNobodyWhoAsks() throws InterruptedException {
        var free = new CountDownLatch(1);
        try (var slow = new PrintQueue(new Hanging(free), CLOCK, _ -> {})) {
            slow.print("A", FILE);
            slow.print("B", FILE);
            assertThat(slow.jobs()).extracting(PrintJob::state).containsOnly(new PrintJob.State.Queued());
            free.countDown();
            await(slow, 2);
            assertThat(slow.jobs()).extracting(PrintJob::state).containsOnly(new PrintJob.State.Sent("Slow printer"));
        }
    }

    private record Hanging(CountDownLatch free) implements Printer {
        @Override
        public Optional<String> name() {
            return Optional.of("Slow printer");
        }

        @Override
        public void print(Path pdf, String title) {
            try {
                free.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void await(PrintQueue queue, int done) throws InterruptedException {
        while (queue.jobs().stream()
                        .filter(job -> !(job.state() instanceof PrintJob.State.Queued))
                        .count()
                < done) {
            Thread.sleep(Duration.ofMillis(5));
        }
    }
}
