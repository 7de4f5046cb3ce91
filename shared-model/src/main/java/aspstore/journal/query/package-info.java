/// What screens, reports and the console ask of the books: the same SQL for H2 and PostgreSQL, one store or all.
@NullMarked
package aspstore.journal.query;

import org.jspecify.annotations.NullMarked;
