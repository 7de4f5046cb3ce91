package aspstore.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What JavaFX complains of in stylesheets: a colour that is not there, a value of the wrong type. It goes on drawing,
/// so nobody would notice.
final class StyleComplaints extends Handler {

    private final Logger css = Logger.getLogger("javafx.css");
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private StyleComplaints() {}

    static StyleComplaints listen() {
        var complaints = new StyleComplaints();
        complaints.css.addHandler(complaints);
        return complaints;
    }

    void requireNone() {
        css.removeHandler(this);
        assertThat(heard).as("complaints of javafx.css").isEmpty();
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
            heard.add(record.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
