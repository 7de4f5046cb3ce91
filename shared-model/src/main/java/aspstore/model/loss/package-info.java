/// What is lost or scrapped: who is liable, what is recovered, and what becomes of what waited for the goods.
@NullMarked
package aspstore.model.loss;

import org.jspecify.annotations.NullMarked;
