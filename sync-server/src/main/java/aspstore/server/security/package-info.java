/// Who calls, and what they may.
@NullMarked
package aspstore.server.security;

import org.jspecify.annotations.NullMarked;
