/// The life of a unit, a lot, a delivery, a job or a challan as a picture that one walks along.
@NullMarked
package aspstore.desk.screen.life;

import org.jspecify.annotations.NullMarked;
