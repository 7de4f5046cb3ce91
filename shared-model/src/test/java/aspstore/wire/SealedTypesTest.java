package aspstore.wire;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.entry.Event;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SealedTypesTest {

    @Test
    void everySealedTypeInsideAnEventIsToldApartOnTheWire() {
        var missing = new TreeSet<String>();
        var seen = new HashSet<Type>();
        for (var room : Event.class.getPermittedSubclasses()) {
            for (var component : room.getRecordComponents()) {
                if (component.getType().isSealed()) {
                    SealedTypes.cases(component.getType()).forEach(event -> look(event, seen, missing));
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(seen).hasSizeGreaterThan(100);
    }

    private static void look(Type type, Set<Type> seen, Set<String> missing) {
        if (!seen.add(type)) {
            return;
        }
        switch (type) {
            case ParameterizedType generic ->
                Stream.of(generic.getActualTypeArguments()).forEach(argument -> look(argument, seen, missing));
            case WildcardType wildcard ->
                Stream.of(wildcard.getUpperBounds()).forEach(bound -> look(bound, seen, missing));
            case Class<?> plain
            when plain.isRecord() ->
                Stream.of(plain.getRecordComponents())
                        .forEach(component -> look(component.getGenericType(), seen, missing));
            case Class<?> plain
            when plain.isSealed() && plain.isInterface() -> {
                if (!SealedTypes.ALL.contains(plain)) {
                    missing.add(plain.getName());
                }
                SealedTypes.cases(plain).forEach(below -> look(below, seen, missing));
            }
            default -> {}
        }
    }
}
