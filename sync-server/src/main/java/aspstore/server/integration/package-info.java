/// What the service system asks for.
@NullMarked
package aspstore.server.integration;

import org.jspecify.annotations.NullMarked;
