package aspstore.server.http;

import aspstore.format.words.Words;
import aspstore.model.books.Refusal;
import aspstore.server.problem.Problem;
import aspstore.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A rule's refusals as a problem: the key of each, its words, and the fields that the words need.
final class Reasons {

    private Reasons() {}

    static Problem problem(List<Refusal> reasons, Locale language) {
        var words = Words.in(language);
        return Problem.refused(
                reasons.stream().map(refusal -> reason(refusal, words)).toList());
    }

    private static Map<String, Object> reason(Refusal refusal, Words words) {
        var reason = new LinkedHashMap<String, Object>();
        reason.put("key", refusal.key());
        reason.put("words", words.of(refusal));
        Json.mapper()
                .valueToTree(refusal)
                .properties()
                .forEach(field -> reason.putIfAbsent(field.getKey(), field.getValue()));
        return reason;
    }
}
