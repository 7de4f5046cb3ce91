package aspstore.format.words;

import aspstore.model.India;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.books.Document;
import aspstore.model.books.Refusal;
import aspstore.model.books.WorkItem;
import aspstore.model.challan.Challan;
import aspstore.model.entry.NotAllowed;
import aspstore.model.indent.Allocation;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentLine;
import aspstore.model.loss.LossCommand;
import aspstore.model.oversight.Case;
import aspstore.model.stock.Spot;
import aspstore.model.tax.IndianFormat;
import aspstore.model.usage.Inward;
import aspstore.model.usage.Usage;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words for what the model says without any: why not, what waits, how a document stands.
///
/// The texts are `messages.properties`, and one file beside it for each further language. A record's text gets the
/// record's components in order; numbers, money and dates are written as India writes them, whatever the language.
public final class Words {

    private static final String BUNDLE = "aspstore.format.words.messages";

    private final ResourceBundle texts;
    private final Locale language;

    private Words(Locale language) {
        this.language = language;
        this.texts =
                ResourceBundle.getBundle(BUNDLE, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /// The words in a language, in English where there are none in that language.
    public static Words in(Locale language) {
        return new Words(language);
    }

    /// What is wrong, why, and what to do next.
    public String of(Refusal refusal) {
        return refusal instanceof NotAllowed(var role, var command, var may)
                ? fill(keyOf(refusal), of(role), command(command), value(may))
                : fill(keyOf(refusal), components((Record) refusal));
    }

    /// What waits, and what to do about it.
    public String of(WorkItem item) {
        var values = components(item);
        if (item.kind() == WorkItem.Kind.RESOLVE_CASE) {
            values[5] = caseSubject(item.subject());
        } else if (item.kind() == WorkItem.Kind.RECOVER_LOSS) {
            values[5] = liable(item.subject());
        }
        return fill("workItem." + item.kind().name(), values);
    }

    public String of(Allocation.Verdict verdict) {
        return fill("verdict." + verdict.getClass().getSimpleName(), components((Record) verdict));
    }

    public String of(Allocation.Reason reason) {
        return fill("reason." + reason.getClass().getSimpleName(), components((Record) reason));
    }

    /// One of a fixed choice: a role, a condition, a kind of work item as a title, a measure of turnaround.
    public String of(Enum<?> choice) {
        return switch (choice) {
            case Challan.Stage stage -> stage(Challan.KIND.name(), stage.name());
            case IndentLine.Stage stage -> stage(Indent.KIND.name(), stage.name());
            case Inward.Stage stage -> stage(Inward.KIND.name(), stage.name());
            case Usage.Stage stage -> stage(Usage.KIND.name(), stage.name());
            default -> text(keyOf(choice));
        };
    }

    /// How a document stands.
    public String stage(Document<?> document) {
        return stage(document.kind().name(), document.stage());
    }

    /// @param kind of the document, as its kind is named
    public String stage(String kind, String stage) {
        return text("stage." + kind + "." + stage);
    }

    /// What a kind of document is called.
    public String document(String kind) {
        return text("document." + kind);
    }

    /// What a command does, as it follows "may not".
    public String command(String name) {
        return text("command." + name);
    }

    /// The key of a refusal's text: its room's own where there is one, else the one for all rooms.
    String keyOf(Refusal refusal) {
        var room = refusal.getClass().getPackageName();
        var own = "refusal." + room.substring(room.lastIndexOf('.') + 1) + "." + refusal.key();
        return texts.containsKey(own) ? own : "refusal." + refusal.key();
    }

    static String keyOf(Enum<?> choice) {
        var type = choice.getDeclaringClass();
        var enclosing = type.getEnclosingClass();
        return (enclosing == null ? "" : enclosing.getSimpleName() + ".") + type.getSimpleName() + "." + choice.name();
    }

    /// Who answers for a loss is a technician's number, or a party that has none.
    private String liable(String subject) {
        return Stream.of(LossCommand.Liable.values())
                .filter(party -> party.name().equals(subject))
                .findFirst()
                .map(this::of)
                .orElse(subject);
    }

    /// The subject of a case is its kind and the entry that it is about.
    private String caseSubject(String subject) {
        int space = subject.indexOf(' ');
        return space < 0
                ? subject
                : Stream.of(Case.Kind.values())
                        .filter(kind -> kind.name().equals(subject.substring(0, space)))
                        .map(kind -> of(kind) + " (" + subject.substring(space + 1) + ")")
                        .findFirst()
                        .orElse(subject);
    }

    private String fill(String key, String... values) {
        return new MessageFormat(text(key), language).format(values);
    }

    private String text(String key) {
        return texts.getString(key);
    }

    private String[] components(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> value(read(record, component)))
                .toArray(String[]::new);
    }

    private static Object read(Record record, RecordComponent component) {
        try {
            Field field = record.getClass().getDeclaredField(component.getName());
            field.setAccessible(true);
            return field.get(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no component " + component + " in " + record, e);
        }
    }

    private String value(Object value) {
        return switch (value) {
            case String text -> text.isBlank() ? text("value.none") : text;
            case Optional<?> perhaps -> perhaps.isPresent() ? value(perhaps.get()) : text("value.none");
            case Quantity quantity -> IndianFormat.quantity(quantity);
            case Money money -> "₹ " + IndianFormat.money(money);
            case Integer number -> IndianFormat.whole(number);
            case Long number -> IndianFormat.whole(number);
            case LocalDate date -> IndianFormat.date(date);
            case Instant instant -> IndianFormat.dateTime(LocalDateTime.ofInstant(instant, India.ZONE));
            case Enum<?> choice -> texts.containsKey(keyOf(choice)) || isStage(choice) ? of(choice) : choice.name();
            case List<?> list ->
                list.isEmpty()
                        ? text("value.none")
                        : list.stream().map(this::value).collect(Collectors.joining(text("value.between")));
            case Allocation.Reason reason -> of(reason);
            case Spot spot -> spot.reference().isEmpty() ? of(spot.place()) : record(spot);
            case Record record -> record(record);
            default -> value.toString();
        };
    }

    private static boolean isStage(Enum<?> choice) {
        return choice.getDeclaringClass().getSimpleName().equals("Stage");
    }

    private String record(Record record) {
        var key = "value." + record.getClass().getSimpleName();
        return texts.containsKey(key) ? fill(key, components(record)) : record.toString();
    }
}
