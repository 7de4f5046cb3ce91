/// Taking care of what stands in the store: holds and expiry, blind counts, opening stock.
@NullMarked
package aspstore.desk.screen.stockcare;

import org.jspecify.annotations.NullMarked;
