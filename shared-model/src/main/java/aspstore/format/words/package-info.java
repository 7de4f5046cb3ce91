/// What the model says without words, in the words of a counter clerk: refusals, work items, stages, choices.
@NullMarked
package aspstore.format.words;

import org.jspecify.annotations.NullMarked;
