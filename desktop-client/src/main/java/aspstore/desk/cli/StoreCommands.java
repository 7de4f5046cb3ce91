package aspstore.desk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `aspstore store`: for support staff and roll-outs, over the same use cases as the screens.
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        description = "Look after a store's folder.",
        subcommands = {
            StoreCreate.class,
            StoreConnect.class,
            StoreUpkeep.Status.class,
            StoreLook.Stock.class,
            StoreLook.Traced.class,
            StoreLook.ListDocuments.class,
            StoreLook.Board.class,
            StoreUpkeep.Verify.class,
            StoreUpkeep.Rebuild.class,
            StoreUpkeep.MakeBackup.class,
            StoreUpkeep.RestoreBackup.class,
            StoreUpkeep.Export.class,
            StoreMovements.class,
            StoreUpkeep.SyncNow.class,
            StoreUpkeep.Outbox.class,
            StoreServe.class
        })
final class StoreCommands implements Runnable {

    @Spec
    CommandSpec spec = CommandSpec.create();

    private StoreCommands() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with the store");
    }
}
