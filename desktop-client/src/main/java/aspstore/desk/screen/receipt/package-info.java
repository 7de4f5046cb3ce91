/// Goods that arrive: what is on the way, the receipt by scanning (GRN), and what was in the lorry but on no paper.
@NullMarked
package aspstore.desk.screen.receipt;

import org.jspecify.annotations.NullMarked;
