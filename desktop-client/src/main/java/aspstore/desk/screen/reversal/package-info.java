/// Taking back a posted entry, or some of its lines.
@NullMarked
package aspstore.desk.screen.reversal;

import org.jspecify.annotations.NullMarked;
