package aspstore.server.http;

import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.StoreId;
import aspstore.server.books.BooksRepository;
import aspstore.server.problem.Problem;
import aspstore.server.security.Principal;
import aspstore.wire.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;

/// One request, as a route sees it: typed, limited, and with a caller.
public final class Call {

    /// The longest JSON body.
    private static final int MOST_JSON = 1 << 20;

    private final Context context;
    private final Optional<Principal> principal;

    Call(Context context, Optional<Principal> principal) {
        this.context = context;
        this.principal = principal;
    }

    public Principal principal() {
        return principal.orElseThrow(() -> Problem.unauthorized().asException());
    }

    public Caller caller() {
        return principal().caller();
    }

    public StoreId store() {
        return path("store", StoreId::new);
    }

    public BusinessUnit bu() {
        return path("bu", BusinessUnit::new);
    }

    public String path(String name) {
        return context.pathParam(name);
    }

    public <T> T path(String name, Function<String, T> read) {
        return parse(name, path(name), read);
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(text -> !text.isBlank());
    }

    public <T> Optional<T> query(String name, Function<String, T> read) {
        return query(name).map(text -> parse(name, text, read));
    }

    public long number(String name, long otherwise) {
        return query(name, Long::parseLong).orElse(otherwise);
    }

    public boolean flag(String name) {
        return query(name).filter("true"::equals).isPresent();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(context.header(name)).filter(text -> !text.isBlank());
    }

    public Paging paging(List<String> sortable) {
        return Paging.of(this, sortable);
    }

    /// The body as JSON, in which every field must be known.
    public <T> T body(Class<T> type) {
        return read(bytes(MOST_JSON), type, List.of(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES), List.of());
    }

    /// The body of another's making: what is not known is passed over.
    public <T> T lenientBody(Class<T> type) {
        return read(bytes(MOST_JSON), type, List.of(), List.of(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    }

    /// The body, refused with 413 where it is longer than `most`.
    public byte[] bytes(int most) {
        try {
            if (context.contentLength() > most) {
                throw Problem.tooLarge("The body is at most " + most + " bytes long")
                        .asException();
            }
            var bytes = context.req().getInputStream().readNBytes(most + 1);
            if (bytes.length > most) {
                throw Problem.tooLarge("The body is at most " + most + " bytes long")
                        .asException();
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The id of what this call does. Called again with the same Idempotency-Key, it is the same thing.
    public UUID commandId() {
        return header("Idempotency-Key")
                .map(key -> UUID.nameUUIDFromBytes(
                        (caller().person() + "\n" + context.path() + "\n" + key).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(BooksRepository::newId);
    }

    private static <T> T read(
            byte[] bytes, Class<T> type, List<DeserializationFeature> with, List<DeserializationFeature> without) {
        try {
            var value = Json.mapper()
                    .readerFor(type)
                    .withFeatures(with.toArray(DeserializationFeature[]::new))
                    .withoutFeatures(without.toArray(DeserializationFeature[]::new))
                    .<T>readValue(bytes);
            if (value == null) {
                throw Problem.badRequest("The body is empty").asException();
            }
            return value;
        } catch (JacksonException e) {
            throw Problem.badRequest(describe(e)).asException();
        }
    }

    /// Where the body is wrong and how, without the names of our classes.
    private static String describe(JacksonException e) {
        var path = new ArrayList<String>();
        for (var step : e.getPath()) {
            path.add(step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName());
        }
        var where = path.isEmpty() ? "The body" : "#/" + String.join("/", path);
        var why = e.getCause() instanceof IllegalArgumentException cause && cause.getMessage() != null
                ? cause.getMessage()
                : "it is missing, unknown, or not what is expected there";
        return where + ": " + why;
    }

    private static <T> T parse(String name, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(name + ": " + e.getMessage()).asException();
        }
    }
}
