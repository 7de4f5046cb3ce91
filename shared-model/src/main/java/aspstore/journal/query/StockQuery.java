package aspstore.journal.query;

import aspstore.journal.LotRows;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.catalog.PartFamily;
import aspstore.model.stock.Stand;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What stands where, by any mix of criteria, with totals.
public final class StockQuery {

    /// By what totals are grouped.
    public enum By {
        STORE("s.store"),
        BU("l.bu"),
        PART("s.part"),
        PLACE("s.place"),
        REFERENCE("s.reference"),
        OWNER("l.owner"),
        CONTRACT_CLASS("l.contract_class"),
        CONDITION("l.lot_condition");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /// @param of the part, place or whatever else was grouped by; empty for the total of all
    /// @param stands how many rows
    /// @param thousandths may be below zero where stands are disputed
    /// @param value each row's value rounded half up to paise, then added
    public record Total(String of, long stands, long thousandths, Money value) {}

    private static final String SUMS = """
            count(*) as stands, coalesce(sum(s.quantity), 0) as thousandths,
            coalesce(sum(round(s.quantity * 0.001 * l.rate, 0)), 0) as paise
            """;

    private static final String FROM = """
            from stand s join lot l on l.store = s.store and l.id = s.lot
            {where}
            """;

    /// By what the rows may be sorted.
    public static final Map<String, String> SORTS = Map.of(
            "part",
            "s.part",
            "store",
            "s.store",
            "place",
            "s.place",
            "quantity",
            "s.quantity",
            "expiry",
            "l.expiry",
            "received",
            "l.received");

    /// By what totals may be sorted.
    public static final Map<String, String> TOTAL_SORTS =
            Map.of("of", "name", "stands", "stands", "quantity", "thousandths", "value", "paise");

    private StockQuery() {}

    private static final String ROWS =
            "select " + LotRows.COLUMNS + ", s.store, s.place, s.reference, s.quantity, s.disputed\n";

    private static final String ORDER = "order by s.part, s.store, s.lot, s.place, s.reference";

    /// The page is cut out of the stands alone where no lot is looked at to find or sort them: then a lot is read for
    /// each row that is shown, and not for each that stands.
    private static final String STANDS_FIRST = """
            from (select s.store, s.part, s.lot, s.place, s.reference, s.quantity, s.disputed
                from stand s
                {where}
                %s
                %s) s
                join lot l on l.store = s.store and l.id = s.lot
            """.formatted(ORDER, Where.PAGE);

    /// Ordered by part, then by store, lot and place.
    public static Paged<StockRow> rows(Handle handle, Scope scope, List<StockCriterion> criteria, Page page) {
        boolean isOfStands = criteria.stream().allMatch(StockQuery::isOfStands)
                && page.sort().filter(sort -> isOfLot(sort.by())).isEmpty();
        var found = where(handle, scope, criteria)
                .query(handle, ROWS + (isOfStands ? STANDS_FIRST : FROM) + ORDER, page, SORTS)
                .map((row, _) -> new StockRow(
                        Rows.store(row),
                        new Stand(LotRows.lot(row), Rows.spot(row, "place", "reference"), row.getLong("quantity")),
                        row.getBoolean("disputed")))
                .list();
        return Paged.of(page, found);
    }

    private static boolean isOfLot(String sort) {
        return SORTS.getOrDefault(sort, "").startsWith("l.");
    }

    private static boolean isOfStands(StockCriterion criterion) {
        return switch (criterion) {
            case StockCriterion.OfPart _,
                    StockCriterion.OfParts _,
                    StockCriterion.OfFamily _,
                    StockCriterion.OfLot _,
                    StockCriterion.In _,
                    StockCriterion.Under _ -> true;
            case StockCriterion.OfBu _,
                    StockCriterion.OfSerial _,
                    StockCriterion.OwnedBy _,
                    StockCriterion.OfClass _,
                    StockCriterion.Being _,
                    StockCriterion.ExpiresBefore _,
                    StockCriterion.ReceivedUntil _,
                    StockCriterion.OfDelivery _,
                    StockCriterion.OfOrder _ -> false;
        };
    }

    public static Paged<Total> totals(Handle handle, Scope scope, List<StockCriterion> criteria, By by, Page page) {
        var found = where(handle, scope, criteria)
                .query(
                        handle,
                        "select " + by.column + " as name, " + SUMS + FROM + "group by " + by.column + " order by name",
                        page,
                        TOTAL_SORTS)
                .map((row, _) -> new Total(
                        row.getString("name"),
                        row.getLong("stands"),
                        row.getLong("thousandths"),
                        new Money(row.getLong("paise"))))
                .list();
        return Paged.of(page, found);
    }

    public static Total total(Handle handle, Scope scope, List<StockCriterion> criteria) {
        return where(handle, scope, criteria)
                .query(handle, "select " + SUMS + FROM)
                .map((row, _) -> new Total(
                        "", row.getLong("stands"), row.getLong("thousandths"), new Money(row.getLong("paise"))))
                .one();
    }

    private static Where where(Handle handle, Scope scope, List<StockCriterion> criteria) {
        var where = Where.scope("s.store", scope).that("s.quantity <> 0");
        if (criteria.stream().noneMatch(StockCriterion.In.class::isInstance)) {
            where.that("not s.outside");
        }
        criteria.forEach(criterion -> add(handle, where, criterion));
        return where;
    }

    private static void add(Handle handle, Where where, StockCriterion criterion) {
        switch (criterion) {
            case StockCriterion.OfBu(var bu) -> where.equal("l.bu", bu);
            case StockCriterion.OfPart(var part) -> where.equal("s.part", part);
            case StockCriterion.OfParts(var parts) -> where.in("s.part", parts);
            case StockCriterion.OfFamily(var family) -> where.in("s.part", members(handle, family.text()));
            case StockCriterion.OfLot(var lot) -> where.equal("s.lot", lot);
            case StockCriterion.OfSerial(var serial) -> where.equal("l.serial", serial);
            case StockCriterion.In(var places) -> where.in("s.place", places);
            case StockCriterion.Under(var reference) -> where.equal("s.reference", reference);
            case StockCriterion.OwnedBy(var owner) -> where.equal("l.owner", owner);
            case StockCriterion.OfClass(var contractClass) -> where.equal("l.contract_class", contractClass);
            case StockCriterion.Being(var condition) -> where.equal("l.lot_condition", condition);
            case StockCriterion.ExpiresBefore(var day) -> where.that("l.expiry < ?", day);
            case StockCriterion.ReceivedUntil(var day) -> where.that("l.received <= ?", day);
            case StockCriterion.OfDelivery(var delivery) -> where.equal("l.delivery_order", delivery);
            case StockCriterion.OfOrder(var order) -> where.equal("l.sales_order", order);
        }
    }

    private static List<PartCode> members(Handle handle, String family) {
        return Catalogue.now(handle, PartFamily.class, family).stream()
                .flatMap(told -> told.members().stream())
                .distinct()
                .toList();
    }
}
