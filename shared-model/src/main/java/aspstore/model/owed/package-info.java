/// What is owed (leakage): defective parts by technicians and customers to the store, and by the
/// store to the warehouse.
@NullMarked
package aspstore.model.owed;

import org.jspecify.annotations.NullMarked;
