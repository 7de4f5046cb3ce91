/// What goes wrong, as RFC 9457 tells it.
@NullMarked
package aspstore.server.problem;

import org.jspecify.annotations.NullMarked;
