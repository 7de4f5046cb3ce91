package aspstore.model.request;

import static aspstore.model.story.Steps.DELIVERY;
import static aspstore.model.story.Steps.counted;
import static aspstore.model.story.Steps.dispatch;
import static aspstore.model.story.Steps.receive;
import static aspstore.model.story.Steps.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.Decision;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.books.LineRef;
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

    @Test
    void aJobsBackOrderIsAskedForOnceWhileItsGoodsAreOnTheRoad() {
        waits(3);
        story.store(request(line(20)));
        var forTheJob = story.store(request(line(2, JOB))).name("R");
        story.central(approved(forTheJob, 2));
        story.central(dispatch(DELIVERY, shipped(Samples.FILTER, 2, new LineRef(forTheJob, 1))));

        assertThat(story.decide(Writer.STORE, request(line(2, JOB)))).isEqualTo(doesNotWait(1, 2, 1));
        assertThat(story.decide(Writer.STORE, request(line(1, JOB)))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void whatIsOnTheRoadForOthersLeavesAJobsBackOrderOpen() {
        waits(3);
        var forStock = story.store(request(line(17))).name("R");
        story.central(approved(forStock, 17));
        story.central(dispatch(DELIVERY, shipped(Samples.FILTER, 17, new LineRef(forStock, 1))));
        story.store(request(line(3)));

        assertThat(story.decide(Writer.STORE, request(line(3, JOB)))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void whatCameBrokenForAJobIsAskedForAgain() {
        waits(3);
        story.store(request(line(20)));
        var forTheJob = story.store(request(line(3, JOB))).name("R");
        story.central(approved(forTheJob, 3));
        story.central(dispatch(DELIVERY, shipped(Samples.FILTER, 3, new LineRef(forTheJob, 1))));
        assertThat(story.decide(Writer.STORE, request(line(1, JOB)))).isEqualTo(doesNotWait(1, 1, 0));

        story.store(receive(DELIVERY, counted(1, 0, 3, 0)));

        assertThat(story.decide(Writer.STORE, request(line(3, JOB)))).isInstanceOf(Decision.Accepted.class);
    }

    private static RequestCommand.DecideRequest approved(String request, int pieces) {
        return new RequestCommand.DecideRequest(
                request, List.of(new RequestCommand.LineDecision(1, Quantity.pieces(pieces), "")));
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
