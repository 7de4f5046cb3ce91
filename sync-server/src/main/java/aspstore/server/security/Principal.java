package aspstore.server.security;

import aspstore.model.Caller;
import aspstore.model.StoreId;
import java.util.Optional;

/// Whom a token stands for.
///
/// @param store the store that the token is bound to; empty for people and systems at central
public record Principal(Caller caller, Optional<StoreId> store) {}
