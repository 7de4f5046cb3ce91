package aspstore.server.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What went wrong, as RFC 9457 tells it: `application/problem+json`.
///
/// @param type the kind of problem, the last segment of its URI: `gap`
/// @param title the kind in words, the same each time
/// @param detail what is wrong this time
/// @param members what a program needs to go on: the number expected, the reasons
public record Problem(String type, String title, int status, String detail, Map<String, Object> members) {

    public static final String CONTENT_TYPE = "application/problem+json";

    public Problem {
        members = new LinkedHashMap<>(members);
    }

    public static Problem of(String type, String title, int status, String detail) {
        return new Problem(type, title, status, detail, Map.of());
    }

    public static Problem badRequest(String detail) {
        return of("bad-request", "The request can't be read", 400, detail);
    }

    public static Problem notFound(String detail) {
        return of("not-found", "There is no such thing", 404, detail);
    }

    public static Problem unauthorized() {
        return of(
                "unauthorized", "A valid token is needed", 401, "Send Authorization: Bearer and a token that is valid");
    }

    public static Problem forbidden(String detail) {
        return of("forbidden", "The caller may not do this", 403, detail);
    }

    public static Problem conflict(String type, String title, String detail, Map<String, Object> members) {
        return new Problem(type, title, 409, detail, members);
    }

    public static Problem tooLarge(String detail) {
        return of("too-large", "The request is too large", 413, detail);
    }

    /// A rule refused: every reason with its key and what its words need.
    public static Problem refused(List<Map<String, Object>> reasons) {
        return new Problem("refused", "The rules refuse this", 422, "See the reasons", Map.of("reasons", reasons));
    }

    public static Problem unprocessable(String type, String title, String detail, Map<String, Object> members) {
        return new Problem(type, title, 422, detail, members);
    }

    /// An Idempotency-Key stands for one body.
    public static Problem keyReused() {
        return unprocessable(
                "key-reused",
                "The key was used before",
                "It came with another body then; send this one under a new key",
                Map.of());
    }

    public static Problem busy(String detail) {
        return of("busy", "The server is busy", 503, detail);
    }

    /// Only a restart helps: it finds out what the disk holds.
    public static Problem unsure() {
        return of(
                "unsure",
                "The server does not know what it saved",
                503,
                "Writing its database to the disk failed, so nothing is acknowledged any more. Restart the server");
    }

    public static Problem internal(String requestId) {
        return of("internal", "Something went wrong in the server", 500, "Tell support the request id " + requestId);
    }

    /// The members in the order of the RFC, then the extensions.
    public Map<String, Object> body(String requestId) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + type);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        body.put("requestId", requestId);
        body.putAll(members);
        return body;
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }
}
