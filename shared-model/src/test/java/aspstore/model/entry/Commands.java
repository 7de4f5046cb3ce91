package aspstore.model.entry;

import aspstore.model.books.Specimens;
import java.util.List;
import java.util.stream.Stream;

/// One command of every record that a room knows.
public final class Commands {

    private Commands() {}

    public static List<Command> all() {
        return Stream.of(Command.class.getPermittedSubclasses())
                .flatMap(Commands::ofRoom)
                .toList();
    }

    private static Stream<Command> ofRoom(Class<?> wrapper) {
        var inner = wrapper.getRecordComponents()[0].getType();
        if (!inner.isSealed()) {
            return Stream.of((Command) Specimens.of(wrapper));
        }
        return Specimens.cases(inner).stream().map(type -> {
            try {
                return (Command) wrapper.getDeclaredConstructor(inner).newInstance(Specimens.of(type));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
