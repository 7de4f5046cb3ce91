package aspstore.model.entry;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.books.Specimens;
import aspstore.model.catalog.CatalogRow;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever comes in with a command or a catalogue row can be stored, printed and sent.
class TextLimitsTest {

    private static final List<String> UNFIT = List.of("A\u00001", "A\u001b[2J", "A\ud83d", "x".repeat(1_001));

    static Stream<Class<?>> recordsOfCommandsAndRows() {
        var found = new HashSet<Class<?>>();
        Stream.of(Command.class.getPermittedSubclasses()).forEach(type -> collect(type, found));
        collect(CatalogRow.class, found);
        return found.stream()
                .filter(Class::isRecord)
                .filter(type -> Stream.of(type.getRecordComponents())
                        .anyMatch(part -> text(part).isPresent()))
                .sorted((a, b) -> a.getName().compareTo(b.getName()));
    }

    @ParameterizedTest
    @MethodSource("recordsOfCommandsAndRows")
    void aTextThatCannotBeStoredOrIsTooLongIsRefused(Class<?> type) {
        for (var part : type.getRecordComponents()) {
            for (var unfit : text(part).map(_ -> UNFIT).orElse(List.of())) {
                assertThat(isRefused(type, part, unfit))
                        .as(type.getSimpleName() + "." + part.getName() + " takes " + unfit)
                        .isTrue();
            }
        }
    }

    private static boolean isRefused(Class<?> type, RecordComponent part, String unfit) {
        var specimen = Specimens.of(type);
        var components = type.getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(component -> component.getName().equals(part.getName())
                        ? text(part).orElseThrow().apply(unfit)
                        : valueOf(component, specimen))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            constructor.newInstance(values);
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof IllegalArgumentException;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object valueOf(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /// How a text becomes the value of a component that holds texts.
    private static Optional<Function<String, Object>> text(RecordComponent part) {
        if (part.getType() == String.class) {
            return Optional.of(text -> text);
        }
        boolean isOfText = part.getGenericType() instanceof ParameterizedType generic
                && Arrays.asList(generic.getActualTypeArguments()).equals(List.of(String.class));
        if (!isOfText) {
            return Optional.empty();
        }
        return Optional.of(part.getType() == Optional.class ? Optional::of : List::of);
    }

    private static void collect(Type type, Set<Class<?>> found) {
        var types = new ArrayList<Type>();
        if (type instanceof ParameterizedType generic) {
            types.addAll(List.of(generic.getActualTypeArguments()));
        } else if (type instanceof Class<?> plain && plain.getName().startsWith("aspstore.") && found.add(plain)) {
            if (plain.isSealed()) {
                types.addAll(List.of(plain.getPermittedSubclasses()));
            }
            if (plain.isRecord()) {
                Stream.of(plain.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(types::add);
            }
        }
        types.forEach(below -> collect(below, found));
    }
}
