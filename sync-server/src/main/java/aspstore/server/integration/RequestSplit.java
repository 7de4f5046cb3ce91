package aspstore.server.integration;

import aspstore.model.Quantity;
import aspstore.model.StoreId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How much of which lines of a request each store is to serve from now on. A line that is not named stays as it is; a
/// store that is not named at one of the lines serves nothing of it.
public record RequestSplit(List<Share> shares, String reason) {

    public record Share(StoreId store, List<Line> lines) {
        public Share {
            lines = List.copyOf(lines);
        }
    }

    public record Line(int lineNo, BigDecimal quantity) {

        String name() {
            return Integer.toString(lineNo);
        }

        Quantity wanted() {
            return Quantity.parse(quantity.toPlainString());
        }
    }

    public RequestSplit {
        shares = List.copyOf(shares);
        if (shares.stream().map(Share::store).distinct().count() < shares.size()) {
            throw new IllegalArgumentException("a store is named once");
        }
        for (var share : shares) {
            if (share.lines().stream().map(Line::lineNo).distinct().count()
                    < share.lines().size()) {
                throw new IllegalArgumentException("a store is given a line once");
            }
            share.lines().forEach(Line::wanted);
        }
    }

    /// What each store is to serve of each line that is named.
    Map<String, Map<StoreId, Quantity>> perLine() {
        var lines = new TreeMap<String, Map<StoreId, Quantity>>();
        for (var share : shares) {
            for (var line : share.lines()) {
                lines.computeIfAbsent(line.name(), _ -> new TreeMap<>()).put(share.store(), line.wanted());
            }
        }
        return lines;
    }
}
