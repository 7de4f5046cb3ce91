/// Parts that go back to the warehouse: asked for, decided, packed, shipped on a challan, received and disposed of.
@NullMarked
package aspstore.model.partreturn;

import org.jspecify.annotations.NullMarked;
