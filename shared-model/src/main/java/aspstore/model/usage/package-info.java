/// What became of parts that went out: used, or come back unused; and the defective parts that come in for them.
@NullMarked
package aspstore.model.usage;

import org.jspecify.annotations.NullMarked;
