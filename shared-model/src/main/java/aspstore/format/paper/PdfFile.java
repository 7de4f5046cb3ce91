package aspstore.format.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Drawn pages as a PDF with the fonts that they use. Equal files give equal bytes.
///
/// @param created as the document says; most papers that change nothing say none
/// @param identity what tells the document from others, worked out from what it says
public record PdfFile(String title, Optional<ZonedDateTime> created, long identity, List<Page> pages) {

    /// A canvas that stands on several pages is stored once.
    ///
    /// @param width in points
    /// @param height in points
    /// @param layers drawn in this order
    public record Page(float width, float height, List<Canvas> layers) {
        public Page {
            layers = List.copyOf(layers);
        }
    }

    public PdfFile {
        pages = List.copyOf(pages);
    }

    public byte[] bytes() throws IOException {
        try (var document = new PDDocument()) {
            var resources = fonts(document);
            var streams = new HashMap<Canvas, PDStream>();
            for (var page : pages) {
                document.addPage(page(document, page, resources, streams));
            }
            describe(document);
            var out = new ByteArrayOutputStream(200_000);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PDPage page(PDDocument document, Page page, PDResources resources, Map<Canvas, PDStream> streams)
            throws IOException {
        var contents = new ArrayList<PDStream>();
        for (var layer : page.layers()) {
            var stream = streams.get(layer);
            if (stream == null) {
                stream = new PDStream(document, new ByteArrayInputStream(layer.bytes()), COSName.FLATE_DECODE);
                streams.put(layer, stream);
            }
            contents.add(stream);
        }
        var drawn = new PDPage(new PDRectangle(page.width(), page.height()));
        drawn.setResources(resources);
        drawn.setContents(contents);
        return drawn;
    }

    private PDResources fonts(PDDocument document) throws IOException {
        var faces = EnumSet.noneOf(Face.class);
        pages.forEach(page -> page.layers().forEach(layer -> faces.addAll(layer.faces())));
        var resources = new PDResources();
        for (var face : faces) {
            var font = PDType0Font.load(document, new ByteArrayInputStream(face.bytes()), false);
            resources.put(COSName.getPDFName(Canvas.nameOf(face)), font);
        }
        return resources;
    }

    private void describe(PDDocument document) {
        var info = document.getDocumentInformation();
        info.setTitle(title);
        info.setProducer("ASP Store");
        created.ifPresent(when -> info.setCreationDate(GregorianCalendar.from(when)));
        document.getDocumentCatalog().setLanguage("en-IN");
        document.setDocumentId(identity);
    }
}
