package aspstore.model.request;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.Decision;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.request.RequestCommand.Line;
import aspstore.model.request.RequestCommand.RequestParts;
import aspstore.model.stock.Position.Writer;
import aspstore.model.story.Story;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Only what a job waits for may be more than the limit (MSL) allows; the samples' is 20 filters.
class RequestForAJobTest {

    private static final JobNo JOB = new JobNo("SO-9");

    private final Story story = new Story();

    @Test
    void aJobThatNobodyKnowsDoesNotLiftTheLimit() {
        assertThat(story.decide(Writer.STORE, request(line(25, JOB)))).isEqualTo(doesNotWait(1, 25, 0));
        assertThat(story.decide(Writer.STORE, request(line(20, JOB)))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void whatAJobWaitsForMayExceedTheLimitAndIsFlagged() {
        waits(3);
        story.store(request(line(19)));

        var id = story.store(request(line(3, JOB))).name("R");

        assertThat(story.find(Request.KIND, id).lines().getFirst().beyond()).isEqualTo(Quantity.pieces(2));
    }

    @Test
    void aJobsBackOrderIsAskedForOnce() {
        waits(3);
        story.store(request(line(20)));
        story.store(request(line(2, JOB)));

        assertThat(story.decide(Writer.STORE, request(line(2, JOB)))).isEqualTo(doesNotWait(1, 2, 1));
        assertThat(story.decide(Writer.STORE, request(line(1, JOB), line(1, JOB))))
                .isEqualTo(doesNotWait(2, 1, 0));
        assertThat(story.decide(Writer.STORE, request(line(1, JOB)))).isInstanceOf(Decision.Accepted.class);
    }

    /// The job has a back-order.
    private void waits(int pieces) {
        story.store(new IndentCommand.RaiseIndent(
                Story.order(JOB, Contract.IW),
                List.of(new IndentCommand.Line(Samples.FILTER, Quantity.pieces(pieces)))));
        var line = story.find(Indent.KIND, JOB.text()).lines().getFirst().name();
        story.store(new IndentCommand.AllocateParts(JOB, line, Quantity.pieces(pieces), Optional.empty()));
    }

    private static RequestParts request(Line... lines) {
        return new RequestParts(Samples.HA, List.of(lines));
    }

    private static Line line(int pieces) {
        return new Line(Samples.FILTER, ContractClass.ANY, Quantity.pieces(pieces), Optional.empty());
    }

    private static Line line(int pieces, JobNo job) {
        return new Line(Samples.FILTER, ContractClass.ANY, Quantity.pieces(pieces), Optional.of(job));
    }

    private static Decision<?, ?> doesNotWait(int line, int asked, int waiting) {
        return Decision.refuse(new RequestRefusal.JobDoesNotWait(
                line, JOB, Samples.FILTER, Quantity.pieces(asked), Quantity.pieces(waiting)));
    }
}
