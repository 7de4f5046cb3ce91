/// Stock on hold: the document of what any room set apart. What people may do with it stands in the room of stock care.
@NullMarked
package aspstore.model.hold;

import org.jspecify.annotations.NullMarked;
