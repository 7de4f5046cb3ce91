package aspstore.model;

/// A person as staff, technician or central user: the number by which the maker's systems know them.
public record PersonId(String text) implements Comparable<PersonId> {

    public PersonId {
        Text.require("a person", text, 40);
    }

    @Override
    public int compareTo(PersonId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
