package aspstore.server.integration;

import aspstore.format.words.Words;
import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.StoreId;
import aspstore.model.indent.IndentCommand.ServiceLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Chooses the store that is to serve a request, and says why: the one that the service system names, else the
/// one that covers most lines, then the one that has most free of them, then the one heard of last.
final class StoreChoice {

    /// @param named the store that the service system wants
    /// @param except those that had it before
    record Sought(BusinessUnit bu, Contract contract, JobNo job, Optional<StoreId> named, Set<StoreId> except) {}

    /// @param store empty where no store has any of it
    record Chosen(Optional<StoreId> store, String why) {}

    private static final int LONGEST = 500;
    private static final Words WORDS = Words.in(Locale.ENGLISH);

    private static final class Score {
        int covered;
        Quantity free = Quantity.ZERO;
        Optional<Instant> seenAt = Optional.empty();
        final List<String> words = new ArrayList<>();
    }

    private StoreChoice() {}

    static Chosen choose(Caller caller, Availability availability, Sought sought, List<ServiceLine> lines) {
        Map<StoreId, Score> scores = new TreeMap<>();
        Map<PartCode, Quantity> wanted = new HashMap<>();
        lines.forEach(line -> wanted.merge(line.part(), line.quantity(), Quantity::plus));
        wanted.forEach((part, quantity) -> {
            var asked = new Availability.Wanted(sought.bu(), sought.contract(), part, Optional.of(sought.job()));
            for (var at : availability.find(caller, asked, WORDS)) {
                if (sought.except().contains(at.store())) {
                    continue;
                }
                var score = scores.computeIfAbsent(at.store(), _ -> new Score());
                score.seenAt = at.seenAt();
                score.free = score.free.plus(at.free());
                score.covered += quantity.isMoreThan(at.free()) ? 0 : 1;
                score.words.add(at.free() + " of " + part + " free"
                        + at.passedOver().stream()
                                .map(passed -> "; " + passed.stands() + " passed over: " + passed.words())
                                .collect(Collectors.joining()));
            }
        });
        var named = sought.named();
        if (named.isPresent()) {
            return new Chosen(named, cut("named by the service system; " + why(named.get(), scores, wanted.size())));
        }
        var best = scores.entrySet().stream()
                .filter(entry -> entry.getValue().free.isPositive())
                .max((one, other) -> compare(one.getValue(), other.getValue()));
        return best.map(entry -> new Chosen(Optional.of(entry.getKey()), why(entry.getKey(), scores, wanted.size())))
                .orElseGet(() -> new Chosen(
                        Optional.empty(),
                        (sought.except().isEmpty() ? "no store" : "no other store") + " has any of it free for "
                                + sought.contract()));
    }

    private static int compare(Score one, Score other) {
        if (one.covered != other.covered) {
            return Integer.compare(one.covered, other.covered);
        }
        return one.free.equals(other.free)
                ? one.seenAt.orElse(Instant.MIN).compareTo(other.seenAt.orElse(Instant.MIN))
                : one.free.compareTo(other.free);
    }

    private static String why(StoreId chosen, Map<StoreId, Score> scores, int parts) {
        var words = new StringBuilder(chosen + " covers " + covered(scores, chosen) + " of " + parts + " parts");
        scores.forEach((store, score) -> words.append("; ")
                .append(store)
                .append(": ")
                .append(String.join(", ", score.words))
                .append(score.seenAt.map(time -> ", heard of at " + time).orElse(", never heard of")));
        return cut(words.toString());
    }

    private static String cut(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words;
    }

    private static int covered(Map<StoreId, Score> scores, StoreId store) {
        return scores.getOrDefault(store, new Score()).covered;
    }
}
