package aspstore.desk.engine;

import java.io.IOException;

/// A file that grows at its end. What was appended survives a power cut only once it was forced.
public interface ForcedFile extends AutoCloseable {

    long length() throws IOException;

    void append(byte[] bytes) throws IOException;

    /// After a failure nobody knows what is on the disk: never forced again, but opened anew and read.
    void force() throws IOException;

    void truncate(long length) throws IOException;

    @Override
    void close() throws IOException;
}
