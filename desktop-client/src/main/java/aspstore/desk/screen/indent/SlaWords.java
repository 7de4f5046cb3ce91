package aspstore.desk.screen.indent;

import aspstore.desk.text.Texts;
import java.time.Duration;
import java.util.Optional;

/// What is left of a target, in words.
final class SlaWords {

    private SlaWords() {}

    static String of(Texts texts, Optional<Duration> left) {
        return left.map(texts::against).orElseGet(() -> texts.get("sla.none"));
    }
}
