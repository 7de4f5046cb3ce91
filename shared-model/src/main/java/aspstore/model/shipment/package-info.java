/// What the warehouse dispatched against an SAP delivery.
@NullMarked
package aspstore.model.shipment;

import org.jspecify.annotations.NullMarked;
