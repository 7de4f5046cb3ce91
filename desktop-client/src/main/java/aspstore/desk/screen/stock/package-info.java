/// What stands where, by any mix of criteria, kept under names and taken out as files.
@NullMarked
package aspstore.desk.screen.stock;

import org.jspecify.annotations.NullMarked;
