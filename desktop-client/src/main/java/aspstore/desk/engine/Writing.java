package aspstore.desk.engine;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Writes beside the books in the database that is open now: in a transaction, one at a time with those of the books.
interface Writing {
    <T> T write(Function<Handle, T> work);
}
