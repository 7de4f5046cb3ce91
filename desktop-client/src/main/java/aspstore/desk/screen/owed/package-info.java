/// Defective parts that are owed, and tax invoices that are due.
@NullMarked
package aspstore.desk.screen.owed;

import org.jspecify.annotations.NullMarked;
