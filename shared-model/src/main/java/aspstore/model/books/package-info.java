/// What rules read and change: documents, stands and the catalogue of one store, as of a position.
@NullMarked
package aspstore.model.books;

import org.jspecify.annotations.NullMarked;
