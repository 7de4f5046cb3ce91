/// The figures of the store for its manager, each with the list behind it.
@NullMarked
package aspstore.desk.screen.dashboard;

import org.jspecify.annotations.NullMarked;
