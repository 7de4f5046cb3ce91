package aspstore.model.tax;

import aspstore.model.Money;
import aspstore.model.StateCode;
import aspstore.model.tax.EwayAnswer.Due;
import aspstore.model.tax.EwayAnswer.NotDue;
import aspstore.model.tax.EwayThresholds.WithinState;

/// When a movement of goods needs an e-way bill: CGST Rules, Rule 138. One document is one consignment.
public final class EwayRule {

    private EwayRule() {}

    /// A movement as the rule sees it.
    ///
    /// @param value with the tax charged in the document, without the value of exempt goods where it covers both
    public record Consignment(StateCode from, StateCode to, SubSupply purpose, TransportMode mode, Money value) {

        boolean staysInState() {
            return from.equals(to);
        }
    }

    public static EwayAnswer decide(Consignment consignment, EwayThresholds thresholds) {
        if (consignment.mode() == TransportMode.BY_HAND) {
            return new NotDue("the goods go without a motor vehicle");
        }
        if (consignment.purpose() == SubSupply.JOB_WORK && !consignment.staysInState()) {
            return new Due("goods for job work leave the State, whatever their value");
        }
        if (!consignment.staysInState()) {
            return byValue(consignment.value(), thresholds.general(), "between States");
        }
        var asked =
                thresholds.withinStates().getOrDefault(consignment.from(), new WithinState.Above(thresholds.general()));
        var where = "within " + consignment.from().stateName();
        return switch (asked) {
            case WithinState.Above above -> byValue(consignment.value(), above.value(), where);
            case WithinState.NotAsked _ -> new NotDue(where + " none is asked for");
        };
    }

    private static EwayAnswer byValue(Money value, Money threshold, String where) {
        var limit = IndianFormat.money(threshold) + " " + where;
        return value.isMoreThan(threshold)
                ? new Due("the value " + IndianFormat.money(value) + " is above " + limit)
                : new NotDue("the value " + IndianFormat.money(value) + " is not above " + limit);
    }
}
