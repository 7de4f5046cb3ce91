/// What a scanner read, or a person typed into the scan field. Pure: text in, a scan or the reason against it out.
@NullMarked
package aspstore.desk.scan;

import org.jspecify.annotations.NullMarked;
