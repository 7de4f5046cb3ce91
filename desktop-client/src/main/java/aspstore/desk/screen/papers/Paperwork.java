package aspstore.desk.screen.papers;

import aspstore.desk.print.PrintQueue;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Message;
import aspstore.desk.usecase.PapersRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// What can be done with a paper, wherever it is shown: it is put into the print queue, or kept as a file.
final class Paperwork {

    private final Desk desk;
    private final PapersRepository papers;

    Paperwork(Desk desk, PapersRepository papers) {
        this.desk = desk;
        this.papers = papers;
    }

    void print(String number) {
        desk.background()
                .read(
                        () -> papers.file(number),
                        file -> {
                            desk.store().prints().print(number, file);
                            tell(number);
                        },
                        desk::hindered);
    }

    private void tell(String number) {
        desk.messages()
                .accept(Message.note(
                        switch (desk.store().prints().found()) {
                            case PrintQueue.Found.None _ -> desk.texts().get("papers.withoutPrinter", number);
                            case PrintQueue.Found.Named _, PrintQueue.Found.NotAskedYet _ ->
                                desk.texts().get("papers.inQueue", number);
                        }));
        desk.navigator().focus();
    }

    void save(String number) {
        desk.files()
                .toSave(desk.texts().get("papers.save"), number.replace('/', '-') + ".pdf")
                .ifPresent(target -> desk.background()
                        .read(
                                () -> copy(number, target),
                                saved -> desk.messages()
                                        .accept(Message.done(desk.texts().get("papers.saved", number, saved))),
                                desk::hindered));
        desk.navigator().focus();
    }

    private Path copy(String number, Path target) {
        try {
            return Files.copy(papers.file(number), target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
