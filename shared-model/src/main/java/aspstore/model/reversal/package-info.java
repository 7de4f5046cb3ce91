/// Taking back an entry or chosen lines of one. The original stays; a new entry mirrors its moves.
@NullMarked
package aspstore.model.reversal;

import org.jspecify.annotations.NullMarked;
