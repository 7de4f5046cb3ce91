package aspstore.desk.screen.papers;

import aspstore.desk.print.PdfPages;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Screen;
import aspstore.desk.usecase.PapersRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;

/// One paper, as it will be printed.
public final class PaperScreen implements Screen {

    private final Desk desk;
    private final String number;
    private final PapersRepository papers;
    private final PaperView view;
    private final Paperwork work;

    public PaperScreen(Desk shared, String number) {
        this.desk = shared.withTextsOf(PaperScreen.class);
        this.number = number;
        this.papers = new PapersRepository(desk.store().engine());
        this.view = new PaperView(desk.texts());
        this.work = new Paperwork(desk, papers);
    }

    @Override
    public String title() {
        return desk.texts().get("paper.title", number);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.plain(texts.get("paper.larger"), "", view::larger),
                Act.plain(texts.get("paper.smaller"), "", view::smaller),
                Act.plain(texts.get("papers.save"), "Shortcut+S", () -> work.save(number)),
                Act.primary(texts.get("papers.doPrint"), "F8", () -> work.print(number)));
    }

    @Override
    public Node focus() {
        return view.focus();
    }

    @Override
    public void shown() {
        desk.background().read(this::draw, view::show, desk::hindered);
    }

    private List<Image> draw() {
        try {
            return PdfPages.of(papers.file(number), PdfPages.SCREEN_DPI);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
