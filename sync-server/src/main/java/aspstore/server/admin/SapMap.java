package aspstore.server.admin;

import aspstore.format.sap.SapDelivery;
import aspstore.format.sap.SapItem;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import aspstore.model.shipment.ShipmentCommand;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What SAP's words for a delivery mean here. The first rule that fits and says something counts, each answer for
/// itself; what no rule answers comes from the request, the store's agreement or the usual.
public record SapMap(List<Rule> rules) {

    public static final String SETTING = "sap-map";

    /// @param deliveryType LFART, empty for any
    /// @param itemCategory PSTYV, empty for any
    /// @param specialStock SOBKZ, empty for any
    public record Rule(
            Optional<String> deliveryType,
            Optional<String> itemCategory,
            Optional<String> specialStock,
            Optional<ShipmentCommand.Kind> kind,
            Optional<Owner> owner,
            Optional<ContractClass> contractClass,
            Optional<Condition> condition) {

        boolean fits(SapDelivery delivery, SapItem item) {
            return agrees(deliveryType, delivery.type())
                    && agrees(itemCategory, item.stock().itemCategory())
                    && agrees(specialStock, item.stock().special());
        }

        private static boolean agrees(Optional<String> asked, Optional<String> found) {
            return asked.isEmpty() || asked.equals(found);
        }

        static Rule kindOf(String deliveryType, ShipmentCommand.Kind kind) {
            return new Rule(
                    Optional.of(deliveryType),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(kind),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    public SapMap {
        rules = List.copyOf(rules);
    }

    /// SAP as it is delivered: stock transport orders are transfers, customer consignment is the maker's own.
    public static final SapMap USUAL = new SapMap(List.of(
            Rule.kindOf("NL", ShipmentCommand.Kind.STOCK_TRANSFER_ORDER),
            Rule.kindOf("NLCC", ShipmentCommand.Kind.STOCK_TRANSFER_ORDER),
            new Rule(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("W"),
                    Optional.empty(),
                    Optional.of(Owner.OEM),
                    Optional.empty(),
                    Optional.empty())));

    <T> Optional<T> first(SapDelivery delivery, SapItem item, Function<Rule, Optional<T>> answer) {
        return rules.stream()
                .filter(rule -> rule.fits(delivery, item))
                .flatMap(rule -> answer.apply(rule).stream())
                .findFirst();
    }
}
