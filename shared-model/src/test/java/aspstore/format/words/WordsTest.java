package aspstore.format.words;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Refusal;
import aspstore.model.books.Specimens;
import aspstore.model.books.Stretch;
import aspstore.model.books.WorkItem;
import aspstore.model.entry.Authority;
import aspstore.model.entry.Commands;
import aspstore.model.entry.NotAllowed;
import aspstore.model.indent.Allocation;
import aspstore.model.indent.IndentRefusal;
import aspstore.model.owed.OwedStop;
import aspstore.model.partreturn.ReturnRefusal;
import aspstore.model.request.RequestRefusal;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Words WORDS = Words.in(Locale.ENGLISH);
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("aspstore.format.words.messages", Locale.ROOT);
    static final JavaClasses MODEL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("aspstore.model");

    private static final Pattern SENTENCE = Pattern.compile("[^.]+[.](?= |$)");
    static final Pattern RAW = Pattern.compile("[A-Z]+_[A-Z_]+|[a-zA-Z]+\\[|\\{[0-9]|null");

    @Test
    void everyRefusalOfEveryRoomSaysWhatIsWrongAndWhatToDoNext() {
        var refusals = refusals();

        assertThat(refusals).hasSizeGreaterThan(200);
        assertThat(refusals).allSatisfy(refusal -> assertSentences(refusal.toString(), WORDS.of(refusal)));
    }

    @Test
    void everyWorkItemSaysWhatWaitsAndWhatToDo() {
        for (var kind : WorkItem.Kind.values()) {
            assertSentences(kind.name(), WORDS.of(item(kind, "PCB-7781")));
            assertThat(WORDS.of(kind)).isNotBlank().doesNotEndWith(".");
        }
    }

    @Test
    void noTextAsksForAComponentThatItsRecordDoesNotHave() {
        for (var refusal : refusals()) {
            assertThat(places(WORDS.keyOf(refusal)))
                    .as(WORDS.keyOf(refusal))
                    .allMatch(index -> index < refusal.getClass().getRecordComponents().length);
        }
        for (var kind : WorkItem.Kind.values()) {
            assertThat(places("workItem." + kind))
                    .allMatch(index -> index < WorkItem.class.getRecordComponents().length);
        }
        for (var type : Specimens.cases(Allocation.Reason.class)) {
            assertThat(places("reason." + type.getSimpleName()))
                    .allMatch(index -> index < type.getRecordComponents().length);
        }
    }

    @Test
    void noTextIsForARefusalThatIsNotThere() {
        var used = new TreeSet<String>();
        refusals().forEach(refusal -> used.add(WORDS.keyOf(refusal)));

        assertThat(keys("refusal.")).isEqualTo(used);
        assertThat(keys("workItem."))
                .isEqualTo(new TreeSet<>(Stream.of(WorkItem.Kind.values())
                        .map(kind -> "workItem." + kind)
                        .toList()));
    }

    @Test
    void everyCommandHasWords() {
        var names = new TreeSet<String>();
        Commands.all().forEach(command -> names.add("command." + Authority.name(command)));

        assertThat(keys("command.")).containsAll(names);
    }

    @Test
    void everyStageOfEveryDocumentHasWords() throws ReflectiveOperationException {
        var kinds = new HashSet<String>();
        for (var type : MODEL) {
            if (type.isAssignableTo(Document.class) && type.reflect().isRecord()) {
                var kind = (DocumentKind<?>) type.reflect().getField("KIND").get(null);
                kinds.add(kind.name());
                assertThat(WORDS.document(kind.name())).isNotBlank();
                stages(type.reflect())
                        .forEach(stage ->
                                assertThat(WORDS.stage(kind.name(), stage)).isNotBlank());
            }
        }
        assertThat(kinds).hasSizeGreaterThan(14);
    }

    @Test
    void everyVerdictOfTheAllocatorHasWords() {
        for (var type : Specimens.cases(Allocation.Reason.class)) {
            var reason = (Allocation.Reason) Specimens.of(type);
            assertThat(WORDS.of(new Allocation.Verdict.PassedOver(reason)))
                    .startsWith("Passed over: ")
                    .doesNotContainPattern(RAW);
        }
        assertThat(WORDS.of(new Allocation.Verdict.Taken(Quantity.pieces(2), 1, 3)))
                .isEqualTo("Taken: 2, as choice 1 of those that fit");
    }

    @Test
    void everyMeasureOfTurnaroundHasWords() {
        assertThat(Stretch.Measure.values())
                .allSatisfy(measure -> assertThat(WORDS.of(measure)).isNotBlank());
    }

    @Test
    void everyChoiceInsideARefusalHasWords() {
        for (var refusal : refusals()) {
            for (var component : refusal.getClass().getRecordComponents()) {
                if (component.getType().isEnum()) {
                    for (var choice : component.getType().getEnumConstants()) {
                        assertThat(WORDS.of((Enum<?>) choice)).isNotBlank();
                    }
                }
            }
        }
        assertThat(OwedStop.Limit.values())
                .allSatisfy(limit -> assertThat(WORDS.of(limit)).isNotBlank());
    }

    @Test
    void numbersAndMoneyAreWrittenAsIndiaWritesThem() {
        assertThat(WORDS.of(new RequestRefusal.OverLimitValue(
                        2, Specimens.of(aspstore.model.FamilyId.class), Money.rupees(1_234_567), Money.rupees(40_000))))
                .isEqualTo(
                        "Line 2: with this the stock of family BOARDS would be worth ₹ 12,34,567.00,"
                                + " and the limit (MSL) is ₹ 40,000.00. Ask for less, or name the job that waits for the part.");
    }

    @Test
    void aPlaceIsNamedWithItsPaper() {
        var lot = LotId.parse("J34.2");
        assertThat(WORDS.of(new ReturnRefusal.NotReturnableFrom(1, lot, Place.ALLOCATED.at("JOB-1/10"))))
                .contains("lot J34.2 is allocated, JOB-1/10, and");
        assertThat(WORDS.of(new ReturnRefusal.NotReturnableFrom(1, lot, Place.IN_REPAIR.plain())))
                .contains("lot J34.2 is in repair, and");
    }

    @Test
    void whoMayDoItIsNamed() {
        assertThat(WORDS.of(new NotAllowed(Role.COUNTER, "ReverseEntry", List.of(Role.MANAGER))))
                .isEqualTo("The role counter may not take back an entry."
                        + " Ask someone with one of these roles to do it: manager.");
    }

    @Test
    void aCaseIsNamedByWhatDoesNotFit() {
        assertThat(WORDS.of(item(WorkItem.Kind.RESOLVE_CASE, "BELOW_ZERO J34")))
                .isEqualTo("Case A1 is open: more was taken than the books had (J34)."
                        + " Look into it and record how it ends.");
    }

    @Test
    void aLanguageWithoutWordsOfItsOwnGetsEnglish() {
        var refusal = new IndentRefusal.UnknownPart("10", new PartCode("X"));
        assertThat(Words.in(Locale.of("mr")).of(refusal)).isEqualTo(WORDS.of(refusal));
        assertThat(Words.in(Locale.of("mr")).of(new IndentRefusal.NoSuchIndent(new JobNo("JOB-9"))))
                .startsWith("Job JOB-9 has no indent");
    }

    /// One refusal of every record: those of every sealed type of a room, and those that stand alone.
    static List<Refusal> refusals() {
        var found = new ArrayList<Refusal>();
        for (JavaClass type : MODEL) {
            if (type.isAssignableTo(Refusal.class) && type.reflect().isRecord()) {
                found.add(
                        type.isEquivalentTo(NotAllowed.class)
                                ? new NotAllowed(Role.COUNTER, "ReverseEntry", List.of(Role.MANAGER))
                                : (Refusal) Specimens.of(type.reflect()));
            }
        }
        return found;
    }

    private static void assertSentences(String of, String words) {
        assertThat(words).as(of).doesNotContainPattern(RAW).doesNotContain("!", "'", "..", "  ");
        assertThat(SENTENCE.matcher(words).results().count()).as(words).isGreaterThanOrEqualTo(2);
        assertThat(words).endsWith(".");
        assertThat(Character.isLowerCase(words.charAt(0))).as(words).isFalse();
    }

    private static List<Integer> places(String key) {
        return Pattern.compile("\\{([0-9]+)}")
                .matcher(new MessageFormat(TEXTS.getString(key), Locale.ENGLISH).toPattern())
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
    }

    private static Set<String> keys(String prefix) {
        var keys = new TreeSet<String>();
        TEXTS.keySet().stream().filter(key -> key.startsWith(prefix)).forEach(keys::add);
        return keys;
    }

    private static List<String> stages(Class<?> document) {
        for (var nested : document.getDeclaredClasses()) {
            if (nested.isEnum() && nested.getSimpleName().equals("Stage")) {
                return Stream.of(nested.getEnumConstants())
                        .map(Object::toString)
                        .toList();
            }
        }
        return switch (document.getSimpleName()) {
            case "NumberSeries" -> List.of("RUNNING");
            case "Reversal" -> List.of("WHOLE", "IN_PART");
            default -> throw new AssertionError(document + " has no stages");
        };
    }

    static WorkItem item(WorkItem.Kind kind, String subject) {
        return new WorkItem(
                kind,
                Role.MANAGER,
                "case",
                "A1",
                "1",
                subject,
                Instant.parse("2026-11-24T04:30:00Z"),
                Optional.empty(),
                Money.rupees(1450));
    }
}
