package aspstore.model.story;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Decision;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Refusal;
import aspstore.model.entry.Authority;
import aspstore.model.stock.Position.Writer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A document in a stage, and what the rules answer to each command that someone could give about it.
public final class Situation {

    private final Story story;
    private final DocumentKind<?> kind;
    private final String stage;
    private final String detail;
    private final Map<String, String> answers = new LinkedHashMap<>();

    private Situation(Story story, DocumentKind<?> kind, String stage, String detail) {
        this.story = story;
        this.kind = kind;
        this.stage = stage;
        this.detail = detail;
    }

    public static <D extends Document<D>> Situation of(
            Story story, DocumentKind<D> kind, String id, Enum<?> stage, String detail) {
        return of(story, kind, id, stage.name(), detail);
    }

    public static <D extends Document<D>> Situation of(
            Story story, DocumentKind<D> kind, String id, String stage, String detail) {
        assertThat(story.find(kind, id).stage()).as(kind.name() + " " + id).isEqualTo(stage);
        return new Situation(story, kind, stage, detail);
    }

    public Situation store(Object command) {
        return store(command, "");
    }

    /// @param how what is special about the command, where it is tried in more than one way
    public Situation store(Object command, String how) {
        return attempt(Writer.STORE, command, how);
    }

    public Situation central(Object command) {
        return central(command, "");
    }

    public Situation central(Object command, String how) {
        return attempt(Writer.CENTRAL, command, how);
    }

    private Situation attempt(Writer writer, Object command, String how) {
        var name = Authority.name(Story.of(command)) + (how.isEmpty() ? "" : " " + how);
        var answer = switch (story.decide(writer, command)) {
            case Decision.Accepted<?, Refusal> _ -> "accepted";
            case Decision.Refused<?, Refusal>(var reasons) ->
                reasons.stream().map(Refusal::key).distinct().sorted().collect(Collectors.joining(" + "));
        };
        assertThat(answers.put(name, answer)).as("a second " + name).isNull();
        return this;
    }

    public Story story() {
        return story;
    }

    public String kind() {
        return kind.name();
    }

    public String stage() {
        return stage;
    }

    /// What was tried, with what is special about it.
    public Set<String> tried() {
        return Collections.unmodifiableSet(answers.keySet());
    }

    /// The answers by `document,stage,command`.
    public Map<String, String> cells() {
        var cells = new TreeMap<String, String>();
        var where = kind.name() + "," + stage + (detail.isEmpty() ? "" : ": " + detail) + ",";
        answers.forEach((command, answer) -> cells.put(where + command, answer));
        return cells;
    }
}
