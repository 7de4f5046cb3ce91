package aspstore.desk.scan;

/// A scan with how often it counts: `5*` before it means five.
public record Scanned(Scan what, int times) {

    public Scanned {
        if (times < 1) {
            throw new IllegalArgumentException("a scan counts at least once, not " + times + " times");
        }
    }
}
