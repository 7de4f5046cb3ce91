/// How a screen works without making anybody wait or losing anything: background work and drafts.
@NullMarked
package aspstore.desk.work;

import org.jspecify.annotations.NullMarked;
