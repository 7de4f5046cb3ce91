package aspstore.desk.shell;

import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Screen;
import aspstore.desk.screen.bag.BagScreen;
import aspstore.desk.screen.board.BoardScreen;
import aspstore.desk.screen.dashboard.BehindScreen;
import aspstore.desk.screen.dashboard.DashboardScreen;
import aspstore.desk.screen.delivery.DeliveryScreen;
import aspstore.desk.screen.document.DocumentScreen;
import aspstore.desk.screen.handin.HandInScreen;
import aspstore.desk.screen.indent.IndentScreen;
import aspstore.desk.screen.indent.IndentsScreen;
import aspstore.desk.screen.indent.RaiseScreen;
import aspstore.desk.screen.issue.ChallanScreen;
import aspstore.desk.screen.issue.ChallansScreen;
import aspstore.desk.screen.issue.IssueScreen;
import aspstore.desk.screen.life.LifeScreen;
import aspstore.desk.screen.limits.LimitsScreen;
import aspstore.desk.screen.losses.LossesScreen;
import aspstore.desk.screen.outbox.OutboxScreen;
import aspstore.desk.screen.oversight.CasesScreen;
import aspstore.desk.screen.oversight.OverridesScreen;
import aspstore.desk.screen.owed.InvoicesScreen;
import aspstore.desk.screen.owed.OwedScreen;
import aspstore.desk.screen.papers.PaperScreen;
import aspstore.desk.screen.papers.PapersScreen;
import aspstore.desk.screen.partreturn.NewReturnScreen;
import aspstore.desk.screen.partreturn.OneReturnScreen;
import aspstore.desk.screen.partreturn.ReturnsScreen;
import aspstore.desk.screen.reassign.ReassignScreen;
import aspstore.desk.screen.receipt.DeliveriesScreen;
import aspstore.desk.screen.receipt.ReceiveScreen;
import aspstore.desk.screen.receipt.SettleScreen;
import aspstore.desk.screen.request.NewRequestScreen;
import aspstore.desk.screen.request.RequestsScreen;
import aspstore.desk.screen.reversal.TakeBackScreen;
import aspstore.desk.screen.stock.StockScreen;
import aspstore.desk.screen.stockcare.CountScreen;
import aspstore.desk.screen.stockcare.HoldsScreen;
import aspstore.desk.screen.stockcare.OpeningScreen;
import aspstore.desk.screen.support.SupportScreen;
import aspstore.desk.screen.swap.SwapScreen;
import aspstore.desk.screen.technician.PartsOutScreen;
import aspstore.desk.usecase.StockFilter;
import aspstore.model.PartCode;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kordamp.ikonli.feather.Feather;

/// The one place that knows all screens.
final class Screens {

    private static final Set<Role> ALL = Set.of(Role.COUNTER, Role.TECHNICIAN, Role.MANAGER);
    private static final Set<Role> DESK = Set.of(Role.COUNTER, Role.MANAGER);
    private static final Set<Role> MANAGER = Set.of(Role.MANAGER);

    /// The places of the rail, from the top, in the order of a day.
    static final List<RailItem> RAIL = List.of(
            new RailItem("rail.board", Feather.INBOX, new Destination.Board(), ALL),
            new RailItem("rail.jobs", Feather.CLIPBOARD, new Destination.Indents(), DESK),
            new RailItem("rail.deliveries", Feather.TRUCK, new Destination.Deliveries(), DESK),
            new RailItem("rail.requests", Feather.SHOPPING_CART, new Destination.Requests(), DESK),
            new RailItem("rail.myParts", Feather.BRIEFCASE, new Destination.PartsOut(), Set.of(Role.TECHNICIAN)),
            new RailItem("rail.handIn", Feather.CORNER_DOWN_LEFT, new Destination.PartsOut(), DESK),
            new RailItem("rail.swap", Feather.REPEAT, new Destination.Swap(), Set.of(Role.COUNTER, Role.TECHNICIAN)),
            new RailItem("rail.challans", Feather.FILE_TEXT, new Destination.Challans(), DESK),
            new RailItem("rail.owed", Feather.ALERT_CIRCLE, new Destination.OwedParts(Optional.empty()), DESK),
            new RailItem("rail.returns", Feather.CORNER_UP_LEFT, new Destination.Returns(), DESK),
            new RailItem("rail.stock", Feather.PACKAGE, new Destination.Stock(StockFilter.ALL), ALL),
            new RailItem("rail.dashboard", Feather.PIE_CHART, new Destination.Dashboard(), MANAGER),
            new RailItem("rail.limits", Feather.BAR_CHART, new Destination.Limits(), MANAGER),
            new RailItem("rail.cases", Feather.ALERT_TRIANGLE, new Destination.Cases(Optional.empty()), MANAGER),
            new RailItem("rail.holds", Feather.SHIELD, new Destination.Holds(Optional.empty()), DESK),
            new RailItem("rail.losses", Feather.MINUS_CIRCLE, new Destination.Losses(Optional.empty()), DESK),
            new RailItem("rail.count", Feather.CHECK_SQUARE, new Destination.BlindCount(), DESK),
            new RailItem("rail.opening", Feather.DATABASE, new Destination.OpeningStock(), MANAGER),
            new RailItem("rail.papers", Feather.PRINTER, new Destination.Papers(), DESK),
            new RailItem("rail.outbox", Feather.UPLOAD_CLOUD, new Destination.Outbox(), ALL),
            new RailItem("rail.support", Feather.LIFE_BUOY, new Destination.Support(), ALL));

