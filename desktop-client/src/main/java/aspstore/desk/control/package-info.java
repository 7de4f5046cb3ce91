/// Controls that all screens use: the scan field, tables, fields.
@NullMarked
package aspstore.desk.control;

import org.jspecify.annotations.NullMarked;
