/// The books in SQL: entries with their hash chain, projections and queries; H2 and PostgreSQL alike, both sides.
@NullMarked
package aspstore.journal;

import org.jspecify.annotations.NullMarked;
