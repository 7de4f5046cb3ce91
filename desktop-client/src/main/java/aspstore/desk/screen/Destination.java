package aspstore.desk.screen;

import aspstore.journal.query.DocumentName;

/// Where a person can go: one case a screen.
public sealed interface Destination {

    /// What waits for me.
    record Board() implements Destination {}

    /// One document with its history.
    record OneDocument(DocumentName name) implements Destination {}
}
