package aspstore.desk.cli;

import aspstore.desk.engine.StoreFolder;
import aspstore.desk.engine.StoreIdentity;
import aspstore.desk.usecase.OpenStore;
import aspstore.model.BusinessUnit;
import aspstore.model.StoreId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `aspstore store create`: an empty folder becomes a store's.
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Make a new store's folder, with empty books. It is filled by the first sync.")
final class StoreCreate implements Callable<Integer> {

    @Mixin
    StoreOptions options = new StoreOptions();

    @Option(names = "--store", required = true, paramLabel = "ID", description = "The store, as central enrolled it.")
    @Nullable
    StoreId store;

    @Option(
            names = "--bu",
            required = true,
            split = ",",
            paramLabel = "BU",
            description = "Its business units, parted by commas.")
    List<BusinessUnit> units = new ArrayList<>();

    @Option(names = "--device", defaultValue = "desk-1", description = "This PC's name (default: ${DEFAULT-VALUE}).")
    String device = "desk-1";

    @Option(names = "--epoch", defaultValue = "1", description = "The grant under which it writes.")
    int epoch = 1;

    @Option(names = "--server", paramLabel = "URL", description = "The sync server's address.")
    @Nullable
    ServerAddress server;

    @Option(names = "--token-file", paramLabel = "FILE", description = "File that holds the store's token.")
    @Nullable
    Path tokenFile;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        StoreFolder.create(options.folder, identity(), OpenStore.ports());
        options.print("Store " + store + " was made in " + options.folder.toAbsolutePath() + ".");
        return 0;
    }

    private StoreIdentity identity() {
        var token = tokenFile == null ? "" : TokenFile.read(tokenFile);
        try {
            return new StoreIdentity(
                    Objects.requireNonNull(store, "picocli asks for it"),
                    units,
                    device,
                    epoch,
                    server == null ? "" : server.toString(),
                    token);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), LineProtocol.said(e), e);
        }
    }
}
