package aspstore.server.http;

import aspstore.format.catalog.CatalogTable;
import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.StoreId;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.CustomerShare;
import aspstore.model.indent.IndentCommand;
import aspstore.model.oversight.Case;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.owed.OwedCommand;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.request.RequestCommand;
import aspstore.model.shipment.Shipment;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.security.Pin;
import aspstore.server.admin.CatalogImport;
import aspstore.server.admin.Decisions;
import aspstore.server.admin.Dispatches;
import aspstore.server.admin.Enrolment;
import aspstore.server.admin.OnwardGoods;
import aspstore.server.admin.SapMap;
import aspstore.server.admin.SapShipTos;
import aspstore.server.admin.StaffPins;
import aspstore.server.books.EnrolledStoreRepository;
import aspstore.server.problem.Problem;
import aspstore.server.security.Permission;
import aspstore.server.security.TokenRepository;
import aspstore.server.security.Tokens;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What people at central do, over HTTP.
public final class AdminRoutes {

    private static final int MOST_CSV = 64 << 20;
    private static final int MOST_SAP = 16 << 20;

    private static final Map<String, Comparator<TokenRepository.Issued>> TOKEN_SORTS = Map.of(
            "issuedAt", Comparator.comparing(TokenRepository.Issued::issuedAt),
            "person", Comparator.comparing(TokenRepository.Issued::person),
            "role", Comparator.comparing(TokenRepository.Issued::role));

    private static final Map<String, Comparator<EnrolledStoreRepository.Enrolled>> STORE_SORTS = Map.of(
            "id", Comparator.comparing(EnrolledStoreRepository.Enrolled::store),
            "enrolledAt", Comparator.comparing(EnrolledStoreRepository.Enrolled::enrolledAt),
            "heardAt",
                    Comparator.comparing((EnrolledStoreRepository.Enrolled store) ->
                            store.heardAt().orElse(Instant.MIN)));

    private final Tokens tokens;
    private final Enrolment enrolment;
    private final StaffPins staffPins;
    private final CatalogImport imports;
    private final Decisions decisions;
    private final Dispatches dispatches;
    private final OnwardGoods onward;

    public AdminRoutes(
            Tokens tokens,
            Enrolment enrolment,
            StaffPins staffPins,
            CatalogImport imports,
            Decisions decisions,
            Dispatches dispatches,
            OnwardGoods onward) {
        this.tokens = tokens;
        this.enrolment = enrolment;
        this.staffPins = staffPins;
        this.imports = imports;
        this.decisions = decisions;
        this.dispatches = dispatches;
        this.onward = onward;
    }

    record NewToken(PersonId person, Role role, String device) {}

    record NewPin(String pin) {
        /// Never in a log.
        @Override
        public String toString() {
            return "a new PIN";
        }
    }

    record Rows(List<CatalogRow> rows) {
        Rows {
            rows = List.copyOf(rows);
        }
    }

    record RequestDecision(List<RequestCommand.LineDecision> lines) {
        RequestDecision {
            lines = List.copyOf(lines);
        }
    }

    record ShipmentAmendment(List<ShipmentCommand.Less> less, List<ShipmentCommand.Line> more, String reason) {
        ShipmentAmendment {
            less = List.copyOf(less);
            more = List.copyOf(more);
        }
    }

    record ShipmentRecall(List<ShipmentCommand.Less> lines, String reason) {
        ShipmentRecall {
            lines = List.copyOf(lines);
        }
    }

    record Differences(List<Shipment.Difference> decisions) {
        Differences {
            decisions = List.copyOf(decisions);
        }
    }

    record ReturnDecision(List<ReturnCommand.LineDecision> lines) {
        ReturnDecision {
            lines = List.copyOf(lines);
        }
    }

    record ReturnReceipt(List<ReturnCommand.ReceivedLine> lines) {
        ReturnReceipt {
            lines = List.copyOf(lines);
        }
    }

    record TransitLoss(List<ReturnCommand.SettledLine> lines, String reason) {
        TransitLoss {
            lines = List.copyOf(lines);
        }
    }

