package aspstore.model.entry;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.books.Specimens;
import aspstore.model.catalog.ApprovalLimit;
import aspstore.model.catalog.Person;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.reversal.ReversalCommand;
import aspstore.model.stock.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuthorityTest {

    private static final Set<Role> STORE = EnumSet.of(Role.COUNTER, Role.TECHNICIAN, Role.MANAGER);

    @Test
    void everyRoleGivesTheCommandsOfTheTableAndNoOthers() throws IOException {
        var table = new TreeMap<String, List<String>>();
        var rows = rows();
        var roles = Stream.of(Role.values()).map(Role::name).toList();
        assertThat(List.of(rows.getFirst().split(",")).subList(1, roles.size() + 1))
                .isEqualTo(roles);
        for (var row : rows.subList(1, rows.size())) {
            var cells = List.of(row.split(",", -1));
            assertThat(table.put(cells.getFirst(), cells.subList(1, cells.size())))
                    .as("a second row of " + cells.getFirst())
                    .isNull();
        }
        var found = new TreeMap<String, List<String>>();
        for (var command : Commands.all()) {
            found.put(
                    Authority.name(command),
                    Stream.of(Role.values())
                            .map(role ->
                                    Authority.refusal(caller(role), command).isEmpty() ? "yes" : "no")
                            .toList());
        }
        assertThat(found).isEqualTo(table);
    }

    @Test
    void operationsTellAStoreOfItsPeopleButNothingElse() {
        var person = new Person(new PersonId("T7"), "Ravi", Role.TECHNICIAN, true, Optional.empty());
        var limit = new ApprovalLimit(new BusinessUnit("HA"), Money.rupees(1));

        assertThat(Authority.mayGive(new Command.TellStore(List.of(person))))
                .containsExactlyInAnyOrder(Role.OPERATIONS, Role.ADMIN);
        assertThat(Authority.mayGive(new Command.TellStore(List.of(person, limit))))
                .containsExactly(Role.ADMIN);
    }

    @Test
    void aStoresPeopleAndCentralsShareOnlyTheCommandsOfOversight() {
        for (var command : Commands.all()) {
            var may = Authority.mayGive(command);
            boolean ofStore = may.stream().anyMatch(STORE::contains);
            boolean ofCentral = may.stream().anyMatch(role -> !STORE.contains(role));

            assertThat(ofStore && ofCentral)
                    .as(Authority.name(command))
                    .isEqualTo(command instanceof Command.OfOversight(OversightCommand _));
        }
    }

    @Test
    void whoMayGiveACommandWritesTheStreamThatItBelongsTo() {
        for (var command : Commands.all()) {
            for (var writer : Position.Writer.values()) {
                assertThat(Authority.mayGive(command).stream().anyMatch(role -> Authority.writer(role) == writer))
                        .as(Authority.name(command) + " by " + writer)
                        .isEqualTo(Sides.mayWrite(writer, command));
            }
        }
    }

    @Test
    void aRefusalNamesTheRoleTheCommandAndWhoMayGiveIt() {
        var reverse = new Command.OfReversal(Specimens.of(ReversalCommand.ReverseEntry.class));

        assertThat(Authority.refusal(caller(Role.COUNTER), reverse))
                .contains(new NotAllowed(Role.COUNTER, "ReverseEntry", List.of(Role.MANAGER)));
    }

    @Test
    void aStoresPeopleWriteItsJournalAndCentralsItsFeed() {
        for (var role : Role.values()) {
            assertThat(Authority.writer(role))
                    .isEqualTo(STORE.contains(role) ? Position.Writer.STORE : Position.Writer.CENTRAL);
        }
    }

    @Test
    void anAuditorGivesNoCommand() {
        assertThat(Commands.all())
                .allSatisfy(command -> assertThat(Authority.mayGive(command)).doesNotContain(Role.AUDITOR));
    }

    private static Caller caller(Role role) {
        return new Caller(new PersonId("P1"), role, "desk-1");
    }

    private static List<String> rows() throws IOException {
        try (InputStream csv = Objects.requireNonNull(
                AuthorityTest.class.getResourceAsStream("/aspstore/model/entry/authority.csv"))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toList());
        }
    }
}
