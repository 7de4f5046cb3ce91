package aspstore.desk.usecase;

import aspstore.desk.engine.Ports;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.print.PrintQueue;
import aspstore.desk.print.Printer;
import aspstore.desk.print.SystemPrinter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// A store's books, open, with the desks that work on them.
///
/// @param printed which papers went to a printer
public record OpenStore(
        StoreEngine engine,
        InstantSource clock,
        BooksRepository books,
        RequestDesk requests,
        ChallanDesk challans,
        SwapDesk swaps,
        PaperDesk papers,
        PrintQueue prints,
        PrintedPapers printed)
        implements AutoCloseable {

    /// @throws aspstore.desk.engine.EngineException in words, where the folder can't be opened
    public static OpenStore at(Path folder) {
        return of(StoreEngine.open(folder, ports()), ports());
    }

    public static OpenStore of(StoreEngine engine, Ports ports) {
        return of(engine, ports, new SystemPrinter());
    }

    public static OpenStore of(StoreEngine engine, Ports ports, Printer printer) {
        var books = new BooksRepository(engine);
        var printed = new PrintedPapers(engine.drafts());
        return new OpenStore(
                engine,
                ports.clock(),
                books,
                new RequestDesk(engine, books, ports.clock()),
                new ChallanDesk(engine, ports.clock()),
                new SwapDesk(engine),
                new PaperDesk(engine),
                new PrintQueue(printer, ports.clock(), job -> printed.add(job.paper(), job.since())),
                printed);
    }

    public static Ports ports() {
        var version = Optional.ofNullable(OpenStore.class.getPackage().getImplementationVersion());
        return Ports.real("aspstore " + version.orElse("dev"));
    }

    @Override
    public void close() {
        prints.close();
        engine.close();
    }
}
