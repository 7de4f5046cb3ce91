package aspstore.desk.text;

import aspstore.desk.engine.Said;
import aspstore.desk.engine.Sentences;
import aspstore.format.words.Words;
import aspstore.model.India;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.tax.IndianFormat;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// What stands on the screens, in the language that was chosen.
///
/// A screen's own texts are `texts.properties` in its package, with `texts_hi.properties` beside it; the texts of
/// `aspstore.desk.text` serve all. What the model says is in [Words]. Numbers, money and dates are written as India
/// writes them, whatever the language.
public final class Texts {

    public static final Locale HINDI = Locale.of("hi");

    private final Locale language;
    private final Words words;
    private final List<ResourceBundle> bundles;

    private Texts(Locale language, Words words, List<ResourceBundle> bundles) {
        this.language = language;
        this.words = words;
        this.bundles = bundles;
    }

    public static Texts in(Locale language) {
        return new Texts(language, Words.in(language), List.of(bundle(Texts.class, language)));
    }

    /// With the texts in a class's package before the common ones.
    public Texts of(Class<?> owner) {
        return new Texts(language, words, List.of(bundle(owner, language), bundles.getLast()));
    }

    private static ResourceBundle bundle(Class<?> owner, Locale language) {
        return ResourceBundle.getBundle(
                owner.getPackageName() + ".texts",
                language,
                owner.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public Locale language() {
        return language;
    }

    public Words words() {
        return words;
    }

    /// A text without gaps.
    public String get(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException("there is no text '" + key + "' in " + language));
    }

    public Optional<String> find(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }

    /// A text whose gaps `{0}`, `{1}` are filled. Whole numbers are grouped as India does.
    public String get(String key, Object... values) {
        var written = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            written[i] = written(values[i]);
        }
        return new MessageFormat(get(key), language).format(written);
    }

    /// A sentence of the engine's.
    public String say(Said said) {
        return Sentences.in(language).of(said);
    }

    /// `key.one` for one, else `key.many`, with the number as `{0}`.
    public String count(String key, long number) {
        return get(number == 1 ? key + ".one" : key + ".many", number);
    }

    private String written(Object value) {
        return switch (value) {
            case Integer number -> IndianFormat.whole(number);
            case Long number -> IndianFormat.whole(number);
            case Quantity quantity -> IndianFormat.quantity(quantity);
            case Money amount -> money(amount);
            case LocalDate date -> IndianFormat.date(date);
            case Instant instant -> time(instant);
            case Enum<?> choice -> words.of(choice);
            default -> value.toString();
        };
    }

    public String money(Money amount) {
        return "₹ " + IndianFormat.money(amount);
    }

    public String quantity(Quantity quantity) {
        return IndianFormat.quantity(quantity);
    }

    public String date(LocalDate date) {
        return IndianFormat.date(date);
    }

    public String time(Instant instant) {
        return IndianFormat.dateTime(LocalDateTime.ofInstant(instant, India.ZONE));
    }

    /// How long ago, or how long still, in the largest unit that says it: `3 days`, `2 h`, `5 min`.
    public String span(Duration span) {
        var length = span.abs();
        if (length.toDays() >= 2) {
            return get("span.days", length.toDays());
        }
        return length.toHours() >= 1
                ? get("span.hours", length.toHours())
                : get("span.minutes", Math.max(1, length.toMinutes()));
    }

    /// How a time stands against now: `11 days late`, `6 h left`.
    public String against(Instant due, Instant now) {
        return against(Duration.between(now, due));
    }

    /// @param left below zero where it is over
    public String against(Duration left) {
        return get(left.isNegative() ? "span.late" : "span.left", span(left));
    }
}
