package aspstore.model.entry;

import aspstore.model.Role;
import aspstore.model.books.Refusal;
import java.util.List;

/// The caller's role does not give this command.
///
/// @param command the command's name: `RequestParts`
/// @param may the roles that do give it
public record NotAllowed(Role role, String command, List<Role> may) implements Refusal {

    public NotAllowed {
        may = List.copyOf(may);
    }
}
