package aspstore.desk.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.desk.engine.EngineException;
import aspstore.desk.engine.Ports;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.example.Example;
import aspstore.desk.usecase.BooksRepository;
import aspstore.desk.usecase.ChallanDesk;
import aspstore.journal.Outcome;
import aspstore.journal.query.BooksDigest;
import aspstore.journal.query.DocumentRow;
import aspstore.model.Caller;
import aspstore.model.India;
import aspstore.model.JobNo;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.books.WorkItem;
import aspstore.model.books.WorkItem.Kind;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanRefusal;
import aspstore.model.indent.Indent;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.tax.Transport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The practice store is sound, and shows everything that waits for a store's people.
class PracticeStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:45:00Z");
    private static final Ports PORTS = Ports.real("test").withClock(InstantSource.fixed(NOW));

    @TempDir
    private static Path temp;

    private static final List<String> STEPS = new ArrayList<>();
    private static PracticeStore store;
    private static StoreEngine engine;
    private static BooksRepository books;

    @BeforeAll
    static void create() {
        store = PracticeStore.create(temp.resolve("PN1"), PORTS, STEPS::add);
        engine = StoreEngine.open(temp.resolve("PN1"), PORTS);
        books = new BooksRepository(engine);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void itsBooksAreSound() {
        assertThat(engine.verify().problems()).isEmpty();
        assertThat(books.findings()).isEmpty();
        assertThat(engine.feedProblem()).isEmpty();
    }

    @Test
    void whoMadeItKnowsWhoWorksThere() {
        assertThat(store.store()).isEqualTo(Example.PUNE);
        assertThat(store.units()).containsExactly(Example.HA, Example.AC);
        assertThat(store.people()).hasSize(5);
        assertThat(store.first(Role.MANAGER).active()).isTrue();
        assertThat(STEPS).hasSize(4);
    }

    @Test
    void somethingOfEveryKindWaitsForTheStoresPeople() {
        assertThat(kinds(Role.COUNTER))
                .containsExactlyInAnyOrder(
                        Kind.RECEIVE_SHIPMENT,
                        Kind.ALLOCATE_INDENT,
                        Kind.FILL_BACK_ORDER,
                        Kind.ISSUE_CHALLAN,
                        Kind.HAND_OVER_CHALLAN,
                        Kind.ACCOUNT_FOR_PARTS,
                        Kind.CONFIRM_DELIVERY,
                        Kind.CLOSE_REVERSE_CHALLAN,
                        Kind.COLLECT_DEFECTIVE,
                        Kind.PACK_RETURN,
                        Kind.SHIP_RETURN,
                        Kind.REORDER,
                        Kind.RETURN_EXCESS,
                        Kind.ISSUE_TAX_INVOICE,
                        Kind.RETURN_DEFECTIVE);
        assertThat(kinds(Role.MANAGER))
                .containsExactlyInAnyOrder(
                        Kind.SETTLE_UNLISTED,
                        Kind.APPROVE_SETTLEMENT,
                        Kind.RESOLVE_HOLD,
                        Kind.RESOLVE_CASE,
                        Kind.ANSWER_WITHDRAWAL,
                        Kind.ANSWER_AMENDMENT);
    }

    @Test
    void somethingOfEveryKindWaitsForCentral() {
        assertThat(kinds(Role.OPERATIONS))
                .containsExactlyInAnyOrder(Kind.DECIDE_REQUEST, Kind.DECIDE_DIFFERENCE, Kind.DECIDE_RETURN);
        assertThat(kinds(Role.WAREHOUSE))
                .containsExactlyInAnyOrder(Kind.DISPATCH_REQUEST, Kind.RECEIVE_RETURN, Kind.RECORD_DISPOSITION);
    }

    @Test
    void itHasDocumentsOfEveryKindAtManyStages() {
        assertThat(stages())
                .containsEntry("request", Set.of("REQUESTED", "APPROVED", "SHIPPED"))
                .containsEntry("shipment", Set.of("IN_TRANSIT", "PARTLY_RECEIVED", "RECEIVED"))
                .containsEntry("receipt", Set.of("POSTED", "UNLISTED_OPEN"))
                .containsEntry("level", Set.of("EXCESS", "REORDER", "WITHIN"))
                .containsEntry(
                        "indent",
                        Set.of("OPEN", "BACK_ORDERED", "ALLOCATED", "ISSUED", "CLOSED", "DECLINED", "WITHDRAWN"))
                .containsEntry("challan", Set.of("ISSUED", "HANDED_OVER", "ACCOUNTED", "CLOSED", "CANCELLED"))
                .containsEntry("usage", Set.of("RECORDED", "INVOICE_DUE", "INVOICED", "REVERSED"))
                .containsEntry("inward", Set.of("RECORDED", "TO_DECIDE"))
                .containsEntry("debt", Set.of("OPEN", "SETTLED"))
                .containsEntry("warehouse-debt", Set.of("OPEN", "CLOSED"))
                .containsEntry(
                        "return", Set.of("REQUESTED", "DECIDED", "PACKING", "PACKED", "SHIPPED", "RECEIVED", "CLOSED"))
                .containsEntry("hold", Set.of("HELD"))
                .containsEntry("count", Set.of("ADJUSTED"))
                .containsEntry("opening", Set.of("POSTED"))
                .containsEntry("override", Set.of("GRANTED", "USED"))
                .containsEntry("case", Set.of("OPEN"))
                .containsEntry("reversal", Set.of("WHOLE"));
    }

    @Test
    void anUrgentJobIsPastItsTarget() {
        assertThat(board(Role.COUNTER))
                .filteredOn(item -> item.kind() == Kind.ALLOCATE_INDENT)
                .anySatisfy(item -> assertThat(item.due())
                        .hasValueSatisfying(due -> assertThat(due).isBefore(NOW)));
    }

    @Test
    void aTechnicianWhoOwesTooMuchIsStopped() {
        var debtor = store.people().getLast().id();
        var job = engine.look(now -> now.open(Indent.KIND).stream()
                        .filter(indent -> indent.order().technician().equals(debtor))
                        .filter(indent -> indent.order().bu().equals(Example.HA))
                        .findFirst())
                .orElseThrow();

        var outcome =
                new ChallanDesk(engine, PORTS.clock()).issue(counter(), UUID.randomUUID(), issue(job.job(), debtor));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.reasons()).hasOnlyElementsOfType(ChallanRefusal.OwesTooMuch.class));
    }

    @Test
    void whatExpiredWasPutOnHoldWhenTheDayBegan() {
        var today = India.day(NOW);
        var expired = engine.look(now -> now.standsIn(TakingOver.EXPIRING, Place.ON_HOLD)).stream()
                .filter(stand -> stand.lot().isExpired(today))
                .toList();
        assertThat(expired).isNotEmpty();
        var left = engine.look(now -> now.standsIn(TakingOver.EXPIRING, Place.ON_HAND));
        assertThat(left).noneMatch(stand -> stand.lot().isExpired(today));
    }

    @Test
    void itsTimesEndNowAndNeverRunBackwards() {
        var times = engine.look(now -> {
            var recorded = new ArrayList<Instant>();
            for (long seq = 1; seq <= engine.head().seq(); seq++) {
                now.entry(Position.journal(seq))
                        .ifPresent(entry -> recorded.add(entry.header().recordedAt()));
            }
            return recorded;
        });
        assertThat(times).isSorted();
        assertThat(times.getFirst()).isBefore(NOW.minus(Duration.ofDays(59)));
        assertThat(times.getLast()).isBeforeOrEqualTo(NOW).isAfter(NOW.minus(Duration.ofHours(1)));
    }

    @Test
    void twiceAtTheSameTimeItIsTheSame() {
        var folder = temp.resolve("again");
        PracticeStore.create(folder, PORTS, _ -> {});
        try (var again = StoreEngine.open(folder, PORTS)) {
            assertThat(again.head().hash()).isEqualTo(engine.head().hash());
            assertThat(digest(again)).isEqualTo(digest(engine));
        }
    }

    @Test
    void itCanBeMadeAtMidnightAndOverTheTurnOfAFinancialYear() {
        var midnight = Ports.real("test").withClock(InstantSource.fixed(Instant.parse("2027-04-14T18:31:00Z")));
        PracticeStore.create(temp.resolve("midnight"), midnight, _ -> {});
        try (var opened = StoreEngine.open(temp.resolve("midnight"), midnight)) {
            assertThat(opened.verify().isSound()).isTrue();
        }
    }

    @Test
    void itIsNotMadeOverAnotherStore() throws Exception {
        var before = Files.readAllBytes(temp.resolve("PN1").resolve("store.json"));
        assertThatThrownBy(() -> PracticeStore.create(temp.resolve("PN1"), PORTS, _ -> {}))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("is not empty");
        assertThat(temp.resolve("PN1").resolve("store.json")).hasBinaryContent(before);
    }

    private static BooksDigest digest(StoreEngine of) {
        return new BooksRepository(of).digest();
    }

    private static Caller counter() {
        return new Caller(store.first(Role.COUNTER).id(), Role.COUNTER, "desk-1");
    }

    private static ChallanDesk.Issue issue(JobNo job, PersonId technician) {
        return new ChallanDesk.Issue(
                job,
                new ChallanCommand.Through.Technician(technician),
                Transport.BY_HAND,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Set<Kind> kinds(Role role) {
        return board(role).stream()
                .map(WorkItem::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    private static List<WorkItem> board(Role role) {
        return books.board(Set.of(role)).stream().map(row -> row.item()).toList();
    }

    private static TreeMap<String, Set<String>> stages() {
        var stages = new TreeMap<String, Set<String>>();
        for (DocumentRow row : books.documents(Set.of(), Optional.empty())) {
            stages.computeIfAbsent(row.name().kind(), _ -> new TreeSet<>()).add(row.stage());
        }
        return stages;
    }
}
