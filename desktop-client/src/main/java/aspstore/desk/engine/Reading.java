package aspstore.desk.engine;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Reads in the database that is open now, on a connection of its own.
interface Reading {
    <T> T read(Function<Handle, T> reader);
}
