package aspstore.model.challan;

import java.time.LocalDate;

/// India's financial year, 1 April to 31 March, by the calendar year that it starts in.
public record FinancialYear(int start) implements Comparable<FinancialYear> {

    public FinancialYear {
        if (start < 2017 || start > 2098) {
            throw new IllegalArgumentException("GST knows financial years from 2017 on, not " + start);
        }
    }

    public static FinancialYear of(LocalDate date) {
        return new FinancialYear(date.getMonthValue() >= 4 ? date.getYear() : date.getYear() - 1);
    }

    /// Reads the four digits of a document's number: `2627` is the year 2026-27.
    static FinancialYear ofDigits(String digits) {
        int first = Integer.parseInt(digits.substring(0, 2));
        var year = new FinancialYear(2000 + first);
        if (!year.digits().equals(digits)) {
            throw new IllegalArgumentException("'" + digits + "' is not a financial year such as 2627");
        }
        return year;
    }

    /// `2627`
    public String digits() {
        return "%02d%02d".formatted(start % 100, (start + 1) % 100);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(start, other.start);
    }

    /// `2026-27`
    @Override
    public String toString() {
        return "%d-%02d".formatted(start, (start + 1) % 100);
    }
}
