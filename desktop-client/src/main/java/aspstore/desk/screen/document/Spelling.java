package aspstore.desk.screen.document;

import aspstore.desk.text.Camel;
import aspstore.desk.text.Texts;
import aspstore.model.India;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.books.LineRef;
import aspstore.model.stock.Spot;
import aspstore.model.tax.Address;
import aspstore.model.tax.IndianFormat;
import aspstore.model.tax.TaxRate;
import aspstore.model.tax.Uqc;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.MissingResourceException;
import java.util.stream.Collectors;

/// Words for single values of documents: a quantity, an amount, a date, a choice, a place.
final class Spelling {

    private final Texts texts;

    Spelling(Texts texts) {
        this.texts = texts;
    }

    /// Whether it is said in one piece, rather than component by component.
    static boolean isOnePiece(Object value) {
        return !(value instanceof Record record)
                || record instanceof Address
                || record instanceof LineRef
                || !record.toString().startsWith(record.getClass().getSimpleName() + "[");
    }

    static boolean isNumber(Object value) {
        return value instanceof Number || value instanceof Quantity || value instanceof Money;
    }

    /// By what it sorts among others of its column.
    static double size(Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case Quantity quantity -> quantity.thousandths();
            case Money amount -> amount.paise();
            default -> 0;
        };
    }

    String of(Object value) {
        return switch (value) {
            case Quantity quantity -> texts.quantity(quantity);
            case Money amount -> texts.money(amount);
            case TaxRate rate -> rate + " %";
            case Instant instant -> texts.time(instant);
            case LocalDateTime time -> texts.time(time.atZone(India.ZONE).toInstant());
            case LocalDate date -> texts.date(date);
            case Integer number -> IndianFormat.whole(number);
            case Long number -> IndianFormat.whole(number);
            case Boolean is -> texts.get(is ? "document.yes" : "document.no");
            case Uqc unit -> unit.name();
            case Enum<?> choice -> choice(choice);
            case Spot spot -> spot(spot);
            case LineRef line -> texts.get("document.lineOf", line.document(), line.line());
            case Address address -> address(address);
            default -> value.toString();
        };
    }

    /// What the model has words for is said in those.
    String choice(Enum<?> choice) {
        return texts.find("choice." + choice.name()).orElseGet(() -> {
            try {
                return texts.words().of(choice);
            } catch (MissingResourceException e) {
                return Camel.words(choice.name());
            }
        });
    }

    private String spot(Spot spot) {
        var place = texts.words().of(spot.place());
        return spot.reference().isEmpty() ? place : place + " (" + spot.reference() + ")";
    }

    private static String address(Address address) {
        return address.lines().stream().collect(Collectors.joining(", ")) + ", " + address.city() + " " + address.pin();
    }
}
