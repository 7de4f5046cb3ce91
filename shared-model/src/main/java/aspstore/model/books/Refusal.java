package aspstore.model.books;

/// Why a command may not happen. Each is a record that carries what its words need, and no text of its own.
///
/// The record's name is the key of its words: what is wrong, why, and what to do next.
public interface Refusal {

    default String key() {
        return getClass().getSimpleName();
    }
}
