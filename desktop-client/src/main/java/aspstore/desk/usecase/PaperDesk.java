package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.StoredEntry;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanKind;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.entry.Rooms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The papers of entries, as PDF files.
public final class PaperDesk {

    private final StoreEngine engine;
    private final Signatures signatures;

    public PaperDesk(StoreEngine engine) {
        this.engine = engine;
        this.signatures = new Signatures(engine);
    }

    public record Printed(ChallanNo number, ChallanKind kind, Path file) {}

    /// Renders what is to be rendered. The same entry gives the same file.
    public List<Printed> print(List<StoredEntry> entries) {
        return entries.stream()
                .flatMap(entry -> Rooms.papers(entry.entry().event()).stream())
                .map(this::printed)
                .toList();
    }

    /// A challan's papers as they say now what is known: the challan, and its reverse once that is closed.
    public List<Printed> print(Challan challan) {
        var papers = new ArrayList<>(List.of(challan.paperNow()));
        challan.reverse().map(Challan.ReverseClosed::paper).ifPresent(papers::add);
        return papers.stream().map(this::printed).toList();
    }

    private Printed printed(ChallanPaper paper) {
        var file = engine.papers().file(paper, signatures.of(paper));
        return new Printed(paper.number(), paper.kind(), file);
    }
}
