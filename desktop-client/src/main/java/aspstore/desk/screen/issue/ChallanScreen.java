package aspstore.desk.screen.issue;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.control.ScanField;
import aspstore.desk.print.PdfPages;
import aspstore.desk.scan.Scanned;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.ScanCode;
import aspstore.desk.screen.Screen;
import aspstore.desk.screen.issue.Handing.Gap;
import aspstore.desk.usecase.JobsRepository;
import aspstore.desk.usecase.PaperDesk;
import aspstore.desk.usecase.Signatures;
import aspstore.desk.work.DraftPaper;
import aspstore.journal.query.DocumentName;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;

/// One challan with its pages: handed over with a proof, cancelled before that, printed again at any time.
public final class ChallanScreen implements Screen {

    private final Desk desk;
    private final ChallanNo number;
    private final ChallanViewModel model;
    private final ScanField scan;
    private final ChallanView view;
    private final PinProof pins;
    private final Posting posting;
    private final EwayAsk eway;
    private boolean isAsked = false;
    private boolean isTried = false;

    private record Printed(List<PaperDesk.Printed> files, List<Image> pages) {}

    public ChallanScreen(Desk shared, ChallanNo number) {
        this.desk = shared.withTextsOf(ChallanScreen.class);
        this.posting = desk.posting();
        this.number = number;
        this.model = new ChallanViewModel(
                number,
                new JobsRepository(desk.store().engine()),
                desk.store().engine().drafts(),
                desk.background(),
                desk.texts(),
                desk::hindered);
        this.scan = new ScanField(
                        desk.texts(), desk.scans(), desk.sounds(), desk.texts().get("challan.scan"), this::scanned)
                .heldWhile(posting.busyProperty());
        this.view = new ChallanView(desk.texts(), model, scan);
        this.pins = new PinProof(desk);
        this.eway = new EwayAsk(desk.texts(), posting, view::askForEway);
        model.shownProperty().addListener((_, before, now) -> {
            desk.navigator().changed();
            now.filter(shown -> !before.map(ChallanViewModel.Shown::challan).equals(Optional.of(shown.challan())))
                    .ifPresent(shown -> print(shown.challan(), _ -> {}));
        });
        model.paperProperty().addListener((_, _, now) -> {
            isAsked = false;
            desk.navigator().changed();
            if (isTried) {
                view.mark(model.problems(view.pin()));
            }
            now.filter(paper -> !paper.reason().isBlank()).ifPresent(_ -> view.tellReason(Optional.empty()));
        });
    }

    @Override
    public String title() {
        return desk.texts().get("challan.title", number.text());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var acts = new ArrayList<Act>();
        acts.add(Act.plain(desk.texts().get("issue.pane"), "F6", () -> view.nextPane(scan.field())));
        acts.add(Act.plain(
                desk.texts().get("challan.history"),
                "Shortcut+H",
                () -> desk.navigator()
                        .open(new Destination.OneDocument(new DocumentName(Challan.KIND.name(), number.text())))));
        acts.add(Act.plain(
                        desk.texts().get("challan.toAnotherJob"),
                        "Shortcut+J",
                        () -> desk.navigator().open(new Destination.Reassign(number)))
                .unless(this::nothingOut));
        acts.add(Act.plain(
                        desk.texts().get("challan.delivery"),
                        "Shortcut+U",
                        () -> desk.navigator().open(new Destination.Delivery(number)))
                .unless(this::notOut));
        acts.add(Act.plain(desk.texts().get("challan.save"), "Shortcut+S", this::save));
        acts.add(Act.plain(desk.texts().get("challan.print"), "F8", this::reprint));
        if (isCancelling()) {
            acts.add(
                    Act.danger(desk.texts().get(isAsked ? "challan.cancelAgain" : "challan.cancel"), "F9", this::cancel)
                            .unless(this::gone));
        } else {
            acts.add(Act.plain(desk.texts().get("challan.toCancel"), "Shortcut+D", this::beginCancel)
                    .unless(this::gone));
            acts.add(Act.primary(desk.texts().get(isAsked ? "challan.again" : "challan.handOver"), "F9", this::handOver)
                    .unless(this::gone));
        }
        return acts;
    }

    private boolean isCancelling() {
        return model.paperProperty()
                        .get()
                        .filter(now -> now.asked() == HandOverPaper.Asked.CANCEL)
                        .isPresent()
                && gone().isEmpty();
    }

    /// Why none of its parts can go on to another job.
    private Optional<String> nothingOut() {
        return model.shownProperty()
                .get()
                .filter(now -> now.challan().currentStage() != Challan.Stage.HANDED_OVER)
                .map(now -> desk.texts().get("challan.nothingOut", now.stage()));
    }

    private Optional<String> notOut() {
        return model.shownProperty()
                        .get()
                        .filter(now -> now.challan().handedOver().isPresent())
                        .isPresent()
                ? Optional.empty()
                : Optional.of(desk.texts().get("challan.notOut"));
    }

    /// Why it can be neither handed over nor cancelled.
    private Optional<String> gone() {
        return model.shownProperty()
                .get()
                .filter(now -> !now.isAtTheStore())
                .map(now -> desk.texts().get("challan.gone", now.stage()));
    }

    // ---- hand over

    private void handOver() {
        var draft = model.draft();
        if (draft.isEmpty()) {
            return;
        }
        var problems = model.problems(view.pin());
        view.tell(problems);
        if (!problems.isEmpty()) {
            isTried = true;
            desk.messages()
                    .accept(Message.refused(List.of(
                            problems.size() == 1
                                    ? problems.values().iterator().next()
                                    : desk.texts().get("issue.missing", problems.size()))));
        } else if (isAsked) {
            prove(draft.get());
        } else {
            ask(desk.texts()
                    .get(
                            "challan.ask",
                            number.text(),
                            draft.get().paper().handing().takenBy()));
        }
    }

