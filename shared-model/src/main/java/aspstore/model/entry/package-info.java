/// Entries: a header and one event. The only place that knows all rooms at once.
@NullMarked
package aspstore.model.entry;

import org.jspecify.annotations.NullMarked;
