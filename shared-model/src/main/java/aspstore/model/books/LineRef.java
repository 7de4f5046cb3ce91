package aspstore.model.books;

/// One line of a document: `R34/2`.
///
/// @param line from 1
public record LineRef(String document, int line) {

    public LineRef {
        if (line < 1) {
            throw new IllegalArgumentException("lines are numbered from 1, not " + line);
        }
    }

    @Override
    public String toString() {
        return document + "/" + line;
    }
}
