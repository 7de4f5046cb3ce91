package aspstore.desk.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A printer that does what a test asks of it, and remembers what it got.
public final class PaperPrinter implements Printer {

    private final List<String> titles = new CopyOnWriteArrayList<>();
    private volatile Optional<String> name = Optional.of("Counter printer");
    private volatile Optional<String> jam = Optional.empty();

    @Override
    public Optional<String> name() {
        return name;
    }

    @Override
    public void print(Path pdf, String title) throws IOException {
        if (jam.isPresent()) {
            throw new IOException(jam.get());
        }
        titles.add(title);
    }

    public List<String> titles() {
        return List.copyOf(titles);
    }

    public PaperPrinter unplugged() {
        name = Optional.empty();
        return this;
    }

    public PaperPrinter pluggedIn() {
        name = Optional.of("Counter printer");
        return this;
    }

    public PaperPrinter jammed(String why) {
        jam = Optional.of(why);
        return this;
    }

    public PaperPrinter mended() {
        jam = Optional.empty();
        return this;
    }
}
