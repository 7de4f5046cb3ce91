package aspstore.desk.screen.document;

import aspstore.desk.screen.document.DocumentViewModel.Cell;
import aspstore.desk.screen.document.DocumentViewModel.Detail;
import aspstore.desk.screen.document.DocumentViewModel.Lines;
import aspstore.desk.text.Camel;
import aspstore.desk.text.Texts;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a document component by component, whatever its kind: what it says, and each of its lists as a table.
final class Reading {

    /// What no person needs to read: what the rules knew, and which layout prints it.
    private static final Set<String> LEFT_OUT = Set.of("id", "knew", "seen", "template");

    private final Texts texts;
    private final Spelling spelling;
    private final List<Detail> details = new ArrayList<>();
    private final List<Lines> lists = new ArrayList<>();
    private int owned = 0;

    Reading(Texts texts) {
        this.texts = texts;
        this.spelling = new Spelling(texts);
    }

    List<Detail> details() {
        return List.copyOf(details);
    }

    List<Lines> lists() {
        return List.copyOf(lists);
    }

    void document(Record document) {
        walk(document, "", 0);
    }

    /// @param owner what it is a part of; empty for the document itself
    private void walk(Record record, String owner, int indent) {
        for (var component : record.getClass().getRecordComponents()) {
            if (!LEFT_OUT.contains(component.getName())) {
                add(owner, label(component), value(record, component), indent);
            }
        }
    }

    private void add(String owner, String label, Object value, int indent) {
        switch (value) {
            case Optional<?> perhaps -> perhaps.ifPresent(there -> add(owner, label, there, indent));
            case Collection<?> all when all.isEmpty() -> {}
            case Collection<?> all
            when all.stream().allMatch(Spelling::isOnePiece) ->
                details.add(
                        new Detail(indent, label, all.stream().map(spelling::of).collect(Collectors.joining(", "))));
            case Collection<?> all ->
                addList(owner, label, all.stream().map(this::cells).toList());
            case Map<?, ?> all when all.isEmpty() -> {}
            case Map<?, ?> all -> addList(owner, label, rows(all));
            case String text when text.isBlank() -> {}
            case Object one when Spelling.isOnePiece(one) -> details.add(new Detail(indent, label, spelling.of(one)));
            case Record record -> {
                var head = new Detail(indent, label, caseOf(record));
                details.add(head);
                walk(record, label, indent + 1);
                if (details.getLast() == head && head.value().isEmpty()) {
                    details.removeLast();
                }
            }
            default -> details.add(new Detail(indent, label, value.toString()));
        }
    }

    /// The document's own lists come first.
    private void addList(String owner, String label, List<Map<String, Cell>> rows) {
        if (owner.isEmpty()) {
            lists.add(owned, table(label, rows));
            owned++;
        } else {
            lists.add(table(texts.get("document.partOf", owner, label), rows));
        }
    }

    /// Which of several cases it is, where that says something.
    private String caseOf(Record record) {
        return texts.find("case." + record.getClass().getSimpleName()).orElse("");
    }

    private List<Map<String, Cell>> rows(Map<?, ?> all) {
        var rows = new ArrayList<Map<String, Cell>>();
        all.forEach((key, value) -> {
            var row = new LinkedHashMap<String, Cell>();
            row.put(texts.get("field.line"), cell(key));
            row.putAll(cells(value));
            rows.add(row);
        });
        return rows;
    }

    private Map<String, Cell> cells(Object element) {
        var row = new LinkedHashMap<String, Cell>();
        if (element instanceof Record record && !Spelling.isOnePiece(record)) {
            put(row, "", record);
        } else {
            row.put(texts.get("field.value"), cell(element));
        }
        return row;
    }

    /// @param owner under whose label a component goes where its own is taken
    private void put(Map<String, Cell> row, String owner, Record record) {
        var name = caseOf(record);
        if (!name.isEmpty()) {
            row.put(texts.get("field.what"), new Cell(name, 0, false));
        }
        for (var component : record.getClass().getRecordComponents()) {
            if (!LEFT_OUT.contains(component.getName())) {
                put(row, owner, label(component), value(record, component));
            }
        }
    }

    private void put(Map<String, Cell> row, String owner, String label, Object value) {
        var free = row.containsKey(label) && !owner.isEmpty() ? owner + ": " + label : label;
        switch (value) {
            case Optional<?> perhaps -> perhaps.ifPresent(there -> put(row, owner, label, there));
            case Collection<?> all ->
                row.put(free, new Cell(all.stream().map(this::inOneCell).collect(Collectors.joining("; ")), 0, false));
            case Object one when Spelling.isOnePiece(one) -> row.put(free, cell(one));
            case Record record -> put(row, label, record);
            default -> row.put(free, cell(value));
        }
    }

    /// A record in one cell.
    private String inOneCell(Object element) {
        return element instanceof Record record && !Spelling.isOnePiece(record)
                ? cells(record).values().stream()
                        .map(Cell::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "))
                : spelling.of(element);
    }

    private Cell cell(Object value) {
        return new Cell(spelling.of(value), Spelling.size(value), Spelling.isNumber(value));
    }

    /// Columns that say nothing in any row are left out.
    private static Lines table(String title, List<Map<String, Cell>> rows) {
        var heads = new LinkedHashSet<String>();
        for (var row : rows) {
            row.forEach((head, cell) -> {
                if (!cell.text().isBlank()) {
                    heads.add(head);
                }
            });
        }
        var names = List.copyOf(heads);
        return new Lines(
                title,
                names,
                rows.stream()
                        .map(row -> names.stream()
                                .map(head -> row.getOrDefault(head, Cell.EMPTY))
                                .toList())
                        .toList());
    }

    private String label(RecordComponent component) {
        return texts.find("field." + component.getName()).orElseGet(() -> Camel.words(component.getName()));
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            var field = record.getClass().getDeclaredField(component.getName());
            field.setAccessible(true);
            return field.get(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no component " + component + " in " + record.getClass(), e);
        }
    }
}
