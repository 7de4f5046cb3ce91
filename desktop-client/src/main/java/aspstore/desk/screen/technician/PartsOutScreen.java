package aspstore.desk.screen.technician;

import aspstore.desk.control.ScanField;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Screen;
import aspstore.desk.usecase.HandInRepository;
import aspstore.model.Caller;
import aspstore.model.Role;
import aspstore.model.challan.ChallanNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// What is out, and from here it is handed in. A technician sees their own parts, debts and jobs.
public final class PartsOutScreen implements Screen {

    private final Desk desk;
    private final PartsOutViewModel model;
    private final PartsOutView view;

    public PartsOutScreen(Desk shared) {
        this.desk = shared.withTextsOf(PartsOutScreen.class);
        var technician = desk.session().is(Role.TECHNICIAN)
                ? Optional.of(desk.session().caller()).map(Caller::person)
                : Optional.<aspstore.model.PersonId>empty();
        this.model = new PartsOutViewModel(
                new HandInRepository(desk.store().engine()),
                desk.background(),
                desk.store().clock(),
                desk.texts(),
                technician,
                this::open,
                desk::hindered);
        this.view = new PartsOutView(desk.texts(), model, this::open);
        view.scanBy(new ScanField(
                desk.texts(),
                desk.scans(),
                desk.sounds(),
                desk.texts().get("partsOut.scan"),
                scanned -> model.scanned(scanned.what())));
        model.shownProperty().addListener((_, _, _) -> desk.navigator().changed());
    }

    private void open(ChallanNo number) {
        desk.navigator().open(new Destination.HandIn(number));
    }

    @Override
    public String title() {
        return desk.texts().get(model.isOfOne() ? "partsOut.myTitle" : "partsOut.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var acts = new ArrayList<Act>();
        if (!model.isOfOne()) {
            acts.add(Act.plain(
                    desk.texts().get("partsOut.fillBag"),
                    "Shortcut+N",
                    () -> desk.navigator().open(new Destination.FillBag())));
        }
        acts.addAll(List.of(
                Act.plain(
                                desk.texts().get("partsOut.toAnotherJob"),
                                "Shortcut+J",
                                () -> view.chosen()
                                        .ifPresent(number -> desk.navigator().open(new Destination.Reassign(number))))
                        .unless(this::nothingChosen),
                Act.plain(
                                desk.texts().get("partsOut.print"),
                                "F8",
                                () -> view.chosen()
                                        .ifPresent(number ->
                                                desk.navigator().open(new Destination.OnePaper(number.text()))))
                        .unless(this::nothingChosen),
                Act.primary(
                                desk.texts().get("partsOut.handIn"),
                                "F9",
                                () -> view.chosen().ifPresent(this::open))
                        .unless(this::nothingChosen)));
        return acts;
    }

    private Optional<String> nothingChosen() {
        return view.chosen().isPresent()
                ? Optional.empty()
                : Optional.of(desk.texts().get("partsOut.empty"));
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
        return view.clear();
    }
}
