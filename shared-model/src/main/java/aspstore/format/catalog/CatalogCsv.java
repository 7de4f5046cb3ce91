package aspstore.format.catalog;

import aspstore.format.sap.Csv;
import aspstore.format.sap.LineProblem;
import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.FamilyId;
import aspstore.model.Hsn;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.catalog.AllocationRule;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.PartFamily;
import aspstore.model.catalog.Rate;
import aspstore.model.catalog.StockLimit;
import aspstore.model.catalog.Target;
import aspstore.model.tax.TaxRate;
import aspstore.model.tax.Uqc;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a table of the catalogue: the rows that can be read, each with its line, and what is wrong with
/// the others.
public record CatalogCsv(List<Numbered> rows, List<LineProblem> problems) {

    /// @param line on which the row begins, from 1
    public record Numbered(int line, CatalogRow row) {}

    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "");

    public CatalogCsv {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    public static CatalogCsv read(CatalogTable table, BusinessUnit bu, byte[] bytes) {
        var csv = Csv.parse(new String(bytes, StandardCharsets.UTF_8));
        var missing = table.needed().stream().filter(column -> !csv.has(column)).toList();
        if (!missing.isEmpty()) {
            return new CatalogCsv(
                    List.of(),
                    List.of(new LineProblem(1, "the first line has no column " + String.join(", ", missing))));
        }
        return switch (table) {
            case PARTS -> each(csv, line -> part(bu, line));
            case RATES -> each(csv, CatalogCsv::rate);
            case TARGETS -> each(csv, line -> target(bu, line));
            case LIMITS -> each(csv, line -> limit(bu, line));
            case FAMILIES -> families(bu, csv);
            case ALLOCATION_RULES -> rules(bu, csv);
        };
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(Csv.Row line);
    }

    private static CatalogCsv each(Csv csv, RowReader<CatalogRow> reader) {
        var rows = new ArrayList<Numbered>();
        var problems = new ArrayList<LineProblem>();
        var lines = new HashMap<String, Integer>();
        for (var line : csv.rows()) {
            attempt(line, reader, problems).ifPresent(row -> {
                var earlier = lines.putIfAbsent(row.key(), line.line());
                if (earlier == null) {
                    rows.add(new Numbered(line.line(), row));
                } else {
                    problems.add(new LineProblem(line.line(), row.key() + " stands on line " + earlier + " too"));
                }
            });
        }
        return new CatalogCsv(rows, problems);
    }

    private static <T> Optional<T> attempt(Csv.Row line, RowReader<T> reader, List<LineProblem> problems) {
        try {
            return Optional.of(reader.read(line));
        } catch (IllegalArgumentException | ArithmeticException e) {
            problems.add(new LineProblem(line.line(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static Part part(BusinessUnit bu, Csv.Row line) {
        var description = line.text("description");
        if (description.isEmpty()) {
            throw new IllegalArgumentException("the description is missing");
        }
        var unit = line.text("unit");
        var route = line.text("route");
        return new Part(
                PartCode.of(line.text("part")),
                bu,
                description,
                new FamilyId(line.text("family").isEmpty() ? line.text("part") : line.text("family")),
                new Hsn(line.text("hsn")),
                unit.isEmpty() ? Uqc.NOS : Uqc.ofUnit(unit),
                flag(line, "serialised"),
                flag(line, "expires"),
                flag(line, "defectiveback"),
                route.isEmpty() ? Part.Route.RETURN : choice(Part.Route.class, "route", route));
    }

    private static Rate rate(Csv.Row line) {
        return new Rate(
                PartCode.of(line.text("part")), Money.parse(line.text("rate")), TaxRate.parse(line.text("tax")));
    }

    private static Target target(BusinessUnit bu, Csv.Row line) {
        long hours = Quantity.parse(line.text("hours")).thousandths();
        return new Target(
                bu,
                choice(Contract.class, "contract", line.text("contract")),
                line.text("priority"),
                Duration.ofMillis(Math.multiplyExact(hours, 3600L)));
    }

    private static StockLimit limit(BusinessUnit bu, Csv.Row line) {
        return new StockLimit(
                bu,
                new FamilyId(line.text("family")),
                choice(ContractClass.class, "class", line.text("class")),
                Quantity.parse(line.text("most")),
                Money.parse(line.text("mostvalue")),
                Quantity.parse(line.text("reorder")));
    }

    private record Member(String family, PartCode part) {}

    private static CatalogCsv families(BusinessUnit bu, Csv csv) {
        var problems = new ArrayList<LineProblem>();
        var members = new LinkedHashMap<String, List<PartCode>>();
        var lines = new HashMap<String, Integer>();
        for (var line : csv.rows()) {
            attempt(line, CatalogCsv::member, problems).ifPresent(member -> {
                lines.putIfAbsent(member.family(), line.line());
                members.computeIfAbsent(member.family(), _ -> new ArrayList<>()).add(member.part());
            });
        }
        var rows = new ArrayList<Numbered>();
        members.forEach((family, parts) -> rows.add(new Numbered(
                lines.getOrDefault(family, 1),
                new PartFamily(
                        new FamilyId(family), bu, parts.stream().distinct().toList()))));
        return new CatalogCsv(rows, problems);
    }

    private static Member member(Csv.Row line) {
        return new Member(new FamilyId(line.text("family")).text(), PartCode.of(line.text("part")));
    }

    private record RuleLine(Contract contract, AllocationRule.Preference preference, int margin) {}

    private static CatalogCsv rules(BusinessUnit bu, Csv csv) {
        var problems = new ArrayList<LineProblem>();
        Map<Contract, List<RuleLine>> byContract = new LinkedHashMap<>();
        var lines = new HashMap<Contract, Integer>();
        for (var line : csv.rows()) {
            attempt(line, CatalogCsv::ruleLine, problems).ifPresent(rule -> {
                lines.putIfAbsent(rule.contract(), line.line());
                byContract
                        .computeIfAbsent(rule.contract(), _ -> new ArrayList<>())
                        .add(rule);
            });
        }
        var rows = new ArrayList<Numbered>();
        byContract.forEach((contract, rules) -> rows.add(new Numbered(
                lines.getOrDefault(contract, 1),
                new AllocationRule(
                        bu,
                        contract,
                        rules.stream().map(RuleLine::preference).distinct().toList(),
                        rules.stream().mapToInt(RuleLine::margin).max().orElse(0)))));
        return new CatalogCsv(rows, problems);
    }

    private static RuleLine ruleLine(Csv.Row line) {
        var margin = line.text("expirymargindays");
        return new RuleLine(
                choice(Contract.class, "contract", line.text("contract")),
                new AllocationRule.Preference(
                        choice(Owner.class, "owner", line.text("owner")),
                        choice(ContractClass.class, "class", line.text("class")),
                        choice(Condition.class, "condition", line.text("condition"))),
                margin.isEmpty() ? 0 : Integer.parseInt(margin));
    }

    private static boolean flag(Csv.Row line, String column) {
        var text = line.text(column).toLowerCase(Locale.ROOT);
        if (YES.contains(text)) {
            return true;
        }
        if (NO.contains(text)) {
            return false;
        }
        throw new IllegalArgumentException(column + " is yes or no, not '" + text + "'");
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String column, String text) {
        try {
            return Enum.valueOf(
                    type, text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    column + " is one of " + List.of(type.getEnumConstants()) + ", not '" + text + "'", e);
        }
    }
}
