package aspstore.desk.screen.document;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.text.Camel;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.DocumentKinds;
import aspstore.model.BusinessUnit;
import aspstore.model.tax.Uqc;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a document can say has words in both languages. The components are read from the model, so that a new one
/// can't be forgotten.
class FieldWordsTest {

    private final Set<Class<?>> types = new HashSet<>();

    FieldWordsTest() {
        DocumentKinds.ALL.forEach(kind -> collect(kind.type()));
    }

    private void collect(Type type) {
        if (type instanceof ParameterizedType generic) {
            collect(generic.getRawType());
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::collect);
        } else if (type instanceof Class<?> found
                && found.getName().startsWith(BusinessUnit.class.getPackageName())
                && types.add(found)) {
            if (found.isSealed()) {
                Arrays.stream(found.getPermittedSubclasses()).forEach(this::collect);
            }
            if (found.isRecord()) {
                Arrays.stream(found.getRecordComponents()).forEach(component -> collect(component.getGenericType()));
            }
        }
    }

    /// Those that are said in one piece are never walked: their components need no label.
    private static boolean isWalked(Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length > 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void everyComponentOfEveryKindHasALabel(String language) {
        var texts = Texts.in(Locale.of(language)).of(DocumentScreen.class);
        var missing = new TreeSet<String>();
        types.stream()
                .filter(FieldWordsTest::isWalked)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> isMissing(texts, "field." + component.getName(), language))
                .forEach(component -> missing.add(component.getName()));
        assertThat(types).hasSizeGreaterThan(100);
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void everyChoiceHasWords(String language) {
        var texts = Texts.in(Locale.of(language)).of(DocumentScreen.class);
        var spelling = new Spelling(texts);
        var missing = new TreeSet<String>();
        types.stream()
                .filter(Class::isEnum)
                // Units are written as the tax portal writes them; a stage is shown by the document's own words.
                .filter(type -> type != Uqc.class && !type.getSimpleName().equals("Stage"))
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(Enum.class::cast)
                .filter(choice -> isPlain(spelling.choice(choice), choice, language))
                .forEach(choice -> missing.add(choice.getDeclaringClass().getSimpleName() + "." + choice.name()));
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void everyTypeOfEntryHasWords(String language) {
        var texts = Texts.in(Locale.of(language));
        var missing = new TreeSet<String>();
        for (var room : aspstore.model.entry.Event.class.getPermittedSubclasses()) {
            for (var component : room.getRecordComponents()) {
                var events = component.getType();
                if (events.isSealed()) {
                    cases(events).stream()
                            .map(Class::getSimpleName)
                            .filter(name -> isMissing(texts, "entry." + name, language))
                            .forEach(missing::add);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<Class<?>> cases(Class<?> sealed) {
        var all = new HashSet<Class<?>>();
        for (var one : sealed.getPermittedSubclasses()) {
            if (one.isSealed()) {
                all.addAll(cases(one));
            } else {
                all.add(one);
            }
        }
        return all;
    }

    /// A Hindi text that is missing is found in English.
    private static boolean isMissing(Texts texts, String key, String language) {
        var text = texts.find(key).orElse("");
        return text.isBlank() || language.equals("hi") && isEnglish(text);
    }

    private static boolean isEnglish(String text) {
        return text.equals(text.toLowerCase(Locale.ROOT)) && text.chars().noneMatch(FieldWordsTest::isDevanagari)
                || text.matches("[A-Z][a-z].*");
    }

    private static boolean isDevanagari(int character) {
        return character >= 0x900 && character <= 0x97F;
    }

    private static boolean isPlain(String text, Enum<?> choice, String language) {
        return language.equals("hi") && text.equals(Camel.words(choice.name())) || text.isBlank();
    }
}
