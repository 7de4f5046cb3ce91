package aspstore.desk.engine;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The engine's sentences in one language.
public final class Sentences {

    private static final String BUNDLE = "aspstore.desk.engine.sentences";

    private final ResourceBundle bundle;
    private final Locale language;

    private Sentences(ResourceBundle bundle, Locale language) {
        this.bundle = bundle;
        this.language = language;
    }

    public static Sentences in(Locale language) {
        var bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                Sentences.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new Sentences(bundle, language);
    }

    public String of(Said said) {
        var words = said.values().stream()
                .map(value -> value instanceof Said inner ? of(inner) : value)
                .toArray();
        return new MessageFormat(bundle.getString(said.key()), language).format(words);
    }
}
