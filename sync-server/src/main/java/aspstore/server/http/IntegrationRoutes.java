package aspstore.server.http;

import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.server.integration.Availability;
import aspstore.server.integration.Idempotency;
import aspstore.server.integration.PartRequestBody;
import aspstore.server.integration.PartRequests;
import aspstore.server.problem.Problem;
import aspstore.wire.Json;
import java.util.List;

/// What the service system asks for, over HTTP.
public final class IntegrationRoutes {

    private static final int MOST = 256 << 10;
    private static final String JSON = "application/json";

    private final PartRequests requests;
    private final Availability availability;
    private final Idempotency idempotency;

    public IntegrationRoutes(PartRequests requests, Availability availability, Idempotency idempotency) {
        this.requests = requests;
        this.availability = availability;
        this.idempotency = idempotency;
    }

    record Reason(String reason) {}

    public List<Route> routes() {
        return List.of(
                Route.get("/v1/availability", this::availability),
                Route.post("/v1/part-requests", this::ask),
                Route.get("/v1/part-requests/{request}", call -> requests.state(call.caller(), call.path("request"))),
                Route.get(
                        "/v1/part-requests/{request}/usage",
                        call -> requests.usage(call.caller(), call.path("request"))),
                Route.post(
                        "/v1/part-requests/{request}/withdrawal",
                        call -> requests.withdraw(
                                call.caller(),
                                call.path("request"),
                                call.body(Reason.class).reason(),
                                call.commandId())),
                Route.post(
                        "/v1/part-requests/{request}/closure",
                        call -> requests.close(call.caller(), call.path("request"), call.commandId())));
    }

    private Object availability(Call call) {
        var wanted = new Availability.Wanted(
                call.query("bu", BusinessUnit::new).orElseThrow(() -> missing("bu")),
                call.choice("contract", Contract.class).orElseThrow(() -> missing("contract")),
                call.query("part", PartCode::of).orElseThrow(() -> missing("part")),
                call.query("job", JobNo::new));
        return call.paging().cut(availability.of(call.caller(), wanted));
    }

    private static RuntimeException missing(String name) {
        return Problem.badRequest("The query needs " + name).asException();
    }

    private Object ask(Call call) {
        var raw = call.bytes(MOST);
        var reply = idempotency.once(call.caller().person(), call.header("Idempotency-Key"), raw, () -> ask(call, raw));
        return new Answer.Raw(reply.status(), reply.status() < 300 ? JSON : Problem.CONTENT_TYPE, reply.body());
    }

    private Idempotency.Reply ask(Call call, byte[] raw) {
        var body = Call.lenient(raw, PartRequestBody.class);
        return switch (requests.ask(call.caller(), body, raw, call.commandId())) {
            case PartRequests.Asked.Taken(var state) ->
                new Idempotency.Reply(201, Json.mapper().writeValueAsBytes(state));
            case PartRequests.Asked.Refused(var why) ->
                new Idempotency.Reply(
                        422,
                        Json.mapper()
                                .writeValueAsBytes(Reasons.problem(why.reasons(), call.language())
                                        .body(call.requestId())));
        };
    }
}
