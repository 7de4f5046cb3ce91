package aspstore.desk.control;

import java.util.Arrays;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide texts are in a font, in pixels. Latin texts are added up letter by letter, since a table asks for hundreds
/// of them at once; in other scripts letters change with their neighbours, so these are laid out.
final class TextRuler {

    private static final char LAST_LATIN = '~';

    private final Text text = new Text();
    private final double[] letters = new double[LAST_LATIN + 1];

    TextRuler(Font font) {
        text.setFont(font);
        Arrays.fill(letters, -1);
    }

    double width(String words) {
        double width = 0;
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (letter > LAST_LATIN) {
                return laidOut(words);
            }
            if (letters[letter] < 0) {
                letters[letter] = laidOut(String.valueOf(letter));
            }
            width += letters[letter];
        }
        return width;
    }

    double longestWord(String words) {
        return Arrays.stream(words.split(" ")).mapToDouble(this::width).max().orElse(0);
    }

    private double laidOut(String words) {
        text.setText(words);
        return text.getLayoutBounds().getWidth();
    }
}
