package aspstore.desk.screen.request;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.engine.Drafts;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.scan.Scan;
import aspstore.desk.scan.Scanned;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.BooksRepository;
import aspstore.desk.usecase.RequestDesk;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.ContractClass;
import aspstore.model.Decision;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Refusal;
import aspstore.model.catalog.Part;
import aspstore.model.entry.Command;
import aspstore.model.request.RequestCommand.Line;
import aspstore.model.request.RequestCommand.RequestParts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A part request as it is put together: what the limits suggest, and what a person changed of it.
final class NewRequestViewModel {

    /// @param proposal the arithmetic, where there is a limit for the part
    /// @param wrong why it may not be asked for like this
    record Row(
            PartCode part,
            String description,
            ContractClass contractClass,
            Optional<JobNo> job,
            Optional<RequestDesk.Proposal> proposal,
            Quantity quantity,
            String wrong) {
        String key() {
            return part + "/" + contractClass + "/" + job.map(JobNo::text).orElse("");
        }
    }

    record Shown(List<Row> rows, long asked, Optional<String> touched) {
        static final Shown NOTHING = new Shown(List.of(), 0, Optional.empty());

        Shown {
            rows = List.copyOf(rows);
        }
    }

    private record Loaded(
            DraftPaper<RequestPaper> draft, List<RequestDesk.Proposal> proposals, Map<PartCode, Part> parts) {}

