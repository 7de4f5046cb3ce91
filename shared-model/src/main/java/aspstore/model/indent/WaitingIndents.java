package aspstore.model.indent;

import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Books;
import aspstore.model.request.WaitingJobs;

/// What jobs wait for by their indents: their back-orders, less the goods that are on the road for them already.
public record WaitingIndents(Books books) implements WaitingJobs {

    @Override
    public Quantity waitFor(JobNo job, PartCode part) {
        var members = Allocator.family(books, part);
        var onTheRoad = Reservations.forJob(books, members, job).onTheRoad(books, members, job);
        return BackOrders.of(books, job, part).minusAtMost(onTheRoad);
    }
}
