/// What all screens share: what a screen is, where one can go, and the desk that screens stand on. Each screen is a
/// package of its own below, with a view (nodes), a view model (what it shows, no nodes) and its texts.
@NullMarked
package aspstore.desk.screen;

import org.jspecify.annotations.NullMarked;
