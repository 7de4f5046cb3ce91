package aspstore.desk.usecase;

/// The figures of a store that its manager looks at, in the order in which they are shown.
public enum DashboardTile {
    /// How long things take, and how many took too long.
    TURNAROUND,
    /// What uses cost by contract, this month and last.
    COSTS,
    /// How long the stock has been here, by value.
    AGEING,
    /// How much was done in time.
    IN_TIME,
    /// Parts that are owed.
    LEAKAGE,
    RETURNS,
    BACK_ORDERS,
    IN_TRANSIT
}
