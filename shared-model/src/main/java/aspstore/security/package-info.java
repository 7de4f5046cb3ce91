/// Hashing the PINs of a store's people, and checking them. Beside the model, whose rules are pure.
@NullMarked
package aspstore.security;

import org.jspecify.annotations.NullMarked;
