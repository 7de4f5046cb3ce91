/// GST on goods and their movement: parties, rates, tax of a line and of a document, and when an e-way bill is due.
@NullMarked
package aspstore.model.tax;

import org.jspecify.annotations.NullMarked;
