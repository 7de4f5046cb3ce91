package aspstore.desk.engine;

import java.io.IOException;
import java.util.List;

/// A folder of files that must outlive a power cut: a port, so that tests can cut the power.
public interface Storage {

    /// The names of the files, in order.
    List<String> list() throws IOException;

    long length(String name) throws IOException;

    byte[] read(String name) throws IOException;

    /// The first bytes of a file, at most so many.
    byte[] head(String name, int most) throws IOException;

    /// Opens an existing file to append to it.
    ForcedFile open(String name) throws IOException;

    /// Gives a file new content: after a fault it holds the old or the new, and once this returns the new for good.
    void replace(String name, byte[] bytes) throws IOException;

    void delete(String name) throws IOException;
}
