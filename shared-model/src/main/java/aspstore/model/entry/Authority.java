package aspstore.model.entry;

import aspstore.model.Caller;
import aspstore.model.Role;
import aspstore.model.books.Refusal;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.Person;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.correction.CorrectionCommand;
import aspstore.model.indent.IndentCommand;
import aspstore.model.loss.LossCommand;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.owed.OwedCommand;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.request.RequestCommand;
import aspstore.model.reversal.ReversalCommand;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.stock.Position;
import aspstore.model.stockcare.StockCareCommand;
import aspstore.model.usage.UsageCommand;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which roles give which command, and whose stream it is written to.
///
/// A room may ask for more than the role: an override within a limit, a technician's own challan. It never lets
/// through what is refused here. What a store's engine answers to central it asks for in
/// the manager's role, and is held to it like anybody.
public final class Authority {

    /// The store's daily documents.
    private static final Set<Role> DESK = roles(Role.COUNTER, Role.MANAGER);

    /// What a technician says of the parts that they carry.
    private static final Set<Role> CARRIERS = roles(Role.COUNTER, Role.TECHNICIAN, Role.MANAGER);

    /// What changes what the store is accountable for.
    private static final Set<Role> STORE_MANAGER = roles(Role.MANAGER);

    private static final Set<Role> OPERATIONS = roles(Role.OPERATIONS);
    private static final Set<Role> WAREHOUSE = roles(Role.WAREHOUSE);
    private static final Set<Role> ADMIN = roles(Role.ADMIN);

    /// Who tells a store of its people.
    private static final Set<Role> STAFFING = roles(Role.OPERATIONS, Role.ADMIN);

    /// Jobs come from the service system, and operations may stand in for it.
    private static final Set<Role> SERVICE = roles(Role.OPERATIONS, Role.INTEGRATION);

    /// Deliveries come from SAP, and the warehouse may stand in for it.
    private static final Set<Role> DISPATCH = roles(Role.WAREHOUSE, Role.INTEGRATION);

    private static final Set<Role> OVERSEERS = roles(Role.MANAGER, Role.OPERATIONS, Role.ADMIN);

    private static final Set<Role> WITNESSES =
            roles(Role.COUNTER, Role.MANAGER, Role.OPERATIONS, Role.WAREHOUSE, Role.ADMIN);

    private Authority() {}

    /// Why the caller may not give the command; empty where they may.
    public static Optional<Refusal> refusal(Caller caller, Command command) {
        var may = mayGive(command);
        return may.contains(caller.role())
                ? Optional.empty()
                : Optional.of(new NotAllowed(caller.role(), name(command), List.copyOf(may)));
    }

    /// Who writes what a caller of this role asks for: a store's people its journal, central's its feed.
    public static Position.Writer writer(Role role) {
        return switch (role) {
            case COUNTER, TECHNICIAN, MANAGER -> Position.Writer.STORE;
            case OPERATIONS, WAREHOUSE, ADMIN, AUDITOR, INTEGRATION -> Position.Writer.CENTRAL;
        };
    }

    /// The command's own name, without the room that wraps it: `RequestParts`.
    public static String name(Command command) {
        return command.command().getClass().getSimpleName();
    }

    /// The roles that give a command, in the order of the roles.
    public static Set<Role> mayGive(Command command) {
        return switch (command) {
            case Command.TellStore(var rows) -> tellStore(rows);
            case Command.OfRequest(var request) -> request(request);
            case Command.OfShipment(var shipment) -> shipment(shipment);
            case Command.OfReceipt(var receipt) -> receipt(receipt);
            case Command.OfIndent(var indent) -> indent(indent);
            case Command.OfChallan(var challan) -> challan(challan);
            case Command.OfUsage(var usage) -> usage(usage);
            case Command.OfOwed(var owed) -> owed(owed);
            case Command.OfReturn(var partReturn) -> partReturn(partReturn);
            case Command.OfStockCare(var care) -> stockCare(care);
            case Command.OfLoss(var loss) -> loss(loss);
            case Command.OfCorrection(var correction) -> correction(correction);
            case Command.OfOversight(var oversight) -> oversight(oversight);
            case Command.OfReversal(ReversalCommand.ReverseEntry _) -> STORE_MANAGER;
        };
    }

    private static Set<Role> tellStore(List<CatalogRow> rows) {
        return rows.stream().allMatch(Person.class::isInstance) ? STAFFING : ADMIN;
    }

    private static Set<Role> request(RequestCommand command) {
        return switch (command) {
            case RequestCommand.RequestParts _, RequestCommand.WithdrawRequest _ -> DESK;
            case RequestCommand.ProposeBaseStock _, RequestCommand.DecideRequest _ -> OPERATIONS;
        };
    }

