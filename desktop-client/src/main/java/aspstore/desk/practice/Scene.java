package aspstore.desk.practice;

import aspstore.desk.engine.StoreEngine;
import aspstore.desk.example.Cast;
import aspstore.desk.example.Example;
import aspstore.desk.usecase.BooksRepository;
import aspstore.desk.usecase.ChallanDesk;
import aspstore.desk.usecase.RequestDesk;
import aspstore.format.catalog.CatalogTable;
import aspstore.journal.Outcome;
import aspstore.journal.StoredEntry;
import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.India;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.catalog.Part;
import aspstore.model.challan.ChallanEvent;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Command;
import aspstore.model.entry.Event;
import aspstore.model.entry.Records;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Stand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// What all chapters of the story share: the store's engine, central, the time, the people, and how they post.
final class Scene {

    private final StoreEngine engine;
    private final PracticeCentral central;
    private final PracticeClock clock;
    private final Supplier<UUID> ids;
    private final Instant end;
    private final Cast cast;
    private final Cast.Staff staff;
    private final Map<PartCode, Integer> serials = new HashMap<>();
    private final Map<PartCode, Part> parts = new HashMap<>();
    private int jobs = 0;

    /// @param end when the story ends: now
    Scene(
            StoreEngine engine,
            PracticeCentral central,
            PracticeClock clock,
            Supplier<UUID> ids,
            Instant end,
            Cast cast,
            Cast.Staff staff) {
        this.engine = engine;
        this.central = central;
        this.clock = clock;
        this.ids = ids;
        this.end = end;
        this.cast = cast;
        this.staff = staff;
        for (var bu : List.of(Example.HA, Example.AC)) {
            for (var row : Example.rows(bu, CatalogTable.PARTS)) {
                var part = (Part) row;
                parts.put(part.code(), part);
            }
        }
    }

    // ---- the time

    LocalDate today() {
        return India.day(end);
    }

    /// An hour of an earlier day.
    Instant on(int daysAgo, int hour, int minute) {
        return today().minusDays(daysAgo)
                .atTime(hour, minute)
                .atZone(India.ZONE)
                .toInstant();
    }

    /// So long before the story's end.
    Instant before(Duration ago) {
        return end.minus(ago);
    }

    void at(Instant time) {
        clock.moveTo(time);
    }

    Instant now() {
        return clock.instant();
    }

    // ---- the people

    Cast cast() {
        return cast;
    }

    Caller counter() {
        return new Caller(staff.counter(), Role.COUNTER, PracticeStore.DEVICE);
    }

    Caller manager() {
        return new Caller(staff.manager(), Role.MANAGER, PracticeStore.DEVICE);
    }

    PersonId technician(int number) {
        return staff.technicians().get(number % staff.technicians().size());
    }

    /// The number of a job that is not taken yet.
    int nextJob() {
        return ++jobs;
    }

    /// A unit that was never heard of.
    SerialNo nextSerial(PartCode part) {
        return cast.serial(part, serials.merge(part, 1, Integer::sum));
    }

    // ---- posting

    /// One commit of the store's.
    ///
    /// @throws IllegalStateException where the rules refuse it
    List<StoredEntry> post(Caller by, List<Command> commands) {
        return posted(engine.post(by, ids.get(), now(), commands).join(), commands);
    }

    List<StoredEntry> post(Caller by, Command... commands) {
        return post(by, List.of(commands));
    }

    /// The number of the challan that an issue made.
    ChallanNo issue(Caller by, ChallanDesk.Issue issue) {
        var entries = posted(new ChallanDesk(engine, clock).issue(by, ids.get(), issue), issue);
        return entries.stream()
                .flatMap(entry -> entry.entry().event() instanceof Event.OfChallan(ChallanEvent.ChallanIssued issued)
                        ? List.of(issued.number()).stream()
                        : List.<ChallanNo>of().stream())
                .findFirst()
                .orElseThrow();
    }

    private static List<StoredEntry> posted(Outcome outcome, Object asked) {
        return switch (outcome) {
            case Outcome.Posted(var entries) -> entries;
            case Outcome.Refused(var reasons) ->
                throw new IllegalStateException("the rules refuse " + asked + ": " + reasons);
        };
    }

    /// Where the first entry of a commit stands.
    static Position first(List<StoredEntry> commit) {
        return Position.journal(commit.getFirst().seq());
    }

    /// Central tells in one commit, and the store hears of it.
    ///
    /// @return where the first entry stands
    Position tell(Command... commands) {
        var first = central.tell(List.of(commands));
        central.tellAll(engine);
        return first;
    }

    /// Central decides what the store asked for: it reads the journal first.
    Position decide(Command... commands) {
        central.follow(engine);
        return tell(commands);
    }

    // ---- looking

    <T> T look(Function<Records, T> reader) {
        return engine.look(reader);
    }

    Part part(PartCode code) {
        return Objects.requireNonNull(parts.get(code), () -> "the example has no part " + code);
    }

    /// What stands of a part in a place, in the order of the lots.
    List<Stand> stands(PartCode part, Place place) {
        return look(books -> books.standsIn(part, place));
    }

    /// What the store may ask for, by its limits.
    List<RequestDesk.Proposal> proposals(BusinessUnit bu) {
        return new RequestDesk(engine, new BooksRepository(engine), clock).proposals(bu);
    }
}
