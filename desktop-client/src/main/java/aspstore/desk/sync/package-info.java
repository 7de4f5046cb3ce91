/// How a store and central exchange what they wrote: push, pull, and what happens when either lost something.
@NullMarked
package aspstore.desk.sync;

import org.jspecify.annotations.NullMarked;
