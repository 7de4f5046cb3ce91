/// The words of the trade as values: parts, quantities, money, documents' numbers, people.
@NullMarked
package aspstore.model;

import org.jspecify.annotations.NullMarked;
