/// Parts come back from a job: each is used, unused, on hold or defective, and the reverse challan closes.
@NullMarked
package aspstore.desk.screen.handin;

import org.jspecify.annotations.NullMarked;
