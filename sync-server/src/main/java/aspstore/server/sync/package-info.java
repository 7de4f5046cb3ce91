/// Pushing a store's journal, pulling what central tells.
@NullMarked
package aspstore.server.sync;

import org.jspecify.annotations.NullMarked;
