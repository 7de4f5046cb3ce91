/// What does not fit and what is let through: cases to resolve, overrides to grant.
@NullMarked
package aspstore.desk.screen.oversight;

import org.jspecify.annotations.NullMarked;
