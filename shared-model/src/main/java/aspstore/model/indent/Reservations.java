package aspstore.model.indent;

import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Books;
import aspstore.model.books.Key;
import aspstore.model.books.LineRef;
import aspstore.model.request.Request;
import aspstore.model.shipment.Shipment;
import aspstore.model.stock.Lot;
import aspstore.model.stock.Origin;
import aspstore.model.stock.Place;
import aspstore.model.stock.Stand;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which lots came for a job that still waits for them: they were asked for by a request line that names the job.
///
/// Worked out from the jobs that wait, which are few, and not from the lots, which are many.
final class Reservations {

    private record ShipmentLine(String shipment, int line) {}

    private final Map<ShipmentLine, JobNo> jobs = new HashMap<>();

    private Reservations() {}

    /// @param members the parts of the family
    /// @param exceptFor the job that may have what came for it
    static Reservations of(Books books, List<PartCode> members, Optional<JobNo> exceptFor) {
        var reservations = new Reservations();
        var seen = new HashSet<JobNo>();
        exceptFor.ifPresent(seen::add);
        for (var member : members) {
            for (var indent : books.with(Indent.KIND, Key.waitingFor(member))) {
                if (seen.add(indent.job())) {
                    reservations.reserve(books, members, indent.job());
                }
            }
        }
        return reservations;
    }

    /// What came, or is to come, for one job.
    static Reservations forJob(Books books, List<PartCode> members, JobNo job) {
        var reservations = new Reservations();
        reservations.reserve(books, members, job);
        return reservations;
    }

    /// What is on the road for a job and will serve it: until the GRN its back-order stays open for these goods.
    Quantity onTheRoad(Books books, List<PartCode> members, JobNo job) {
        return members.stream()
                .flatMap(member -> books.standsIn(member, Place.TRANSIT_IN).stream())
                .filter(stand -> stand.lot().condition().isUsable())
                .filter(stand -> of(stand.lot()).filter(job::equals).isPresent())
                .map(Stand::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /// The job that a lot is kept for, if any.
    Optional<JobNo> of(Lot lot) {
        return lot.origin() instanceof Origin.Shipped shipped
                ? Optional.ofNullable(jobs.get(new ShipmentLine(shipped.shipment(), shipped.line())))
                : Optional.empty();
    }

    private void reserve(Books books, List<PartCode> members, JobNo job) {
        for (var request : books.with(Request.KIND, Key.job(job))) {
            var lines = new HashSet<LineRef>();
            request.lines().stream()
                    .filter(line -> line.job().equals(Optional.of(job)) && members.contains(line.part()))
                    .forEach(line -> lines.add(new LineRef(request.id(), line.no())));
            if (!lines.isEmpty()) {
                reserve(books, request.id(), lines, job);
            }
        }
    }

    private void reserve(Books books, String request, Set<LineRef> lines, JobNo job) {
        for (var shipment : books.with(Shipment.KIND, Key.request(request))) {
            for (var line : shipment.lines()) {
                if (line.request().filter(lines::contains).isPresent()) {
                    jobs.put(new ShipmentLine(shipment.id(), line.no()), job);
                }
            }
        }
    }
}
