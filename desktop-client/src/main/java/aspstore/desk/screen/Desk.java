package aspstore.desk.screen;

import aspstore.desk.control.Sounds;
import aspstore.desk.scan.ScanParser;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.work.Background;
import java.util.function.Consumer;

/// All that a screen stands on.
///
/// @param messages shows a message in the frame of the screen in front
/// @param files asks a person for a file
public record Desk(
        OpenStore store,
        Session session,
        Texts texts,
        Background background,
        Navigator navigator,
        Consumer<Message> messages,
        ScanParser scans,
        Sounds sounds,
        FileChoice files) {

    /// The same desk with the texts of a screen's own bundle before the common ones.
    public Desk withTextsOf(Class<?> screen) {
        return new Desk(store, session, texts.of(screen), background, navigator, messages, scans, sounds, files);
    }

    /// The same desk for the screen at one place.
    public Desk at(Navigator place, Consumer<Message> told) {
        return new Desk(store, session, texts, background, place, told, scans, sounds, files);
    }

    /// Tells on the screen in front what hindered a piece of work.
    public void hindered(String why) {
        messages.accept(Message.fault(why));
    }

    public Posting posting() {
        return new Posting(this);
    }
}
