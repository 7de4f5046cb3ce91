package aspstore.desk.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The texts of all screens, as they stand in the files.
class BundlesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern GAP = Pattern.compile("\\{\\d+}");
    private static final Pattern WORD = Pattern.compile("[a-z]{3,}");
    private static final Pattern DEVANAGARI = Pattern.compile("\\p{IsDevanagari}");

    /// The way back for whoever does not read Hindi.
    private static final Set<String> ENGLISH_IN_HINDI = Set.of("shell.language.HINDI");

    static List<Path> bundles() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.endsWith("texts.properties")).toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(file, UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Properties hindi(Path english) throws IOException {
        return read(english.resolveSibling("texts_hi.properties"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsThereInBothLanguagesWithTheSameGaps(Path bundle) throws IOException {
        var english = read(bundle);
        var hindi = hindi(bundle);
        assertThat(hindi.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(gaps(hindi.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key))));
    }

    private static Set<String> gaps(String text) {
        var found = new TreeSet<String>();
        GAP.matcher(text).results().forEach(gap -> found.add(gap.group()));
        return found;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextHasAnApostropheWhichTheFormatterEats(Path bundle) throws IOException {
        var texts = Stream.concat(read(bundle).values().stream(), hindi(bundle).values().stream());
        assertThat(texts.map(Object::toString)).noneMatch(text -> text.contains("'"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whatHasWordsInEnglishHasWordsInHindi(Path bundle) throws IOException {
        var english = read(bundle);
        var hindi = hindi(bundle);
        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> !ENGLISH_IN_HINDI.contains(key))
                        .filter(key -> WORD.matcher(english.getProperty(key)).find()))
                .allSatisfy(key -> assertThat(hindi.getProperty(key)).as(key).containsPattern(DEVANAGARI));
    }
}
