package aspstore.cases;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.format.paper.ChallanPdf;
import aspstore.journal.query.SapReconciliation;
import aspstore.journal.query.SodoReconciliation;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.oversight.Case;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How a case ended: proved on both sides and printed, to be asked about.
///
/// It is printed to `target/cases`, or the folder that `-Dcase.print=` names; the papers go to the folder that
/// `-Dcase.papers=` names, once a case.
final class Telling {

    private final List<Account> accounts = new ArrayList<>();
    private final List<UnitLife> lives = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();
    private List<Case.Kind> left = List.of();
    private final StringBuilder text = new StringBuilder();

    private Telling() {}

    static Telling of(Situation situation, List<Expected> differences) {
        var telling = new Telling();
        telling.text
                .append(situation.name())
                .append(", ")
                .append(situation.way())
                .append("\n\n");
        for (var store : situation.stores()) {
            boolean isFirst = telling.accounts.isEmpty();
            telling.add(new Proof(situation, store), isFirst ? differences : List.of());
        }
        telling.write(situation);
        return telling;
    }

    private void add(Proof proof, List<Expected> differences) {
        var account = proof.proved();
        accounts.add(account);
        text.append("STORE ")
                .append(proof.store().id())
                .append(" AND CENTRAL SAY\n\n")
                .append(account.text());
        text.append("\nSODO\n");
        proof.sodos().forEach(row -> text.append(words(row)).append('\n'));
        text.append("\nSAP AND THE BOOKS\n");
        proof.sap(account, differences).forEach(row -> text.append(words(row)).append('\n'));
        text.append("\nUNITS\n");
        var found = proof.lives(account);
        lives.addAll(found);
        found.forEach(life -> text.append(life.text()).append('\n'));
        text.append("\nOPEN CASES\n");
        var open = proof.openCases();
        cases.addAll(open);
        open.forEach(about -> text.append(
                "%s %s about %s: %s%n".formatted(about.id(), about.caseKind(), about.about(), about.detail())));
        text.append('\n');
    }

    private static String words(SodoReconciliation.Row row) {
        var parts = new ArrayList<String>();
        add(parts, "shipped", row.shipped());
        add(parts, "accepted", row.accepted());
        add(parts, "damaged", row.damaged());
        add(parts, "short", row.shortClosed());
        add(parts, "at the warehouse", row.atWarehouse());
        add(parts, "in transit", row.inTransit());
        add(parts, "in the store", row.inStore());
        add(parts, "used", row.used());
        add(parts, "returning", row.returning());
        add(parts, "returned", row.returned());
        add(parts, "gone otherwise", row.goneOtherwise());
        return row.sodo() + "/" + row.item() + " " + row.part() + ": " + String.join(", ", parts);
    }

    private static void add(List<String> parts, String name, long thousandths) {
        if (thousandths != 0) {
            parts.add(name + " " + new Quantity(thousandths));
        }
    }

    private static String words(SapReconciliation.Difference row) {
        return row.part() + ": SAP " + row.sap() / 1000 + ", books " + row.books() / 1000 + ", because "
                + row.because().stream()
                        .map(because -> because.reason().toString())
                        .toList();
    }

    // ---- what a case asks of it

    /// The numbers of all papers, in the order in which they were made, without the store's own code and the year.
    Telling hasPapers(String... numbers) {
        assertThat(accounts.stream()
                        .flatMap(account -> account.papers().stream())
                        .map(paper -> shortened(paper.challan().number().text())))
                .as("the papers")
                .containsExactly(numbers);
        return this;
    }

    /// `PN1D/2627/00042R` is `D42R`.
    private static String shortened(String number) {
        return number.charAt(3) + number.substring(number.lastIndexOf('/') + 1).replaceFirst("^0+", "");
    }

    /// What SAP is to post, in order: movement types.
    Telling tellsSap(String... types) {
        assertThat(accounts.stream()
                        .flatMap(account -> account.movements().stream())
                        .map(told -> aspstore.format.sap.MovementTypeMap.STANDARD
                                .of(told.movement().kind())
                                .moveType()))
                .as("what SAP is to post")
                .containsExactly(types);
        return this;
    }

    /// The kinds of all cases that are still open for people. Without this, none may be.
    Telling leavesOpen(Case.Kind... kinds) {
        left = List.of(kinds);
        return this;
    }

    /// What the case does not name must not be.
    void requireNothingElse() {
        assertThat(cases.stream().map(Case::caseKind)).as("open cases").containsExactlyInAnyOrderElementsOf(left);
    }

    UnitLife of(SerialNo unit) {
        return lives.stream()
                .filter(life -> life.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no books know unit " + unit));
    }

    /// How a line of the account is read: the whole text is searched.
    Telling says(String... words) {
        for (var word : words) {
            assertThat(text.indexOf(word))
                    .as("where '" + word + "' stands in the account")
                    .isNotNegative();
        }
        return this;
    }

    // ---- to look at

    private void write(Situation situation) {
        var file = situation.name().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        try {
            var printed = Files.createDirectories(Path.of(System.getProperty("case.print", "target/cases")));
            Files.writeString(printed.resolve(file + "." + situation.way() + ".txt"), text, StandardCharsets.UTF_8);
            var papers = Optional.ofNullable(System.getProperty("case.papers"));
            if (papers.isPresent() && situation.way() == Way.H2_ONLINE) {
                var folder = Files.createDirectories(Path.of(papers.get()).resolve(file));
                for (var paper : all().toList()) {
                    Files.write(
                            folder.resolve(paper.challan().number().text().replace('/', '-') + ".pdf"),
                            ChallanPdf.render(paper.challan()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Account.Paper> all() {
        return accounts.stream().flatMap(account -> account.papers().stream());
    }
}
