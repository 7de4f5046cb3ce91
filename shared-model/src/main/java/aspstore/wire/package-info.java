/// JSON of entries, documents and sync messages. The only place, with HTTP, that knows Jackson.
@NullMarked
package aspstore.wire;

import org.jspecify.annotations.NullMarked;
