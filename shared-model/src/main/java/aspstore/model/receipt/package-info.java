/// Goods received at the store (GRN_TO_STORE), and the differences to what was shipped.
@NullMarked
package aspstore.model.receipt;

import org.jspecify.annotations.NullMarked;
