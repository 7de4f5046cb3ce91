package aspstore.model.tax;

import aspstore.model.Gstin;
import java.util.Optional;

/// Somebody on a challan.
public record Party(String name, Address address, Optional<Gstin> gstin) {}
