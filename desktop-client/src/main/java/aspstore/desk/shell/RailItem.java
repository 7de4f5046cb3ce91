package aspstore.desk.shell;

import aspstore.desk.screen.Destination;
import aspstore.model.Role;
import java.util.Set;
import org.kordamp.ikonli.Ikon;

/// A place on the rail: always an icon and a word.
///
/// @param text the key of its word
/// @param roles who sees it
record RailItem(String text, Ikon icon, Destination destination, Set<Role> roles) {
    RailItem {
        roles = Set.copyOf(roles);
    }
}
