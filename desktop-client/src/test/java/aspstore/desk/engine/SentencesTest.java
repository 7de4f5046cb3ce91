package aspstore.desk.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The engine speaks both languages.
class SentencesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/aspstore/desk/engine");
    private static final Path SOURCES = Path.of("src/main/java/aspstore/desk");
    private static final Pattern SAID = Pattern.compile("Said\\.of\\(\\s*\"([A-Za-z.]+)\"");
    private static final Pattern GAP = Pattern.compile("\\{\\d}");
    private static final Pattern DEVANAGARI = Pattern.compile("\\p{InDevanagari}");

    private static Properties read(String name) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(name), UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> gaps(String text) {
        var found = new TreeSet<String>();
        GAP.matcher(text).results().forEach(gap -> found.add(gap.group()));
        return found;
    }

    @Test
    void everySentenceIsThereInBothLanguagesWithTheSameGaps() throws IOException {
        var english = read("sentences.properties");
        var hindi = read("sentences_hi.properties");
        assertThat(hindi.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).allSatisfy(key -> {
            assertThat(gaps(hindi.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
            if (!key.equals("asIs")) {
                assertThat(hindi.getProperty(key)).as(key).containsPattern(DEVANAGARI);
            }
        });
    }

    @Test
    void whateverIsSaidHasASentence() throws IOException {
        var known = read("sentences.properties").stringPropertyNames();
        var said = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                SAID.matcher(Files.readString(file)).results().forEach(found -> said.add(found.group(1)));
            }
        }
        assertThat(said).hasSizeGreaterThan(50);
        assertThat(known).containsAll(said);
    }

    @Test
    void aCauseIsWordedWithWhatItHindered() {
        var why = Hindrance.said(new java.io.UncheckedIOException(new NoSuchFileException("stock.csv")))
                .orElseThrow();
        assertThat(why.english()).startsWith("A file can't be used: there is no stock.csv.");
        assertThat(Sentences.in(Locale.of("hi")).of(why))
                .contains("stock.csv नहीं है")
                .contains("फ़ाइल");
    }
}
