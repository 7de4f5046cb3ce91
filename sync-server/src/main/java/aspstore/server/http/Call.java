package aspstore.server.http;

import aspstore.journal.query.Scope;
import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.StoreId;
import aspstore.server.books.BooksRepository;
import aspstore.server.problem.Problem;
import aspstore.server.security.Access;
import aspstore.server.security.Permission;
import aspstore.server.security.Principal;
import aspstore.wire.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    /// A value of a fixed choice, in any case: `on-hand`, `ON_HAND`.
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return query(name).map(text -> choice(name, text, type));
    }

    /// Several values, parted by commas or given several times; none for all.
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        return texts(name).stream().map(text -> choice(name, text, type)).collect(Collectors.toSet());
    }

    public <T> Set<T> values(String name, Function<String, T> read) {
        return texts(name).stream().map(text -> parse(name, text, read)).collect(Collectors.toSet());
    }

    public Set<String> texts(String name) {
        return context.queryParams(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The store in the query, or all.
    public Scope scope() {
        return new Scope(query("store", StoreId::new));
    }

    private static <E extends Enum<E>> E choice(String name, String text, Class<E> type) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(name + " is one of " + List.of(type.getEnumConstants()) + ", not '" + text + "'")
                    .asException();
        }
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

    public Paging paging() {
        return Paging.of(this);
    }

    /// The body as JSON, in which every field must be known.
    public <T> T body(Class<T> type) {
        return strict(bytes(MOST_JSON), type);
    }

    /// JSON in which every field must be known.
    static <T> T strict(byte[] body, Class<T> type) {
        return read(body, type, List.of(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES), List.of());
    }

    /// JSON of another's making: what is not known is passed over.
    static <T> T lenient(byte[] body, Class<T> type) {
        return read(body, type, List.of(), List.of(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    }

    /// Method and path.
    String to() {
        return context.method() + " " + context.path();
    }

    Locale language() {
        return WebServer.language(context);
    }

    /// By which this request is found in the log.
    String requestId() {
        return WebServer.requestId(context);
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

    /// A long body, which is read only from whom may do what it is for.
    public byte[] bytes(Permission permission, int most) {
        Access.require(caller(), permission);
        return bytes(most);
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
        var why = Optional.ofNullable(e.getCause())
                .filter(cause -> cause instanceof IllegalArgumentException || cause instanceof ArithmeticException)
                .map(Throwable::getMessage)
                .orElse("it is missing, unknown, or not what is expected there");
        return where + ": " + why;
    }

    private static <T> T parse(String name, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw Problem.badRequest(name + ": " + e.getMessage()).asException();
        }
    }

    /// What the caller sent, understood: what can't be is their error. Only here, and never around a use case, is
    /// an `IllegalArgumentException` anybody's but ours.
    static <T> T valid(Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage())).asException();
        }
    }
}
