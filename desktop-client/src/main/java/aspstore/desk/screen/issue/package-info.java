/// Parts go out for a job: the challan in one act, handing it over, cancelling it, and its pages in the window.
@NullMarked
package aspstore.desk.screen.issue;

import org.jspecify.annotations.NullMarked;
