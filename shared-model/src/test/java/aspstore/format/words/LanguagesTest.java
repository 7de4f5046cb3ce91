package aspstore.format.words;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.FamilyId;
import aspstore.model.Money;
import aspstore.model.books.Specimens;
import aspstore.model.books.WorkItem;
import aspstore.model.challan.ChallanRefusal;
import aspstore.model.entry.CommitTooLarge;
import aspstore.model.indent.Allocation;
import aspstore.model.request.RequestRefusal;
import aspstore.model.stock.LotId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every file of words beside the English one.
class LanguagesTest {

    /// How a language is written.
    ///
    /// @param end what a sentence ends with
    private record Writing(Character.UnicodeScript letters, String end) {}

    private static final Map<String, Writing> WRITING =
            Map.of("hi", new Writing(Character.UnicodeScript.DEVANAGARI, "।"));

    /// What stays in Latin letters, because it is printed so on labels, papers and screens of other systems.
    private static final Set<String> ACRONYMS =
            Set.of("AMC", "DC", "DOA", "GRN", "GSTIN", "HSN", "IW", "KB", "MSL", "OOW", "SAP", "SODO");

    private static final Path FOLDER = folder();
    private static final Map<String, String> ENGLISH = texts("messages.properties");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]+");

    static Stream<String> languages() {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("messages_.+[.]properties"))
                    .map(name -> name.substring("messages_".length(), name.indexOf('.')))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theProductSpeaksHindi() {
        assertThat(languages()).contains("hi");
        assertThat(words("hi").of(new RequestRefusal.NoLines()))
                .isEqualTo("कोई लाइन नहीं है। कम से कम एक पार्ट जोड़ें।");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextIsThereInEveryLanguageAndNoOther(String language) {
        assertThat(in(language).keySet()).isEqualTo(ENGLISH.keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextSaysTheSameValuesAsInEnglish(String language) {
        in(language)
                .forEach((key, text) ->
                        assertThat(places(text)).as(key).isEqualTo(places(ENGLISH.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextHasAnApostrophe(String language) {
        in(language).forEach((key, text) -> assertThat(text).as(key).doesNotContain("'", "’"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextIsLeftInEnglish(String language) {
        var letters = writing(language).letters();
        in(language).forEach((key, text) -> {
            var words = bare(text);
            var latin = LATIN.matcher(words).results().map(MatchResult::group).toList();
            assertThat(ACRONYMS).as(key + ": " + text).containsAll(latin);
            if (words.codePoints().anyMatch(Character::isLetter) && !ACRONYMS.contains(words.strip())) {
                assertThat(words.codePoints().mapToObj(Character.UnicodeScript::of))
                        .as(key + ": " + text)
                        .contains(letters);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aTextThatIsOnlyAnAcronymIsTheSameInEnglish(String language) {
        in(language).forEach((key, text) -> {
            if (ACRONYMS.contains(text)) {
                assertThat(text).as(key).isEqualTo(ENGLISH.get(key));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyRefusalSaysWhatIsWrongAndWhatToDoNext(String language) {
        assertThat(WordsTest.refusals())
                .hasSizeGreaterThan(200)
                .allSatisfy(refusal -> assertSentences(language, words(language).of(refusal)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyWorkItemSaysWhatWaitsAndWhatToDo(String language) {
        for (var kind : WorkItem.Kind.values()) {
            assertSentences(language, words(language).of(WordsTest.item(kind, "PCB-7781")));
        }
        assertThat(words(language).of(WordsTest.item(WorkItem.Kind.RESOLVE_CASE, "BELOW_ZERO J34")))
                .contains(in(language).get("Case.Kind.BELOW_ZERO") + " (J34)");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyVerdictOfTheAllocatorHasWords(String language) {
        for (var type : Specimens.cases(Allocation.Reason.class)) {
            var passedOver = new Allocation.Verdict.PassedOver((Allocation.Reason) Specimens.of(type));
            assertThat(words(language).of(passedOver))
                    .doesNotContainPattern(WordsTest.RAW)
                    .doesNotContain("Passed over");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyChoiceIsNamedInTheLanguage(String language) {
        var named = new TreeSet<String>();
        for (var type : WordsTest.MODEL) {
            if (type.isEnum()) {
                for (var constant : type.reflect().getEnumConstants()) {
                    var choice = (Enum<?>) constant;
                    var key = Words.keyOf(choice);
                    if (ENGLISH.containsKey(key)) {
                        named.add(key);
                        assertThat(words(language).of(choice))
                                .isEqualTo(in(language).get(key));
                    }
                }
            }
        }
        assertThat(named).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "hi-IN", "hi-IN-u-nu-deva"})
    void hindiWritesNumbersMoneyAndDatesInLatinNumeralsAsIndiaGroupsThem(String tag) {
        var hindi = Words.in(Locale.forLanguageTag(tag));

        assertThat(hindi.of(new CommitTooLarge(1_234_567, 900)))
                .startsWith("यह एक बार में बहुत ज़्यादा है: 12,34,567 KB,");
        assertThat(hindi.of(new RequestRefusal.OverLimitValue(
                        2, Specimens.of(FamilyId.class), Money.rupees(1_234_567), Money.rupees(40_000))))
                .startsWith("लाइन 2: ")
                .contains("BOARDS", "₹ 12,34,567.00", "₹ 40,000.00");
        assertThat(hindi.of(new ChallanRefusal.LotExpired(LotId.parse("J34.2"), LocalDate.of(2026, 11, 24))))
                .startsWith("लॉट J34.2 की एक्सपायरी 24-11-2026 को निकल चुकी है");
        assertThat(WordsTest.refusals())
                .allSatisfy(refusal -> assertThat(hindi.of(refusal)).doesNotContainPattern("[०-९]"));
    }

    private static void assertSentences(String language, String words) {
        var end = writing(language).end();
        var sentence = Pattern.compile("[^%1$s]+%1$s(?= |$)".formatted(end));
        assertThat(words).doesNotContainPattern(WordsTest.RAW).doesNotContain("!", "'", end + end, "  ");
        assertThat(sentence.matcher(words).results().count()).as(words).isGreaterThanOrEqualTo(2);
        assertThat(words).endsWith(end);
    }

    private static Words words(String language) {
        return Words.in(Locale.forLanguageTag(language.replace('_', '-')));
    }

    private static Writing writing(String language) {
        return Objects.requireNonNull(WRITING.get(language), () -> "say above how " + language + " is written");
    }

    private static Map<String, String> in(String language) {
        return texts("messages_" + language + ".properties");
    }

    /// The texts of one file alone, without those that it would inherit, read as the product reads them.
    private static Map<String, String> texts(String file) {
        try (var bytes = Files.newInputStream(FOLDER.resolve(file))) {
            ResourceBundle bundle = new PropertyResourceBundle(bytes);
            var texts = new TreeMap<String, String>();
            bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        var english = Objects.requireNonNull(Words.class.getResource("messages.properties"));
        try {
            return Objects.requireNonNull(Path.of(english.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\{[0-9]+}", " ");
    }

    private static Set<String> places(String text) {
        var places = new TreeSet<String>();
        Pattern.compile("\\{[0-9]+}")
                .matcher(new MessageFormat(text, Locale.ROOT).toPattern())
                .results()
                .map(MatchResult::group)
                .forEach(places::add);
        return places;
    }
}
