/// The outbox: what is on its way between the store and central, and what hinders it, in plain words.
@NullMarked
package aspstore.desk.screen.outbox;

import org.jspecify.annotations.NullMarked;
