/// The example network that the demo's day and the practice store are played with: its catalogue and its people.
@NullMarked
package aspstore.desk.example;

import org.jspecify.annotations.NullMarked;
