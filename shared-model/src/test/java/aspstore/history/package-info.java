/// Random days of a store and of central beside it, and what must hold whatever happens.
@NullMarked
package aspstore.history;

import org.jspecify.annotations.NullMarked;
