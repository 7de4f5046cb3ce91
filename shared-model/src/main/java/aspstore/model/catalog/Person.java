package aspstore.model.catalog;

import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.Text;

/// One of a store's people. Who has left stays, inactive, since documents name them.
public record Person(PersonId id, String name, Role role, boolean active) implements CatalogRow {

    public Person {
        Text.require("the name of a person", name, Text.NAME);
    }

    @Override
    public String key() {
        return id.text();
    }
}
