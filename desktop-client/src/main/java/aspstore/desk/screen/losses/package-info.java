/// Goods that are gone or are not what the books say: lost, scrapped, put right, recovered.
@NullMarked
package aspstore.desk.screen.losses;

import org.jspecify.annotations.NullMarked;
