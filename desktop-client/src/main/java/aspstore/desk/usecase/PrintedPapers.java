package aspstore.desk.usecase;

import aspstore.desk.engine.Drafts;
import aspstore.wire.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/// Which papers this PC handed to a printer, and when last. It lies beside the drafts, and only the latest are
/// kept: it is a help for people, no record of the books.
public final class PrintedPapers {

    private static final Logger LOG = LoggerFactory.getLogger(PrintedPapers.class);
    private static final String ID = "printed-papers";
    private static final int KEPT = 2_000;

    private final Drafts drafts;
    private Optional<LinkedHashMap<String, Instant>> read = Optional.empty();

    public PrintedPapers(Drafts drafts) {
        this.drafts = drafts;
    }

    /// Reads the disk the first time.
    public synchronized Map<String, Instant> all() {
        return Map.copyOf(known());
    }

    public synchronized void add(String paper, Instant when) {
        var papers = known();
        papers.remove(paper);
        papers.put(paper, when);
        if (papers.size() > KEPT) {
            papers.remove(papers.firstEntry().getKey());
        }
        drafts.save(ID, Json.bytes(papers));
    }

    private LinkedHashMap<String, Instant> known() {
        var papers = read.orElseGet(this::load);
        read = Optional.of(papers);
        return papers;
    }

    private LinkedHashMap<String, Instant> load() {
        try {
            return drafts.load(ID)
                    .map(json -> Json.mapper().readValue(json, new TypeReference<LinkedHashMap<String, Instant>>() {}))
                    .orElseGet(LinkedHashMap::new);
        } catch (JacksonException e) {
            LOG.warn("which papers were printed can't be read, and begins anew", e);
            return new LinkedHashMap<>();
        }
    }
}