    record Dispositions(List<ReturnCommand.DisposedLine> lines) {
        Dispositions {
            lines = List.copyOf(lines);
        }
    }

    record Redirection(StoreId to) {}

    record SentBack(String delivery, List<ReturnCommand.SentBackLine> lines) {
        SentBack {
            lines = List.copyOf(lines);
        }
    }

    record Waiver(Quantity quantity, String reason) {}

    record Elsewhere(StoreId store, Quantity quantity) {}

    record IndentAmendment(
            Optional<Contract> contract,
            Optional<Coverage> coverage,
            Optional<String> priority,
            List<IndentCommand.LineChange> lines,
            String reason,
            Optional<CustomerShare> customerShare) {
        IndentAmendment {
            lines = List.copyOf(lines);
        }
    }

    /// @param lines none means all
    record IndentWithdrawal(List<String> lines, String reason) {
        IndentWithdrawal {
            lines = List.copyOf(lines);
        }
    }

    record Resolution(Case.How how, String reason) {}

    public List<Route> routes() {
        return List.of(
                Route.get("/v1/tokens", call -> call.paging().cut(tokens.list(call.caller()), TOKEN_SORTS)),
                Route.post("/v1/tokens", this::issueToken),
                Route.delete("/v1/tokens/{token}", this::revokeToken),
                Route.get(
                        "/v1/stores",
                        call -> call.paging()
                                .cut(enrolment.list(call.caller()), STORE_SORTS)
                                .map(store -> enrolment.summary(call.caller(), store))),
                Route.post(
                        "/v1/stores",
                        call -> new Answer.Status(
                                201,
                                enrolment.enrol(call.caller(), call.body(Enrolment.NewStore.class), call.commandId()))),
                Route.get("/v1/stores/{store}", call -> enrolment.find(call.caller(), call.store())),
                Route.post(
                        "/v1/stores/{store}/rows",
                        call -> enrolment.tell(
                                call.caller(),
                                call.store(),
                                call.body(Rows.class).rows(),
                                call.commandId())),
                Route.put("/v1/stores/{store}/people/{person}/pin", this::setPin),
                Route.post(
                        "/v1/stores/{store}/grants",
                        call -> new Answer.Status(201, enrolment.renew(call.caller(), call.store()))),
                Route.post(
                        "/v1/stores/{store}/tokens",
                        call -> new Answer.Status(201, enrolment.token(call.caller(), call.store()))),
                Route.post("/v1/stores/{store}/imports/limits", this::importLimits),
                Route.post("/v1/catalogs/{bu}/imports/{table}", this::importCatalogue),
                Route.post(
                        "/v1/stores/{store}/base-stock",
                        call -> decisions.proposeBaseStock(
                                call.caller(),
                                call.store(),
                                call.body(RequestCommand.ProposeBaseStock.class),
                                call.commandId())),
                Route.post("/v1/stores/{store}/requests/{request}/decision", this::decideRequest),
                Route.post(
                        "/v1/stores/{store}/shipments",
                        call -> dispatches.dispatch(
                                call.caller(),
                                call.store(),
                                call.body(ShipmentCommand.DispatchShipment.class),
                                call.commandId())),
                Route.post("/v1/stores/{store}/shipments/sap", this::dispatchSap),
                Route.post("/v1/stores/{store}/shipments/{delivery}/amendment", this::amendShipment),
                Route.post("/v1/stores/{store}/shipments/{delivery}/recall", this::recallShipment),
                Route.post("/v1/stores/{store}/shipments/{delivery}/differences", this::decideDifferences),
                Route.get("/v1/settings/sap-map", call -> dispatches.map(call.caller())),
                Route.put("/v1/settings/sap-map", call -> dispatches.putMap(call.caller(), call.body(SapMap.class))),
                Route.get("/v1/settings/sap-ship-tos", call -> dispatches.shipTos(call.caller())),
                Route.put(
                        "/v1/settings/sap-ship-tos",
                        call -> dispatches.putShipTos(call.caller(), call.body(SapShipTos.class))),
                Route.post("/v1/stores/{store}/returns/{return}/decision", this::decideReturn),
                Route.post("/v1/stores/{store}/returns/{return}/receipts", this::receiveReturn),
                Route.post("/v1/stores/{store}/returns/{return}/losses", this::settleLoss),
                Route.post("/v1/stores/{store}/returns/{return}/dispositions", this::dispose),
                Route.post("/v1/stores/{store}/returns/{return}/redirection", this::redirect),
                Route.post(
                        "/v1/stores/{store}/returns/{return}/forwarding",
                        call -> onward.forward(call.caller(), call.store(), call.path("return"), call.commandId())),
                Route.post("/v1/stores/{store}/returns/{return}/sent-back", this::sendBack),
                Route.post("/v1/stores/{store}/debts/{debt}/waiver", this::waive),
                Route.post("/v1/stores/{store}/debts/{debt}/elsewhere", this::settleElsewhere),
                Route.post(
                        "/v1/stores/{store}/overrides",
                        call -> decisions.grantOverride(
                                call.caller(),
                                call.store(),
                                call.body(OversightCommand.GrantOverride.class),
                                call.commandId())),
                Route.post(
                        "/v1/stores/{store}/cases",
                        call -> decisions.openCase(
                                call.caller(),
                                call.store(),
                                call.body(OversightCommand.OpenCase.class),
                                call.commandId())),
                Route.post("/v1/stores/{store}/cases/{case}/resolution", this::resolveCase),
                Route.post("/v1/stores/{store}/indents/{job}/amendment", this::amendIndent),
                Route.post("/v1/stores/{store}/indents/{job}/withdrawal", this::withdrawIndent),
                Route.post(
                        "/v1/stores/{store}/indents/{job}/closure",
                        call -> decisions.closeServiceOrder(
                                call.caller(),
                                call.store(),
                                new IndentCommand.CloseServiceOrder(job(call)),
                                call.commandId())));
    }

