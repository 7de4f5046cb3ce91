package aspstore.history;

import aspstore.model.books.Refusal;
import aspstore.model.entry.Command;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How often each kind of command was accepted and refused, over many histories, and why. It is
/// used by histories that run side by side.
final class Tally {

    private static final class Row {
        int accepted;
        int refused;
        final Map<String, Integer> why = new TreeMap<>();
    }

    private final Map<String, Row> rows = new TreeMap<>();
    private int histories;

    synchronized void history() {
        histories++;
    }

    synchronized int histories() {
        return histories;
    }

    synchronized void accepted(List<Command> commands) {
        commands.forEach(command -> row(command).accepted++);
    }

    /// The last of the commands that were tried is the one that was refused; it is not known which, so all count.
    synchronized void refused(List<Command> commands, List<Refusal> reasons) {
        commands.forEach(command -> {
            row(command).refused++;
            reasons.forEach(reason -> row(command).why.merge(reason.key(), 1, Integer::sum));
        });
    }

    private Row row(Command command) {
        return rows.computeIfAbsent(name(command), _ -> new Row());
    }

    private static String name(Command command) {
        if (command instanceof Command.TellStore) {
            return "TellStore";
        }
        try {
            var inner =
                    command.getClass().getRecordComponents()[0].getAccessor().invoke(command);
            return inner.getClass().getSimpleName();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a command wraps a room's command", e);
        }
    }

    /// The names of all commands that there are.
    static List<String> commands() {
        return Stream.of(Command.class.getPermittedSubclasses())
                .flatMap(wrapper -> wrapper.equals(Command.TellStore.class)
                        ? Stream.of(wrapper)
                        : Stream.of(wrapper.getRecordComponents()[0].getType().getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .sorted()
                .toList();
    }

    synchronized int accepted(String command) {
        var row = rows.get(command);
        return row == null ? 0 : row.accepted;
    }

    @Override
    public synchronized String toString() {
        var table = new StringBuilder("%d histories%n%-24s%10s%10s  most often because%n"
                .formatted(histories, "command", "accepted", "refused"));
        rows.forEach((name, row) ->
                table.append("%-24s%10d%10d  %s%n".formatted(name, row.accepted, row.refused, reasons(row))));
        return table.toString();
    }

    private static String reasons(Row row) {
        return row.why.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(4)
                .map(why -> why.getKey() + " " + why.getValue())
                .collect(Collectors.joining(", "));
    }
}
