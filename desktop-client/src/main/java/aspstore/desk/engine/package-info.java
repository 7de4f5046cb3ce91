/// The store's engine: one ledger thread, the files beside the database, and what happens after a fault.
@NullMarked
package aspstore.desk.engine;

import org.jspecify.annotations.NullMarked;
