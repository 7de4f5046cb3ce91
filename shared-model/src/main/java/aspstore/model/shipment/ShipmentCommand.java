package aspstore.model.shipment;

import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.Text;
import aspstore.model.books.LineRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What central can do with a shipment.
public sealed interface ShipmentCommand {

    /// The warehouse handed a delivery to the carrier.
    ///
    /// @param delivery SAP's delivery number, without leading zeros: it names the shipment
    record DispatchShipment(String delivery, Kind kind, Papers papers, List<Line> lines) implements ShipmentCommand {
        public DispatchShipment {
            Text.require("a delivery", delivery, Text.NUMBER);
            lines = List.copyOf(lines);
        }
    }

    /// SAP sent the delivery again with other goods. What comes on top are lines of their own; what no longer comes is
    /// recalled, and the store's engine answers it.
    ///
    /// @param less what no longer comes of which line
    /// @param more lines on top, perhaps of an item that the shipment has already
    record AmendShipment(String delivery, List<Less> less, List<Line> more, String reason) implements ShipmentCommand {
        public AmendShipment {
            Text.require("a delivery", delivery, Text.NUMBER);
            Text.note("a reason", reason);
            less = List.copyOf(less);
            more = List.copyOf(more);
        }
    }

    /// SAP called the delivery off, or some of it. The store gives back what it has not received.
    record RecallShipment(String delivery, List<Less> lines, String reason) implements ShipmentCommand {
        public RecallShipment {
            Text.require("a delivery", delivery, Text.NUMBER);
            Text.note("a reason", reason);
            lines = List.copyOf(lines);
        }
    }

    /// The store's engine gives back what was recalled and not received.
    ///
    /// @param recalled the number in the feed of the entry that recalled it
    record AcceptRecall(String delivery, long recalled) implements ShipmentCommand {
        public AcceptRecall {
            Text.require("a delivery", delivery, Text.NUMBER);
        }
    }

    /// @param line the shipment's line, from 1
    record Less(int line, Quantity quantity) {}

    enum Kind {
        SALE,
        STOCK_TRANSFER_ORDER,
        BASE_STOCK,
        REPAIRED,
        TRANSFER,
        RETURN_REFUSED
    }

    /// What travels with the goods, as printed. Each is empty where it is unknown.
    record Papers(String invoice, String transporter, String vehicle, String lorryReceipt, String ewayBill) {
        public static final Papers NONE = new Papers("", "", "", "", "");

        public Papers {
            Text.optional("an invoice", invoice, Text.NUMBER);
            Text.optional("a transporter", transporter, Text.NAME);
            Text.optional("a vehicle", vehicle, Text.NUMBER);
            Text.optional("a lorry receipt", lorryReceipt, Text.NUMBER);
            Text.optional("an e-way bill", ewayBill, Text.NUMBER);
        }
    }

    /// @param item SAP's item number as it stands in the delivery: `10`
    /// @param request the request line that the goods are for
    /// @param serials the units announced, empty where none were
    /// @param order the item of SAP's order that the goods were shipped for, which SAP is told of again
    /// @param since the day on which a store received the goods first: what comes from another store keeps its age
    record Line(
            String item,
            Sodo sodo,
            PartCode part,
            Quantity quantity,
            Owner owner,
            ContractClass contractClass,
            Condition condition,
            Optional<String> batch,
            Optional<LocalDate> expiry,
            List<SerialNo> serials,
            Optional<LineRef> request,
            Optional<OrderItem> order,
            Optional<LocalDate> since) {
        public Line {
            Text.require("the item of a delivery", item, Text.NUMBER);
            batch.ifPresent(text -> Text.require("a batch", text, Text.NUMBER));
            serials = List.copyOf(serials);
        }

        /// Goods that no store has had yet.
        public Line(
                String item,
                Sodo sodo,
                PartCode part,
                Quantity quantity,
                Owner owner,
                ContractClass contractClass,
                Condition condition,
                Optional<String> batch,
                Optional<LocalDate> expiry,
                List<SerialNo> serials,
                Optional<LineRef> request,
                Optional<OrderItem> order) {
            this(
                    item,
                    sodo,
                    part,
                    quantity,
                    owner,
                    contractClass,
                    condition,
                    batch,
                    expiry,
                    serials,
                    request,
                    order,
                    Optional.empty());
        }
    }

    /// An item of SAP's order. The order itself is the line's SODO.
    ///
    /// @param item its number as SAP writes it, in six digits: `000030`; empty where SAP did not say
    /// @param category SAP's document category: C order, I free of charge, H returns, V purchase order, so a stock
    ///     transport order; empty where SAP did not say
    record OrderItem(Optional<String> item, Optional<String> category) {
        public OrderItem {
            item.ifPresent(text -> Text.require("the item of an order", text, Text.NUMBER));
            category.ifPresent(text -> Text.require("the category of an order", text, Text.NUMBER));
        }
    }
}