    private Object issueToken(Call call) {
        var asked = call.body(NewToken.class);
        return new Answer.Status(201, tokens.issue(call.caller(), asked.person(), asked.role(), asked.device()));
    }

    private Object revokeToken(Call call) {
        tokens.revoke(call.caller(), call.path("token", UUID::fromString));
        return new Answer.Nothing();
    }

    private Object setPin(Call call) {
        var person = call.path("person", PersonId::new);
        var text = call.body(NewPin.class).pin();
        var pin = Call.valid(() -> new Pin(text));
        return staffPins.set(call.caller(), call.store(), person, pin, call.commandId());
    }

    private Object importCatalogue(Call call) {
        var slug = call.path("table");
        var table = CatalogTable.ofSlug(slug)
                .orElseThrow(() -> Problem.notFound("There is no table '" + slug + "' to import")
                        .asException());
        var csv = call.bytes(Permission.TELL_CATALOGUE, MOST_CSV);
        return call.flag("preview")
                ? imports.preview(call.caller(), call.bu(), table, csv)
                : imports.apply(call.caller(), call.bu(), table, csv, call.commandId());
    }

    private Object importLimits(Call call) {
        var bu = call.query("bu", BusinessUnit::new)
                .orElseThrow(() -> Problem.badRequest("say in the query which bu the limits are for")
                        .asException());
        var csv = call.bytes(Permission.TELL_CATALOGUE, MOST_CSV);
        return call.flag("preview")
                ? imports.previewLimits(call.caller(), call.store(), bu, csv)
                : imports.applyLimits(call.caller(), call.store(), bu, csv, call.commandId());
    }

    private Object decideRequest(Call call) {
        var decision = new RequestCommand.DecideRequest(
                call.path("request"), call.body(RequestDecision.class).lines());
        return decisions.decideRequest(call.caller(), call.store(), decision, call.commandId());
    }

    private Object dispatchSap(Call call) {
        var file = call.bytes(Permission.PLAN_DISPATCH, MOST_SAP);
        return call.flag("preview")
                ? dispatches.previewSap(call.caller(), call.store(), file)
                : dispatches.dispatchSap(call.caller(), call.store(), file);
    }

