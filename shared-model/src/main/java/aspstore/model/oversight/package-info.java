/// What people decide beside the rules: overrides that a manager or central grants, and cases to resolve.
@NullMarked
package aspstore.model.oversight;

import org.jspecify.annotations.NullMarked;
