package aspstore.server.http;

import aspstore.model.books.Refusal;
import aspstore.server.problem.Problem;
import aspstore.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A rule's refusals as a problem: the key of each, its words, and the fields that the words need.
final class Reasons {

    private Reasons() {}

    static Problem problem(List<Refusal> reasons) {
        return Problem.refused(reasons.stream().map(Reasons::reason).toList());
    }

    private static Map<String, Object> reason(Refusal refusal) {
        var reason = new LinkedHashMap<String, Object>();
        reason.put("key", refusal.key());
        reason.put("words", refusal.toString());
        Json.mapper()
                .valueToTree(refusal)
                .properties()
                .forEach(field -> reason.putIfAbsent(field.getKey(), field.getValue()));
        return reason;
    }
}
