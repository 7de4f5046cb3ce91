package aspstore.server.http;

import aspstore.journal.Outcome;
import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.books.Refusal;
import aspstore.server.integration.Availability;
import aspstore.server.integration.Idempotency;
import aspstore.server.integration.PartRequestAmendment;
import aspstore.server.integration.PartRequestBody;
import aspstore.server.integration.PartRequests;
import aspstore.server.integration.Reassignment;
import aspstore.server.integration.ReassignmentRules;
import aspstore.server.integration.RequestSplit;
import aspstore.server.problem.Problem;
import aspstore.wire.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the service system asks for, over HTTP.
public final class IntegrationRoutes {

    private static final int MOST = 256 << 10;
    private static final String KEY = "Idempotency-Key";
    private static final String JSON = "application/json";

    private static final Map<String, Comparator<Availability.AtStore>> AVAILABILITY = Map.of(
            "store", Comparator.comparing(Availability.AtStore::store),
            "free", Comparator.comparing(Availability.AtStore::free),
            "seenAt",
                    Comparator.comparing(
                            (Availability.AtStore at) -> at.seenAt().orElse(Instant.MIN)));

    private final PartRequests requests;
    private final Availability availability;
    private final Reassignment reassignment;
    private final Idempotency idempotency;

    public IntegrationRoutes(
            PartRequests requests, Availability availability, Reassignment reassignment, Idempotency idempotency) {
        this.requests = requests;
        this.availability = availability;
        this.reassignment = reassignment;
        this.idempotency = idempotency;
    }

    /// @param lines none means all that the request has
    record Withdrawal(String reason, List<Integer> lines) {
        Withdrawal {
            lines = List.copyOf(lines);
        }

        Set<String> names() {
            return lines.stream().map(line -> Integer.toString(line)).collect(Collectors.toSet());
        }
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/v1/availability", this::availability),
                Route.post("/v1/part-requests", this::ask),
                Route.get("/v1/part-requests/{request}", call -> requests.state(call.caller(), call.path("request"))),
                Route.get(
                        "/v1/part-requests/{request}/usage",
                        call -> requests.usage(call.caller(), call.path("request"))),
                Route.post("/v1/part-requests/{request}/amendment", this::amend),
                Route.post("/v1/part-requests/{request}/withdrawal", this::withdraw),
                Route.post("/v1/part-requests/{request}/closure", this::close),
                Route.post("/v1/part-requests/{request}/split", this::split),
                Route.get("/v1/settings/reassignment", call -> reassignment.rules(call.caller())),
                Route.put(
                        "/v1/settings/reassignment",
                        call -> reassignment.putRules(call.caller(), call.body(ReassignmentRules.class))));
    }

    private Object amend(Call call) {
        return told(
                call,
                raw -> requests.amend(
                        call.caller(),
                        call.path("request"),
                        Call.lenient(raw, PartRequestAmendment.class),
                        call.commandId()));
    }

    private Object withdraw(Call call) {
        return told(call, raw -> {
            var asked = Call.strict(raw, Withdrawal.class);
            return requests.withdraw(
                    call.caller(), call.path("request"), asked.names(), asked.reason(), call.commandId());
        });
    }

    private Object close(Call call) {
        return told(call, _ -> requests.close(call.caller(), call.path("request"), call.commandId()));
    }

    private Object split(Call call) {
        var raw = call.bytes(MOST);
        return answer(idempotency.onceIfNamed(request(call, raw), call.header(KEY), () -> {
            var split = Call.valid(() -> Call.strict(raw, RequestSplit.class));
            return reply(call, 200, requests.split(call.caller(), call.path("request"), split, call.commandId()));
        }));
    }

    private Object told(Call call, Function<byte[], Outcome> work) {
        var raw = call.bytes(MOST);
        return answer(idempotency.onceIfNamed(request(call, raw), call.header(KEY), () -> switch (work.apply(raw)) {
            case Outcome.Posted(var entries) -> new Idempotency.Reply(200, Json.bytes(PostedAnswer.of(entries)));
            case Outcome.Refused(var reasons) -> refused(call, reasons);
        }));
    }

    private static Idempotency.Request request(Call call, byte[] raw) {
        return new Idempotency.Request(call.caller().person(), call.to(), raw);
    }

    private Object availability(Call call) {
        var wanted = new Availability.Wanted(
                call.query("bu", BusinessUnit::new).orElseThrow(() -> missing("bu")),
                call.choice("contract", Contract.class).orElseThrow(() -> missing("contract")),
                call.query("part", PartCode::of).orElseThrow(() -> missing("part")),
                call.query("job", JobNo::new));
        return call.paging().cut(availability.of(call.caller(), wanted, call.language()), AVAILABILITY);
    }

    private static RuntimeException missing(String name) {
        return Problem.badRequest("The query needs " + name).asException();
    }

    private Object ask(Call call) {
        var raw = call.bytes(MOST);
        return answer(idempotency.once(request(call, raw), call.header(KEY), () -> ask(call, raw)));
    }

    private Idempotency.Reply ask(Call call, byte[] raw) {
        var body = Call.valid(() -> Call.lenient(raw, PartRequestBody.class).understood());
        return reply(call, 201, requests.ask(call.caller(), body, raw, call.commandId()));
    }

    private static Idempotency.Reply reply(Call call, int status, PartRequests.Asked asked) {
        return switch (asked) {
            case PartRequests.Asked.Taken(var state) -> new Idempotency.Reply(status, Json.bytes(state));
            case PartRequests.Asked.Refused(var why) -> refused(call, why.reasons());
        };
    }

    private static Idempotency.Reply refused(Call call, List<Refusal> reasons) {
        var problem = Reasons.problem(reasons, call.language());
        return new Idempotency.Reply(problem.status(), Json.bytes(problem.body(call.requestId())));
    }

    private static Answer answer(Idempotency.Reply reply) {
        return new Answer.Raw(reply.status(), reply.status() < 300 ? JSON : Problem.CONTENT_TYPE, reply.body());
    }
}
