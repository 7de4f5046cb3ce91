/// The window: start, sign-in, rail, top line, status line, palette, keys, and the way from screen to screen.
@NullMarked
package aspstore.desk.shell;

import org.jspecify.annotations.NullMarked;
