/// What central tells: parts, rates, limits, people, agreements and rules, each valid from a position.
@NullMarked
package aspstore.model.catalog;

import org.jspecify.annotations.NullMarked;
