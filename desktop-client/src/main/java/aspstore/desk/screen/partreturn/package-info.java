/// Returns to the warehouse: the list, a new one, and one on its way out of the store.
@NullMarked
package aspstore.desk.screen.partreturn;

import org.jspecify.annotations.NullMarked;
