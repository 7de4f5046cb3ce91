/// What the books say of a lot is put right: its serial, batch or expiry, or whose it is and for which contracts.
@NullMarked
package aspstore.model.correction;

import org.jspecify.annotations.NullMarked;
