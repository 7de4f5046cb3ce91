/// The command line: for support staff, roll-outs and the demo, over the same use cases as the screens.
@NullMarked
package aspstore.desk.cli;

import org.jspecify.annotations.NullMarked;