    private Object amendShipment(Call call) {
        var asked = call.body(ShipmentAmendment.class);
        var amendment =
                new ShipmentCommand.AmendShipment(call.path("delivery"), asked.less(), asked.more(), asked.reason());
        return dispatches.amend(call.caller(), call.store(), amendment, call.commandId());
    }

    private Object recallShipment(Call call) {
        var asked = call.body(ShipmentRecall.class);
        var recall = new ShipmentCommand.RecallShipment(call.path("delivery"), asked.lines(), asked.reason());
        return dispatches.recall(call.caller(), call.store(), recall, call.commandId());
    }

    private Object decideDifferences(Call call) {
        var decision = new ReceiptCommand.DecideDifference(
                call.path("delivery"), call.body(Differences.class).decisions());
        return decisions.decideDifference(call.caller(), call.store(), decision, call.commandId());
    }

    private Object decideReturn(Call call) {
        var decision = new ReturnCommand.DecideReturn(
                call.path("return"), call.body(ReturnDecision.class).lines());
        return decisions.decideReturn(call.caller(), call.store(), decision, call.commandId());
    }

    private Object receiveReturn(Call call) {
        var received = new ReturnCommand.ReceiveReturn(
                call.path("return"), call.body(ReturnReceipt.class).lines());
        return decisions.receiveReturn(call.caller(), call.store(), received, call.commandId());
    }

    private Object settleLoss(Call call) {
        var loss = call.body(TransitLoss.class);
        var settled = new ReturnCommand.SettleTransitLoss(call.path("return"), loss.lines(), loss.reason());
        return decisions.settleTransitLoss(call.caller(), call.store(), settled, call.commandId());
    }

    private Object dispose(Call call) {
        var record = new ReturnCommand.RecordDisposition(
                call.path("return"), call.body(Dispositions.class).lines());
        return decisions.recordDisposition(call.caller(), call.store(), record, call.commandId());
    }

    private Object redirect(Call call) {
        var to = call.body(Redirection.class).to();
        return onward.redirect(call.caller(), call.store(), call.path("return"), to, call.commandId());
    }

    private Object sendBack(Call call) {
        var asked = call.body(SentBack.class);
        return onward.sendBack(
                call.caller(), call.store(), call.path("return"), asked.delivery(), asked.lines(), call.commandId());
    }

    private Object waive(Call call) {
        var asked = call.body(Waiver.class);
        var waiver = new OwedCommand.WaiveDebt(call.path("debt"), asked.quantity(), asked.reason());
        return decisions.waiveDebt(call.caller(), call.store(), waiver, call.commandId());
    }

    private Object settleElsewhere(Call call) {
        var asked = call.body(Elsewhere.class);
        var told = new OwedCommand.SettleDebtElsewhere(call.path("debt"), asked.store(), asked.quantity());
        return decisions.settleDebtElsewhere(call.caller(), call.store(), told, call.commandId());
    }

    private Object amendIndent(Call call) {
        var asked = call.body(IndentAmendment.class);
        var amendment = new IndentCommand.AmendIndent(
                job(call),
                asked.contract(),
                asked.coverage(),
                asked.priority(),
                asked.lines(),
                asked.reason(),
                asked.customerShare());
        return decisions.amendIndent(call.caller(), call.store(), amendment, call.commandId());
    }

    private Object withdrawIndent(Call call) {
        var asked = call.body(IndentWithdrawal.class);
        var withdrawal = new IndentCommand.WithdrawIndent(job(call), asked.lines(), asked.reason());
        return decisions.withdrawIndent(call.caller(), call.store(), withdrawal, call.commandId());
    }

    private static JobNo job(Call call) {
        return call.path("job", JobNo::new);
    }

    private Object resolveCase(Call call) {
        var asked = call.body(Resolution.class);
        var resolution = new OversightCommand.ResolveCase(call.path("case"), asked.how(), asked.reason());
        return decisions.resolveCase(call.caller(), call.store(), resolution, call.commandId());
    }
}
