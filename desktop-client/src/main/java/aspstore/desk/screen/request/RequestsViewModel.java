package aspstore.desk.screen.request;

import aspstore.desk.engine.Drafts;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.BooksRepository;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.Quantity;
import aspstore.model.request.Request;
import aspstore.model.request.RequestCommand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The part requests, with what central decided about each line and what was shipped for it.
final class RequestsViewModel {

    private static final int MOST = 500;

    /// @param central what it said, in its words
    /// @param lessThanAsked whether central approved less than was asked for
    record Line(
            int no,
            String part,
            String job,
            Quantity asked,
            Quantity approved,
            Quantity shipped,
            String central,
            boolean lessThanAsked) {}

    /// @param canWithdraw whether central has not decided yet, or refused all of it
    record Row(
            String id,
            String unit,
            Instant asked,
            String stage,
            boolean isRefused,
            boolean canWithdraw,
            String central,
            List<Line> lines) {
        Row {
            lines = List.copyOf(lines);
        }
    }

    private record Loaded(DraftPaper<WithdrawalsPaper> draft, List<Row> rows) {}

    private final BooksRepository books;
    private final Background.Latest latest;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final Drafts drafts;
    private Optional<DraftPaper<WithdrawalsPaper>> draft = Optional.empty();
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());

    RequestsViewModel(
            BooksRepository books, Background background, Drafts drafts, Texts texts, Consumer<String> hindered) {
        this.books = books;
        this.latest = background.latest();
        this.drafts = drafts;
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    void load() {
        var known = draft;
        latest.read(
                () -> new Loaded(
                        known.orElseGet(() -> DraftPaper.open(
                                drafts, "request-withdrawals", WithdrawalsPaper.class, WithdrawalsPaper.BLANK)),
                        read()),
                loaded -> {
                    draft = Optional.of(loaded.draft());
                    rows.set(loaded.rows());
                },
                hindered);
    }

    /// Why a request is to be withdrawn, as far as it is typed.
    String reason(Row row) {
        return draft.map(it -> it.paper().of(row.id()))
                .filter(typed -> !typed.isEmpty())
                .orElseGet(() -> row.isRefused() ? texts.get("request.noted") : "");
    }

    void reason(Row row, String reason) {
        var typed = row.isRefused() && reason.equals(texts.get("request.noted")) ? "" : reason;
        draft.ifPresent(it -> it.change(paper -> paper.with(row.id(), typed)));
    }

    /// Under which the withdrawal of a request is posted, however often it is tried.
    UUID command(Row row) {
        return draft.map(it -> it.commandFor(row.id())).orElseGet(UUID::randomUUID);
    }

    boolean undo() {
        return draft.map(DraftPaper::undo).orElse(false);
    }

    /// The latest changed first.
    private List<Row> read() {
        return books.documents(Set.of(Request.KIND.name()), Optional.empty()).stream()
                .limit(MOST)
                .flatMap(row -> books.document(Request.KIND, row.name().id()).stream())
                .map(this::row)
                .toList();
    }

    private Row row(Request request) {
        var lines = request.lines().stream().map(line -> line(request, line)).toList();
        return new Row(
                request.id(),
                request.bu().text(),
                request.requestedAt(),
                texts.words().stage(request),
                request.currentStage() == Request.Stage.REFUSED,
                request.currentStage() == Request.Stage.REQUESTED || request.currentStage() == Request.Stage.REFUSED,
                request.withdrawn()
                        .map(why -> texts.get("request.withdrawnFor", why))
                        .or(() -> lines.stream()
                                .map(Line::central)
                                .filter(said -> !said.isBlank())
                                .findFirst())
                        .orElse(""),
                lines);
    }

    private static Line line(Request request, Request.Line line) {
        var decision = request.decisions().stream()
                .flatMap(told -> told.fact().lines().stream())
                .filter(decided -> decided.line() == line.no())
                .findFirst();
        return new Line(
                line.no(),
                line.part().text(),
                line.job().map(Object::toString).orElse(""),
                line.quantity(),
                request.approved(line.no()),
                request.shipped(line.no()),
                decision.map(RequestCommand.LineDecision::reason).orElse(""),
                decision.filter(decided -> line.quantity().isMoreThan(decided.approved()))
                        .isPresent());
    }
}
