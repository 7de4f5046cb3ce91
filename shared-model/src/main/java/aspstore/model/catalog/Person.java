package aspstore.model.catalog;

import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.Text;
import java.util.Optional;

/// One of a store's people. Who has left stays, inactive, since documents name them.
///
/// @param pin with which they sign in at the desk; empty until central has set one
public record Person(PersonId id, String name, Role role, boolean active, Optional<PinHash> pin) implements CatalogRow {

    public Person {
        Text.require("the name of a person", name, Text.NAME);
    }

    public Person withPin(Optional<PinHash> other) {
        return new Person(id, name, role, active, other);
    }

    @Override
    public String key() {
        return id.text();
    }
}
