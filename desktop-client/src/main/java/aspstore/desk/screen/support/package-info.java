/// Support: how the store is, what can be checked and kept, and what to send where something is wrong.
@NullMarked
package aspstore.desk.screen.support;

import org.jspecify.annotations.NullMarked;
