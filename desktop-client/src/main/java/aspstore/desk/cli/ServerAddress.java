package aspstore.desk.cli;

import java.net.URI;

/// Where the sync server is: `https://spares.example.com`.
record ServerAddress(URI uri) {

    ServerAddress {
        var scheme = uri.getScheme();
        if (scheme == null || !scheme.matches("https?") || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "a server's address looks like https://spares.example.com, not like '" + uri + "'");
        }
    }

    static ServerAddress of(String text) {
        return new ServerAddress(URI.create(text.strip()));
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
