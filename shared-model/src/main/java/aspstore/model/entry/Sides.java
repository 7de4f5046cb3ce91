package aspstore.model.entry;

import aspstore.model.indent.IndentCommand;
import aspstore.model.owed.OwedCommand;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.request.RequestCommand;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.stock.Position.Writer;
import java.util.EnumSet;
import java.util.Set;

/// Who may write which entry: a store never decides for central, nor central for a store.
public final class Sides {

    private static final Set<Writer> STORE = EnumSet.of(Writer.STORE);
    private static final Set<Writer> CENTRAL = EnumSet.of(Writer.CENTRAL);
    private static final Set<Writer> EITHER = EnumSet.allOf(Writer.class);

    private Sides() {}

    public static boolean mayWrite(Writer writer, Command command) {
        return of(command).contains(writer);
    }

    private static Set<Writer> of(Command command) {
        return switch (command) {
            case Command.TellStore _ -> CENTRAL;
            case Command.OfShipment(var shipment) ->
                switch (shipment) {
                    case ShipmentCommand.DispatchShipment _,
                            ShipmentCommand.AmendShipment _,
                            ShipmentCommand.RecallShipment _ -> CENTRAL;
                    case ShipmentCommand.AcceptRecall _ -> STORE;
                };
            case Command.OfRequest(var request) ->
                switch (request) {
                    case RequestCommand.RequestParts _, RequestCommand.WithdrawRequest _ -> STORE;
                    case RequestCommand.ProposeBaseStock _, RequestCommand.DecideRequest _ -> CENTRAL;
                };
            case Command.OfReceipt(var receipt) ->
                switch (receipt) {
                    case ReceiptCommand.ReceiveGoods _, ReceiptCommand.AcceptUnlisted _ -> STORE;
                    case ReceiptCommand.DecideDifference _ -> CENTRAL;
                };
            case Command.OfOwed(var owed) ->
                switch (owed) {
                    case OwedCommand.SettleDebt _ -> STORE;
                    case OwedCommand.WaiveDebt _, OwedCommand.SettleDebtElsewhere _ -> CENTRAL;
                };
            case Command.OfReturn(var partReturn) -> of(partReturn);
            case Command.OfIndent(var indent) -> of(indent);
            case Command.OfChallan _,
                    Command.OfUsage _,
                    Command.OfStockCare _,
                    Command.OfLoss _,
                    Command.OfCorrection _,
                    Command.OfReversal _ -> STORE;
            case Command.OfOversight _ -> EITHER;
        };
    }

    private static Set<Writer> of(ReturnCommand command) {
        return switch (command) {
            case ReturnCommand.RequestReturn _,
                    ReturnCommand.WithdrawReturn _,
                    ReturnCommand.ReleaseReturnLine _,
                    ReturnCommand.PackReturn _,
                    ReturnCommand.UnpackReturn _,
                    ReturnCommand.ShipReturn _ -> STORE;
            case ReturnCommand.DecideReturn _,
                    ReturnCommand.ReceiveReturn _,
                    ReturnCommand.SettleTransitLoss _,
                    ReturnCommand.RedirectReturn _,
                    ReturnCommand.SendBackReturn _,
                    ReturnCommand.RecordDisposition _ -> CENTRAL;
        };
    }

    private static Set<Writer> of(IndentCommand command) {
        return switch (command) {
            case IndentCommand.RaiseIndent _,
                    IndentCommand.DeclineIndentLine _,
                    IndentCommand.AllocateParts _,
                    IndentCommand.ReleaseAllocation _ -> STORE;
            case IndentCommand.AssignIndent _,
                    IndentCommand.AmendIndent _,
                    IndentCommand.WithdrawIndent _,
                    IndentCommand.CloseServiceOrder _ -> CENTRAL;
        };
    }
}
