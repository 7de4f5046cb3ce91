/// Lots, places and moves: the double entry that every stock change is made of.
@NullMarked
package aspstore.model.stock;

import org.jspecify.annotations.NullMarked;
