package aspstore.desk.control;

import aspstore.desk.scan.Reading;
import aspstore.desk.scan.ScanParser;
import aspstore.desk.scan.Scanned;
import aspstore.desk.text.Texts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one field that takes scans. What ends with Enter is read and handed to the screen, one after the other:
/// while one
/// is being worked on the next ones wait in line and none is lost.
///
/// A scan that is taken sounds and flashes, and says for what it was taken; one that is not stays in the field,
/// selected, with the reason below it. Where another waits behind it, it is listed below with its reason, until it is
/// scanned again or the list is cleared.
public final class ScanField extends VBox {

    private static final Logger LOG = LoggerFactory.getLogger(ScanField.class);
    private static final PseudoClass ACCEPTED = PseudoClass.getPseudoClass("accepted");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final Duration FLASH = Duration.millis(350);
    private static final char GROUP_SEPARATOR = 0x1D;

    /// Stands in the field for the separator of GS1, which is a control character: the parser is told to take
    /// it for one.
    public static final String SEPARATOR = "\u241D";

    private final Texts texts;
    private final ScanParser parser;
    private final Sounds sounds;
    private final Function<Scanned, CompletionStage<ScanAnswer>> taken;
    private final TextField field = new TextField();
    private final Label answer = new Label();
    private final Label missed = new Label();
    private final Map<String, String> missing = new LinkedHashMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final PauseTransition flash = new PauseTransition(FLASH);
    private boolean isWorking = false;
    private ReadOnlyBooleanProperty held = new SimpleBooleanProperty(false);

    /// @param prompt what the screen waits for: "Scan a part or serial number"
    /// @param taken works on a scan; completed on any thread
    public ScanField(
            Texts texts,
            ScanParser parser,
            Sounds sounds,
            String prompt,
            Function<Scanned, CompletionStage<ScanAnswer>> taken) {
        this.texts = texts;
        this.parser = parser;
        this.sounds = sounds;
        this.taken = taken;
        getStyleClass().add("scan-field");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        answer.getStyleClass().add("scan-answer");
        answer.setWrapText(true);
        answer.setMinHeight(USE_PREF_SIZE);
        missed.getStyleClass().add("scan-missed");
        missed.setWrapText(true);
        missed.setMinHeight(USE_PREF_SIZE);
        missed.managedProperty().bind(missed.visibleProperty());
        missed.setVisible(false);
        field.setOnAction(_ -> scanned());
        field.addEventFilter(KeyEvent.ANY, this::keepSeparator);
        flash.setOnFinished(_ -> mark(false, false));
        getChildren().addAll(field, answer, missed);
    }

    /// Scans wait in line while something is being posted: they belong to what comes after it.
    public ScanField heldWhile(ReadOnlyBooleanProperty posting) {
        held = posting;
        // Later, so that whoever posted has made room for them.
        posting.addListener((_, _, _) -> Platform.runLater(this::next));
        return this;
    }

    /// The field itself, to be focused.
    public TextField field() {
        return field;
    }

    /// Clears what was typed.
    ///
    /// @return whether there was anything
    public boolean clear() {
        boolean had = !field.getText().isEmpty() || !missing.isEmpty();
        field.clear();
        missing.clear();
        showMissed();
        mark(false, false);
        return had;
    }

    /// Scanners send the separator of GS1 as Ctrl+], which text fields drop.
    private void keepSeparator(KeyEvent event) {
        boolean isSeparator = event.getEventType() == KeyEvent.KEY_PRESSED
                ? event.isControlDown() && event.getCode() == KeyCode.CLOSE_BRACKET
                : event.getEventType() == KeyEvent.KEY_TYPED
                        && event.getCharacter().equals(Character.toString(GROUP_SEPARATOR));
        if (isSeparator) {
            if (event.getEventType() == KeyEvent.KEY_TYPED) {
                field.insertText(field.getCaretPosition(), SEPARATOR);
            }
            event.consume();
        }
    }

    private void scanned() {
        var raw = field.getText();
        if (raw.isBlank()) {
            return;
        }
        field.clear();
        waiting.addLast(raw);
        next();
    }

    private void next() {
        if (isWorking || held.get() || waiting.isEmpty()) {
            return;
        }
        var raw = waiting.removeFirst();
        switch (parser.read(raw)) {
            case Reading.Read(var scanned) -> {
                isWorking = true;
                work(scanned)
                        .whenComplete((said, problem) -> Platform.runLater(() -> {
                            isWorking = false;
                            answered(raw, problem == null ? said : failed(problem));
                            next();
                        }));
            }
            case Reading.Unreadable(var why, var details) -> {
                answered(raw, new ScanAnswer.Refused(texts.get("scan." + why, details.toArray())));
                next();
            }
        }
    }

    private CompletionStage<ScanAnswer> work(Scanned scanned) {
        try {
            return taken.apply(scanned);
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    private ScanAnswer failed(Throwable problem) {
        LOG.error("a scan could not be worked on", problem);
        return new ScanAnswer.Refused(texts.get("scan.failed"));
    }

    private void answered(String raw, ScanAnswer said) {
        switch (said) {
            case ScanAnswer.Accepted(var text) -> {
                missing.remove(raw);
                answer.setText(text);
                mark(true, false);
                sounds.accepted();
                flash.playFromStart();
            }
            case ScanAnswer.Refused(var why) -> {
                answer.setText(why);
                flash.stop();
                mark(false, true);
                sounds.refused();
                missing.remove(raw);
                if (field.getText().isEmpty() && waiting.isEmpty()) {
                    field.setText(raw);
                    field.selectAll();
                } else {
                    missing.put(raw, why);
                }
            }
        }
        showMissed();
    }

    private void showMissed() {
        missed.setText(missing.entrySet().stream()
                .map(scan -> texts.get("scan.missed", scan.getKey(), scan.getValue()))
                .collect(Collectors.joining("\n")));
        missed.setVisible(!missing.isEmpty());
    }

    private void mark(boolean accepted, boolean refused) {
        pseudoClassStateChanged(ACCEPTED, accepted);
        pseudoClassStateChanged(REFUSED, refused);
    }
}
