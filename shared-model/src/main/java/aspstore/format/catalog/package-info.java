/// Tables of the catalogue as CSV: parts, rates, families, limits, targets, allocation rules.
///
/// Pure format code: bytes in, rows of the catalogue out, and what is wrong with the others.
@NullMarked
package aspstore.format.catalog;

import org.jspecify.annotations.NullMarked;
