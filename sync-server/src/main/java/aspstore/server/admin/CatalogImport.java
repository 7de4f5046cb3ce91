package aspstore.server.admin;

import aspstore.format.sap.LineProblem;
import aspstore.journal.Outcome;
import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.FamilyId;
import aspstore.model.PartCode;
import aspstore.model.StoreId;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.AllocationRule;
import aspstore.model.catalog.ApprovalLimit;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.EwayLimit;
import aspstore.model.catalog.OwedPolicy;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.PartFamily;
import aspstore.model.catalog.Person;
import aspstore.model.catalog.Rate;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.catalog.StockLimit;
import aspstore.model.catalog.Store;
import aspstore.model.catalog.Target;
import aspstore.model.entry.Command;
import aspstore.model.entry.StreamId;
import aspstore.server.books.BooksRepository;
import aspstore.server.problem.Problem;
import aspstore.server.security.Access;
import aspstore.server.security.Permission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Tables of the catalogue from CSV: looked at first, then told. A file with a line that can't be taken is not
/// told at all.
public final class CatalogImport {

    /// @param end where the stream ends now that the rows were told in
    public record Applied(int added, int changed, int unchanged, long end) {}

    private final BooksRepository books;
    private final Enrolment enrolment;

    public CatalogImport(BooksRepository books, Enrolment enrolment) {
        this.books = books;
        this.enrolment = enrolment;
    }

    public CatalogPreview preview(Caller caller, BusinessUnit bu, CatalogTable table, byte[] csv) {
        Access.require(caller, Permission.TELL_CATALOGUE);
        var read = CatalogCsv.read(table, bu, csv);
        return switch (table) {
            case PARTS -> CatalogPreview.of(books.catalogue(bu, Part.class), read, List.of());
            case RATES -> CatalogPreview.of(books.catalogue(bu, Rate.class), read, unknownParts(bu, read));
            case FAMILIES -> CatalogPreview.of(books.catalogue(bu, PartFamily.class), read, unknownParts(bu, read));
            case ALLOCATION_RULES -> CatalogPreview.of(books.catalogue(bu, AllocationRule.class), read, List.of());
            case TARGETS -> CatalogPreview.of(books.catalogue(bu, Target.class), read, List.of());
            case LIMITS ->
                throw Problem.badRequest("Limits are of a store, not of a BU").asException();
        };
    }

    public Applied apply(Caller caller, BusinessUnit bu, CatalogTable table, byte[] csv, UUID id) {
        var preview = preview(caller, bu, table, csv);
        requireValid(preview);
        var rows = preview.rows();
        rows.addAll(familiesOf(bu, rows));
        long end = rows.isEmpty() ? books.head(new StreamId.CatalogOf(bu)).seq() : books.tell(bu, caller, id, rows);
        return new Applied(preview.added().size(), preview.changed().size(), preview.unchanged(), end);
    }

    public CatalogPreview previewLimits(Caller caller, StoreId store, BusinessUnit bu, byte[] csv) {
        Access.require(caller, Permission.TELL_CATALOGUE);
        enrolment.require(store);
        return CatalogPreview.of(
                books.told(store, StockLimit.class), CatalogCsv.read(CatalogTable.LIMITS, bu, csv), List.of());
    }

    public Applied applyLimits(Caller caller, StoreId store, BusinessUnit bu, byte[] csv, UUID id) {
        var preview = previewLimits(caller, store, bu, csv);
        requireValid(preview);
        Access.require(caller, new Command.TellStore(preview.rows()));
        long end = preview.rows().isEmpty()
                ? books.head(new StreamId.Feed(store)).seq()
                : switch (books.post(store, caller, id, new Command.TellStore(preview.rows()))) {
                    case Outcome.Posted(var entries) -> entries.getLast().seq();
                    case Outcome.Refused(var reasons) ->
                        throw new IllegalStateException("limits were refused: " + reasons);
                };
        return new Applied(preview.added().size(), preview.changed().size(), preview.unchanged(), end);
    }

    private static void requireValid(CatalogPreview preview) {
        if (!preview.invalid().isEmpty()) {
            throw Problem.unprocessable(
                            "invalid-lines",
                            "Some lines of the file can't be taken",
                            preview.invalid().size() + " lines; nothing was imported",
                            Map.of("invalid", preview.invalid()))
                    .asException();
        }
    }

    private List<LineProblem> unknownParts(BusinessUnit bu, CatalogCsv csv) {
        var parts = books.catalogue(bu, Part.class);
        var problems = new ArrayList<LineProblem>();
        for (var numbered : csv.rows()) {
            partsOf(numbered.row()).stream()
                    .filter(part -> !parts.containsKey(part.text()))
                    .map(part -> new LineProblem(numbered.line(), "BU " + bu + " has no part " + part))
                    .forEach(problems::add);
        }
        return problems;
    }

    private static List<PartCode> partsOf(CatalogRow row) {
        return switch (row) {
            case Rate rate -> List.of(rate.part());
            case PartFamily family -> family.members();
            case Part _,
                    AllocationRule _,
                    Store _,
                    Person _,
                    Agreement _,
                    StockLimit _,
                    SeriesGrant _,
                    OwedPolicy _,
                    ApprovalLimit _,
                    Target _,
                    EwayLimit _ -> List.of();
        };
    }

    /// The families that grow by new parts: those come last.
    private List<PartFamily> familiesOf(BusinessUnit bu, List<CatalogRow> rows) {
        var added = new LinkedHashMap<FamilyId, List<PartCode>>();
        for (var row : rows) {
            if (row instanceof Part part) {
                added.computeIfAbsent(part.family(), _ -> new ArrayList<>()).add(part.code());
            }
        }
        if (added.isEmpty()) {
            return List.of();
        }
        var held = books.catalogue(bu, PartFamily.class);
        var grown = new ArrayList<PartFamily>();
        added.forEach((family, parts) -> {
            var before = held.get(family.text());
            var members = new ArrayList<PartCode>(before == null ? List.of() : before.members());
            parts.stream().filter(part -> !members.contains(part)).forEach(members::add);
            if (before == null || before.members().size() < members.size()) {
                grown.add(new PartFamily(family, bu, members));
            }
        });
        return grown;
    }
}
