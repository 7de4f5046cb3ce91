/// The delivery challan: its number, and everything that is printed on one.
@NullMarked
package aspstore.model.challan;

import org.jspecify.annotations.NullMarked;
