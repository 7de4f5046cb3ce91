package aspstore.history;

import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.books.Act;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Records;
import aspstore.model.stock.Place;
import aspstore.model.stock.Stand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What someone who asks for something knows: the books of their side, the day, and the names that go around.
///
/// @param next the act that a command would be, were it the next
/// @param posted what this side wrote so far
record Scene(Records books, Draw draw, Act next, Names names, List<Entry> posted) {

    /// Jobs, deliveries and serials that exist in the world, whoever has written them down.
    static final class Names {
        private final List<JobNo> jobs = new ArrayList<>();
        private final List<SerialNo> serials = new ArrayList<>();
        private int deliveries;

        JobNo newJob() {
            var job = new JobNo("SO-" + (7000 + jobs.size()));
            jobs.add(job);
            return job;
        }

        List<JobNo> jobs() {
            return jobs;
        }

        String newDelivery() {
            return "8" + String.format(java.util.Locale.ROOT, "%07d", ++deliveries);
        }

        SerialNo newSerial() {
            var serial = new SerialNo("SN" + (1000 + serials.size()));
            serials.add(serial);
            return serial;
        }

        List<SerialNo> serials() {
            return serials;
        }
    }

    LocalDate day() {
        return next.day();
    }

    <D extends Document<D>> Optional<D> open(DocumentKind<D> kind) {
        return draw.anyOf(books.open(kind));
    }

    PartCode part() {
        return draw.from(Wares.PARTS);
    }

    BusinessUnit unit() {
        return draw.percent(75) ? Wares.HA : Wares.AC;
    }

    PartCode partOf(BusinessUnit bu) {
        return draw.from(Wares.PARTS.stream()
                .filter(part -> Wares.unitOf(part).equals(bu))
                .toList());
    }

    Quantity quantity(PartCode part, int most) {
        return Wares.expires(part)
                ? new Quantity(draw.between(1, most * 4) * 250L)
                : Quantity.pieces(draw.between(1, most));
    }

    List<Stand> stands(Set<Place> places) {
        return Wares.PARTS.stream()
                .flatMap(part -> books.standsOf(part).stream())
                .filter(stand -> places.contains(stand.place()) && stand.thousandths() > 0)
                .toList();
    }

    Optional<Stand> stand(Place... places) {
        return draw.anyOf(stands(Set.of(places)));
    }

    /// A serial that nobody has seen, mostly; else one that has been around.
    SerialNo serial() {
        return draw.percent(92)
                ? names.newSerial()
                : draw.anyOf(names.serials()).orElseGet(names::newSerial);
    }

    List<SerialNo> serials(PartCode part, Quantity quantity) {
        var serials = new ArrayList<SerialNo>();
        if (Wares.isSerialised(part)) {
            for (long i = 0; i < quantity.thousandths() / 1000; i++) {
                serials.add(serial());
            }
        }
        return serials;
    }

    /// Near, far or passed; none for parts that keep.
    Optional<LocalDate> expiry(PartCode part) {
        return Wares.expires(part) ? Optional.of(day().plusDays(draw.among(-3, 2, 9, 30, 60, 200))) : Optional.empty();
    }

    Caller counter() {
        return Wares.caller(draw.percent(70) ? Role.COUNTER : Role.MANAGER);
    }

    Caller manager() {
        return Wares.caller(draw.percent(95) ? Role.MANAGER : Role.COUNTER);
    }

    Caller operations() {
        return Wares.caller(draw.percent(95) ? Role.OPERATIONS : Role.INTEGRATION);
    }

    Caller warehouse() {
        return Wares.caller(Role.WAREHOUSE);
    }

    String reason() {
        return draw.percent(97) ? "because " + draw.below(100) : "";
    }
}
