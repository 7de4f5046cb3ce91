/// A good part went in and the defective one came out: three scans.
@NullMarked
package aspstore.desk.screen.swap;

import org.jspecify.annotations.NullMarked;
