package aspstore.desk.shell;

import aspstore.desk.text.Texts;
import java.util.Locale;

/// How the desk looks on this PC.
///
/// @param textSize in percent, from 90 to 150
public record Appearance(Mode mode, int textSize, Language language) {

    public static final Appearance DEFAULT = new Appearance(Mode.LIGHT, 100, Language.ENGLISH);

    public enum Mode {
        LIGHT,
        DARK
    }

    public enum Language {
        ENGLISH(Locale.ENGLISH),
        HINDI(Texts.HINDI);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }

        public Locale locale() {
            return locale;
        }

        Language other() {
            return this == ENGLISH ? HINDI : ENGLISH;
        }
    }

    public Appearance {
        if (textSize < 90 || textSize > 150) {
            throw new IllegalArgumentException("the text size is 90 to 150 percent, not " + textSize);
        }
    }

    public Appearance with(Mode newMode) {
        return new Appearance(newMode, textSize, language);
    }

    public Appearance withTextSize(int percent) {
        return new Appearance(mode, percent, language);
    }

    public Appearance with(Language newLanguage) {
        return new Appearance(mode, textSize, newLanguage);
    }

    /// The size of ordinary text in pixels.
    double pixels() {
        return 13.0 * textSize / 100;
    }
}
