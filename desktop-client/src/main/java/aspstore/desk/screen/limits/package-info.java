/// The limits of the stock (MSL), and what lies below or above them.
@NullMarked
package aspstore.desk.screen.limits;

import org.jspecify.annotations.NullMarked;
