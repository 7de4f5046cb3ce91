/// Jobs and their parts: which are open, what is set aside and why, and an indent raised at the counter.
@NullMarked
package aspstore.desk.screen.indent;

import org.jspecify.annotations.NullMarked;
