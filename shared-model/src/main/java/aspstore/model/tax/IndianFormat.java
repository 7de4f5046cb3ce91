package aspstore.model.tax;

import aspstore.model.Money;
import aspstore.model.Quantity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers and dates as India reads them: three digits, then pairs; day before month.
public final class IndianFormat {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm", Locale.ROOT);

    private IndianFormat() {}

    /// `1,23,456.00`, without a sign of the currency.
    public static String money(Money amount) {
        return grouped(amount.toString());
    }

    /// `1,23,456` or `0.5`
    public static String quantity(Quantity quantity) {
        return grouped(quantity.toString());
    }

    public static String whole(long number) {
        return grouped(Long.toString(number));
    }

    /// `24-11-2026`
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /// `24-11-2026 16:05`
    public static String dateTime(LocalDateTime time) {
        return TIME.format(time);
    }

    private static String grouped(String plain) {
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        var text = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - 3; i > start; i -= 2) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
