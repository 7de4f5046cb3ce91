package aspstore.desk.screen.indent;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.control.ScanField;
import aspstore.desk.scan.Scan;
import aspstore.desk.scan.Scanned;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.ScanCode;
import aspstore.desk.screen.Screen;
import aspstore.desk.screen.indent.IndentPaper.Doing;
import aspstore.desk.usecase.JobsRepository;
import aspstore.desk.work.DraftPaper;
import aspstore.journal.StoredEntry;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.challan.Challan;
import aspstore.model.entry.Command;
import aspstore.model.entry.Event;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.IndentEvent;
import aspstore.model.indent.IndentLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;

/// One job: why which lot is set aside, by the rules or by a manager's hand; given back, declined, or sent on to be
/// issued.
public final class IndentScreen implements Screen {

    private final Desk desk;
    private final JobNo job;
    private final IndentViewModel model;
    private final ScanField scan;
    private final IndentView view;
    private final Posting posting;
    private String firstLine;

    /// @param line that is looked at first; empty for the first one
    public IndentScreen(Desk shared, JobNo job, String line) {
        this.desk = shared.withTextsOf(IndentScreen.class);
        this.posting = desk.posting();
        this.job = job;
        this.firstLine = line;
        this.model = new IndentViewModel(
                job,
                desk.store(),
                new JobsRepository(desk.store().engine()),
                desk.background(),
                desk.texts(),
                desk::hindered);
        this.scan = new ScanField(
                        desk.texts(), desk.scans(), desk.sounds(), desk.texts().get("indent.scan"), this::scanned)
                .heldWhile(posting.busyProperty());
        this.view = new IndentView(desk.texts(), model, scan);
        model.shownProperty().addListener((_, _, now) -> {
            if (now.isPresent() && !firstLine.isEmpty()) {
                view.choose(firstLine);
                firstLine = "";
            }
            desk.navigator().changed();
        });
        model.candidatesProperty().addListener((_, _, _) -> desk.navigator().changed());
        model.paperProperty().addListener((_, before, now) -> {
            if (before.doing() != now.doing()) {
                desk.navigator().changed();
                desk.navigator().focus();
            }
        });
    }

    @Override
    public String title() {
        return desk.texts().get("indent.title", job.text());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var acts = new ArrayList<Act>();
        acts.add(Act.plain(desk.texts().get("indent.pane"), "F6", view::nextPane));
        switch (model.paperProperty().get().doing()) {
            case LOOK -> acts.addAll(looking());
            case PICK -> {
                acts.add(undo());
                acts.add(Act.primary(desk.texts().get("indent.doPick"), "F9", this::pick));
            }
            case RELEASE -> {
                acts.add(undo());
                acts.add(Act.primary(desk.texts().get("indent.doRelease"), "F9", this::release));
            }
            case DECLINE -> {
                acts.add(undo());
                acts.add(Act.danger(desk.texts().get("indent.doDecline"), "F9", this::decline));
            }
        }
        return acts;
    }

    private Act undo() {
        return Act.plain(
                desk.texts().get("indent.undo"),
                "Shortcut+Z",
                () -> model.draft().ifPresent(DraftPaper::undo));
    }

    private List<Act> looking() {
        return List.of(
                Act.plain(desk.texts().get("indent.challan"), "Shortcut+O", this::openChallan)
                        .unless(() -> challan().isPresent() ? Optional.empty() : why("indent.noChallan")),
                Act.plain(desk.texts().get("indent.decline"), "Shortcut+D", () -> begin(Doing.DECLINE))
                        .unless(() -> line().filter(one -> one.toAllocate().isPositive())
                                        .isPresent()
                                ? Optional.empty()
                                : why("indent.nothingOpen")),
                Act.plain(desk.texts().get("indent.release"), "Shortcut+R", () -> begin(Doing.RELEASE))
                        .unless(() ->
                                line().filter(one -> one.progress().allocated().isPositive())
                                                .isPresent()
                                        ? Optional.empty()
                                        : why("indent.nothingSetAside")),
                Act.plain(desk.texts().get("indent.byHand"), "Shortcut+P", () -> begin(Doing.PICK))
                        .unless(() -> desk.session().is(Role.MANAGER) ? Optional.empty() : why("indent.managerOnly")),
                Act.plain(desk.texts().get("indent.allocate"), "F7", this::allocate)
                        .unless(() -> line().filter(one -> one.toAllocate().isPositive())
                                        .isPresent()
                                ? Optional.empty()
                                : why("indent.nothingOpen")),
                Act.primary(
                                desk.texts().get("indent.issue"),
                                "F9",
                                () -> desk.navigator().open(new Destination.IssueChallan(job)))
                        .unless(() -> mayIssue() ? Optional.empty() : why("indent.nothingToIssue")));
    }

    private Optional<String> why(String key) {
        return Optional.of(desk.texts().get(key));
    }

    private Optional<IndentLine> line() {
        return view.chosen().map(IndentViewModel.Row::line);
    }

