package aspstore.server.http;

import io.javalin.http.HandlerType;

/// One route: thin, from a call to a use case and back.
///
/// @param path as Javalin and OpenAPI write it: `/v1/stores/{store}`
public record Route(HandlerType method, String path, Entry entry, Action action) {

    /// Who may come in at all. What they may do is for the use cases to say.
    public enum Entry {
        WITH_TOKEN,
        OPEN
    }

    /// @return a value that is written as JSON, an [Answer], or an outcome of the journal
    @FunctionalInterface
    public interface Action {
        Object answer(Call call);
    }

    public static Route get(String path, Action action) {
        return new Route(HandlerType.GET, path, Entry.WITH_TOKEN, action);
    }

    public static Route post(String path, Action action) {
        return new Route(HandlerType.POST, path, Entry.WITH_TOKEN, action);
    }

    public static Route put(String path, Action action) {
        return new Route(HandlerType.PUT, path, Entry.WITH_TOKEN, action);
    }

    public static Route delete(String path, Action action) {
        return new Route(HandlerType.DELETE, path, Entry.WITH_TOKEN, action);
    }

    public static Route open(String path, Action action) {
        return new Route(HandlerType.GET, path, Entry.OPEN, action);
    }
}
