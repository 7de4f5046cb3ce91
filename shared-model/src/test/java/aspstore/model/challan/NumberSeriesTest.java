package aspstore.model.challan;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.catalog.SeriesGrant;
import aspstore.model.indent.Desk;
import aspstore.model.stock.Postings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberSeriesTest {

    private final Desk desk = new Desk();

    private NumberSeries.Next give(String instant) {
        desk.now = Instant.parse(instant);
        var answer = NumberSeries.next(desk.books, SeriesGrant.Kind.ISSUE, desk.next());
        var next = ((NumberSeries.Answer.Free) answer).next();
        var after = NumberSeries.after(desk.books, next.number(), next.date()).orElseThrow();
        desk.books.apply(Postings.NONE, List.of(after));
        return next;
    }

    private static NumberSeries.Next next(String number, LocalDate date) {
        return new NumberSeries.Next(new ChallanNo(number), date);
    }

    @Test
    void numbersRunWithoutGapsAndBeginAgainWithTheFinancialYearOfIndia() {
        assertThat(give("2027-03-31T10:00:00Z")).isEqualTo(next("PN1D/2627/00001", LocalDate.of(2027, 3, 31)));
        assertThat(give("2027-03-31T18:29:59Z")).isEqualTo(next("PN1D/2627/00002", LocalDate.of(2027, 3, 31)));
        assertThat(give("2027-03-31T18:30:00Z")).isEqualTo(next("PN1D/2728/00001", LocalDate.of(2027, 4, 1)));
    }

    @Test
    void aClockThatIsSetBackTakesNeitherTheDateNorTheYearBack() {
        give("2027-04-02T06:00:00Z");
        assertThat(give("2027-03-30T06:00:00Z")).isEqualTo(next("PN1D/2728/00002", LocalDate.of(2027, 4, 2)));
        assertThat(give("2027-04-03T06:00:00Z")).isEqualTo(next("PN1D/2728/00003", LocalDate.of(2027, 4, 3)));
    }

    @Test
    void aSeriesWithoutRoomForItsReverseNumberIsExhausted() {
        var full = new NumberSeries("PN1D", new FinancialYear(2026), 99_999, Desk.DAY);
        desk.books.apply(Postings.NONE, List.of(full));
        assertThat(NumberSeries.next(desk.books, SeriesGrant.Kind.ISSUE, desk.next()))
                .isEqualTo(new NumberSeries.Answer.Exhausted("PN1D"));
    }

    @Test
    void aKindWithoutAGrantHasNoNumbers() {
        assertThat(NumberSeries.next(desk.books, SeriesGrant.Kind.WAREHOUSE_RETURN, desk.next()))
                .isEqualTo(new NumberSeries.Answer.NotGranted(SeriesGrant.Kind.WAREHOUSE_RETURN));
    }
}
