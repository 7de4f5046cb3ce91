package aspstore.desk.cli;

import aspstore.model.indent.Allocation.Reason;
import aspstore.model.indent.Allocation.Verdict;

/// Why a lot was taken for a job or passed over, in words.
final class AllocationWords {

    String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Taken taken ->
                "taken " + taken.quantity() + ": preference " + taken.preference() + ", number " + taken.order()
                        + " in the queue";
            case Verdict.PassedOver(var reason) -> "passed over: " + of(reason);
        };
    }

    private static String of(Reason reason) {
        return switch (reason) {
            case Reason.NotNeeded spare ->
                "not needed; it would serve as number " + spare.order() + ", preference " + spare.preference();
            case Reason.NotOnHand(var place) ->
                switch (place) {
                    case ALLOCATED -> "set aside for another job";
                    case WITH_TECHNICIAN -> "with a technician";
                    case AT_CUSTOMER -> "with a courier or customer";
                    case TRANSIT_IN -> "still on the way";
                    default -> "not on hand (" + place + ")";
                };
            case Reason.OnHold(var hold) -> "on hold" + (hold.isEmpty() ? "" : " under " + hold);
            case Reason.Disputed _ -> "a case is open about it";
            case Reason.Defective _ -> "defective";
            case Reason.WrongUnit(var bu) -> "belongs to business unit " + bu;
            case Reason.Expired(var expiry) -> "expired on " + expiry;
            case Reason.TooCloseToExpiry close ->
                "expires on " + close.expiry() + ", and " + close.margin() + " days must be left";
            case Reason.WrongCondition(var condition) -> "condition " + condition + " may not serve this contract";
            case Reason.ClassNotEligible kept ->
                "stock of " + kept.owner() + " in class " + kept.contractClass() + " may not serve this contract";
            case Reason.ReservedFor(var job) -> "reserved for job " + job;
        };
    }
}
