package aspstore.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WriteBehindTest {

    private final WriteBehind behind = new WriteBehind(Thread::startVirtualThread);
    private final List<Integer> written = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whoStartedAWriteGoesOnMeanwhile() {
        var goneOn = new CountDownLatch(1);

        behind.start(() -> {
            await(goneOn);
            written.add(1);
        });
        goneOn.countDown();
        behind.finish();

        assertThat(written).containsExactly(1);
    }

    @Test
    void writesAreDoneOneByOneInTheirOrder() {
        IntStream.range(0, 100).forEach(number -> behind.start(() -> written.add(number)));
        behind.finish();

        assertThat(written)
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void aFailureIsToldToTheNextThatStartsAndNothingIsWrittenAfterIt() {
        behind.start(() -> {
            throw new LedgerException("the disk is full");
        });

        assertThatThrownBy(() -> behind.start(() -> written.add(2)))
                .isInstanceOf(LedgerException.class)
                .hasMessage("the disk is full");
        behind.finish();

        assertThat(written).isEmpty();
    }

    @Test
    void whatIsAbandonedIsDoneAndItsFailureForgotten() {
        behind.start(() -> {
            written.add(1);
            throw new LedgerException("the disk is full");
        });

        behind.abandon();

        assertThat(written).containsExactly(1);
        assertThatCode(behind::finish).doesNotThrowAnyException();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
