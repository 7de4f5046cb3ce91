package aspstore.desk.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import aspstore.desk.engine.StoreEngine;
import aspstore.model.challan.ChallanCommand.Proof;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Signatures of who took goods: the drawing is kept as a file on this PC, the books name it by its checksum.
public final class Signatures {

    private static final int DIGITS = 32;

    private final StoreEngine engine;

    public Signatures(StoreEngine engine) {
        this.engine = engine;
    }

    /// Keeps a drawing. The same drawing is the same proof.
    ///
    /// @param path the data of an SVG path
    /// @param width and height of the field that it was drawn in
    public Proof keep(String path, int width, int height) {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height + "\"><path d=\""
                + path + "\" fill=\"none\" stroke=\"black\" stroke-width=\"4\"/></svg>\n";
        var sum = sha256(svg).substring(0, DIGITS);
        engine.keepEvidence("signature-" + sum + ".svg", svg);
        return new Proof(Proof.By.SIGNATURE, "signature " + sum);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