    private void ask(String what) {
        isAsked = true;
        desk.messages().accept(Message.note(what));
        desk.navigator().changed();
    }

    private void prove(DraftPaper<HandOverPaper> draft) {
        var technician =
                model.shownProperty().get().flatMap(now -> now.challan().technician());
        if (draft.paper().handing().by() != Proof.By.PIN) {
            handOver(draft, "");
        } else if (technician.isEmpty()) {
            refusePin(desk.texts().get("problem.pinOfCourier"));
        } else {
            isAsked = false;
            pins.ask(technician.get(), view.pin(), proof -> handOver(draft, proof), this::refusePin);
            desk.navigator().changed();
        }
    }

    private void refusePin(String why) {
        isAsked = false;
        view.forgetPin();
        desk.messages().accept(Message.refused(List.of(why)));
        view.tell(Map.of(Gap.PIN, why));
    }

    private void handOver(DraftPaper<HandOverPaper> draft, String pinReference) {
        isAsked = false;
        var handing = draft.paper().handing();
        var signatures = new Signatures(desk.store().engine());
        Supplier<ChallanCommand> command = () -> new ChallanCommand.HandOverChallan(
                number,
                handing.takenBy().strip(),
                handing.proof(pinReference, signatures),
                handing.ewayNo(),
                handing.vehicleNo());
        post(draft, command, () -> {
            view.forgetPin();
            desk.messages().accept(Message.done(desk.texts().get("challan.done", number.text(), handing.takenBy())));
        });
        desk.navigator().changed();
    }

    // ---- cancel

    private void beginCancel() {
        model.change(now -> now.withAsked(HandOverPaper.Asked.CANCEL));
        view.focusReason();
    }

    private void cancel() {
        var draft = model.draft();
        if (draft.isEmpty()) {
            return;
        }
        var reason = draft.get().paper().reason().strip();
        var missing = reason.isEmpty() ? Optional.of(desk.texts().get("problem.reason")) : Optional.<String>empty();
        view.tellReason(missing);
        if (missing.isPresent()) {
            desk.messages().accept(Message.refused(List.of(missing.get())));
            view.focusReason();
        } else if (isAsked) {
            isAsked = false;
            post(
                    draft.get(),
                    () -> new ChallanCommand.CancelChallan(number, reason),
                    () -> desk.messages().accept(Message.done(desk.texts().get("challan.cancelDone", number.text()))));
            desk.navigator().changed();
        } else {
            ask(desk.texts().get("challan.cancelAsk", number.text()));
        }
    }

    private void post(DraftPaper<HandOverPaper> draft, Supplier<ChallanCommand> command, Runnable then) {
        var caller = desk.session().caller();
        var now = desk.store().clock().instant();
        // A hand-over that was saved says nothing about a cancellation that is asked for after it.
        var id = draft.commandFor(draft.paper().asked().name());
        posting.run(
                () -> eway.look(desk.store()
                        .engine()
                        .post(caller, id, now, List.of(new Command.OfChallan(command.get())))
                        .join()),
                _ -> {
                    draft.finish();
                    model.load();
                    then.run();
                });
    }

    private CompletionStage<ScanAnswer> scanned(Scanned scanned) {
        var code = ScanCode.of(scanned.what());
        return model.find(code).thenApply(found -> {
            found.ifPresent(desk.navigator()::open);
            return found.<ScanAnswer>map(_ -> new ScanAnswer.Accepted(code))
                    .orElseGet(() -> new ScanAnswer.Refused(desk.texts().get("challan.noSuch", code)));
        });
    }

    // ---- paper

    /// Makes the PDF where it is still to be made, and draws its pages.
    private void print(Challan challan, Consumer<List<PaperDesk.Printed>> then) {
        desk.background()
                .read(
                        () -> {
                            var files = desk.store().papers().print(challan);
                            return new Printed(
                                    files,
                                    files.stream()
                                            .flatMap(file -> pages(file.file()).stream())
                                            .toList());
                        },
                        printed -> {
                            view.showPages(printed.pages());
                            then.accept(printed.files());
                        },
                        desk::hindered);
    }

    private static List<Image> pages(Path file) {
        try {
            return PdfPages.of(file, PdfPages.SCREEN_DPI);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reprint() {
        model.shownProperty()
                .get()
                .ifPresent(now -> print(
                        now.challan(),
                        files -> desk.messages()
                                .accept(Message.done(desk.texts()
                                        .get(
                                                "challan.printed",
                                                number.text(),
                                                files.getLast().file().toString())))));
    }

    private void save() {
        var name = number.text().replace('/', '-') + ".pdf";
        model.shownProperty()
                .get()
                .ifPresent(now -> desk.files()
                        .toSave(desk.texts().get("challan.save"), name)
                        .ifPresent(to -> print(
                                now.challan(), files -> copy(files.getFirst().file(), to))));
    }

    private void copy(Path from, Path to) {
        desk.background()
                .read(
                        () -> {
                            try {
                                return Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        file -> desk.messages()
                                .accept(Message.done(desk.texts().get("challan.saved", file.toString()))),
                        desk::hindered);
    }

    @Override
    public Node focus() {
        return view.focus(scan.field());
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
        if (isAsked) {
            isAsked = false;
            desk.navigator().changed();
            return true;
        }
        if (isCancelling()) {
            model.change(now -> now.withAsked(HandOverPaper.Asked.HAND_OVER));
            desk.navigator().focus();
            return true;
        }
        return scan.clear();
    }
}
