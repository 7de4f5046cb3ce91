package aspstore.desk.usecase;

import aspstore.desk.engine.EngineException;
import aspstore.desk.engine.Said;
import aspstore.desk.engine.StoreEngine;
import aspstore.format.label.CartonLabel;
import aspstore.format.label.Labels;
import aspstore.format.label.PartLabel;
import aspstore.model.PartCode;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.Part;
import aspstore.model.entry.Records;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.stock.LotId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Labels for what stands in the store, and for the cartons of a return.
public final class LabelDesk {

    /// What most label printers have: 203 dpi.
    private static final int DOTS_PER_MM = 8;

    private final StoreEngine engine;

    public LabelDesk(StoreEngine engine) {
        this.engine = engine;
    }

    /// The label of one lot.
    ///
    /// @throws EngineException in words, where the lot is not known
    public Labels ofLot(LotId id) {
        return engine.look(books -> {
            var lot = books.lot(id).orElseThrow(() -> new EngineException(Said.of("label.noLot", id)));
            return Labels.ofParts(List.of(new PartLabel(
                    books.store(),
                    lot.part(),
                    description(books, lot.part()),
                    Optional.of(id),
                    lot.serial(),
                    lot.batch(),
                    lot.expiry())));
        });
    }

    /// The label of a closed carton, with what lies in it.
    ///
    /// @throws EngineException in words, where there is no such return
    public Labels ofCarton(String partReturn, String carton) {
        return engine.look(books -> {
            var found = books.find(PartReturn.KIND, partReturn)
                    .orElseThrow(() -> new EngineException(Said.of("label.noReturn", partReturn)));
            var lines = found.packed().stream()
                    .filter(packed -> packed.carton().equals(carton))
                    .flatMap(packed -> found.line(packed.line()).stream()
                            .map(line -> new CartonLabel.Line(
                                    line.part(), description(books, line.part()), line.serial(), packed.quantity())))
                    .toList();
            var to = books.catalog()
                    .agreement(found.bu())
                    .map(Agreement::warehouse)
                    .map(party -> party.name())
                    .orElse("");
            return Labels.ofCartons(List.of(new CartonLabel(books.store(), partReturn, carton, to, lines)));
        });
    }

    private static String description(Records books, PartCode part) {
        return books.catalog().part(part).map(Part::description).orElse("");
    }

    /// Keeps labels for the print queue.
    public Path forPrinting(Labels labels) {
        return engine.papers().keep(labels.pdf());
    }

    /// Writes labels to a file: ZPL for a label printer where its name ends so, else a PDF.
    public void write(Labels labels, Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".zpl")) {
                Files.writeString(file, labels.zpl(DOTS_PER_MM));
            } else {
                Files.write(file, labels.pdf());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
