package aspstore.model.usage;

import aspstore.model.ContractClass;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Key;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.Rate;
import aspstore.model.challan.Challan;
import aspstore.model.owed.Debt;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Origin;
import aspstore.model.usage.UsageCommand.DecideSubstitute;
import aspstore.model.usage.UsageCommand.InwardDefective;
import aspstore.model.usage.UsageCommand.Verdict;
import aspstore.model.usage.UsageEvent.DefectiveInwarded;
import aspstore.model.usage.UsageEvent.Mismatch;
import aspstore.model.usage.UsageEvent.Nature;
import aspstore.model.usage.UsageEvent.Settles;
import aspstore.model.usage.UsageEvent.SubstituteDecided;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What an inward of a defective part must satisfy, which debts it settles, and whose it is.
final class InwardChecks {

    private InwardChecks() {}

    static List<UsageRefusal> refused(Books books, Act act, InwardDefective command) {
        var refusals = new ArrayList<UsageRefusal>();
        if (command.quantity().isZero()) {
            refusals.add(new UsageRefusal.NothingCounted());
        }
        var part = books.catalog().part(command.part());
        if (part.isEmpty()) {
            refusals.add(new UsageRefusal.UnknownPart(command.part()));
        } else {
            if (books.catalog().agreement(part.get().bu()).isEmpty()) {
                refusals.add(new UsageRefusal.NoAgreement(
                        command.part(), part.get().bu().text()));
            }
            refusals.addAll(serialRefused(books, command, part.get()));
        }
        challanRefused(books, command).ifPresent(refusals::add);
        OwnParts.refused(books, act, command).ifPresent(refusals::add);
        command.replacedBy()
                .filter(lot -> books.lot(lot).isEmpty())
                .map(UsageRefusal.NoSuchLot::new)
                .ifPresent(refusals::add);
        debtRefused(books, command).ifPresent(refusals::add);
        return refusals;
    }

    static DefectiveInwarded inwarded(Books books, Act act, InwardDefective command) {
        var part = books.catalog().part(command.part()).orElseThrow();
        var agreement = books.catalog().agreement(part.bu()).orElseThrow();
        var wanted = wanted(books, command);
        var fitting = wanted.stream()
                .filter(debt -> mismatch(command, part, debt).isEmpty())
                .sorted(Comparator.comparing(debt -> fit(command, debt)))
                .toList();
        var settles = spread(command.quantity(), fitting);
        var mismatch = settles.isEmpty()
                ? wanted.stream().findFirst().flatMap(debt -> mismatch(command, part, debt))
                : Optional.<Mismatch>empty();
        var replacedBy = command.replacedBy().or(() -> replacedBy(wanted, settles));
        var nature = replacedBy
                .flatMap(books::lot)
                .map(lot -> new Nature(part.bu(), lot.owner(), lot.contractClass(), rate(books, part, lot)))
                .orElseGet(() -> new Nature(part.bu(), agreement.owner(), ContractClass.ANY, rate(books, part)));
        var due = nature.owner() == Owner.OEM ? Optional.of(agreement.dueBack(act.day())) : Optional.<Instant>empty();
        return new DefectiveInwarded(
                command, act.day(), nature, origin(books, command, replacedBy), part.route(), settles, mismatch, due);
    }

    static List<UsageRefusal> refused(Books books, Act act, DecideSubstitute command) {
        var found = books.find(Inward.KIND, command.inward());
        if (found.isEmpty()) {
            return List.of(new UsageRefusal.NoSuchInward(command.inward()));
        }
        var refusals = new ArrayList<UsageRefusal>();
        if (!act.is(Role.MANAGER)) {
            refusals.add(new UsageRefusal.ManagerOnly(act.by().role()));
        }
        if (command.reason().isBlank()) {
            refusals.add(new UsageRefusal.ReasonMissing());
        }
        if (found.get().currentStage() != Inward.Stage.TO_DECIDE) {
            refusals.add(new UsageRefusal.NothingToDecide(
                    command.inward(), found.get().currentStage()));
        } else if (command.verdict() == Verdict.ACCEPTED
                && substituted(books, found.get()).isEmpty()) {
            refusals.add(new UsageRefusal.DebtAlreadySettled(
                    found.get().mismatch().orElseThrow().debt()));
        }
        return refusals;
    }

    static SubstituteDecided decided(Books books, DecideSubstitute command) {
        var inward = books.find(Inward.KIND, command.inward()).orElseThrow();
        return new SubstituteDecided(
                command,
                switch (command.verdict()) {
                    case ACCEPTED -> substituted(books, inward);
                    case REJECTED -> Optional.empty();
                });
    }

    /// What a substitute can still settle of the debt that it was meant for.
    private static Optional<Settles> substituted(Books books, Inward inward) {
        return inward.mismatch()
                .flatMap(mismatch -> books.find(Debt.KIND, mismatch.debt())
                        .filter(Debt::isOpen)
                        .map(debt -> new Settles(debt.id(), mismatch.quantity().min(debt.outstanding()))));
    }

