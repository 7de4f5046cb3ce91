package aspstore.cases;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.text.TraceText;
import aspstore.desk.usecase.LifeRepository;
import aspstore.model.India;
import aspstore.model.PersonId;
import aspstore.model.SerialNo;
import aspstore.model.tax.IndianFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The answer to: where is this unit, who had it, what did it cost, who owes what for it?
record UnitLife(SerialNo unit, LifeRepository.Found found) {

    List<String> where() {
        return found.stands().stream()
                .map(standing -> standing.spot().toString())
                .toList();
    }

    /// The technicians who carried it, in the order of their names.
    List<String> hadBy() {
        var people = new TreeSet<String>();
        found.challans()
                .values()
                .forEach(challan -> challan.technician().map(PersonId::text).ifPresent(people::add));
        return List.copyOf(people);
    }

    List<String> cost() {
        return found.costs().stream()
                .map(cost -> "₹ " + IndianFormat.money(cost.value()) + " " + cost.contract() + ", " + cost.settlement())
                .toList();
    }

    List<String> owed() {
        return found.owed().stream()
                .map(debt -> debt.outstanding() + " " + debt.part() + " by "
                        + debt.owing().technician().map(PersonId::text).orElse("the customer") + " for "
                        + debt.owing().job())
                .toList();
    }

    List<String> owedToWarehouse() {
        return found.owedToWarehouse().stream()
                .map(debt -> debt.part()
                        + debt.due().map(due -> " by " + India.day(due)).orElse(""))
                .toList();
    }

    // ---- what a case says of it

    UnitLife isIn(String... spots) {
        assertThat(where()).as("where unit " + unit + " is").containsExactly(spots);
        return this;
    }

    UnitLife wasHadBy(PersonId... people) {
        assertThat(hadBy())
                .as("who had unit " + unit)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(people).stream().map(PersonId::text).toList());
        return this;
    }

    UnitLife hasCost(String... costs) {
        assertThat(cost()).as("what unit " + unit + " cost").containsExactly(costs);
        return this;
    }

    UnitLife isOwedFor(String... debts) {
        assertThat(owed()).as("who owes what for unit " + unit).containsExactly(debts);
        return this;
    }

    String text() {
        var table = TraceText.story(found.life()).text(4);
        return "unit %s: %s; had by %s; cost %s; owed for it %s; owed to the warehouse %s\n%s"
                .formatted(
                        unit,
                        said(where()),
                        hadBy().isEmpty() ? "nobody" : said(hadBy()),
                        said(cost()),
                        said(owed()),
                        said(owedToWarehouse()),
                        table);
    }

    private static String said(List<String> words) {
        return words.isEmpty() ? "nothing" : words.stream().collect(Collectors.joining(", "));
    }
}
