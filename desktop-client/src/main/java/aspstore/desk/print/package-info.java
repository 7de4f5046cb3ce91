/// Paper and pictures: the only place that uses AWT.
@NullMarked
package aspstore.desk.print;

import org.jspecify.annotations.NullMarked;
