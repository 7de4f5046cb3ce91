package aspstore.desk.cli;

import aspstore.desk.engine.Backup;
import aspstore.desk.engine.EngineException;
import aspstore.desk.sync.HttpCentral;
import aspstore.desk.sync.Sync;
import aspstore.desk.sync.SyncStatus;
import aspstore.desk.text.TextTable;
import aspstore.desk.usecase.OpenStore;
import aspstore.wire.Json;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The commands that check, mend and exchange.
final class StoreUpkeep {

    private StoreUpkeep() {}

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Check the files, their hash chains, the database and its balances against each other.")
    static final class Verify implements Callable<Integer> {

        @Mixin
        StoreOptions options = new StoreOptions();

        @Override
        public Integer call() {
            var problems = new ArrayList<String>();
            long entries = 0;
            try (var store = options.open()) {
                var verified = store.engine().verify();
                entries = verified.entries();
                problems.addAll(verified.problems());
                store.books().findings().forEach(finding -> problems.add(finding.of() + ": " + finding.words()));
            } catch (EngineException e) {
                problems.add(LineProtocol.said(e));
            }
            if (options.json) {
                var answer = new LinkedHashMap<String, Object>();
                answer.put("sound", problems.isEmpty());
                answer.put("entries", entries);
                answer.put("problems", problems);
                options.print(Json.write(answer));
            } else if (problems.isEmpty()) {
                options.print("Sound: " + entries + " entries, each chained to the one before, in the files and in the"
                        + " database alike. The moves balance.");
            } else {
                options.complain("NOT SOUND\n" + String.join("\n", problems));
            }
            return problems.isEmpty() ? 0 : 1;
        }
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description =
                    "Who the store is, what waits, whether it can save, and what the check after opening finds. The"
                            + " exit status is 1 where something is to be done.")
    static final class Status implements Callable<Integer> {

        private static final int MOST_SECONDS = 30;

        @Mixin
        StoreOptions options = new StoreOptions();

        @Override
        public Integer call() {
            try (var store = options.open()) {
                awaitCheck(store);
                var status = StoreStatus.of(store);
                options.print(options.json ? Json.write(status) : status.words());
                return status.isWell() ? 0 : 1;
            }
        }

        /// Large books are not waited for to the end: then it says how far the check is.
        private static void awaitCheck(OpenStore store) {
            try {
                store.engine().chainChecked().get(MOST_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                // What is known so far is shown.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Command(
            name = "backup",
            mixinStandardHelpOptions = true,
            description = "Verify the books and write all that is needed to open this store elsewhere into one file:"
                    + " journal, feed, drafts and settings, without the server's token.")
    static final class MakeBackup implements Callable<Integer> {

        @Mixin
        StoreOptions options = new StoreOptions();

        @Parameters(paramLabel = "FILE", description = "The file to write; an older one is replaced once it is whole.")
        Path file = Path.of("");

        @Override
        public Integer call() {
            try (var store = options.open()) {
                store.engine().backup(file);
                options.print("Backed up to " + file.toAbsolutePath().normalize() + ", up to entry "
                        + store.engine().head().seq() + ".");
            }
            return 0;
        }
    }

    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description =
                    "Unpack a backup into a new folder. What the server holds beyond it is fetched by the next sync;"
                            + " until then nothing should be done there. The store's old folder must not be used any more.")
    static final class RestoreBackup implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "FILE", description = "What `store backup` has written.")
        Path file = Path.of("");

        @Parameters(index = "1", paramLabel = "DIR", description = "The folder, empty or made anew.")
        Path folder = Path.of("");

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            var restored = Backup.restore(file, folder, OpenStore.ports());
            var identity = restored.identity();
            var out = spec.commandLine().getOut();
            out.println("Store " + identity.store() + " was restored to " + restored.root() + ".");
            out.println("The token is not in a backup. Before anybody works there: aspstore store connect --folder "
                    + restored.root() + " --token-file FILE"
                    + (identity.server().isEmpty() ? " --server URL" : ""));
            out.flush();
            return 0;
        }
    }

    @Command(
            name = "rebuild",
            mixinStandardHelpOptions = true,
            description = "Drop the database and build it anew from the journal and feed files.")
    static final class Rebuild implements Callable<Integer> {

        @Mixin
        StoreOptions options = new StoreOptions();

        @Override
        public Integer call() {
            try (var store = options.open()) {
                var before = store.books().digest();
                store.engine().rebuild().join();
                var after = store.books().digest();
                var table = TextTable.of("part of the books", "rows#", "sum");
                after.sections()
                        .forEach(section -> table.row(
                                section.part(), section.rows(), section.sum().substring(0, 16)));
                options.print("Rebuilt from the files: "
                        + (before.equals(after) ? "the same books as before." : "OTHER BOOKS THAN BEFORE.") + "\n"
                        + table.text(0));
                return before.equals(after) ? 0 : 1;
            }
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Write every entry as a line of JSON, for other programs.")
    static final class Export implements Callable<Integer> {

        @Mixin
        StoreOptions options = new StoreOptions();

        @Parameters(paramLabel = "FILE", description = "The file to write.")
        Path file = Path.of("");

        @Override
        public Integer call() {
            try (var store = options.open()) {
                store.engine().export(file);
                options.print("Exported to " + file.toAbsolutePath() + ".");
            }
            return 0;
        }
    }

    @Command(
            name = "sync",
            mixinStandardHelpOptions = true,
            description = "Exchange with the server now: what the store did, and what central told.")
    static final class SyncNow implements Callable<Integer> {

        @Mixin
        StoreOptions options = new StoreOptions();

        @Override
        public Integer call() {
            try (var store = options.open();
                    var central = central(store)) {
                return exchange(options, store, central);
            }
        }
    }

    /// @return the exit status
    static int exchange(StoreOptions options, OpenStore store, HttpCentral central) {
        var status = new Sync(store.engine(), central, store.clock()).exchange();
        var words = status.words(store.clock().instant());
        if (status.state() == SyncStatus.State.IN_STEP) {
            options.print(words);
            return 0;
        }
        options.complain(words);
        return 1;
    }

    /// @throws EngineException where the store has no server
    static HttpCentral central(OpenStore store) {
        var identity = store.engine().identity();
        if (identity.server().isEmpty()) {
            throw new EngineException("Store " + identity.store()
                    + " has no server. Give it one: aspstore store connect --server URL --token-file FILE.");
        }
        return new HttpCentral(URI.create(identity.server()), identity.store(), identity.token());
    }

    @Command(name = "outbox", mixinStandardHelpOptions = true, description = "What the server does not hold yet.")
    static final class Outbox implements Callable<Integer> {

        @Mixin
        StoreOptions options = new StoreOptions();

        @Override
        public Integer call() {
            try (var store = options.open()) {
                var outbox = store.engine().outbox();
                long head = store.engine().head().seq();
                long held = Math.min(head, outbox.acknowledged().seq());
                if (options.json) {
                    options.print(Json.write(new Waiting(head, held, outbox.waiting())));
                } else {
                    options.print("The journal ends at entry " + head + "; the server holds it up to " + held + ". "
                            + StoreStatus.waiting(outbox.waiting()) + ".");
                }
            }
            return 0;
        }

        private record Waiting(long head, long acknowledged, long waiting) {}
    }
}
