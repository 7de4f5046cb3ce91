package aspstore.desk.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import aspstore.desk.engine.StoreEngine;
import aspstore.format.paper.Drawing;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanPaper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Signatures of who took goods: the drawing is kept as a file on this PC, the books name it by its checksum.
public final class Signatures {

    /// The field that drawings are told in, whatever the size on the screen.
    public static final int WIDTH = 1000;

    public static final int HEIGHT = 400;

    private static final int DIGITS = 32;
    private static final String KIND = "signature ";
    private static final Pattern PATH = Pattern.compile("<path d=\"([^\"]*)\"");

    private final StoreEngine engine;

    public Signatures(StoreEngine engine) {
        this.engine = engine;
    }

    /// Keeps a drawing. The same drawing is the same proof. Waits for the disk.
    ///
    /// @param path the data of an SVG path in a field of [#WIDTH] by [#HEIGHT]
    public Proof keep(String path) {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\"><path d=\""
                + path + "\" fill=\"none\" stroke=\"black\" stroke-width=\"4\"/></svg>\n";
        var proof = new Proof(Proof.By.SIGNATURE, KIND + sha256(svg).substring(0, DIGITS));
        engine.papers().drawn().keep(file(proof.reference()), svg);
        return proof;
    }

    /// What was drawn where the goods of a challan were taken, if it was drawn on this PC.
    public Optional<Drawing> of(ChallanPaper paper) {
        return paper.receivedBy()
                .flatMap(ChallanPaper.Receipt::proof)
                .filter(Signatures::isDrawn)
                .flatMap(proof -> engine.papers().drawn().find(file(proof)))
                .map(PATH::matcher)
                .filter(Matcher::find)
                .flatMap(found -> Drawing.ofPath(found.group(1), WIDTH, HEIGHT));
    }

    /// Whether a proof names a drawing, here or on another PC.
    public static boolean isDrawn(String reference) {
        return reference.matches(KIND + "[0-9a-f]{" + DIGITS + "}");
    }

    private static String file(String reference) {
        return reference.replace(' ', '-');
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
