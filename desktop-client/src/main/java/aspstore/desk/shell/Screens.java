package aspstore.desk.shell;

import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Screen;
import aspstore.desk.screen.board.BoardScreen;
import aspstore.desk.screen.document.DocumentScreen;
import aspstore.model.PartCode;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kordamp.ikonli.feather.Feather;

/// The one place that knows all screens.
final class Screens {

    private static final Set<Role> ALL = Set.of(Role.COUNTER, Role.TECHNICIAN, Role.MANAGER);

    /// The places of the rail, from the top.
    static final List<RailItem> RAIL = List.of(new RailItem("rail.board", Feather.INBOX, new Destination.Board(), ALL));

    private final Desk desk;

    Screens(Desk desk, DeskParts parts) {
        this.desk = desk;
    }

    Screen of(Destination destination) {
        return switch (destination) {
            case Destination.Board _ -> new BoardScreen(desk);
            case Destination.OneDocument(var name) -> new DocumentScreen(desk, name);
        };
    }

    /// Where the life of a unit is told.
    static Optional<Destination> life(SerialNo serial) {
        return Optional.empty();
    }

    /// Where the stock of a part is shown.
    static Optional<Destination> stockOf(PartCode part) {
        return Optional.empty();
    }
}
