package aspstore.desk.cli;

import aspstore.desk.usecase.OpenStore;
import aspstore.format.words.Words;
import aspstore.journal.query.BooksDigest;
import aspstore.journal.query.DocumentName;
import aspstore.journal.query.DocumentRow;
import aspstore.journal.query.Life;
import aspstore.journal.query.StockCriterion;
import aspstore.journal.query.StockRow;
import aspstore.journal.query.Trace;
import aspstore.model.BusinessUnit;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.indent.Allocation;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// What can be asked of a store by lines of JSON.
///
/// `stock` (part, place, serial, delivery, under), `documents` (kind), `document` (kind, id), `board` (role),
/// `proposals` (bu), `allocation` (job, line), `trace` (serial, lot, sodo, job or challan), `digest`, `sync`,
/// `status`.
final class StoreQuestions {

    private final OpenStore store;
    private final Words words = Words.in(Locale.ENGLISH);

    StoreQuestions(OpenStore store) {
        this.store = store;
    }

    Object answer(JsonNode ask) {
        var what = ask.path("ask").asString("");
        return switch (what) {
            case "stock" ->
                rows(store.books().stock(criteria(ask)).stream()
                        .map(StoreQuestions::stock)
                        .toList());
            case "documents" ->
                rows(store.books().documents(kinds(ask), Optional.empty()).stream()
                        .map(StoreQuestions::document)
                        .toList());
            case "document" -> document(ask);
            case "board" -> rows(store.books().board(roles(ask)));
            case "proposals" -> rows(store.requests().proposals(required(ask, "bu", BusinessUnit::new)));
            case "allocation" -> allocation(ask);
            case "trace" -> trace(store.books().trace(sought(ask)));
            case "digest" -> digest(store.books().digest());
            case "sync" -> sync();
            case "status" -> StoreStatus.of(store);
            default -> throw new IllegalArgumentException("there is no question '" + what + "'");
        };
    }

    private static Map<String, Object> rows(List<?> rows) {
        return Map.of("rows", rows);
    }

    private static List<StockCriterion> criteria(JsonNode ask) {
        var criteria = new ArrayList<StockCriterion>();
        given(ask, "part", PartCode::of).map(StockCriterion.OfPart::new).ifPresent(criteria::add);
        given(ask, "place", Place::valueOf).map(StockCriterion.In::place).ifPresent(criteria::add);
        given(ask, "serial", SerialNo::of).map(StockCriterion.OfSerial::new).ifPresent(criteria::add);
        given(ask, "delivery", Function.identity())
                .map(StockCriterion.OfDelivery::new)
                .ifPresent(criteria::add);
        given(ask, "under", Function.identity()).map(StockCriterion.Under::new).ifPresent(criteria::add);
        return criteria;
    }

    static Map<String, Object> stock(StockRow row) {
        var lot = row.stand().lot();
        var stock = new LinkedHashMap<String, Object>();
        stock.put("part", lot.part());
        stock.put("lot", lot.id());
        stock.put("place", row.stand().place());
        stock.put("reference", row.stand().spot().reference());
        stock.put("thousandths", row.stand().thousandths());
        stock.put("owner", lot.owner());
        stock.put("class", lot.contractClass());
        stock.put("condition", lot.condition());
        stock.put("received", lot.received());
        stock.put("expiry", lot.expiry());
        stock.put("serial", lot.serial());
        stock.put("sodo", lot.origin().sodo().map(Object::toString));
        stock.put("value", row.value());
        return stock;
    }

    private static Map<String, Object> document(DocumentRow row) {
        return Map.of(
                "kind", row.name().kind(),
                "id", row.name().id(),
                "stage", row.stage(),
                "changed", row.changed());
    }

    private Object document(JsonNode ask) {
        var name =
                new DocumentName(required(ask, "kind", Function.identity()), required(ask, "id", Function.identity()));
        var body = store.books().body(name);
        return body.<Object>map(found -> Map.of("document", Json.mapper().readTree(found)))
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name));
    }

    private Object allocation(JsonNode ask) {
        var job = required(ask, "job", JobNo::new);
        var found = store.challans().explain(job, required(ask, "line", Function.identity()));
        return rows(found.map(Allocation::candidates).orElse(List.of()).stream()
                .map(this::candidate)
                .toList());
    }

    private Map<String, Object> candidate(Allocation.Candidate candidate) {
        var row = new LinkedHashMap<String, Object>();
        var lot = candidate.stand().lot();
        row.put("lot", lot.id());
        row.put("part", lot.part());
        row.put("place", candidate.stand().place());
        row.put("quantity", candidate.stand().quantity());
        row.put("owner", lot.owner());
        row.put("class", lot.contractClass());
        row.put("condition", lot.condition());
        row.put("received", lot.received());
        row.put("expiry", lot.expiry());
        row.put("serial", lot.serial());
        row.put(
                "taken",
                candidate.verdict() instanceof Allocation.Verdict.Taken taken ? taken.quantity() : Quantity.ZERO);
        row.put("why", words.of(candidate.verdict()));
        return row;
    }

    private static Trace.Sought sought(JsonNode ask) {
        return given(ask, "serial", SerialNo::of)
                .<Trace.Sought>map(Trace.Sought.OfSerial::new)
                .or(() -> given(ask, "lot", LotId::parse).map(Trace.Sought.OfLot::new))
                .or(() -> given(ask, "sodo", Function.identity()).map(Trace.Sought.OfDelivery::new))
                .or(() -> given(ask, "job", JobNo::new).map(Trace.Sought.OfJob::new))
                .or(() -> given(ask, "challan", Function.identity()).map(Trace.Sought.OfChallan::new))
                .orElseThrow(
                        () -> new IllegalArgumentException("say what to trace: serial, lot, sodo, job or challan"));
    }

    static Map<String, Object> trace(Life life) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("lots", life.lots());
        answer.put("steps", life.steps());
        answer.put("replaced", life.replaced());
        return answer;
    }

    static Map<String, Object> digest(BooksDigest digest) {
        return Map.of("sections", digest.sections());
    }

    private Map<String, Object> sync() {
        var outbox = store.engine().outbox();
        return Map.of(
                "head", store.engine().head().seq(),
                "acknowledged", outbox.acknowledged().seq(),
                "waiting", outbox.waiting());
    }

    private static Set<String> kinds(JsonNode ask) {
        return given(ask, "kind", Function.identity()).map(Set::of).orElse(Set.of());
    }

    private static Set<Role> roles(JsonNode ask) {
        return given(ask, "role", Role::valueOf).map(Set::of).orElse(Set.of());
    }

    private static <T> Optional<T> given(JsonNode ask, String field, Function<String, T> read) {
        var text = ask.path(field).asString("");
        return text.isEmpty() ? Optional.empty() : Optional.of(read.apply(text));
    }

    private static <T> T required(JsonNode ask, String field, Function<String, T> read) {
        return given(ask, field, read).orElseThrow(() -> new IllegalArgumentException("\"" + field + "\" is missing"));
    }
}
