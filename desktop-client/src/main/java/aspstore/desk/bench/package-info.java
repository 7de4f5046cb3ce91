/// What the product costs, measured with the product's own parts: every figure beside a bar or a raw
/// limit of the same run.
@NullMarked
package aspstore.desk.bench;

import org.jspecify.annotations.NullMarked;