    /// The open debts that the part may be for: the one named, else those of the job, the oldest first.
    private static List<Debt> wanted(Books books, InwardDefective command) {
        if (command.debt().isPresent()) {
            return books.find(Debt.KIND, command.debt().get()).filter(Debt::isOpen).stream()
                    .toList();
        }
        return books.with(Debt.KIND, Key.job(command.job())).stream()
                .filter(Debt::isOpen)
                .filter(debt -> command.challan()
                        .map(number -> number.text().equals(debt.owing().challan()))
                        .orElse(true))
                .filter(debt -> command.replacedBy().map(debt.used()::equals).orElse(true))
                .sorted(Comparator.comparing(Debt::since))
                .toList();
    }

    /// What keeps the part from settling a debt: another family, or another unit than was noted at the use.
    private static Optional<Mismatch> mismatch(InwardDefective command, Part part, Debt debt) {
        var quantity = command.quantity().min(debt.outstanding());
        if (!debt.family().equals(part.family())) {
            return Optional.of(new Mismatch(Mismatch.Kind.ANOTHER_PART, debt.id(), quantity));
        }
        boolean isTheUnit = debt.serial().isEmpty() || debt.serial().equals(command.serial());
        return isTheUnit
                ? Optional.empty()
                : Optional.of(new Mismatch(Mismatch.Kind.ANOTHER_SERIAL, debt.id(), quantity));
    }

    /// How well a debt fits, the best first: its very unit, its very part, its family.
    private static int fit(InwardDefective command, Debt debt) {
        if (command.serial().isPresent() && debt.serial().equals(command.serial())) {
            return 0;
        }
        return debt.part().equals(command.part()) ? 1 : 2;
    }

    private static List<Settles> spread(Quantity quantity, List<Debt> debts) {
        var left = quantity;
        var settles = new ArrayList<Settles>();
        for (var debt : debts) {
            var settled = left.min(debt.outstanding());
            if (settled.isPositive()) {
                settles.add(new Settles(debt.id(), settled));
                left = left.minus(settled);
            }
        }
        return settles;
    }

    private static Optional<LotId> replacedBy(List<Debt> wanted, List<Settles> settles) {
        return settles.stream()
                .findFirst()
                .flatMap(first -> wanted.stream()
                        .filter(debt -> debt.id().equals(first.debt()))
                        .map(Debt::used)
                        .findFirst());
    }

    private static Origin origin(Books books, InwardDefective command, Optional<LotId> replacedBy) {
        return command.serial()
                .map(serial -> books.lotsOf(command.part(), serial))
                .filter(lots -> !lots.isEmpty())
                .map(List::getLast)
                .<Origin>map(earlier ->
                        new Origin.Earlier(earlier.id(), earlier.origin().sodo(), command.job(), replacedBy))
                .orElseGet(() -> new Origin.Appliance(command.job(), replacedBy));
    }

    /// The value of what replaced it, where it is the same part; else the catalogue's.
    private static Money rate(Books books, Part part, Lot replacedBy) {
        return replacedBy.part().equals(part.code()) ? replacedBy.rate() : rate(books, part);
    }

    private static Money rate(Books books, Part part) {
        return books.catalog().rate(part.code()).map(Rate::unit).orElse(Money.ZERO);
    }

    private static List<UsageRefusal> serialRefused(Books books, InwardDefective command, Part part) {
        var refusals = new ArrayList<UsageRefusal>();
        if (command.serial().isEmpty()) {
            if (part.serialised() && command.note().isBlank()) {
                refusals.add(new UsageRefusal.SerialMissing(part.code()));
            }
            return refusals;
        }
        var serial = command.serial().get();
        if (!part.serialised()) {
            refusals.add(new UsageRefusal.PartHasNoSerials(part.code()));
        }
        if (command.quantity().isMoreThan(Quantity.ONE)) {
            refusals.add(new UsageRefusal.OneSerialOneUnit(part.code(), serial, command.quantity()));
        }
        books.liveUnit(part.code(), serial)
                .map(stand -> new UsageRefusal.SerialAlreadyHere(
                        part.code(), serial, stand.lot().id(), stand.place()))
                .ifPresent(refusals::add);
        return refusals;
    }

    private static Optional<UsageRefusal> challanRefused(Books books, InwardDefective command) {
        if (command.challan().isEmpty()) {
            return Optional.empty();
        }
        var number = command.challan().get();
        var challan = books.find(Challan.KIND, number.text());
        if (challan.isEmpty()) {
            return Optional.of(new UsageRefusal.NoSuchChallan(number));
        }
        var job = challan.get().job();
        if (job.isEmpty()) {
            return Optional.of(new UsageRefusal.InABag(number));
        }
        return job.get().equals(command.job())
                ? Optional.empty()
                : Optional.of(new UsageRefusal.OnAnotherJob(number, job.get(), command.job()));
    }

    private static Optional<UsageRefusal> debtRefused(Books books, InwardDefective command) {
        if (command.debt().isEmpty()) {
            return Optional.empty();
        }
        var id = command.debt().get();
        var debt = books.find(Debt.KIND, id);
        if (debt.isEmpty()) {
            return Optional.of(new UsageRefusal.NoSuchDebt(id));
        }
        if (!debt.get().owing().job().equals(command.job())) {
            return Optional.of(
                    new UsageRefusal.DebtOfAnotherJob(id, debt.get().owing().job(), command.job()));
        }
        return debt.get().isOpen() ? Optional.empty() : Optional.of(new UsageRefusal.DebtAlreadySettled(id));
    }
}
