@NullMarked
package aspstore.server;

import org.jspecify.annotations.NullMarked;
