package aspstore.desk.usecase;

import aspstore.desk.engine.EngineException;
import aspstore.desk.engine.Said;
import aspstore.desk.engine.StoreEngine;
import aspstore.journal.query.Documents;
import aspstore.model.Money;
import aspstore.model.StoreId;
import aspstore.model.books.Key;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanKind;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.entry.Rooms;
import aspstore.model.entry.StreamId;
import aspstore.model.stock.Position;
import aspstore.wire.Codec;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Every paper that the store gave a number: challans, reverse challans, and those to the warehouse.
public final class PapersRepository {

    private final StoreEngine engine;
    private final StoreId store;

    public PapersRepository(StoreEngine engine) {
        this.engine = engine;
        this.store = engine.identity().store();
    }

    /// @param to whom the goods go, or from whom they come back on a reverse challan
    /// @param carriedBy who carries them, where somebody does
    public record Row(
            String number,
            ChallanKind kind,
            LocalDateTime issuedAt,
            String to,
            String carriedBy,
            String job,
            Money value) {

        private static Row of(ChallanPaper paper) {
            var party = paper.kind() == ChallanKind.REVERSE ? paper.consigner() : paper.consignee();
            return new Row(
                    paper.number().text(),
                    paper.kind(),
                    paper.issuedAt(),
                    party.name(),
                    paper.through().map(ChallanPaper.Through::name).orElse(""),
                    paper.references().job().map(Object::toString).orElse(""),
                    paper.totals().total());
        }
    }

    /// The latest first.
    ///
    /// @param most of how many entries the papers are listed
    public List<Row> latest(int most) {
        return engine.read(handle -> handle
                .createQuery("""
                        select bytes from entry
                        where stream = :own
                            and type in ('ChallanIssued', 'BagIssued', 'PartReassigned', 'ReverseChallanClosed',
                                'ReturnShipped', 'OpeningPosted')
                        order by seq desc fetch first :most rows only
                        """)
                .bind("own", new StreamId.Journal(store).toString())
                .bind("most", most)
                .map((row, _) -> row.getBytes("bytes"))
                .list()
                .stream()
                .flatMap(bytes -> Rooms.papers(Codec.decode(bytes).event()).stream())
                .map(Row::of)
                .toList());
    }

    /// A paper with what is known since it was issued; empty where no document here carries the number.
    public Optional<ChallanPaper> paper(String number) {
        return engine.read(handle -> challan(handle, number).or(() -> posted(handle, number)));
    }

    private Optional<ChallanPaper> challan(Handle handle, String number) {
        return Documents.find(handle, store, Challan.KIND, number)
                .filter(challan -> challan.number().text().equals(number))
                .map(Challan::paperNow);
    }

    private Optional<ChallanPaper> posted(Handle handle, String number) {
        return handle
                .createQuery("""
                        select distinct entry.seq, entry.bytes from document_tag t
                            join document_entry e on e.store = t.store and e.kind = t.kind and e.id = t.id
                            join entry on entry.stream = :own and entry.seq = e.seq
                        where t.tag = :tag and t.store = :store and e.writer = :writer
                            and entry.type in ('ReverseChallanClosed', 'ReturnShipped')
                        order by entry.seq desc
                        """)
                .bind("own", new StreamId.Journal(store).toString())
                .bind("tag", Key.challan(number).text())
                .bind("store", store.text())
                .bind("writer", Position.Writer.STORE.letter())
                .map((row, _) -> row.getBytes("bytes"))
                .list()
                .stream()
                .flatMap(bytes -> Rooms.papers(Codec.decode(bytes).event()).stream())
                .filter(paper -> paper.number().text().equals(number))
                .findFirst();
    }

    /// The paper as PDF, rendered where that is still to be done.
    ///
    /// @throws EngineException in words, where there is no such paper or it can't be kept
    public Path file(String number) {
        var paper = paper(number).orElseThrow(() -> new EngineException(Said.of("paper.none", number)));
        return engine.papers().file(paper, new Signatures(engine).of(paper));
    }
}
