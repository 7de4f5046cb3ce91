package aspstore.format.sap;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// One goods movement that SAP is to post, all lines of one kind.
///
/// @param reference our document's number, at most 16 characters: the GRN, the DC …
/// @param headerText at most 25 characters; may be empty
public record GoodsMovement(
        MovementKind kind,
        LocalDate postingDate,
        LocalDate documentDate,
        String reference,
        String headerText,
        List<Line> lines) {

    /// Characters of a reference document.
    public static final int MOST_REFERENCE = 16;

    /// SAP counts a document's items with four digits.
    private static final int MOST_LINES = 9999;

    public GoodsMovement {
        Fields.require("a reference document", reference, MOST_REFERENCE);
        Fields.limit("a header text", headerText, 25);
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("a goods movement has 1 to 9999 lines, not " + lines.size());
        }
    }

    /// @param unit ISO (H87) or SAP's own (PC), as the delivery had it
    /// @param delivery the delivery item that the goods came with
    /// @param order the sales order's item, or the stock transport order's
    /// @param reason SAP's reason code (MOVE_REAS), up to four digits
    /// @param target where a transfer goes, and as what
    /// @param account who bears it: service order, cost centre, vendor or customer
    public record Line(
            PartCode part,
            String plant,
            Optional<String> storageLocation,
            Optional<String> batch,
            Quantity quantity,
            String unit,
            Optional<DeliveryItem> delivery,
            Optional<SapReference> order,
            List<SerialNo> serials,
            Optional<String> reason,
            Optional<Target> target,
            Optional<Account> account) {

        public Line {
            Fields.require("a plant", plant, 4);
            storageLocation.ifPresent(text -> Fields.require("a storage location", text, 4));
            batch.ifPresent(text -> Fields.require("a batch", text, 10));
            Fields.require("a unit", unit, 3);
            reason.filter(text -> !text.matches("[0-9]{1,4}")).ifPresent(text -> {
                throw new IllegalArgumentException("a reason code has one to four digits: '" + text + "'");
            });
            if (!quantity.isPositive()) {
                throw new IllegalArgumentException("a goods movement moves something: " + part);
            }
            serials = List.copyOf(serials);
            if (Quantity.pieces(serials.size()).isMoreThan(quantity)
                    || new HashSet<>(serials).size() < serials.size()) {
                throw new IllegalArgumentException("more serial numbers than pieces, or one twice: " + serials);
            }
        }

        /// The plain line, to which the `with…` functions add what else SAP is to know.
        public static Line of(PartCode part, String plant, String storageLocation, Quantity quantity, String unit) {
            return new Line(
                    part,
                    plant,
                    Optional.of(storageLocation),
                    Optional.empty(),
                    quantity,
                    unit,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        public Line withBatch(String number) {
            return new Line(
                    part,
                    plant,
                    storageLocation,
                    Optional.of(number),
                    quantity,
                    unit,
                    delivery,
                    order,
                    serials,
                    reason,
                    target,
                    account);
        }

        public Line withDelivery(DeliveryItem item) {
            return new Line(
                    part,
                    plant,
                    storageLocation,
                    batch,
                    quantity,
                    unit,
                    Optional.of(item),
                    order,
                    serials,
                    reason,
                    target,
                    account);
        }

        public Line withOrder(SapReference reference) {
            return new Line(
                    part,
                    plant,
                    storageLocation,
                    batch,
                    quantity,
                    unit,
                    delivery,
                    Optional.of(reference),
                    serials,
                    reason,
                    target,
                    account);
        }

        public Line withSerials(List<SerialNo> numbers) {
            return new Line(
                    part,
                    plant,
                    storageLocation,
                    batch,
                    quantity,
                    unit,
                    delivery,
                    order,
                    numbers,
                    reason,
                    target,
                    account);
        }

        public Line withReason(String code) {
            return new Line(
                    part,
                    plant,
                    storageLocation,
                    batch,
                    quantity,
                    unit,
                    delivery,
                    order,
                    serials,
                    Optional.of(code),
                    target,
                    account);
        }

        public Line withTarget(Target to) {
            return new Line(
                    part,
                    plant,
                    storageLocation,
                    batch,
                    quantity,
                    unit,
                    delivery,
                    order,
                    serials,
                    reason,
                    Optional.of(to),
                    account);
        }

        public Line withAccount(Account bearer) {
            return new Line(
                    part,
                    plant,
                    storageLocation,
                    batch,
                    quantity,
                    unit,
                    delivery,
                    order,
                    serials,
                    reason,
                    target,
                    Optional.of(bearer));
        }
    }

    /// @param number without leading zeros, as `SapDelivery` has it
    public record DeliveryItem(String number, ItemNo item) {
        public DeliveryItem {
            Fields.require("a delivery", number, 10);
        }
    }

    /// Empty where it stays as it is.
    public record Target(
            Optional<PartCode> part, Optional<String> plant, Optional<String> storageLocation, Optional<String> batch) {
        public Target {
            plant.ifPresent(text -> Fields.require("a plant", text, 4));
            storageLocation.ifPresent(text -> Fields.require("a storage location", text, 4));
            batch.ifPresent(text -> Fields.require("a batch", text, 10));
        }
    }

    /// @param serviceOrder ORDERID, at most 12 characters; the others at most 10
    public record Account(
            Optional<String> serviceOrder,
            Optional<String> costCentre,
            Optional<String> vendor,
            Optional<String> customer) {
        public Account {
            serviceOrder.ifPresent(text -> Fields.require("a service order", text, 12));
            costCentre.ifPresent(text -> Fields.require("a cost centre", text, 10));
            vendor.ifPresent(text -> Fields.require("a vendor", text, 10));
            customer.ifPresent(text -> Fields.require("a customer", text, 10));
        }

        public static Account serviceOrder(String number) {
            return new Account(Optional.of(number), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
