/// Labels for parts and cartons, as PDF and for label printers (ZPL II). The same label gives the same bytes.
@NullMarked
package aspstore.format.label;

import org.jspecify.annotations.NullMarked;
