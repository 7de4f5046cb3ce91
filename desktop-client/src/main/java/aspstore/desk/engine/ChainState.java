package aspstore.desk.engine;

import java.util.List;

/// What the check that runs in the background after each opening has found so far.
public sealed interface ChainState {

    /// For the person at the desk.
    String words();

    /// @param entries how many were checked so far
    record Checking(long entries) implements ChainState {
        @Override
        public String words() {
            return "The books are being checked in the background: " + entries + " entries so far.";
        }
    }

    record Sound(long entries) implements ChainState {
        @Override
        public String words() {
            return "The books were checked after opening: all " + entries
                    + " entries, in the files and in the database, and every balance.";
        }
    }

    /// @param problems in words, the first bad entry of each file named
    record Damaged(List<String> problems) implements ChainState {
        public Damaged {
            problems = List.copyOf(problems);
        }

        @Override
        public String words() {
            return "The books are damaged. " + String.join(" ", problems);
        }
    }

    /// The check itself was hindered, which says nothing about the books.
    record Unfinished(String why) implements ChainState {
        @Override
        public String words() {
            return "The books could not be checked to the end (" + why
                    + "). They are checked again when they are opened the next time.";
        }
    }
}
