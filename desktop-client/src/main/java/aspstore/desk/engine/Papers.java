package aspstore.desk.engine;

import aspstore.format.paper.ChallanPdf;
import aspstore.format.paper.Drawing;
import aspstore.model.StoreId;
import aspstore.model.challan.ChallanPaper;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Rendered papers, outside the books: each in a file named by its SHA-256. The same paper gives the same file, so
/// what is lost is rendered again.
public final class Papers {

    private static final String PDF = ".pdf";

    private final StoreId store;
    private final Path folder;
    private final Storage storage;
    private final Drawn drawn;
    private final Reading reading;
    private final Writing writing;

    Papers(StoreId store, StoreFolder files, Reading reading, Writing writing) {
        this.store = store;
        this.folder = files.papers();
        this.storage = files.storageOf("papers");
        this.drawn = new Drawn(files.storageOf(Drawn.FOLDER));
        this.reading = reading;
        this.writing = writing;
    }

    /// The signatures that people drew.
    public Drawn drawn() {
        return drawn;
    }

    /// Renders a challan where that is still to be done.
    ///
    /// @param signature of the receiver, where it was drawn here
    /// @return the PDF
    public Path file(ChallanPaper paper, Optional<Drawing> signature) {
        var number = paper.number().text();
        var file = keep(ChallanPdf.render(paper, signature), why -> Said.of("paper.challanNotKept", number, why));
        var hash = file.getFileName().toString().replace(PDF, "");
        writing.write(handle -> note(handle, paper, hash));
        return file;
    }

    /// Keeps a rendered paper that no entry is of: labels.
    ///
    /// @return the PDF
    public Path keep(byte[] pdf) {
        return keep(pdf, why -> Said.of("paper.notKept", why));
    }

    private Path keep(byte[] pdf, Function<String, Said> trouble) {
        var name = sha256(pdf) + PDF;
        try {
            // Seen and printed at once, the same paper is rendered twice, and the files must not meet.
            synchronized (Papers.class) {
                if (!storage.list().contains(name) || storage.length(name) != pdf.length) {
                    storage.replace(name, pdf);
                }
            }
        } catch (IOException e) {
            throw new EngineException(trouble.apply(FrameFile.reason(e)), e);
        }
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
                .map(hash -> folder.resolve(hash + PDF));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
