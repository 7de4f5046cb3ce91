/// The sync server's command line, called as a shell would.
@NullMarked
package aspstore.server.cli;

import org.jspecify.annotations.NullMarked;
