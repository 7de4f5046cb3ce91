package aspstore.history;

import aspstore.wire.Batch;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Someone on the line who changes the reasons that people gave.
final class Forgery {

    private Forgery() {}

    static byte[] changeReasons(byte[] gzip) {
        var batch = Batch.fromGzip(gzip, Integer.MAX_VALUE - 1);
        var commits = batch.commits().stream()
                .map(commit -> commit.stream().map(Forgery::forged).toList())
                .toList();
        return new Batch(
                        batch.stream(),
                        batch.epoch(),
                        batch.first(),
                        batch.previous(),
                        batch.last(),
                        batch.end(),
                        List.copyOf(commits))
                .toGzip();
    }

    private static byte[] forged(byte[] entry) {
        return new String(entry, StandardCharsets.UTF_8)
                .replace("\"reason\":\"because", "\"reason\":\"Because")
                .getBytes(StandardCharsets.UTF_8);
    }
}
