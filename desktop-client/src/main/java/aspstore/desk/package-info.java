/// The store app: engine, sync and command line. Knows the shared model and never the server.
@NullMarked
package aspstore.desk;

import org.jspecify.annotations.NullMarked;
