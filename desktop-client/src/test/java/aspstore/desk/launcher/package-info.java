/// The whole product as people run it: by the launcher, in processes of its own. Runs once everything is packaged.
@NullMarked
package aspstore.desk.launcher;

import org.jspecify.annotations.NullMarked;
