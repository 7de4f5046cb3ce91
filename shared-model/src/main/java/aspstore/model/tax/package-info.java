/// GST: parties, tax, units, and when an e-way bill is due.
@NullMarked
package aspstore.model.tax;

import org.jspecify.annotations.NullMarked;
