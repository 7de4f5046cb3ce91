package aspstore.desk.text;

import aspstore.journal.query.Life;
import aspstore.model.India;
import aspstore.model.stock.Lot;
import aspstore.model.stock.Origin;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/// The life of goods as a table: one line an entry, one more for each further move.
public final class TraceText {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private TraceText() {}

    public static TextTable steps(Life life) {
        var table = TextTable.of("when", "entry", "what", "who", "quantity#", "from", "to", "documents");
        for (var step : life.steps()) {
            var when = WHEN.format(step.recordedAt().atZone(India.ZONE));
            var documents = step.documents().stream()
                    .filter(name -> !name.kind().equals("series"))
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            var what = Camel.words(step.type());
            var who = step.by().person().text();
            if (step.moves().isEmpty()) {
                table.row(when, step.at(), what, who, "", "", "", documents);
            }
            for (int i = 0; i < step.moves().size(); i++) {
                var move = step.moves().get(i);
                boolean first = i == 0;
                table.row(
                        first ? when : "",
                        first ? step.at() : "",
                        first ? what : "",
                        first ? who : "",
                        move.quantity(),
                        spot(move.from()),
                        spot(move.to()),
                        first ? documents : "");
            }
        }
        return table;
    }

    /// The same for readers: what happened, by whom, and where the goods stood then.
    public static TextTable story(Life life) {
        var table = TextTable.of("entry", "what", "who", "and then it stands");
        for (var step : life.steps()) {
            var stands =
                    step.moves().isEmpty() ? "" : spot(step.moves().getLast().to());
            table.row(step.at(), Camel.words(step.type()), step.by().person(), stands);
        }
        return table;
    }

    /// Where a lot came from.
    public static String origin(Lot lot) {
        return switch (lot.origin()) {
            case Origin.Shipped shipped ->
                "SODO " + shipped.of() + ", shipment " + shipped.shipment() + " line " + shipped.line()
                        + shipped.receipt().map(receipt -> ", GRN " + receipt).orElse("");
            case Origin.Appliance appliance ->
                "out of the appliance of job " + appliance.job()
                        + appliance
                                .replacedBy()
                                .map(by -> ", replaced by lot " + by)
                                .orElse("");
            case Origin.Earlier earlier -> "was lot " + earlier.earlier() + ", back from job " + earlier.job();
            case Origin.Opening _ -> "opening stock";
            case Origin.Counted counted -> "found by count " + counted.count();
            case Origin.Unlisted unlisted -> "unlisted in GRN " + unlisted.receipt();
        };
    }

    public static String place(Place place) {
        return place.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String spot(Spot spot) {
        return spot.reference().isEmpty() ? place(spot.place()) : place(spot.place()) + " " + spot.reference();
    }
}
