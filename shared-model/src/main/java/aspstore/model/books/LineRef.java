package aspstore.model.books;

import aspstore.model.Text;

/// One line of a document: `R34/2`.
///
/// @param line from 1
public record LineRef(String document, int line) {

    public LineRef {
        Text.optional("a document", document, Text.NUMBER);
        if (line < 1) {
            throw new IllegalArgumentException("lines are numbered from 1, not " + line);
        }
    }

    @Override
    public String toString() {
        return document + "/" + line;
    }
}
