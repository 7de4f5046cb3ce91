package aspstore.desk.shell;

import aspstore.desk.screen.Destination;
import aspstore.desk.usecase.DashboardTile;
import aspstore.desk.usecase.OpenStore;
import aspstore.journal.query.DocumentName;
import aspstore.model.JobNo;
import aspstore.model.Role;
import aspstore.model.books.WorkItem;
import aspstore.model.challan.ChallanNo;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every screen that the books of a store can fill, by name.
final class ProbedPlaces {

    private ProbedPlaces() {}

    static Map<String, Destination> of(OpenStore store) {
        var gallery = new Gallery(store);
        var all = new LinkedHashMap<String, Destination>();
        Gallery.ROLES.forEach(role -> gallery.screens(role).forEach(all::putIfAbsent));
        all.put("overrides", new Destination.Overrides());
        all.put("raise", new Destination.RaiseIndent());
        all.put("receiveUnannounced", new Destination.Receive(Optional.empty()));
        all.put("newRequest", new Destination.NewRequest(Optional.empty()));
        all.put("newReturn", new Destination.NewReturn(Optional.empty()));
        all.put("invoices", new Destination.TaxInvoices(Optional.empty()));
        for (var tile : DashboardTile.values()) {
            all.put("behind-" + tile.name().toLowerCase(Locale.ROOT), new Destination.BehindTile(tile));
        }
        store.books()
                .board(Set.of(Role.COUNTER))
                .forEach(row -> ofItem(row.item()).forEach(all::putIfAbsent));
        return all;
    }

    /// What can be looked at of the document that an item is about.
    private static Map<String, Destination> ofItem(WorkItem item) {
        var document = item.document();
        return switch (item.kind()) {
            case ALLOCATE_INDENT ->
                Map.of(
                        "issue", new Destination.IssueChallan(new JobNo(document)),
                        "job", new Destination.OneIndent(new JobNo(document), ""),
                        "document", new Destination.OneDocument(new DocumentName("indent", document)),
                        "life", new Destination.LifeOf(document));
            case ACCOUNT_FOR_PARTS, CLOSE_REVERSE_CHALLAN ->
                Map.of(
                        "challan", new Destination.OneChallan(new ChallanNo(document)),
                        "paper", new Destination.OnePaper(document),
                        "handIn", new Destination.HandIn(new ChallanNo(document)));
            default -> Map.of();
        };
    }
}
