package aspstore.format.sap;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One item of a delivery. After a batch split the main item is gone and its parts stand here.
///
/// @param part from MATNR_LONG, else MATNR_EXTERNAL, else MATNR; empty for text items and exports without material
/// @param oddMaterial the material as it stood in the file where its zeros were not SAP's usual padding
/// @param quantity LFIMG, else LGMNG; zero where the file has neither
/// @param unit the unit of that quantity as the file has it: ISO (H87, KGM) in an IDoc, SAP's own (PC, KG) in OData
/// @param customerOrder the buyer's own order number (E1EDL41, qualifier 001)
/// @param handlingUnits the boxes that hold goods of this item (EXIDV), an SSCC with its 18 digits
/// @param higherLevel the item above in a hierarchy (HIPOS), for a batch split as for a kit
/// @param splitOf the main item, where a batch split made this one
public record SapItem(
        ItemNo number,
        Optional<PartCode> part,
        Optional<String> oddMaterial,
        String description,
        Quantity quantity,
        Direction direction,
        Optional<String> unit,
        Batch batch,
        Optional<SapReference> order,
        Optional<String> customerOrder,
        List<SerialNo> serials,
        List<String> handlingUnits,
        Stock stock,
        Optional<ItemNo> higherLevel,
        Optional<ItemNo> splitOf) {

    public SapItem {
        serials = List.copyOf(serials);
        handlingUnits = List.copyOf(handlingUnits);
    }

    /// Which way the goods go: SAP writes a minus where they are taken back.
    public enum Direction {
        DELIVERED,
        TAKEN_BACK
    }

    /// @param expiry VFDAT; empty for none and for 99991231, SAP's "no end"
    public record Batch(Optional<String> number, Optional<String> supplierNumber, Optional<LocalDate> expiry) {}

    /// @param itemCategory PSTYV: TAN, REN, NLN …
    /// @param special SOBKZ: W customer consignment, E order stock …
    public record Stock(
            Optional<String> itemCategory,
            Optional<String> special,
            Optional<String> plant,
            Optional<String> storageLocation) {

        Stock completedFrom(Stock main) {
            return new Stock(
                    itemCategory.or(main::itemCategory),
                    special.or(main::special),
                    plant.or(main::plant),
                    storageLocation.or(main::storageLocation));
        }
    }

    /// The part to try where `part` is unknown: real files pad letters with zeros too (`0000000000X001`).
    public Optional<PartCode> partWithoutZeros() {
        return part.map(PartCode::text)
                .map(text -> text.replaceFirst("^0+(?=.)", ""))
                .map(PartCode::new)
                .filter(bare -> !part.equals(Optional.of(bare)));
    }

    /// This part of a batch split, with what SAP wrote only on its main item.
    SapItem completedFrom(SapItem main) {
        return new SapItem(
                number,
                part.or(main::part),
                part.isPresent() ? oddMaterial : main.oddMaterial,
                description.isEmpty() ? main.description : description,
                quantity,
                direction,
                unit.or(main::unit),
                batch,
                order.or(main::order),
                customerOrder.or(main::customerOrder),
                serials,
                handlingUnits,
                stock.completedFrom(main.stock),
                higherLevel,
                splitOf);
    }

    SapItem withSerials(List<SerialNo> all) {
        return new SapItem(
                number,
                part,
                oddMaterial,
                description,
                quantity,
                direction,
                unit,
                batch,
                order,
                customerOrder,
                all,
                handlingUnits,
                stock,
                higherLevel,
                splitOf);
    }
}
