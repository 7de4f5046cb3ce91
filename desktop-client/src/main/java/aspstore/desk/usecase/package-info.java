/// What people at a store do in one act, for screens, the command line and other processes alike: values in,
/// values out.
@NullMarked
package aspstore.desk.usecase;

import org.jspecify.annotations.NullMarked;
