/// What is out with technicians, and what they owe.
@NullMarked
package aspstore.desk.screen.technician;

import org.jspecify.annotations.NullMarked;
