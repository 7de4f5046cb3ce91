/// The board: what waits for whoever is signed in.
@NullMarked
package aspstore.desk.screen.board;

import org.jspecify.annotations.NullMarked;
