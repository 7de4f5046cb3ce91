/// Papers as PDF. The same paper gives the same bytes: no clock, no random identity.
@NullMarked
package aspstore.format.paper;

import org.jspecify.annotations.NullMarked;
