package aspstore.model.catalog;

/// One thing that central tells and that stays true until it tells otherwise: a row of the catalogue.
///
/// Rows of a BU's catalogue (parts, families, rates, allocation rules, States' limits of e-way bills) travel in
/// `catalog/<bu>`; rows about one store (its limits, staff, agreements, number series) in that store's feed. Every
/// row is valid from the position of the entry that told it, so that a decision can be repeated with what was known
/// at the time.
public sealed interface CatalogRow
        permits Part,
                PartFamily,
                Rate,
                AllocationRule,
                Store,
                Person,
                Agreement,
                StockLimit,
                SeriesGrant,
                OwedPolicy,
                ApprovalLimit,
                BagLimit,
                Target,
                EwayLimit {

    /// What tells this row from others of its type.
    String key();
}
