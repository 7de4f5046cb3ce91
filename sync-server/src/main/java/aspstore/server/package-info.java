/// The sync server put together: its command line, its database, its routes.
@NullMarked
package aspstore.server;

import org.jspecify.annotations.NullMarked;
