package aspstore.desk.engine;

import aspstore.format.paper.ChallanPdf;
import aspstore.model.StoreId;
import aspstore.model.challan.ChallanPaper;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Rendered papers, outside the books: each in a file named by its SHA-256. The same paper gives the same file, so
/// what is lost is rendered again.
public final class Papers {

    private final StoreId store;
    private final Path folder;
    private final Storage storage;
    private final Reading reading;
    private final Writing writing;

    Papers(StoreId store, Path folder, Storage storage, Reading reading, Writing writing) {
        this.store = store;
        this.folder = folder;
        this.storage = storage;
        this.reading = reading;
        this.writing = writing;
    }

    /// Renders a challan where that is still to be done.
    ///
    /// @return the PDF
    public Path file(ChallanPaper paper) {
        var pdf = ChallanPdf.render(paper);
        var hash = sha256(pdf);
        var name = hash + ".pdf";
        try {
            if (!storage.list().contains(name) || storage.length(name) != pdf.length) {
                storage.replace(name, pdf);
            }
        } catch (IOException e) {
            throw new EngineException(
                    "Challan " + paper.number() + " can't be kept as PDF: " + FrameFile.reason(e) + ".", e);
        }
        writing.write(handle -> note(handle, paper, hash));
        return folder.resolve(name);
    }

    private int note(Handle handle, ChallanPaper paper, String hash) {
        return handle.createUpdate("""
                        merge into paper p
                        using (select cast(:store as text) as store, cast(:number as text) as number,
                            cast(:template as integer) as template, cast(:hash as text) as sha256) r
                        on (p.store = r.store and p.number = r.number)
                        when matched then update set template = r.template, sha256 = r.sha256
                        when not matched then insert (store, number, template, sha256)
                            values (r.store, r.number, r.template, r.sha256)
                        """)
                .bind("store", store.text())
                .bind("number", paper.number().toString())
                .bind("template", paper.template())
                .bind("hash", hash)
                .execute();
    }

    /// The PDF of a challan, if it was rendered here.
    public Optional<Path> find(String number) {
        return reading.read(handle -> handle.createQuery(
                                "select sha256 from paper where store = :store and number = :number")
                        .bind("store", store.text())
                        .bind("number", number)
                        .mapTo(String.class)
                        .findOne())
                .map(hash -> folder.resolve(hash + ".pdf"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
