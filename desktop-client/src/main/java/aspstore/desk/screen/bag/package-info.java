/// The screen on which a technician's bag is filled.
@NullMarked
package aspstore.desk.screen.bag;

import org.jspecify.annotations.NullMarked;
