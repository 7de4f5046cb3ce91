package aspstore.desk.cli;

import aspstore.desk.engine.EngineException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// `aspstore store connect`: a store that is there gets a server, a new token or a new grant, and exchanges at once.
@Command(
        name = "connect",
        mixinStandardHelpOptions = true,
        description =
                "Give a store its server, a new token or a new grant, and exchange with the server at once. What is"
                        + " not given stays. The exit status is 1 where the settings are saved and the exchange did not succeed.")
final class StoreConnect implements Callable<Integer> {

    @Mixin
    StoreOptions options = new StoreOptions();

    @Option(names = "--server", paramLabel = "URL", description = "The sync server's address.")
    @Nullable
    ServerAddress server;

    @Option(names = "--token-file", paramLabel = "FILE", description = "File that holds the store's token.")
    @Nullable
    Path tokenFile;

    @Option(
            names = "--epoch",
            paramLabel = "N",
            description = "The grant that central renewed for this PC, after another was lost or the folder was copied."
                    + " What was saved here and not sent yet is sent under it. Where the lost PC may have issued"
                    + " challans that never reached the server, have central tell new number series first.")
    @Nullable
    Integer epoch;

    @Override
    public Integer call() {
        if (server == null && tokenFile == null && epoch == null) {
            throw new ParameterException(
                    options.spec.commandLine(), "say what is new: --server, --token-file or --epoch");
        }
        save(tokenFile == null ? Optional.empty() : Optional.of(TokenFile.read(tokenFile)));
        // Opened anew, since entries and batches carry the grant that was there at opening.
        try (var store = options.open();
                var central = StoreUpkeep.central(store)) {
            options.print("Saved: " + store.engine().identity() + ", grant "
                    + store.engine().identity().epoch() + ".");
            return StoreUpkeep.exchange(options, store, central);
        }
    }

    private void save(Optional<String> token) {
        try (var store = options.open()) {
            var identity = store.engine().identity();
            var address = server == null ? identity.server() : server.toString();
            if (address.isEmpty()) {
                throw new EngineException("Store " + identity.store() + " has no server yet. Name it with --server.");
            }
            if (epoch != null) {
                store.engine().changeGrant(epoch);
            }
            store.engine().changeServer(address, token.orElse(identity.token()));
        }
    }
}
