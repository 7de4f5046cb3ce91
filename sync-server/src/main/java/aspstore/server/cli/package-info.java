/// The sync server's command line.
@NullMarked
package aspstore.server.cli;

import org.jspecify.annotations.NullMarked;
