package aspstore.model.oversight;

import static aspstore.model.usage.Workshop.BU;
import static aspstore.model.usage.Workshop.accepted;
import static aspstore.model.usage.Workshop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Decision;
import aspstore.model.Money;
import aspstore.model.Role;
import aspstore.model.books.Act;
import aspstore.model.books.Key;
import aspstore.model.books.WorkItem;
import aspstore.model.oversight.GrantedOverride.Kind;
import aspstore.model.oversight.OversightCommand.GrantOverride;
import aspstore.model.oversight.OversightCommand.OpenCase;
import aspstore.model.oversight.OversightCommand.ResolveCase;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.usage.Workshop;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OversightTest {

    private final Workshop shop = new Workshop();

    @Test
    void anOverrideCoversItsSubjectUpToItsValueAndOnlyOnce() {
        var act = shop.act(Role.MANAGER);
        post(act, new GrantOverride(Kind.OWED_STOP, BU, "T1", Money.rupees(100), "customer waits"));

        assertThat(covering("T1", 100))
                .map(GrantedOverride::id)
                .contains(act.at().name("V"));
        assertThat(covering("T1", 101)).isEmpty();
        assertThat(covering("T2", 1)).isEmpty();

        var user = Position.journal(900);
        var used = covering("T1", 1).orElseThrow().withUse(user);
        assertThat(used.withUse(Position.journal(901))).isEqualTo(used);
        shop.books.apply(Postings.NONE, List.of(used));
        assertThat(covering("T1", 1)).isEmpty();
        assertThat(used.stage()).isEqualTo("USED");
        assertThat(used.withoutUse(user).isOpen()).isTrue();
    }

    @Test
    void centralsOverrideIsNotThereBeforeTheStoreReadIt() {
        var act = shop.central(Role.OPERATIONS);
        post(act, new GrantOverride(Kind.OPENING, BU, "AC", Money.rupees(900_000), "counted by audit"));

        var granted = shop.books.find(GrantedOverride.KIND, act.at().name("V")).orElseThrow();
        assertThat(granted.asOf(act.at().seq() - 1)).isEmpty();
        assertThat(granted.asOf(act.at().seq())).contains(granted);
    }

    @Test
    void aManagerApprovesUpToTheLimitAndNeverAnOpening() {
        assertThat(refusals(shop.act(Role.MANAGER), grant(Kind.COUNT, 2001)))
                .containsExactly(new OversightRefusal.AboveManagersLimit(Money.rupees(2001), Money.rupees(2000)));
        accepted(OversightRules.decide(shop.books, shop.act(Role.MANAGER), grant(Kind.COUNT, 2000)));
        assertThat(refusals(shop.act(Role.MANAGER), grant(Kind.OPENING, 1)))
                .containsExactly(new OversightRefusal.CentralOnly(Kind.OPENING));
        accepted(OversightRules.decide(shop.books, shop.central(Role.ADMIN), grant(Kind.COUNT, 2001)));
    }

    @Test
    void everyReasonAgainstAnOverrideIsToldAtOnce() {
        var command = new GrantOverride(Kind.OWED_STOP, BU, " ", new Money(-1), "");

        assertThat(refusals(shop.act(Role.COUNTER), command))
                .containsExactly(
                        new OversightRefusal.ManagerOrCentralOnly(Role.COUNTER),
                        new OversightRefusal.SubjectMissing(),
                        new OversightRefusal.NegativeValue(new Money(-1)),
                        new OversightRefusal.ReasonMissing());
        assertThat(refusals(shop.central(Role.MANAGER), grant(Kind.OWED_STOP, 1)))
                .containsExactly(new OversightRefusal.ManagerOrCentralOnly(Role.MANAGER));
    }

    @Test
    void aCaseWaitsForSomeoneUntilEitherSideResolvesIt() {
        var opened = shop.act(Role.COUNTER);
        post(opened, new OpenCase(Position.feed(12), Case.Kind.STOCK_MOVED_ON, "line 2 was used"));
        var id = opened.at().name("K");

        assertThat(theCase(id).workItems()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(WorkItem.Kind.RESOLVE_CASE);
            assertThat(item.waitsFor()).isEqualTo(Role.OPERATIONS);
        });

        var resolved = shop.central(Role.OPERATIONS);
        post(resolved, new ResolveCase(id, Case.How.ACCEPTED, "fine"));
        assertThat(theCase(id).stage()).isEqualTo("RESOLVED");
        assertThat(theCase(id).workItems()).isEmpty();
        assertThat(theCase(id).asOf(resolved.at().seq() - 1)).map(Case::isOpen).contains(true);
    }

    @Test
    void bothResolutionsEndInTheSameCaseInEitherOrder() {
        var one = caseAfter(false);
        var other = caseAfter(true);

        assertThat(one).isEqualTo(other);
    }

    private static Case caseAfter(boolean centralFirst) {
        var shop = new Workshop();
        var opened = shop.central(Role.OPERATIONS);
        var open = new OpenCase(Position.journal(5), Case.Kind.BELOW_ZERO, "lot J1.1");
        shop.books.apply(Postings.NONE, OversightRules.evolve(shop.books, opened, new OversightEvent.CaseOpened(open)));
        var id = opened.at().name("K");
        var store = shop.act(Role.MANAGER);
        var central = shop.central(Role.OPERATIONS);
        for (var act : centralFirst ? List.of(central, store) : List.of(store, central)) {
            var event = new OversightEvent.CaseResolved(
                    new ResolveCase(id, Case.How.CORRECTED, act.by().role().name()));
            shop.books.apply(Postings.NONE, OversightRules.evolve(shop.books, act, event));
        }
        return shop.books.find(Case.KIND, id).orElseThrow();
    }

    @Test
    void aCaseIsResolvedOnceWithAReasonByWhoMay() {
        var opened = shop.act(Role.COUNTER);
        post(opened, new OpenCase(Position.journal(12), Case.Kind.OTHER, "odd"));
        var id = opened.at().name("K");

        assertThat(refusals(shop.act(Role.COUNTER), new ResolveCase(id, Case.How.ACCEPTED, "")))
                .containsExactly(
                        new OversightRefusal.ManagerOrCentralOnly(Role.COUNTER), new OversightRefusal.ReasonMissing());
        post(shop.act(Role.MANAGER), new ResolveCase(id, Case.How.UNFOUNDED, "misread"));
        assertThat(refusals(shop.act(Role.MANAGER), new ResolveCase(id, Case.How.ACCEPTED, "again")))
                .containsExactly(new OversightRefusal.AlreadyResolved(id));
        assertThat(refusals(shop.act(Role.MANAGER), new ResolveCase("K0", Case.How.ACCEPTED, "x")))
                .containsExactly(new OversightRefusal.NoSuchCase("K0"));
        assertThat(refusals(shop.act(Role.COUNTER), new OpenCase(Position.journal(1), Case.Kind.OTHER, " ")))
                .containsExactly(new OversightRefusal.DetailMissing());
    }

    private static GrantOverride grant(Kind kind, long rupees) {
        return new GrantOverride(kind, BU, "subject", Money.rupees(rupees), "reason");
    }

    private Optional<GrantedOverride> covering(String technician, long rupees) {
        return shop.books.with(GrantedOverride.KIND, Key.override(Kind.OWED_STOP.name(), technician)).stream()
                .filter(override -> override.covers(Kind.OWED_STOP, BU, technician, Money.rupees(rupees)))
                .findFirst();
    }

    private Case theCase(String id) {
        return shop.books.find(Case.KIND, id).orElseThrow();
    }

    private void post(Act act, OversightCommand command) {
        var event = accepted(OversightRules.decide(shop.books, act, command));
        assertThat(OversightRules.decide(shop.books, act, event.command())).isEqualTo(Decision.accept(event));
        shop.books.apply(OversightRules.postings(act.at(), event), OversightRules.evolve(shop.books, act, event));
    }

    private List<OversightRefusal> refusals(Act act, OversightCommand command) {
        return refused(OversightRules.decide(shop.books, act, command));
    }
}
