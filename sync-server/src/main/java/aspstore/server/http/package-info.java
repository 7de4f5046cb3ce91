/// The one shape of a route: who calls, what they send, what they get back.
@NullMarked
package aspstore.server.http;

import org.jspecify.annotations.NullMarked;
