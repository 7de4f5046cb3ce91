package aspstore.server.http;

import aspstore.journal.query.Costs;
import aspstore.journal.query.DocumentName;
import aspstore.journal.query.DocumentRow;
import aspstore.journal.query.Documents;
import aspstore.journal.query.Owed;
import aspstore.journal.query.SodoReconciliation;
import aspstore.journal.query.StockCriterion;
import aspstore.journal.query.StockQuery;
import aspstore.journal.query.Trace;
import aspstore.journal.query.Turnaround;
import aspstore.journal.query.WorkItems;
import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.FamilyId;
import aspstore.model.JobNo;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.books.Key;
import aspstore.model.books.Stretch;
import aspstore.model.books.WorkItem;
import aspstore.model.catalog.Agreement;
import aspstore.model.oversight.Case;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.server.admin.Views;
import aspstore.server.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What people at central look at, over HTTP.
public final class ViewRoutes {

    private final Views views;

    public ViewRoutes(Views views) {
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/v1/work", this::work),
                Route.get("/v1/work/badges", call -> views.badges(call.caller(), wantedWork(call))),
                Route.get("/v1/documents", call -> documents(call, wantedDocuments(call))),
                Route.get("/v1/cases", call -> documents(call, cases(call))),
                Route.get(
                        "/v1/stores/{store}/documents/{kind}/<id>",
                        call -> views.document(
                                call.caller(), call.store(), new DocumentName(call.path("kind"), call.path("id")))),
                Route.get("/v1/stock", this::stock),
                Route.get("/v1/stock/totals", this::stockTotals),
                Route.get("/v1/trace", call -> views.trace(call.caller(), call.scope(), sought(call))),
                Route.get(
                        "/v1/turnaround",
                        call -> views.turnaround(
                                call.caller(),
                                turnaround(call),
                                call.choice("by", Turnaround.By.class).orElse(Turnaround.By.MEASURE))),
                Route.get("/v1/costs", this::costs),
                Route.get(
                        "/v1/owed",
                        call -> views.debts(
                                call.caller(),
                                new Owed.Wanted(
                                        call.scope(),
                                        call.query("technician", PersonId::new),
                                        call.query("bu", BusinessUnit::new)),
                                call.choice("by", Owed.By.class).orElse(Owed.By.TECHNICIAN))),
                Route.get("/v1/owed/warehouse", call -> views.owedToWarehouse(call.caller(), call.scope())),
                Route.get("/v1/sodos", this::sodos),
                Route.get("/v1/parts", this::parts),
                Route.get("/v1/audit", call -> call.paging().cut(views.audit(call.caller(), call.scope()), Map.of())),
                Route.get("/v1/stores/{store}/digest", call -> views.digest(call.caller(), call.store())));
    }

    private Object work(Call call) {
        var wanted = wantedWork(call);
        var paging = call.paging();
        return paging.of(
                views.work(call.caller(), wanted, paging.toQuery(WorkItems.SORTS.keySet())),
                () -> views.countWork(call.caller(), wanted));
    }

    private Object documents(Call call, Documents.Wanted wanted) {
        var paging = call.paging();
        return paging.of(
                views.documents(call.caller(), wanted, paging.toQuery(Documents.SORTS.keySet())),
                () -> views.countDocuments(call.caller(), wanted));
    }

    private Object stock(Call call) {
        var criteria = criteria(call);
        var paging = call.paging();
        return paging.of(
                views.stock(call.caller(), call.scope(), criteria, paging.toQuery(StockQuery.SORTS.keySet())),
                () -> views.countStock(call.caller(), call.scope(), criteria));
    }

    private Object stockTotals(Call call) {
        var paging = call.paging();
        return paging.of(views.stockTotals(
                call.caller(),
                call.scope(),
                criteria(call),
                call.choice("by", StockQuery.By.class).orElse(StockQuery.By.PART),
                paging.toQuery(StockQuery.TOTAL_SORTS.keySet())));
    }

    private Object sodos(Call call) {
        var wanted =
                new SodoReconciliation.Wanted(call.scope(), call.query("delivery", Sodo::documentNo), openness(call));
        var paging = call.paging();
        return paging.of(views.sodos(call.caller(), wanted, paging.toQuery(SodoReconciliation.SORTS.keySet())));
    }

    /// The best found first: there is no other order.
    private Object parts(Call call) {
        var paging = call.paging();
        return paging.of(views.parts(
                call.caller(),
                call.values("bu", BusinessUnit::new),
                call.query("q").orElse(""),
                paging.toQuery(Set.of())));
    }

    private Object costs(Call call) {
        var by = call.choices("by", Costs.By.class).stream().sorted().toList();
        var wanted = new Costs.Wanted(
                call.scope(),
                call.choice("contract", Contract.class),
                call.choice("owner", Owner.class),
                call.choice("settlement", Agreement.Settlement.class),
                call.query("bu", BusinessUnit::new),
                call.query("part", PartCode::of),
                call.query("job", JobNo::new),
                time(call, "from"),
                time(call, "until"));
        var paging = call.paging();
        return paging.of(views.costs(
                call.caller(),
                wanted,
                by.isEmpty() ? List.of(Costs.By.CONTRACT) : by,
                paging.toQuery(Costs.SORTS.keySet())));
    }

    private static WorkItems.Wanted wantedWork(Call call) {
        return new WorkItems.Wanted(
                call.scope(), call.choices("role", Role.class), call.choices("kind", WorkItem.Kind.class));
    }

    private static Documents.Wanted wantedDocuments(Call call) {
        return new Documents.Wanted(
                call.scope(), call.texts("kind"), call.texts("stage"), openness(call), call.query("key", Key::new));
    }

    private static Documents.Wanted cases(Call call) {
        return new Documents.Wanted(
                call.scope(), Set.of(Case.KIND.name()), call.texts("stage"), openness(call), Optional.empty());
    }

    private static Optional<DocumentRow.Openness> openness(Call call) {
        return call.choice("openness", DocumentRow.Openness.class);
    }

    private static Turnaround.Wanted turnaround(Call call) {
        return new Turnaround.Wanted(
                call.scope(),
                call.choices("measure", Stretch.Measure.class),
                call.query("documentKind"),
                time(call, "from"),
                time(call, "until"));
    }

    private static Optional<Instant> time(Call call, String name) {
        return call.query(name, ViewRoutes::time);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a time is like 2026-11-24T04:30:00Z, not '" + text + "'", e);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a day is like 2026-11-24, not '" + text + "'", e);
        }
    }

    private static List<StockCriterion> criteria(Call call) {
        var criteria = new ArrayList<StockCriterion>();
        call.query("bu", BusinessUnit::new).map(StockCriterion.OfBu::new).ifPresent(criteria::add);
        call.query("part", PartCode::of).map(StockCriterion.OfPart::new).ifPresent(criteria::add);
        call.query("family", FamilyId::new).map(StockCriterion.OfFamily::new).ifPresent(criteria::add);
        call.query("lot", LotId::parse).map(StockCriterion.OfLot::new).ifPresent(criteria::add);
        call.query("serial", SerialNo::new).map(StockCriterion.OfSerial::new).ifPresent(criteria::add);
        call.query("reference").map(StockCriterion.Under::new).ifPresent(criteria::add);
        call.choice("owner", Owner.class).map(StockCriterion.OwnedBy::new).ifPresent(criteria::add);
        call.choice("class", ContractClass.class)
                .map(StockCriterion.OfClass::new)
                .ifPresent(criteria::add);
        call.choice("condition", Condition.class).map(StockCriterion.Being::new).ifPresent(criteria::add);
        call.query("expiresBefore", ViewRoutes::day)
                .map(StockCriterion.ExpiresBefore::new)
                .ifPresent(criteria::add);
        call.query("receivedUntil", ViewRoutes::day)
                .map(StockCriterion.ReceivedUntil::new)
                .ifPresent(criteria::add);
        call.query("delivery", Sodo::documentNo)
                .map(StockCriterion.OfDelivery::new)
                .ifPresent(criteria::add);
        call.query("order", Sodo::documentNo).map(StockCriterion.OfOrder::new).ifPresent(criteria::add);
        var places = call.choices("place", Place.class);
        if (!places.isEmpty()) {
            criteria.add(new StockCriterion.In(places));
        }
        return criteria;
    }

    private static Trace.Sought sought(Call call) {
        Function<String, SerialNo> serial = SerialNo::new;
        var part = call.query("part", PartCode::of);
        return Stream.<Optional<Trace.Sought>>of(
                        part.flatMap(
                                code -> call.query("serial", serial).map(unit -> new Trace.Sought.OfUnit(code, unit))),
                        call.query("serial", serial).map(Trace.Sought.OfSerial::new),
                        call.query("lot", LotId::parse).map(Trace.Sought.OfLot::new),
                        call.query("delivery", Sodo::documentNo).map(Trace.Sought.OfDelivery::new),
                        call.query("order", Sodo::documentNo).map(Trace.Sought.OfOrder::new),
                        call.query("job", JobNo::new).map(Trace.Sought.OfJob::new),
                        call.query("challan").map(Trace.Sought.OfChallan::new))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                                "say what to trace: serial, part and serial, lot, delivery, order, job or challan")
                        .asException());
    }
}
