package aspstore.desk.screen;

/// Goes from screen to screen. Back leads to the one before, as it was left.
public interface Navigator {

    void open(Destination destination);

    /// Opens it in the place of the screen in front, to which back no longer leads.
    void replace(Destination destination);

    void back();

    /// Something on the screen in front changed: its title, its acts and what hinders them are looked at again.
    void changed();

    /// Typing and scans go where the screen wants them.
    void focus();
}
