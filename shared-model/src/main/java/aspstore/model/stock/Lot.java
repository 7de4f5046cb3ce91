package aspstore.model.stock;

import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import java.time.LocalDate;
import java.util.Optional;

/// The smallest thing that can be told apart: one part, one origin, one condition, one owner and contract class.
///
/// A serialised unit is a lot of its own once its serial is known. A lot never changes: what changes its nature is a
/// move to a child lot, so the trace of a unit is a walk over parents.
///
/// @param parent the lot it was part of, if any
/// @param rate the value of one unit, in paise, as shipped or as valued when it was taken on
public record Lot(
        LotId id,
        Optional<LotId> parent,
        PartCode part,
        BusinessUnit bu,
        Owner owner,
        ContractClass contractClass,
        Condition condition,
        Optional<LocalDate> received,
        Optional<LocalDate> expiry,
        Optional<String> batch,
        Optional<SerialNo> serial,
        Money rate,
        Origin origin) {

    /// What makes a child lot differ from its parent. Empty means: as the parent.
    ///
    /// @param receipt the GRN that received it, which completes a shipped origin
    public record Change(
            Optional<Condition> condition,
            Optional<LocalDate> received,
            Optional<LocalDate> expiry,
            Optional<String> batch,
            Optional<SerialNo> serial,
            Optional<String> receipt,
            Optional<Owner> owner,
            Optional<ContractClass> contractClass) {

        public static final Change NONE = new Change(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        /// A change that leaves owner and class as they are.
        public Change(
                Optional<Condition> condition,
                Optional<LocalDate> received,
                Optional<LocalDate> expiry,
                Optional<String> batch,
                Optional<SerialNo> serial,
                Optional<String> receipt) {
            this(condition, received, expiry, batch, serial, receipt, Optional.empty(), Optional.empty());
        }

        public static Change condition(Condition condition) {
            return NONE.with(Optional.of(condition), Optional.empty(), Optional.empty());
        }

        /// This change, and another condition, owner and class where they are named.
        public Change with(
                Optional<Condition> otherCondition, Optional<Owner> otherOwner, Optional<ContractClass> otherClass) {
            return new Change(
                    otherCondition.or(() -> condition),
                    received,
                    expiry,
                    batch,
                    serial,
                    receipt,
                    otherOwner.or(() -> owner),
                    otherClass.or(() -> contractClass));
        }
    }

    public Lot child(LotId childId, Change change) {
        return new Lot(
                childId,
                Optional.of(id),
                part,
                bu,
                change.owner().orElse(owner),
                change.contractClass().orElse(contractClass),
                change.condition().orElse(condition),
                change.received().or(() -> received),
                change.expiry().or(() -> expiry),
                change.batch().or(() -> batch),
                change.serial().or(() -> serial),
                rate,
                originAfter(change));
    }

    private Origin originAfter(Change change) {
        return origin instanceof Origin.Shipped shipped && change.receipt().isPresent()
                ? new Origin.Shipped(shipped.of(), shipped.shipment(), shipped.line(), change.receipt())
                : origin;
    }

    public boolean isExpired(LocalDate day) {
        return expiry.map(last -> last.isBefore(day)).orElse(false);
    }
}
