package aspstore.model.request;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.ContractClass;
import aspstore.model.FamilyId;
import aspstore.model.Hsn;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.NaiveBooks;
import aspstore.model.books.Samples;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.PartFamily;
import aspstore.model.catalog.Rate;
import aspstore.model.catalog.StockLimit;
import aspstore.model.request.RequestCommand.Line;
import aspstore.model.request.RequestCommand.RequestParts;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.story.Story;
import aspstore.model.tax.TaxRate;
import aspstore.model.tax.Uqc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How much of a line is more than the limit (MSL) allows: a golden table.
///
/// A line is `quantity x rate`, with `!` where a job waits for all of it. All lines are of parts of one family.
class BeyondTheLimitTest {

    private static final FamilyId FAMILY = new FamilyId("TUBES");
    private static final List<String> RATES = List.of("0", "0.03", "100", "300", "500", "900");

    private final NaiveBooks books = new NaiveBooks(Samples.STORE);
    private long acts;

    @ParameterizedTest(name = "at most {0} worth {1}, after {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # most | worth | asked for before | lines | beyond
            # What fits is beyond nothing, in part pieces as in whole ones.
               20 |       150 | -         | 1.5x100                 | 0
               20 |       150 | -         | 1.5x100!                | 0
               20 |      1000 | -         | 5x100 1x500             | 0 0
               20 |      1000 | -         | 5x100 1x500!            | 0 0
            # By quantity, after the lines before.
                4 |     10000 | -         | 5x100!                  | 1
                4 |     10000 | -         | 3x100 2.5x100!          | 0 1.5
                4 |     10000 | -         | 3x100! 2x100! 1x100!    | 0 1 1
            # By value, at the rates of the lines before.
               20 |      1000 | -         | 1x900 5x100!            | 0 4
               20 |      1000 | -         | 5x100 2x900!            | 0 1.445
               20 |      1000 | -         | 1x900! 1x500! 1x100!    | 0 0.8 1
            # What is over is rounded up, and never more than the line.
               20 |       200 | -         | 1x300!                  | 0.334
               20 |       100 | -         | 1x500! 1x100!           | 0.8 1
            # The larger of the two.
                4 |       450 | -         | 5x100!                  | 1
                4 |       350 | -         | 5x100!                  | 1.5
            # What was asked for before takes its part of the limit, and may be beyond it by itself.
               20 |      1000 | 1x900     | 1x100 5x100!            | 0 5
                2 |     10000 | 5x100!    | 3x100!                  | 3
               20 |       500 | 1x900!    | 3x100!                  | 3
            # What costs nothing is held to the quantity alone.
                4 |       100 | -         | 1x100 5x0!              | 0 2
               20 |       0.1 | -         | 5x0.03!                 | 1.667
            """)
    void aLineSaysHowMuchOfItIsBeyondTheLimit(
            String most, String mostValue, @Nullable String before, String lines, String beyond) {
        limit(Quantity.parse(most), Money.parse(mostValue));
        if (before != null) {
            ask(before);
        }

        assertThat(ask(lines).lines())
                .extracting(line -> line.beyond().toString())
                .containsExactly(beyond.split(" "));
    }

    @Test
    void whereThereIsNoLimitAllThatAJobWaitsForIsBeyondIt() {
        catalogue();

        assertThat(ask("2x100! 3x500!").lines())
                .extracting(Request.Line::beyond)
                .containsExactly(Quantity.pieces(2), Quantity.pieces(3));
    }

    private void limit(Quantity most, Money worth) {
        catalogue();
        books.put(new StockLimit(Samples.HA, FAMILY, ContractClass.ANY, most, worth, Quantity.ZERO));
    }

    private void catalogue() {
        for (var rate : RATES) {
            books.put(
                    new Part(
                            part(rate),
                            Samples.HA,
                            "Tube at " + rate,
                            FAMILY,
                            new Hsn("84509090"),
                            Uqc.MTR,
                            false,
                            false,
                            false,
                            Part.Route.RETURN),
                    new Rate(part(rate), Money.parse(rate), TaxRate.percent(18)));
        }
        var members = RATES.stream().map(BeyondTheLimitTest::part).toList();
        books.put(new PartFamily(FAMILY, Samples.HA, members));
    }

    private Request ask(String lines) {
        var at = Instant.parse("2026-11-24T04:30:00Z");
        var act = new Act(Position.journal(++acts), Samples.counter(), at, at);
        var request = new RequestParts(
                Samples.HA,
                Stream.of(lines.split(" ")).map(BeyondTheLimitTest::line).toList());
        var event = Story.accepted(RequestRules.decide(books, act, request, (_, _) -> Quantity.pieces(1000)));
        books.apply(Postings.NONE, RequestRules.evolve(books, act, event));
        return books.find(Request.KIND, act.at().name("R")).orElseThrow();
    }

    private static Line line(String text) {
        var parts = text.replace("!", "").split("x");
        return new Line(
                part(parts[1]),
                ContractClass.ANY,
                Quantity.parse(parts[0]),
                text.endsWith("!") ? Optional.of(new JobNo("SO-9")) : Optional.empty());
    }

    private static PartCode part(String rate) {
        return new PartCode("TUBE-" + rate);
    }
}
