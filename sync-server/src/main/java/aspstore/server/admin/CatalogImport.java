package aspstore.server.admin;

import aspstore.format.catalog.CatalogCsv;
import aspstore.format.catalog.CatalogTable;
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
import aspstore.model.catalog.BagLimit;
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
                    BagLimit _,
                    Target _,
                    EwayLimit _ -> List.of();
        };
    }

    /// The families that change by the parts told: who is new in one comes last, and who moved to another leaves the
    /// one before. That may be left without parts.
    private List<PartFamily> familiesOf(BusinessUnit bu, List<CatalogRow> rows) {
        var parts = rows.stream()
                .filter(Part.class::isInstance)
                .map(Part.class::cast)
                .toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        var told = books.catalogue(bu, PartFamily.class);
        var before = books.catalogue(bu, Part.class);
        var members = new LinkedHashMap<FamilyId, List<PartCode>>();
        for (var part : parts) {
            var earlier = before.get(part.code().text());
            if (earlier != null && !earlier.family().equals(part.family())) {
                membersOf(earlier.family(), told, members).remove(part.code());
            }
            var now = membersOf(part.family(), told, members);
            if (!now.contains(part.code())) {
                now.add(part.code());
            }
        }
        return members.entrySet().stream()
                .map(family -> new PartFamily(family.getKey(), bu, family.getValue()))
                .filter(family -> !family.equals(told.get(family.key())))
                .toList();
    }

    private static List<PartCode> membersOf(
            FamilyId family, Map<String, PartFamily> told, Map<FamilyId, List<PartCode>> members) {
        return members.computeIfAbsent(family, _ -> {
            var row = told.get(family.text());
            return new ArrayList<>(row == null ? List.of() : row.members());
        });
    }
}
