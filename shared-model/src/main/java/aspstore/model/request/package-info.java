/// Parts requested from the warehouse, within the limits (MSL), and central's decision.
@NullMarked
package aspstore.model.request;

import org.jspecify.annotations.NullMarked;
