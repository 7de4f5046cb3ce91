package aspstore.desk.cli;

import aspstore.model.books.Refusal;

/// A refusal in words.
final class RefusalWords {

    String of(Refusal refusal) {
        return refusal.toString();
    }
}
