package aspstore.desk.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Where paper comes out: a port, so that a test can have a printer that jams.
public interface Printer {

    /// Asks the system, which may take seconds.
    ///
    /// @return what the printer is called; empty where the PC has none
    Optional<String> name();

    /// Hands a PDF to the printer, and comes back once the system has all of it. Whether it was printed nobody says.
    ///
    /// @throws IOException with the system's reason where it did not take it
    void print(Path pdf, String title) throws IOException;
}
