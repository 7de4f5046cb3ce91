package aspstore.desk.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The pages of a PDF as pictures, to be looked at in the window. Takes tenths of a second a page: not for the thread
/// that draws.
public final class PdfPages {

    /// Sharp enough to read on a screen at full width.
    public static final int SCREEN_DPI = 110;

    private PdfPages() {}

    public static List<Image> of(Path pdf, int dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            var renderer = new PDFRenderer(document);
            var pages = new ArrayList<Image>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var drawn = renderer.renderImageWithDPI(page, dpi, ImageType.RGB);
                int width = drawn.getWidth();
                int height = drawn.getHeight();
                var pixels = drawn.getRGB(0, 0, width, height, null, 0, width);
                var image = new WritableImage(width, height);
                image.getPixelWriter()
                        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
                pages.add(image);
            }
            return pages;
        }
    }
}
