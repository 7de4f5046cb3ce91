package aspstore.model.challan;

import aspstore.model.India;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.WorkItem;
import aspstore.model.catalog.SeriesGrant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How far a number series has run in one financial year. No gaps, no number twice; a cancelled challan keeps its own.
///
/// Only the store writes it.
///
/// @param code the series as central granted it
/// @param last the last number given, from 1
/// @param lastDate the date of the last number: the next one is never dated before it
public record NumberSeries(String code, FinancialYear year, int last, LocalDate lastDate)
        implements Document<NumberSeries> {

    public static final DocumentKind<NumberSeries> KIND = new DocumentKind<>("series", NumberSeries.class);

    /// The longest number that leaves room for the R of its reverse challan.
    private static final int LONGEST = 15;

    /// A number that is free, and the date that it goes with.
    public record Next(ChallanNo number, LocalDate date) {

        /// When a challan of this number is issued: at the clock's time, on the number's date.
        public LocalDateTime issuedAt(Act act) {
            return date.atTime(LocalTime.ofInstant(act.recordedAt(), India.ZONE));
        }
    }

    /// What a series answers when it is asked for a number.
    public sealed interface Answer {

        record Free(Next next) implements Answer {}

        /// Central has granted no series of this kind.
        record NotGranted(SeriesGrant.Kind kind) implements Answer {}

        /// All numbers of sixteen characters are given away: central must grant another series.
        record Exhausted(String code) implements Answer {}
    }

    /// The next number of a kind of challan. Its date is the later of today's and the series' last, so that dates never
    /// run backwards, and its financial year follows the date.
    public static Answer next(Books books, SeriesGrant.Kind kind, Act act) {
        return nextAfter(0, books, kind, act);
    }

    /// The number after so many more that the same entry takes before it.
    public static Answer nextAfter(int taken, Books books, SeriesGrant.Kind kind, Act act) {
        var grant = books.catalog().series(kind);
        return grant.<Answer>map(granted -> next(books, granted.code(), act, taken))
                .orElseGet(() -> new Answer.NotGranted(kind));
    }

    private static Answer next(Books books, String code, Act act, int taken) {
        var latest = books.with(KIND, Key.series(code)).stream().max(Comparator.comparing(NumberSeries::lastDate));
        var date = latest.map(NumberSeries::lastDate)
                .filter(last -> last.isAfter(act.day()))
                .orElse(act.day());
        var year = FinancialYear.of(date);
        int running = books.find(KIND, id(code, year)).map(NumberSeries::last).orElse(0) + taken + 1;
        int length = id(code, year).length()
                + 1
                + Math.max(5, Integer.toString(running).length());
        return length > LONGEST
                ? new Answer.Exhausted(code)
                : new Answer.Free(new Next(ChallanNo.of(code, year, running), date));
    }

    /// The series after a number of it was given; empty for a number of someone else's making.
    public static Optional<NumberSeries> after(Books books, ChallanNo given, LocalDate date) {
        return given.parts().map(parts -> {
            var before = books.find(KIND, id(parts.series(), parts.year()));
            int last = Math.max(parts.running(), before.map(NumberSeries::last).orElse(0));
            var lastDate = before.map(NumberSeries::lastDate)
                    .filter(earlier -> earlier.isAfter(date))
                    .orElse(date);
            return new NumberSeries(parts.series(), parts.year(), last, lastDate);
        });
    }

    private static String id(String code, FinancialYear year) {
        return code + "/" + year.digits();
    }

    @Override
    public DocumentKind<NumberSeries> kind() {
        return KIND;
    }

    @Override
    public String id() {
        return id(code, year);
    }

    @Override
    public String stage() {
        return "RUNNING";
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(Key.series(code));
    }

    @Override
    public Optional<NumberSeries> asOf(long feed) {
        return Optional.of(this);
    }

    @Override
    public List<WorkItem> workItems() {
        return List.of();
    }
}