    private boolean mayIssue() {
        return model.shownProperty().get().stream()
                .flatMap(now -> now.indent().lines().stream())
                .anyMatch(line -> line.standing() == IndentLine.Standing.WANTED
                        && (line.progress().allocated().isPositive()
                                || line.toAllocate().isPositive()));
    }

    private Optional<Challan> challan() {
        return model.shownProperty()
                .get()
                .flatMap(now -> line().flatMap(
                                one -> model.challansWithOut(one).stream().findFirst())
                        .or(() -> now.challans().stream().findFirst()));
    }

    private void openChallan() {
        challan().ifPresent(found -> desk.navigator().open(new Destination.OneChallan(found.number())));
    }

    private void begin(Doing doing) {
        line().ifPresent(one -> model.begin(doing, one));
    }

    private CompletionStage<ScanAnswer> scanned(Scanned scanned) {
        if (scanned.what() instanceof Scan.Undo) {
            model.draft().ifPresent(DraftPaper::undo);
            return CompletableFuture.completedFuture(
                    new ScanAnswer.Accepted(desk.texts().get("raise.undone")));
        }
        return CompletableFuture.completedFuture(model.scan(ScanCode.of(scanned.what()), scanned.times()));
    }

    // ---- what is posted

    private void allocate() {
        line().ifPresent(one -> {
            var command = new IndentCommand.AllocateParts(job, one.name(), one.toAllocate(), Optional.empty());
            posting.post(UUID.randomUUID(), List.of(new Command.OfIndent(command)), this::allocated);
        });
    }

    private void pick() {
        reasoned(now -> model.line(now.line())
                .map(one -> new IndentCommand.AllocateParts(
                        job,
                        one.name(),
                        one.toAllocate(),
                        Optional.of(new IndentCommand.PickedByHand(
                                now.toPicks(), now.reason().strip())))));
    }

    private void release() {
        reasoned(now -> Optional.of(new IndentCommand.ReleaseAllocation(
                job, now.line(), now.toPicks(), now.why(), now.reason().strip())));
    }

    private void decline() {
        reasoned(now -> Optional.of(new IndentCommand.DeclineIndentLine(
                job, now.line(), now.reason().strip())));
    }

    private void reasoned(Function<IndentPaper, Optional<? extends IndentCommand>> command) {
        var draft = model.draft();
        if (draft.isEmpty()) {
            return;
        }
        var now = draft.get().paper();
        var missing = now.reason().isBlank()
                ? Optional.of(desk.texts().get("indent.reasonMissing"))
                : Optional.<String>empty();
        view.tellReason(missing);
        if (missing.isPresent()) {
            desk.messages().accept(Message.refused(List.of(missing.get())));
            view.focusReason();
            return;
        }
        var id = draft.get().commandFor(now.doing() + " " + now.line());
        command.apply(now)
                .ifPresent(made -> posting.post(id, List.of(new Command.OfIndent(made)), entries -> {
                    draft.get().finish();
                    allocated(entries);
                }));
    }

    private void allocated(List<StoredEntry> entries) {
        entries.stream().map(entry -> entry.entry().event()).forEach(event -> {
            if (event instanceof Event.OfIndent(var posted)) {
                done(posted).ifPresent(text -> desk.messages().accept(Message.done(text)));
            }
        });
        model.load();
    }

    private Optional<String> done(IndentEvent event) {
        return switch (event) {
            case IndentEvent.PartsAllocated allocated -> {
                var picked = allocated.picks().stream()
                        .map(IndentCommand.Pick::quantity)
                        .reduce(Quantity.ZERO, Quantity::plus);
                yield Optional.of(
                        allocated.missing().isPositive()
                                ? desk.texts()
                                        .get("indent.done.short", name(allocated.line()), picked, allocated.missing())
                                : desk.texts().get("indent.done.allocated", name(allocated.line()), picked));
            }
            case IndentEvent.AllocationReleased released ->
                Optional.of(desk.texts().get("indent.done.released", name(released.line())));
            case IndentEvent.IndentDeclined declined ->
                Optional.of(desk.texts().get("indent.done.declined", name(declined.line()), declined.quantity()));
            case IndentEvent.IndentRaised _,
                    IndentEvent.IndentAssigned _,
                    IndentEvent.IndentAmended _,
                    IndentEvent.IndentWithdrawn _,
                    IndentEvent.ServiceOrderClosed _ -> Optional.empty();
        };
    }

    private String name(String line) {
        return model.line(line).flatMap(IndentLine::serviceLine).orElse(line);
    }

    @Override
    public Node focus() {
        return view.focus();
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public void refreshed() {
        model.load();
    }

    @Override
    public boolean back() {
        if (model.paperProperty().get().doing() == Doing.LOOK) {
            return false;
        }
        if (!scan.clear()) {
            model.change(_ -> IndentPaper.BLANK);
        }
        return true;
    }
}
