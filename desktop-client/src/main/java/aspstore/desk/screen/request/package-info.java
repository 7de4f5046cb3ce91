/// Asking the warehouse for parts: what was asked for and what central said, and a new request up to the limits (MSL).
@NullMarked
package aspstore.desk.screen.request;

import org.jspecify.annotations.NullMarked;
