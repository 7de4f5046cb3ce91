package aspstore.desk.screen.issue;

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
import aspstore.desk.screen.issue.Handing.Gap;
import aspstore.desk.usecase.IssueDesk;
import aspstore.desk.usecase.JobsRepository;
import aspstore.desk.usecase.Signatures;
import aspstore.desk.work.DraftPaper;
import aspstore.journal.StoredEntry;
import aspstore.model.JobNo;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanEvent;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Event;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/// A job's parts go out in one act: set aside, challan and reverse challan, handed over, and its pages shown.
public final class IssueScreen implements Screen {

    private final Desk desk;
    private final JobNo job;
    private final IssueDesk issues;
    private final IssueViewModel model;
    private final ScanField scan;
    private final IssueView view;
    private final PinProof pins;
    private final Posting posting;
    private final EwayAsk eway;
    private boolean isAsked = false;
    private boolean isTried = false;

    public IssueScreen(Desk shared, JobNo job) {
        this.desk = shared.withTextsOf(IssueScreen.class);
        this.posting = desk.posting();
        this.job = job;
        var store = desk.store();
        this.issues = new IssueDesk(store.engine(), store.challans(), store.clock());
        this.model = new IssueViewModel(
                job,
                issues,
                new JobsRepository(store.engine()),
                store.engine().drafts(),
                desk.background(),
                desk.texts(),
                desk::hindered);
        this.scan = new ScanField(
                        desk.texts(), desk.scans(), desk.sounds(), desk.texts().get("issue.scan"), this::scanned)
                .heldWhile(posting.busyProperty());
        this.view = new IssueView(desk.texts(), model, scan, desk.session().is(Role.MANAGER));
        this.pins = new PinProof(desk);
        this.eway = new EwayAsk(desk.texts(), posting, view::askForEway);
        model.paperProperty().addListener((_, _, _) -> changed());
        model.shownProperty().addListener((_, _, _) -> changed());
    }

    @Override
    public String title() {
        return desk.texts().get("issue.title", job.text());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        return List.of(
                Act.plain(desk.texts().get("issue.pane"), "F6", () -> view.nextPane(scan.field())),
                Act.plain(
                        desk.texts().get("issue.indent"),
                        "Shortcut+I",
                        () -> desk.navigator().open(new Destination.OneIndent(job, ""))),
                Act.plain(
                        desk.texts().get("issue.undo"),
                        "Shortcut+Z",
                        () -> model.draft().ifPresent(DraftPaper::undo)),
                Act.primary(desk.texts().get(isAsked ? "issue.again" : "issue.post"), "F9", this::post));
    }

    /// What was said would happen is not what would happen now.
    private void changed() {
        if (isAsked) {
            isAsked = false;
            desk.navigator().changed();
        }
        if (isTried) {
            model.draft().ifPresent(draft -> view.mark(problems(draft.paper())));
        }
    }

    private void post() {
        var draft = model.draft();
        if (draft.isEmpty()) {
            return;
        }
        var problems = problems(draft.get().paper());
        view.tell(problems);
        if (!problems.isEmpty()) {
            isAsked = false;
            isTried = true;
            desk.messages()
                    .accept(Message.refused(List.of(
                            problems.size() == 1
                                    ? problems.values().iterator().next()
                                    : desk.texts().get("issue.missing", problems.size()))));
        } else if (isAsked) {
            prove(draft.get());
        } else {
            isAsked = true;
            desk.messages().accept(Message.note(model.announcement()));
            desk.navigator().changed();
        }
    }

    private Map<Gap, String> problems(IssuePaper now) {
        var problems = new EnumMap<Gap, String>(Gap.class);
        problems.putAll(model.problems(view.pin()));
        if (now.when() == IssuePaper.When.NOW
                && now.handing().by() == Proof.By.PIN
                && now.way() == IssuePaper.Way.COURIER) {
            problems.put(Gap.PIN, desk.texts().get("problem.pinOfCourier"));
        }
        return problems;
    }

    private void prove(DraftPaper<IssuePaper> draft) {
        var now = draft.paper();
        if (now.when() == IssuePaper.When.NOW && now.handing().by() == Proof.By.PIN) {
            isAsked = false;
            pins.ask(new PersonId(now.technician()), view.pin(), proof -> issue(draft, proof), why -> {
                isAsked = false;
                view.forgetPin();
                desk.messages().accept(Message.refused(List.of(why)));
                view.tell(Map.of(Gap.PIN, why));
            });
            desk.navigator().changed();
        } else {
            issue(draft, "");
        }
    }

    private void issue(DraftPaper<IssuePaper> draft, String pinReference) {
        var caller = desk.session().caller();
        var filled = draft.paper();
        var signatures = new Signatures(desk.store().engine());
        var override = draft.paper()
                .overrideReason()
                .filter(_ -> model.stopProperty().get().isPresent());
        isAsked = false;
        posting.run(
                () -> eway.look(
                        issues.issue(caller, draft.command(), filled.issue(job, pinReference, signatures), override)),
                entries -> posted(draft, entries));
        desk.navigator().changed();
    }

    private void posted(DraftPaper<IssuePaper> draft, List<StoredEntry> entries) {
        boolean handed = draft.paper().when() == IssuePaper.When.NOW;
        var taker = draft.paper().handing().takenBy();
        draft.finish();
        view.forgetPin();
        number(entries).ifPresent(number -> {
            desk.navigator().replace(new Destination.OneChallan(number));
            desk.messages()
                    .accept(Message.done(
                            handed
                                    ? desk.texts().get("issue.done.now", number.text(), taker, job.text())
                                    : desk.texts().get("issue.done.later", number.text(), job.text())));
        });
    }

    private static Optional<ChallanNo> number(List<StoredEntry> entries) {
        return entries.stream()
                .map(entry -> entry.entry().event())
                .flatMap(event -> event instanceof Event.OfChallan(ChallanEvent.ChallanIssued issued)
                        ? Optional.of(issued.number()).stream()
                        : Stream.empty())
                .findFirst();
    }

    private CompletionStage<ScanAnswer> scanned(Scanned scanned) {
        if (scanned.what() instanceof Scan.Undo) {
            model.draft().ifPresent(DraftPaper::undo);
            return CompletableFuture.completedFuture(
                    new ScanAnswer.Accepted(desk.texts().get("issue.undone")));
        }
        var code = ScanCode.of(scanned.what());
        return CompletableFuture.completedFuture(model.pick(code)
                .<ScanAnswer>map(ScanAnswer.Accepted::new)
                .orElseGet(() -> new ScanAnswer.Refused(desk.texts().get("issue.notAmong", code))));
    }

    @Override
    public Node focus() {
        return scan.field();
    }

    @Override
    public void shown() {
        model.load(desk.session().caller());
    }

    @Override
    public void refreshed() {
        model.load(desk.session().caller());
    }

    @Override
    public boolean back() {
        if (isAsked) {
            isAsked = false;
            desk.navigator().changed();
            return true;
        }
        return scan.clear();
    }
}
