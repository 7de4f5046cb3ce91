package aspstore.desk.cli;

import aspstore.desk.sync.Pause;
import aspstore.desk.sync.Sync;
import aspstore.desk.sync.SyncLoop;
import aspstore.desk.usecase.OpenStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// `aspstore store serve`: a store without a screen, driven by lines of JSON on standard input.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Open the store, keep it in sync, and answer lines of JSON: one request a line, one answer a line.",
            "Ends with {\"stop\":true} or at the end of the input."
        })
final class StoreServe implements Callable<Integer> {

    @Mixin
    StoreOptions options = new StoreOptions();

    @Option(
            names = "--every",
            defaultValue = "30",
            paramLabel = "SECONDS",
            description = "How often to exchange with the server (default: ${DEFAULT-VALUE}).")
    int every = 30;

    @Override
    public Integer call() throws IOException {
        if (every < 1) {
            throw new ParameterException(options.spec.commandLine(), "--every is 1 second or more, not " + every);
        }
        try (var store = options.open();
                var central = StoreUpkeep.central(store)) {
            var sync = new Sync(store.engine(), central, store.clock());
            try (var loop = new SyncLoop(sync, Duration.ofSeconds(every), new Random(), Pause.real())) {
                loop.start();
                answer(new LineProtocol(store, sync), store);
            }
        }
        return 0;
    }

    private void answer(LineProtocol protocol, OpenStore store) throws IOException {
        var out = options.spec.commandLine().getOut();
        out.println("{\"ready\":\"" + store.engine().identity().store() + "\"}");
        out.flush();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null && !LineProtocol.isStop(line); line = in.readLine()) {
            if (!line.isBlank()) {
                out.println(protocol.answer(line));
                out.flush();
            }
        }
    }
}
