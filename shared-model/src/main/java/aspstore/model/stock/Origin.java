package aspstore.model.stock;

import aspstore.model.JobNo;
import aspstore.model.Sodo;
import java.util.Optional;

/// Where a lot came from. A defective taken from an appliance claims no SODO unless it is a known unit.
public sealed interface Origin {

    /// The SODO under which the goods first came, where one is known.
    Optional<Sodo> sodo();

    /// @param shipment the delivery's number
    /// @param line the shipment's line, from 1
    /// @param receipt the GRN, once received
    record Shipped(Sodo of, String shipment, int line, Optional<String> receipt) implements Origin {
        @Override
        public Optional<Sodo> sodo() {
            return Optional.of(of);
        }
    }

    /// Taken out of a customer's appliance on a job; `replacedBy` is the lot that went in.
    record Appliance(JobNo job, Optional<LotId> replacedBy) implements Origin {
        @Override
        public Optional<Sodo> sodo() {
            return Optional.empty();
        }
    }

    /// A known unit that came back: same part and serial as an earlier lot of this store, whose SODO it keeps.
    record Earlier(LotId earlier, Optional<Sodo> sodo, JobNo job, Optional<LotId> replacedBy) implements Origin {}

    /// Taken on when the store's books began.
    record Opening(Optional<Sodo> sodo) implements Origin {}

    /// Found by a count.
    record Counted(String count) implements Origin {
        @Override
        public Optional<Sodo> sodo() {
            return Optional.empty();
        }
    }

    /// Arrived with no paper that announced it; `paper` is what came with the goods.
    record Unlisted(String receipt, String paper) implements Origin {
        @Override
        public Optional<Sodo> sodo() {
            return Optional.empty();
        }
    }
}
