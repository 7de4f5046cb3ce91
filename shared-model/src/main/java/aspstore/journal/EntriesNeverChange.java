package aspstore.journal;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/// H2's way to refuse every update or delete of an entry, whoever asks.
public final class EntriesNeverChange implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("entries are never changed: " + (after == null ? "DELETE" : "UPDATE") + " refused");
    }
}
