/// Plain text for terminals: tables, and what a trace says.
@NullMarked
package aspstore.desk.text;

import org.jspecify.annotations.NullMarked;
