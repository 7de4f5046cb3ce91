package aspstore.desk.screen.receipt;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.receipt.ReceiptCommand.UnlistedLine.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What was counted so far of one lorry: the draft of a GRN.
///
/// @param paper the number of what came with the goods
/// @param lines what was counted of the delivery's lines
/// @param extras what no line announced
record ReceiptPaper(String paper, List<Counted> lines, List<Extra> extras) {

    static final ReceiptPaper BLANK = new ReceiptPaper("", List.of(), List.of());

    /// @param line the delivery's line, from 1
    /// @param good serials of what is accepted
    /// @param broken serials of what is damaged
    record Counted(
            int line,
            Quantity accepted,
            Quantity damaged,
            Quantity missing,
            List<SerialNo> good,
            List<SerialNo> broken,
            Optional<LocalDate> expiry,
            Optional<String> batch,
            String reason) {

        Counted {
            good = List.copyOf(good);
            broken = List.copyOf(broken);
        }

        static Counted nothing(int line) {
            return new Counted(
                    line,
                    Quantity.ZERO,
                    Quantity.ZERO,
                    Quantity.ZERO,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    "");
        }

        Quantity here() {
            return accepted.plus(damaged);
        }

        Quantity total() {
            return here().plus(missing);
        }

        Counted withAccepted(Quantity now) {
            return new Counted(line, now, damaged, missing, good, broken, expiry, batch, reason);
        }

        Counted withMissing(Quantity now) {
            return new Counted(line, accepted, damaged, now, good, broken, expiry, batch, reason);
        }

        Counted withReason(String now) {
            return new Counted(line, accepted, damaged, missing, good, broken, expiry, batch, now);
        }

        Counted of(Optional<LocalDate> newExpiry, Optional<String> newBatch) {
            return new Counted(line, accepted, damaged, missing, good, broken, newExpiry, newBatch, reason);
        }

        Counted withUnit(SerialNo serial) {
            return new Counted(
                    line,
                    accepted.plus(Quantity.ONE),
                    damaged,
                    missing,
                    and(good, serial),
                    broken,
                    expiry,
                    batch,
                    reason);
        }

        /// One of the good pieces, the last scanned, is damaged; where none is good, one damaged is good again.
        Counted withOneBroken() {
            if (accepted.isZero()) {
                return new Counted(line, damaged, Quantity.ZERO, missing, broken, List.of(), expiry, batch, reason);
            }
            var piece = accepted.min(Quantity.ONE);
            return new Counted(
                    line,
                    accepted.minus(piece),
                    damaged.plus(piece),
                    missing,
                    good.isEmpty() ? good : good.subList(0, good.size() - 1),
                    good.isEmpty() ? broken : and(broken, good.getLast()),
                    expiry,
                    batch,
                    reason);
        }

        ReceiptCommand.Line command() {
            return new ReceiptCommand.Line(
                    line,
                    accepted,
                    damaged,
                    missing,
                    Stream.concat(good.stream(), broken.stream()).toList(),
                    expiry,
                    batch,
                    reason);
        }
    }

    record Extra(
            PartCode part,
            Quantity quantity,
            Why why,
            List<SerialNo> serials,
            Optional<LocalDate> expiry,
            Optional<String> batch) {

        Extra {
            serials = List.copyOf(serials);
        }

        static Extra nothing(PartCode part, Why why) {
            return new Extra(part, Quantity.ZERO, why, List.of(), Optional.empty(), Optional.empty());
        }

        Extra withQuantity(Quantity now) {
            return new Extra(part, now, why, serials, expiry, batch);
        }

        Extra withUnit(SerialNo serial) {
            return new Extra(part, quantity.plus(Quantity.ONE), why, and(serials, serial), expiry, batch);
        }

        Extra of(Optional<LocalDate> newExpiry, Optional<String> newBatch) {
            return new Extra(part, quantity, why, serials, newExpiry, newBatch);
        }

        /// Too many of an announced part, or the wrong part.
        Extra withOtherWhy() {
            var other = switch (why) {
                case EXTRA -> Why.WRONG_PART;
                case WRONG_PART -> Why.EXTRA;
                case UNANNOUNCED -> Why.UNANNOUNCED;
            };
            return new Extra(part, quantity, other, serials, expiry, batch);
        }

        ReceiptCommand.UnlistedLine command() {
            return new ReceiptCommand.UnlistedLine(part, quantity, why, serials, expiry, batch);
        }
    }

    ReceiptPaper {
        lines = List.copyOf(lines);
        extras = List.copyOf(extras);
    }

    ReceiptPaper withPaper(String now) {
        return new ReceiptPaper(now, lines, extras);
    }

    Counted counted(int line) {
        return lines.stream()
                .filter(counted -> counted.line() == line)
                .findFirst()
                .orElseGet(() -> Counted.nothing(line));
    }

    ReceiptPaper withLine(int line, UnaryOperator<Counted> change) {
        var changed = change.apply(counted(line));
        var others = new ArrayList<>(
                lines.stream().filter(counted -> counted.line() != line).toList());
        if (!changed.equals(Counted.nothing(line))) {
            others.add(changed);
        }
        others.sort((one, other) -> Integer.compare(one.line(), other.line()));
        return new ReceiptPaper(paper, others, extras);
    }

    Optional<Extra> extra(PartCode part) {
        return extras.stream().filter(extra -> extra.part().equals(part)).findFirst();
    }

    ReceiptPaper withExtra(PartCode part, Why why, UnaryOperator<Extra> change) {
        var changed = change.apply(extra(part).orElseGet(() -> Extra.nothing(part, why)));
        var all = new ArrayList<Extra>();
        for (var extra : extras) {
            all.add(extra.part().equals(part) ? changed : extra);
        }
        if (extra(part).isEmpty()) {
            all.add(changed);
        }
        return new ReceiptPaper(paper, lines, all);
    }

    /// Nothing of this line was counted after all.
    ReceiptPaper withoutLine(int line) {
        return withLine(line, counted -> Counted.nothing(counted.line()));
    }

    ReceiptPaper withoutExtra(PartCode part) {
        return new ReceiptPaper(
                paper,
                lines,
                extras.stream().filter(extra -> !extra.part().equals(part)).toList());
    }

    /// Whether a unit was scanned already, of whichever line of these.
    boolean holds(SerialNo serial, PartCode part, List<Integer> linesOfPart) {
        return lines.stream()
                        .filter(counted -> linesOfPart.contains(counted.line()))
                        .anyMatch(counted -> counted.good().contains(serial)
                                || counted.broken().contains(serial))
                || extra(part).filter(extra -> extra.serials().contains(serial)).isPresent();
    }

    ReceiptCommand.ReceiveGoods command(Optional<String> delivery) {
        return new ReceiptCommand.ReceiveGoods(
                delivery,
                paper,
                lines.stream()
                        .filter(counted -> counted.total().isPositive())
                        .map(Counted::command)
                        .toList(),
                extras.stream()
                        .filter(extra -> extra.quantity().isPositive())
                        .map(Extra::command)
                        .toList());
    }

    private static <T> List<T> and(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
