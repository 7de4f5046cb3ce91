package aspstore.cases;

import aspstore.journal.Databases;

/// How a case is played: on which database the server runs, and whether the store is online through the hard part.
enum Way {
    H2_ONLINE(Databases.H2, true),
    H2_OFFLINE(Databases.H2, false),
    POSTGRESQL_ONLINE(Databases.POSTGRESQL, true),
    POSTGRESQL_OFFLINE(Databases.POSTGRESQL, false);

    private final Databases database;
    private final boolean isOnline;

    Way(Databases database, boolean isOnline) {
        this.database = database;
        this.isOnline = isOnline;
    }

    Databases database() {
        return database;
    }

    boolean isOnline() {
        return isOnline;
    }
}
