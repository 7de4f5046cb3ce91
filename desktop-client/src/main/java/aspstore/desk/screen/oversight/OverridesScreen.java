package aspstore.desk.screen.oversight;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.desk.usecase.OversightRepository;
import aspstore.desk.work.DraftPaper;
import aspstore.model.BusinessUnit;
import aspstore.model.Money;
import aspstore.model.entry.Command;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand.GrantOverride;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.Parent;

/// What is let through beside the rules, and the granting of one more.
public final class OverridesScreen implements Screen {

    private final Desk desk;
    private final OverridesViewModel model;
    private final OverridesView view;
    private final Posting posting;
    private final Asked asked = new Asked();
    private Optional<DraftPaper<Granting>> draft = Optional.empty();

    public OverridesScreen(Desk shared) {
        this.desk = shared.withTextsOf(OverridesScreen.class);
        this.posting = desk.posting();
        this.model = new OverridesViewModel(
                new OversightRepository(desk.store().engine()),
                desk.store().books(),
                desk.background(),
                desk.texts(),
                desk::hindered);
        this.view = new OverridesView(desk.texts(), model, desk.session().units(), this::change);
    }

    private void change(UnaryOperator<Granting> change) {
        draft.ifPresent(paper -> paper.change(change));
    }

    @Override
    public String title() {
        return desk.texts().get("overrides.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.plain(
                        texts.get("overrides.pane"), "F6", () -> view.nextPane().requestFocus()),
                Act.plain(
                        texts.get("overrides.undo"),
                        "Shortcut+Z",
                        () -> draft.filter(DraftPaper::undo).ifPresent(paper -> view.fill(paper.paper()))),
                Act.primary(texts.get("overrides.grant"), "F9", this::grant));
    }

    private void grant() {
        draft.ifPresent(paper -> {
            var now = paper.paper();
            var most = amount(now.most());
            var wrong = new OverridesView.Wrong(
                    missing(now.kind().isEmpty(), "overrides.kindMissing"),
                    missing(now.bu().isEmpty(), "overrides.buMissing"),
                    missing(now.subject().isBlank(), "overrides.subjectMissing"),
                    missing(most.isEmpty(), "overrides.mostMissing"),
                    missing(now.reason().isBlank(), "overrides.reasonMissing"));
            view.tell(wrong)
                    .ifPresentOrElse(
                            Node::requestFocus,
                            () -> grant(
                                    paper,
                                    new GrantOverride(
                                            now.kind().orElse(GrantedOverride.Kind.COUNT),
                                            now.bu().orElseGet(desk.session()::unitOrFirst),
                                            now.subject().strip(),
                                            most.orElse(Money.ZERO),
                                            now.reason().strip())));
        });
    }

    private Optional<String> missing(boolean isMissing, String key) {
        return isMissing ? Optional.of(desk.texts().get(key)) : Optional.empty();
    }

    private static Optional<Money> amount(String typed) {
        try {
            return Optional.of(Money.parse(typed.replace(",", "")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void grant(DraftPaper<Granting> paper, GrantOverride command) {
        var texts = desk.texts();
        if (!asked.again(command)) {
            desk.messages()
                    .accept(Message.note(
                            texts.get("overrides.sure", command.kind(), command.subject(), command.most())));
            return;
        }
        posting.post(paper.command(), List.of(new Command.OfOversight(command)), entries -> {
            paper.finish();
            view.fill(paper.paper());
            desk.messages()
                    .accept(Message.done(texts.get(
                            "overrides.done", "V" + entries.getFirst().seq(), command.subject(), command.most())));
            model.load();
        });
    }

    @Override
    public Node focus() {
        return view.first();
    }

    @Override
    public void shown() {
        model.load();
        if (draft.isEmpty()) {
            desk.background()
                    .read(
                            () -> DraftPaper.open(desk.store().engine().drafts(), "override", Granting.class, blank()),
                            this::opened,
                            desk::hindered);
        }
    }

    /// Where the store has one business unit, nobody is asked for it.
    private Granting blank() {
        List<BusinessUnit> units = desk.session().units();
        return units.size() == 1 ? Granting.BLANK.withBu(Optional.of(units.getFirst())) : Granting.BLANK;
    }

    private void opened(DraftPaper<Granting> paper) {
        draft = Optional.of(paper);
        view.fill(paper.paper());
    }

    @Override
    public void refreshed() {
        model.load();
    }
}
