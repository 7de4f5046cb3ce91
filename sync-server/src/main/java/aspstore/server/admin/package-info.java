/// Central's use cases, as functions of a caller that answer with values.
@NullMarked
package aspstore.server.admin;

import org.jspecify.annotations.NullMarked;
