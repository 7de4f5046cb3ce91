/// One document, whatever its kind, with everything that happened to it.
@NullMarked
package aspstore.desk.screen.document;

import org.jspecify.annotations.NullMarked;