    private final StoreEngine engine;
    private final BooksRepository books;
    private final RequestDesk requests;
    private final Background background;
    private final Background.Latest latest;
    private final Background.Latest checking;
    private final Drafts drafts;
    private final Texts texts;
    private final Supplier<Caller> caller;
    private final Consumer<String> hindered;
    private final BusinessUnit bu;
    private final Map<PartCode, Part> parts = new HashMap<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);

    private Optional<DraftPaper<RequestPaper>> draft = Optional.empty();
    private List<RequestDesk.Proposal> proposals = List.of();
    private Map<String, String> wrong = Map.of();

    NewRequestViewModel(
            StoreEngine engine,
            BooksRepository books,
            RequestDesk requests,
            Background background,
            Texts texts,
            Supplier<Caller> caller,
            Consumer<String> hindered,
            BusinessUnit bu) {
        this.engine = engine;
        this.books = books;
        this.requests = requests;
        this.background = background;
        this.latest = background.latest();
        this.checking = background.latest();
        this.drafts = engine.drafts();
        this.texts = texts;
        this.caller = caller;
        this.hindered = hindered;
        this.bu = bu;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    BusinessUnit unit() {
        return bu;
    }

    void load() {
        latest.read(this::read, this::loaded, hindered);
    }

    private Loaded read() {
        var opened = draft.orElseGet(
                () -> DraftPaper.open(drafts, "request-" + bu.text(), RequestPaper.class, RequestPaper.BLANK));
        var known = new HashMap<PartCode, Part>();
        for (var asked : opened.paper().asked()) {
            engine.look(now -> now.catalog().part(asked.part())).ifPresent(part -> known.put(part.code(), part));
        }
        return new Loaded(opened, requests.proposals(bu), known);
    }

    private void loaded(Loaded now) {
        if (draft.isEmpty()) {
            draft = Optional.of(now.draft());
        }
        proposals = now.proposals().stream()
                .sorted((one, other) -> Boolean.compare(other.isDue(), one.isDue()))
                .toList();
        parts.putAll(now.parts());
        show(Optional.empty());
        ready.complete(true);
    }

    private RequestPaper paper() {
        return draft.map(DraftPaper::paper).orElse(RequestPaper.BLANK);
    }

    // ---- what is added and changed

    CompletionStage<ScanAnswer> scanned(Scanned scanned) {
        return ready.thenCompose(_ -> switch (scanned.what()) {
            case Scan.Undo _ ->
                now(
                        undo()
                                ? new ScanAnswer.Accepted(texts.get("request.undone"))
                                : new ScanAnswer.Refused(texts.get("request.nothingToUndo")));
            case Scan.Code(var text) -> sought(text, scanned.times());
            case Scan.Label label ->
                label.part()
                        .map(part -> sought(part.text(), scanned.times()))
                        .orElseGet(() -> now(new ScanAnswer.Refused(texts.get("request.notAPart"))));
            case Scan.ChallanCode _, Scan.Carton _, Scan.LotCode _ ->
                now(new ScanAnswer.Refused(texts.get("request.notAPart")));
        });
    }

    /// The part of that code, or the only one that what was typed finds.
    private CompletionStage<ScanAnswer> sought(String typed, int times) {
        var answer = new CompletableFuture<ScanAnswer>();
        background.read(
                () -> books.parts(Set.of(bu), typed.strip(), 5),
                found -> {
                    var exact = found.stream()
                            .filter(part -> part.code().text().equalsIgnoreCase(typed.strip()))
                            .findFirst();
                    var only = exact.or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
                    answer.complete(only.map(part -> add(part, Quantity.pieces(times)))
                            .orElseGet(() -> new ScanAnswer.Refused(
                                    found.isEmpty()
                                            ? texts.get("request.noPart", typed)
                                            : texts.get(
                                                    "request.severalParts",
                                                    found.stream()
                                                            .map(part -> part.code() + " " + part.description())
                                                            .collect(Collectors.joining(", "))))));
                },
                why -> answer.complete(new ScanAnswer.Refused(why)));
        return answer;
    }

    private ScanAnswer add(Part part, Quantity more) {
        parts.put(part.code(), part);
        var contractClass = proposals.stream()
                .filter(proposal -> proposal.part().equals(part.code()))
                .map(proposal -> proposal.limit().contractClass())
                .findFirst()
                .orElse(ContractClass.ANY);
        var row = shown.get().rows().stream()
                .filter(one -> one.part().equals(part.code())
                        && one.contractClass() == contractClass
                        && one.job().isEmpty())
                .findFirst();
        var quantity = row.map(Row::quantity).orElse(Quantity.ZERO).plus(more);
        ask(new RequestPaper.Asked(part.code(), contractClass, quantity, Optional.empty()));
        return new ScanAnswer.Accepted(texts.get("request.added", part.code(), part.description(), quantity));
    }

    private void ask(RequestPaper.Asked asked) {
        draft.ifPresent(one -> one.change(paper -> paper.with(asked)));
        show(Optional.of(asked.part() + "/" + asked.contractClass() + "/"
                + asked.job().map(JobNo::text).orElse("")));
    }

    void quantity(Row row, Quantity wanted) {
        ask(new RequestPaper.Asked(row.part(), row.contractClass(), wanted, row.job()));
    }

    /// A line that the limits suggest asks for nothing then; any other is gone.
    void remove(Row row) {
        if (row.proposal().isPresent() && row.job().isEmpty()) {
            quantity(row, Quantity.ZERO);
        } else {
            draft.ifPresent(one -> one.change(paper -> paper.without(row.part(), row.contractClass(), row.job())));
            show(Optional.empty());
        }
    }

    /// The part of a row for a job that waits for it, as a line of its own. What the limits do not suggest, or was for
    /// another job, is for that job then.
    ///
    /// @return why not, if that is no job number
    Optional<String> forJob(Row row, String typed) {
        try {
            var job = Optional.of(new JobNo(typed));
            typed(Optional.empty());
            if (row.job().equals(job)) {
                return Optional.empty();
            }
            boolean isMoved = row.proposal().isEmpty() || row.job().isPresent();
            if (isMoved) {
                draft.ifPresent(one -> one.change(paper -> paper.without(row.part(), row.contractClass(), row.job())));
            }
            ask(new RequestPaper.Asked(
                    row.part(),
                    row.contractClass(),
                    isMoved && row.quantity().isPositive() ? row.quantity() : Quantity.ONE,
                    job));
            return Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.of(texts.get("request.noJob"));
        }
    }

    /// A job that is being typed.
    Optional<RequestPaper.Typing> typing() {
        return paper().typing();
    }

    void typed(Optional<RequestPaper.Typing> typing) {
        draft.ifPresent(one -> one.change(paper -> paper.withTyping(typing)));
    }

    boolean undo() {
        boolean did = draft.filter(DraftPaper::undo).isPresent();
        show(Optional.empty());
        return did;
    }

    // ---- what is shown

    private void show(Optional<String> touched) {
        var rows = rows();
        shown.set(new Shown(
                rows, rows.stream().filter(row -> row.quantity().isPositive()).count(), touched));
        check(rows);
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var asked : paper().asked()) {
            if (asked.job().isPresent() || proposal(asked).isEmpty()) {
                rows.add(row(asked.part(), asked.contractClass(), asked.job(), proposal(asked), asked.quantity()));
            }
        }
        for (var proposal : proposals) {
            var contractClass = proposal.limit().contractClass();
            rows.add(row(
                    proposal.part(),
                    contractClass,
                    Optional.empty(),
                    Optional.of(proposal),
                    paper().of(proposal.part(), contractClass, Optional.empty())
                            .map(RequestPaper.Asked::quantity)
                            .orElse(proposal.isDue() ? proposal.suggested() : Quantity.ZERO)));
        }
        return rows;
    }

    private Optional<RequestDesk.Proposal> proposal(RequestPaper.Asked asked) {
        return proposals.stream()
                .filter(proposal -> proposal.part().equals(asked.part())
                        && proposal.limit().contractClass() == asked.contractClass())
                .findFirst();
    }

    private Row row(
            PartCode part,
            ContractClass contractClass,
            Optional<JobNo> job,
            Optional<RequestDesk.Proposal> proposal,
            Quantity quantity) {
        var row = new Row(
                part,
                proposal.map(RequestDesk.Proposal::description)
                        .or(() -> Optional.ofNullable(parts.get(part)).map(Part::description))
                        .orElse(""),
                contractClass,
                job,
                proposal,
                quantity,
                "");
        return new Row(
                part, row.description(), contractClass, job, proposal, quantity, wrong.getOrDefault(row.key(), ""));
    }

    // ---- what it would be answered

    private static List<Row> asked(List<Row> rows) {
        return rows.stream().filter(row -> row.quantity().isPositive()).toList();
    }

    private RequestParts command(List<Row> asked) {
        return new RequestParts(
                bu,
                asked.stream()
                        .map(row -> new Line(row.part(), row.contractClass(), row.quantity(), row.job()))
                        .toList());
    }

    /// Asks the rules, and shows at each line what they say of it.
    private void check(List<Row> rows) {
        var asked = asked(rows);
        if (asked.isEmpty()) {
            return;
        }
        var by = caller.get();
        var command = new Command.OfRequest(command(asked));
        checking.read(
                () -> engine.preview(by, command),
                decision -> {
                    var found = new HashMap<String, String>();
                    if (decision instanceof Decision.Refused<?, Refusal>(var reasons)) {
                        for (var reason : reasons) {
                            RefusedLine.of(reason)
                                    .filter(line -> line >= 1 && line <= asked.size())
                                    .ifPresent(line -> found.merge(
                                            asked.get(line - 1).key(),
                                            texts.words().of(reason),
                                            (one, other) -> one + " " + other));
                        }
                    }
                    if (!found.equals(wrong)) {
                        wrong = found;
                        var now = rows();
                        shown.set(new Shown(now, asked(now).size(), Optional.empty()));
                    }
                },
                hindered);
    }

    UUID command() {
        return draft.orElseThrow().command();
    }

    RequestParts request() {
        return command(asked(rows()));
    }

    void finish() {
        draft.ifPresent(DraftPaper::finish);
        load();
    }

    private static CompletionStage<ScanAnswer> now(ScanAnswer answer) {
        return CompletableFuture.completedFuture(answer);
    }
}
