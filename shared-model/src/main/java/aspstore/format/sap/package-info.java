/// What goes to and comes from SAP as files: deliveries (IDoc and OData), goods movements and stock lists.
///
/// Pure format code: bytes in, values out, and the other way round. It knows `aspstore.model` and nothing else of
/// the product. Field names and rules are SAP's: DELVRY01 to 07, MBGMCR03, API_OUTBOUND_DELIVERY_SRV,
/// API_MATERIAL_DOCUMENT_SRV.
@NullMarked
package aspstore.format.sap;

import org.jspecify.annotations.NullMarked;
