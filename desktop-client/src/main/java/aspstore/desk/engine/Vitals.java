package aspstore.desk.engine;

/// Whether the store can write, and every way from one state to another. Changed on the ledger thread alone.
///
/// ```
///              opened                missing                 fetched, with all that is needed
/// (anything) ---------> Fine ---------------------> Recovering ------------------------------> Fine
///                       Recovering, where more is needed than is there
/// (anything) -- stopped --> Stopped    which only `opened` leaves
/// ```
final class Vitals {

    private volatile Health health = new Health.Stopped(Said.of("health.opening"));
    /// The entry up to which the journal must be here before anything is written: what the server acknowledged, or
    /// said that it holds. It outlives a fault and a reopening.
    private long needed = 0;

    Health health() {
        return health;
    }

    boolean isFine() {
        return health instanceof Health.Fine;
    }

    /// @throws EngineException in words, where nothing may be written now
    void requireWritable() {
        switch (health) {
            case Health.Fine _ -> {}
            case Health.Stopped(var why) -> throw new EngineException(why);
            case Health.Recovering(var why) -> throw new EngineException(why);
        }
    }

    /// @throws EngineException in words, where the books are not open
    void requireOpen() {
        switch (health) {
            case Health.Fine _, Health.Recovering _ -> {}
            case Health.Stopped(var why) -> throw new EngineException(why);
        }
    }

    /// The books are open, and end here.
    void opened(long head, long acknowledged) {
        needed = Math.max(needed, acknowledged);
        health = head < needed ? new Health.Recovering(Said.of("health.fetching", head, needed)) : new Health.Fine();
    }

    /// A fault, or the end.
    void stopped(Said why) {
        health = new Health.Stopped(why);
    }

    /// The server said that it holds the journal up to an entry that is not here.
    void missing(long end, Said why) {
        needed = Math.max(needed, end);
        health = switch (health) {
            case Health.Fine _ -> new Health.Recovering(why);
            case Health.Recovering recovering -> recovering;
            case Health.Stopped stopped -> stopped;
        };
    }

    /// The server has nothing more that could be fetched. What it acknowledged must be here all the same: its numbers
    /// are taken, whoever holds those entries now.
    void fetched(long head, long acknowledged) {
        needed = acknowledged;
        health = switch (health) {
            case Health.Fine fine -> fine;
            case Health.Recovering _ ->
                head >= acknowledged
                        ? new Health.Fine()
                        : new Health.Recovering(Said.of("health.lost", acknowledged, head));
            case Health.Stopped stopped -> stopped;
        };
    }
}
