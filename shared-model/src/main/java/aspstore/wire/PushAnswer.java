package aspstore.wire;

import aspstore.model.BusinessUnit;
import java.time.Instant;
import java.util.SortedMap;

/// What the server answers to a push: how far it holds the store's journal durably, and what waits to be pulled.
///
/// The store takes the acknowledgement only where its own hash at `seq` is the same.
///
/// @param seq the last entry that the server holds
/// @param hash its hash, as hexadecimal digits
/// @param misfits how many of the pushed entries opened a case
/// @param feed where the store's feed ends
/// @param catalogs where the catalogue of each of its BUs ends
public record PushAnswer(
        long seq, String hash, int misfits, long feed, SortedMap<BusinessUnit, Long> catalogs, Instant serverTime) {}
