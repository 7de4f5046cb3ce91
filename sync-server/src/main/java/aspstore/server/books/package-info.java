/// Central's side of the books: one store at a time, one transaction, durable before anybody hears of it.
@NullMarked
package aspstore.server.books;

import org.jspecify.annotations.NullMarked;
