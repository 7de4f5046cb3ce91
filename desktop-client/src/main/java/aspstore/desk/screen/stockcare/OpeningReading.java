package aspstore.desk.screen.stockcare;

import aspstore.desk.screen.stockcare.OpeningPaper.Line;
import aspstore.desk.text.DayText;
import aspstore.format.sap.Csv;
import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.challan.EarlierIssue;
import aspstore.model.indent.Coverage;
import aspstore.model.stock.Place;
import aspstore.model.stockcare.StockCareCommand.OpenDebt;
import aspstore.model.stockcare.StockCareCommand.OpeningLine;
import aspstore.model.tax.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Makes an opening's line of what was typed, or says what can't be read.
final class OpeningReading {

    /// The columns that a file may have; the first two it must have.
    static final String COLUMNS =
            "part, quantity, serial, batch, expiry, condition, place, reference, owner, class, rate, technician, job,"
                    + " jobcontract, since";

    private final Line line;
    private final Optional<Party> partner;
    private final List<String> wrong = new ArrayList<>();

    private OpeningReading(Line line, Optional<Party> partner) {
        this.line = line;
        this.partner = partner;
    }

    sealed interface Answer {
        record Right(OpeningLine line) implements Answer {}

        /// No goods, but a debt of a defective part.
        record Owed(OpenDebt debt) implements Answer {}

        /// @param columns that can't be read
        record Wrong(List<String> columns) implements Answer {
            public Wrong {
                columns = List.copyOf(columns);
            }
        }
    }

    /// @param partner whose store it is: who the goods were sent to that a technician has
    static Answer read(Line line, Optional<Party> partner) {
        var reading = new OpeningReading(line, partner);
        return line.place().strip().equalsIgnoreCase(OpeningWhere.OWED.name()) ? reading.owed() : reading.answer();
    }

    private Answer owed() {
        var part = needed("part", () -> PartCode.of(line.part()));
        var quantity = needed("quantity", () -> Quantity.parse(line.quantity()));
        var technician = technician();
        var job = needed("job", () -> new JobNo(line.job()));
        var since = needed("since", () -> day(line.since()));
        if (!wrong.isEmpty()) {
            return new Answer.Wrong(wrong);
        }
        try {
            return new Answer.Owed(new OpenDebt(
                    technician.orElseThrow(),
                    job.orElseThrow(),
                    "",
                    part.orElseThrow(),
                    quantity.orElseThrow(),
                    since.orElseThrow(),
                    line.reference()));
        } catch (IllegalArgumentException _) {
            return new Answer.Wrong(List.of("reference"));
        }
    }

    private Optional<PersonId> technician() {
        return needed("technician", () -> new PersonId(line.technician().strip().toUpperCase(Locale.ROOT)));
    }

    /// Who has goods that are out. A technician carries them for the store itself.
    private Optional<EarlierIssue> out(Optional<Place> place) {
        if (!place.equals(Optional.of(Place.WITH_TECHNICIAN))) {
            return Optional.empty();
        }
        var technician = technician();
        var job = needed("job", () -> new JobNo(line.job()));
        var contract = needed("jobcontract", () -> choice(Contract.class, line.contract()));
        var since = needed("since", () -> day(line.since()));
        var customer = needed("place", () -> partner.orElseThrow(IllegalArgumentException::new));
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        var coverage = contract.orElseThrow() == Contract.OOW ? Coverage.NONE : Coverage.COMPREHENSIVE;
        return Optional.of(new EarlierIssue(
                technician,
                job.orElseThrow(),
                contract.orElseThrow(),
                coverage,
                customer.orElseThrow(),
                since.orElseThrow()));
    }

    private Answer answer() {
        var part = needed("part", () -> PartCode.of(line.part()));
        var quantity = needed("quantity", () -> Quantity.parse(line.quantity()));
        var owner = needed("owner", () -> choice(Owner.class, line.owner()));
        var contractClass = needed("class", () -> choice(ContractClass.class, line.contractClass()));
        var condition = needed("condition", () -> choice(Condition.class, line.condition()));
        var place = needed("place", () -> choice(Place.class, line.place()));
        var serial = optional("serial", line.serial(), text -> new SerialNo(text.toUpperCase(Locale.ROOT)));
        var expiry = optional("expiry", line.expiry(), OpeningReading::day);
        var rate = optional("rate", line.rate(), Money::parse);
        var out = out(place);
        if (!wrong.isEmpty()) {
            return new Answer.Wrong(wrong);
        }
        try {
            return new Answer.Right(new OpeningLine(
                    part.orElseThrow(),
                    quantity.orElseThrow(),
                    owner.orElseThrow(),
                    contractClass.orElseThrow(),
                    condition.orElseThrow(),
                    place.orElseThrow(),
                    line.reference(),
                    serial,
                    line.batch().isEmpty() ? Optional.empty() : Optional.of(line.batch()),
                    expiry,
                    Optional.empty(),
                    rate,
                    out));
        } catch (IllegalArgumentException _) {
            return new Answer.Wrong(List.of("reference, batch, rate"));
        }
    }

    private <T> Optional<T> needed(String column, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException _) {
            wrong.add(column);
            return Optional.empty();
        }
    }

    private <T> Optional<T> optional(String column, String text, Function<String, T> reading) {
        return text.isEmpty() ? Optional.empty() : needed(column, () -> reading.apply(text));
    }

    private static LocalDate day(String text) {
        return DayText.read(text).orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no day"));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String text) {
        return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_"));
    }

    /// The lines of a file; empty where it has not the columns that it must have.
    static Optional<List<Line>> file(String text) {
        var csv = Csv.parse(text);
        if (!csv.has("part", "partcode", "material") || !csv.has("quantity", "qty")) {
            return Optional.empty();
        }
        return Optional.of(csv.rows().stream().map(OpeningReading::line).toList());
    }

    private static Line line(Csv.Row row) {
        return new Line(
                row.line(),
                row.text("part", "partcode", "material"),
                row.text("quantity", "qty"),
                row.text("serial", "serialno"),
                row.text("batch"),
                row.text("expiry", "expirydate"),
                or(row.text("condition"), Line.BLANK.condition()),
                or(row.text("place"), Line.BLANK.place()),
                row.text("reference"),
                or(row.text("owner"), Line.BLANK.owner()),
                or(row.text("class", "contractclass", "contract"), Line.BLANK.contractClass()),
                row.text("rate", "value"),
                row.text("technician"),
                row.text("job", "jobno"),
                or(row.text("jobcontract"), Line.BLANK.contract()),
                row.text("since", "outsince"));
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
