package aspstore.model.request;

import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Books;
import aspstore.model.books.Key;
import aspstore.model.catalog.Part;
import aspstore.model.request.RequestCommand.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What jobs wait for and nobody has asked for yet, as the lines of one request take it up.
final class Waiting {

    private record Need(JobNo job, List<PartCode> family) {}

    private final Books books;
    private final WaitingJobs jobs;
    private final Map<Need, Quantity> left = new HashMap<>();

    Waiting(Books books, WaitingJobs jobs) {
        this.books = books;
        this.jobs = jobs;
    }

    /// How much of a line its job waits for; zero where it names none.
    Quantity take(Line line) {
        return line.job().map(job -> take(line, job)).orElse(Quantity.ZERO);
    }

    private Quantity take(Line line, JobNo job) {
        var need = new Need(job, family(line.part()));
        var open = left.computeIfAbsent(need, this::open);
        var taken = open.min(line.quantity());
        left.put(need, open.minus(taken));
        return taken;
    }

    private Quantity open(Need need) {
        var asked = books.with(Request.KIND, Key.job(need.job())).stream()
                .flatMap(request -> request.lines().stream()
                        .filter(line -> line.job().filter(need.job()::equals).isPresent()
                                && need.family().contains(line.part()))
                        .map(line -> request.outstanding(line.no())))
                .reduce(Quantity.ZERO, Quantity::plus);
        return jobs.waitFor(need.job(), need.family().getFirst()).minusAtMost(asked);
    }

    private List<PartCode> family(PartCode code) {
        return books.catalog()
                .part(code)
                .map((Part part) -> books.catalog().familyOf(part))
                .filter(members -> members.contains(code))
                .orElse(List.of(code));
    }
}
