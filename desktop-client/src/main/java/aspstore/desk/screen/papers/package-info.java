/// Papers: every challan, how it looks, and its way to the printer.
@NullMarked
package aspstore.desk.screen.papers;

import org.jspecify.annotations.NullMarked;
