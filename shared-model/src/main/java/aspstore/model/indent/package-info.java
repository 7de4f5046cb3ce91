/// What a service order needs from the store: told by the service system or raised at the counter, and allocated.
@NullMarked
package aspstore.model.indent;

import org.jspecify.annotations.NullMarked;
