package aspstore.server.http;

import aspstore.journal.Outcome;
import aspstore.server.problem.Problem;
import aspstore.server.problem.ProblemException;
import aspstore.server.security.Principal;
import aspstore.server.security.Tokens;
import aspstore.wire.Json;
import aspstore.wire.WireException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.json.JavalinJackson3;
import io.javalin.router.Endpoint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The routes behind HTTP: tokens in, values out as JSON, every failure a problem, one line in the log a request.
public final class WebServer {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final String REQUEST_ID = "X-Request-Id";
    private static final String CALLER = "caller";
    private static final int STOP_MILLIS = 10_000;

    private final Tokens tokens;
    private final List<Route> routes;

    public WebServer(Tokens tokens, List<Route> routes) {
        this.tokens = tokens;
        this.routes = List.copyOf(routes);
    }

    /// Not started yet.
    public Javalin build() {
        return Javalin.create(this::configure);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.router.treatMultipleSlashesAsSingleSlash = true;
        config.http.prefer405over404 = true;
        config.http.defaultContentType = "application/json";
        config.jsonMapper(new JavalinJackson3(Json.mapper(), true));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.setErrorHandler(new PlainErrors());
        });
        config.requestLogger.http(WebServer::log);
        config.routes.before(context -> context.header(REQUEST_ID, requestId(context)));
        for (var route : routes) {
            Handler handler = context -> serve(route, context);
            config.routes.addEndpoint(new Endpoint(route.method(), route.path(), handler));
        }
        failures(config);
    }

    private void serve(Route route, Context context) {
        var principal = switch (route.entry()) {
            case OPEN -> Optional.<Principal>empty();
            case WITH_TOKEN -> Optional.of(principal(context));
        };
        principal.ifPresent(known -> context.attribute(
                CALLER, known.caller().person() + "/" + known.caller().role()));
        write(context, route.action().answer(new Call(context, principal)));
    }

    private Principal principal(Context context) {
        return Optional.ofNullable(context.header("Authorization"))
                .flatMap(tokens::principal)
                .orElseThrow(() -> Problem.unauthorized().asException());
    }

    private static void write(Context context, Object answer) {
        switch (answer) {
            case Answer.Bytes(var type, var body) ->
                context.disableCompression().contentType(type).result(body);
            case Answer.Raw(var status, var type, var body) ->
                context.status(status).contentType(type).result(body);
            case Answer.Status(var status, var body) -> context.status(status).json(body);
            case Answer.Nothing() -> context.status(204);
            case Outcome.Posted(var entries) -> context.json(PostedAnswer.of(entries));
            case Outcome.Refused(var reasons) -> write(context, Reasons.problem(reasons, language(context)));
            default -> context.json(answer);
        }
    }

    private static void failures(JavalinConfig config) {
        config.routes.exception(ProblemException.class, (e, context) -> write(context, e.problem()));
        config.routes.exception(
                WireException.TooLarge.class, (e, context) -> write(context, Problem.tooLarge(words(e))));
        config.routes.exception(
                WireException.class,
                (e, context) -> write(context, Problem.of("broken", "The batch is broken", 400, words(e))));
        config.routes.exception(HttpResponseException.class, (e, context) -> write(context, unserved(e, context)));
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.error("{} failed", requestId(context), e);
            write(context, Problem.internal(requestId(context)));
        });
    }

    /// The language that the caller prefers; English where they say nothing.
    static Locale language(Context context) {
        return context.header("Accept-Language") == null
                ? Locale.ENGLISH
                : context.req().getLocale();
    }

    private static String words(Exception e) {
        return e.getMessage() == null ? "" : e.getMessage();
    }

    private static Problem unserved(HttpResponseException e, Context context) {
        return switch (e.getStatus()) {
            case 404 -> Problem.notFound("There is no route " + context.method() + " " + context.path());
            case 413 -> Problem.tooLarge(words(e));
            default -> Problem.of("http", "The request can't be served", e.getStatus(), words(e));
        };
    }

    private static void write(Context context, Problem problem) {
        if (problem.status() == 503) {
            context.header("Retry-After", "5");
        }
        if (problem.status() == 401) {
            context.header("WWW-Authenticate", "Bearer");
        }
        context.status(problem.status())
                .contentType(Problem.CONTENT_TYPE)
                .result(Json.write(problem.body(requestId(context))));
    }

    static String requestId(Context context) {
        return Optional.<String>ofNullable(context.attribute(REQUEST_ID)).orElseGet(() -> {
            var id = Optional.ofNullable(context.header(REQUEST_ID))
                    .filter(sent -> sent.matches("[A-Za-z0-9._-]{1,64}"))
                    .orElseGet(() -> UUID.randomUUID().toString());
            context.attribute(REQUEST_ID, id);
            return id;
        });
    }

    private static void log(Context context, Float millis) {
        LOG.info(
                "{} {} {} {} {} ms {}",
                requestId(context),
                context.method(),
                context.path(),
                context.statusCode(),
                Math.round(millis),
                Optional.<String>ofNullable(context.attribute(CALLER)).orElse("-"));
    }
}