    private static Set<Role> shipment(ShipmentCommand command) {
        return switch (command) {
            case ShipmentCommand.DispatchShipment _,
                    ShipmentCommand.AmendShipment _,
                    ShipmentCommand.RecallShipment _ -> DISPATCH;
            case ShipmentCommand.AcceptRecall _ -> STORE_MANAGER;
        };
    }

    private static Set<Role> receipt(ReceiptCommand command) {
        return switch (command) {
            case ReceiptCommand.ReceiveGoods _ -> DESK;
            case ReceiptCommand.AcceptUnlisted _ -> STORE_MANAGER;
            case ReceiptCommand.DecideDifference _ -> OPERATIONS;
        };
    }

    private static Set<Role> indent(IndentCommand command) {
        return switch (command) {
            case IndentCommand.RaiseIndent _,
                    IndentCommand.DeclineIndentLine _,
                    IndentCommand.AllocateParts _,
                    IndentCommand.ReleaseAllocation _ -> DESK;
            case IndentCommand.AssignIndent _,
                    IndentCommand.AmendIndent _,
                    IndentCommand.WithdrawIndent _,
                    IndentCommand.CloseServiceOrder _ -> SERVICE;
        };
    }

    private static Set<Role> challan(ChallanCommand command) {
        return switch (command) {
            case ChallanCommand.IssueChallan _,
                    ChallanCommand.IssueBag _,
                    ChallanCommand.CancelChallan _,
                    ChallanCommand.HandOverChallan _,
                    ChallanCommand.ConfirmDelivery _,
                    ChallanCommand.ArrangePickup _,
                    ChallanCommand.CloseReverseChallan _ -> DESK;
            case ChallanCommand.ReassignParts _ -> CARRIERS;
        };
    }

    private static Set<Role> usage(UsageCommand command) {
        return switch (command) {
            case UsageCommand.RecordUsage _, UsageCommand.ReturnUnused _, UsageCommand.InwardDefective _ -> CARRIERS;
            case UsageCommand.DecideSubstitute _ -> STORE_MANAGER;
            case UsageCommand.LinkInvoice _ -> DESK;
        };
    }

    private static Set<Role> owed(OwedCommand command) {
        return switch (command) {
            case OwedCommand.SettleDebt _ -> STORE_MANAGER;
            case OwedCommand.WaiveDebt _, OwedCommand.SettleDebtElsewhere _ -> OPERATIONS;
        };
    }

    private static Set<Role> partReturn(ReturnCommand command) {
        return switch (command) {
            case ReturnCommand.RequestReturn _,
                    ReturnCommand.WithdrawReturn _,
                    ReturnCommand.ReleaseReturnLine _,
                    ReturnCommand.PackReturn _,
                    ReturnCommand.UnpackReturn _,
                    ReturnCommand.ShipReturn _ -> DESK;
            case ReturnCommand.DecideReturn _, ReturnCommand.RedirectReturn _, ReturnCommand.SettleTransitLoss _ ->
                OPERATIONS;
            case ReturnCommand.ReceiveReturn _, ReturnCommand.RecordDisposition _, ReturnCommand.SendBackReturn _ ->
                WAREHOUSE;
        };
    }

    /// Who counts need not be who approves: above nothing the room asks for a manager or an override.
    private static Set<Role> stockCare(StockCareCommand command) {
        return switch (command) {
            case StockCareCommand.HoldStock _, StockCareCommand.PostCount _ -> DESK;
            case StockCareCommand.ReleaseStock _, StockCareCommand.PostOpening _ -> STORE_MANAGER;
        };
    }

    private static Set<Role> loss(LossCommand command) {
        return switch (command) {
            case LossCommand.RecordLoss _, LossCommand.ScrapStock _ -> DESK;
            case LossCommand.SettleLoss _ -> STORE_MANAGER;
        };
    }

    private static Set<Role> correction(CorrectionCommand command) {
        return switch (command) {
            case CorrectionCommand.CorrectLot _, CorrectionCommand.ReclassifyStock _ -> DESK;
        };
    }

    private static Set<Role> oversight(OversightCommand command) {
        return switch (command) {
            case OversightCommand.GrantOverride _, OversightCommand.ResolveCase _ -> OVERSEERS;
            case OversightCommand.OpenCase _ -> WITNESSES;
        };
    }

    private static Set<Role> roles(Role first, Role... more) {
        return Collections.unmodifiableSet(EnumSet.of(first, more));
    }
}
