package aspstore.desk.print;

import java.awt.print.Book;
import java.awt.print.PageFormat;
import java.awt.print.Paper;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPrintable;
import org.apache.pdfbox.printing.Scaling;

/// The PC's own printer: the one that the system names first. Pages are A4, labels as large as they are.
public final class SystemPrinter implements Printer {

    private static final double A4_WIDTH = 595.28;
    private static final double A4_HEIGHT = 841.89;

    @Override
    public Optional<String> name() {
        return service().map(PrintService::getName);
    }

    private static Optional<PrintService> service() {
        return Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService())
                .or(() -> Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                        .findFirst());
    }

    @Override
    public void print(Path pdf, String title) throws IOException {
        var service = service().orElseThrow(() -> new IOException("this PC has no printer"));
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            var job = PrinterJob.getPrinterJob();
            job.setPrintService(service);
            job.setJobName(title);
            job.setPageable(pages(document));
            job.print();
        } catch (PrinterException e) {
            throw new IOException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    /// The margins are in the document: driver and spooler shall neither move nor shrink it.
    private static Book pages(PDDocument document) {
        var book = new Book();
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            var box = document.getPage(page).getCropBox();
            boolean isLabel = Math.max(box.getWidth(), box.getHeight()) < A4_WIDTH;
            double width = isLabel ? box.getWidth() : A4_WIDTH;
            double height = isLabel ? box.getHeight() : A4_HEIGHT;
            var paper = new Paper();
            paper.setSize(width, height);
            paper.setImageableArea(0, 0, width, height);
            var format = new PageFormat();
            format.setPaper(paper);
            boolean isAcross = !isLabel && box.getWidth() > box.getHeight();
            format.setOrientation(isAcross ? PageFormat.LANDSCAPE : PageFormat.PORTRAIT);
            book.append(new PDFPrintable(document, Scaling.ACTUAL_SIZE), format);
        }
        return book;
    }
}
