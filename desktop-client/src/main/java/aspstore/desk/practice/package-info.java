/// A store to practise with: its folder as it is in the middle of a working day, posted by the real rules.
@NullMarked
package aspstore.desk.practice;

import org.jspecify.annotations.NullMarked;
