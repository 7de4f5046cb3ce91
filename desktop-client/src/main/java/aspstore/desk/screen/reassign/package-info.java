/// The screen on which parts that are out go on to another job.
@NullMarked
package aspstore.desk.screen.reassign;

import org.jspecify.annotations.NullMarked;
