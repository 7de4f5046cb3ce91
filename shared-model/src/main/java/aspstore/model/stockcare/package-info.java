/// Care of what stands in the store: holds, blind counts, expiry, and the opening of the books.
@NullMarked
package aspstore.model.stockcare;

import org.jspecify.annotations.NullMarked;