    private final Desk desk;
    private final DeskParts parts;

    Screens(Desk desk, DeskParts parts) {
        this.desk = desk;
        this.parts = parts;
    }

    Screen of(Destination destination) {
        return switch (destination) {
            case Destination.BehindTile(var tile) -> new BehindScreen(desk, tile);
            case Destination.Board _ -> new BoardScreen(desk);
            case Destination.Challans _ -> new ChallansScreen(desk);
            case Destination.Delivery(var number) -> new DeliveryScreen(desk, number);
            case Destination.Indents _ -> new IndentsScreen(desk);
            case Destination.IssueChallan(var job) -> new IssueScreen(desk, job);
            case Destination.OneChallan(var number) -> new ChallanScreen(desk, number);
            case Destination.OneIndent(var job, var line) -> new IndentScreen(desk, job, line);
            case Destination.RaiseIndent _ -> new RaiseScreen(desk);
            case Destination.BlindCount _ -> new CountScreen(desk);
            case Destination.Holds(var hold) -> new HoldsScreen(desk, hold);
            case Destination.Losses(var loss) -> new LossesScreen(desk, loss);
            case Destination.NewReturn(var reason) -> new NewReturnScreen(desk, reason);
            case Destination.OneDocument(var name) -> new DocumentScreen(desk, name);
            case Destination.OneReturn(var id) -> new OneReturnScreen(desk, id);
            case Destination.OpeningStock _ -> new OpeningScreen(desk);
            case Destination.Returns _ -> new ReturnsScreen(desk);
            case Destination.TakeBack(var document, var entry) -> new TakeBackScreen(desk, document, entry);
            case Destination.Deliveries _ -> new DeliveriesScreen(desk);
            case Destination.NewRequest(var unit) -> new NewRequestScreen(desk, unit);
            case Destination.Receive(var delivery) -> new ReceiveScreen(desk, delivery);
            case Destination.Requests _ -> new RequestsScreen(desk);
            case Destination.SettleUnlisted(var receipt) -> new SettleScreen(desk, receipt);
            case Destination.OnePaper(var number) -> new PaperScreen(desk, number);
            case Destination.Outbox _ -> new OutboxScreen(desk, parts.exchange());
            case Destination.Papers _ -> new PapersScreen(desk);
            case Destination.Support _ -> new SupportScreen(desk, parts.exchange(), ShellActs.ofLook(desk, parts));
            case Destination.Cases(var chosen) -> new CasesScreen(desk, chosen);
            case Destination.Dashboard _ -> new DashboardScreen(desk);
            case Destination.LifeOf(var code) -> new LifeScreen(desk, code);
            case Destination.Limits _ -> new LimitsScreen(desk);
            case Destination.Overrides _ -> new OverridesScreen(desk);
            case Destination.Stock(var filter) -> new StockScreen(desk, filter);
            case Destination.HandIn(var number) -> new HandInScreen(desk, number);
            case Destination.FillBag _ -> new BagScreen(desk);
            case Destination.Reassign(var number) -> new ReassignScreen(desk, number);
            case Destination.OwedParts(var wanted) -> new OwedScreen(desk, wanted);
            case Destination.PartsOut _ -> new PartsOutScreen(desk);
            case Destination.Swap _ -> new SwapScreen(desk);
            case Destination.TaxInvoices(var usage) -> new InvoicesScreen(desk, usage);
        };
    }

    /// Where the life of a unit is told.
    static Optional<Destination> life(SerialNo serial) {
        return Optional.of(new Destination.LifeOf(serial.text()));
    }

    /// Where the stock of a part is shown.
    static Optional<Destination> stockOf(PartCode part) {
        return Optional.of(new Destination.Stock(StockFilter.ofPart(part.text())));
    }
}
