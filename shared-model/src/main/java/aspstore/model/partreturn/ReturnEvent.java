package aspstore.model.partreturn;

import aspstore.model.Condition;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Spot;
import java.util.List;
import java.util.Optional;

/// What happened to parts that go back: the command as accepted, and what the rule worked out.
public sealed interface ReturnEvent {

    ReturnCommand command();

    /// ON_HAND, ON_HOLD, DEFECTIVE → RETURN_PENDING.
    ///
    /// @param goods what each line's lot is, in the order of the lines
    record ReturnRequested(ReturnCommand.RequestReturn command, List<Goods> goods) implements ReturnEvent {
        public ReturnRequested {
            goods = List.copyOf(goods);
        }
    }

    /// @param rate the value of one unit
    record Goods(PartCode part, Optional<SerialNo> serial, Condition condition, Money rate) {}

    /// RETURN_PENDING → where each line stood.
    record ReturnWithdrawn(ReturnCommand.WithdrawReturn command, List<Back> back) implements ReturnEvent {
        public ReturnWithdrawn {
            back = List.copyOf(back);
        }
    }

    /// @param quantity zero where a count found that nothing is left to put back
    record Back(LotId lot, Spot to, Quantity quantity) {}

    /// No moves: the store answers refused lines.
    record ReturnDecided(ReturnCommand.DecideReturn command) implements ReturnEvent {}

    /// RETURN_PENDING → where it stood.
    ///
    /// @param released what the line no longer sends
    record ReturnLineReleased(ReturnCommand.ReleaseReturnLine command, Quantity released, Back back)
            implements ReturnEvent {}

    /// RETURN_PENDING → PACKED.
    ///
    /// @param lots the lot of each line, in their order
    record ReturnPacked(ReturnCommand.PackReturn command, List<LotId> lots) implements ReturnEvent {
        public ReturnPacked {
            lots = List.copyOf(lots);
        }
    }

    /// PACKED → RETURN_PENDING.
    record ReturnUnpacked(ReturnCommand.UnpackReturn command, List<Content> content) implements ReturnEvent {
        public ReturnUnpacked {
            content = List.copyOf(content);
        }
    }

    /// A quantity of a line's lot.
    record Content(int line, LotId lot, Quantity quantity) {}

    /// PACKED → TRANSIT_OUT, with the DC_WAREHOUSE.
    ///
    /// @param content what goes of each line
    /// @param to the store that its challan is made out to, where that is none of the warehouse's
    record ReturnShipped(
            ReturnCommand.ShipReturn command, List<Content> content, ChallanPaper paper, Optional<StoreId> to)
            implements ReturnEvent {
        public ReturnShipped {
            content = List.copyOf(content);
        }
    }

    /// TRANSIT_OUT → WAREHOUSE.
    ///
    /// @param lots the lot of each line, in their order
    record ReturnReceived(ReturnCommand.ReceiveReturn command, List<LotId> lots) implements ReturnEvent {
        public ReturnReceived {
            lots = List.copyOf(lots);
        }
    }

    /// TRANSIT_OUT → WAREHOUSE or LOST.
    ///
    /// @param lots the lot of each line, in their order
    record TransitLossSettled(ReturnCommand.SettleTransitLoss command, List<LotId> lots) implements ReturnEvent {
        public TransitLossSettled {
            lots = List.copyOf(lots);
        }
    }

    /// No moves: its challan names another consignee.
    record ReturnRedirected(ReturnCommand.RedirectReturn command) implements ReturnEvent {}

    /// No moves: a shipment brings the goods.
    record ReturnSentBack(ReturnCommand.SendBackReturn command) implements ReturnEvent {}

    /// No moves.
    record DispositionRecorded(ReturnCommand.RecordDisposition command) implements ReturnEvent {}
}
