package aspstore.desk.screen.stockcare;

import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Spot;
import aspstore.model.stockcare.StockCareCommand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A count that goes on, as the draft keeps it.
///
/// @param parts what is counted; none while the scope is being chosen, or where it is all
/// @param typed what is typed of the scope while it is being chosen
record CountPaper(
        Stage stage,
        String sheet,
        List<PartCode> parts,
        List<Counted> counted,
        List<StockCareCommand.FoundLine> found,
        String note,
        String approval,
        String typed) {

    enum Stage {
        CHOOSING,
        SOME_PARTS,
        ALL_PARTS
    }

    /// @param stood how much stood there by the books when it was counted, in thousandths: where that changed since,
    ///     it has to be counted again
    record Counted(LotId lot, Spot spot, Quantity quantity, long stood) {
        boolean isOf(LotId other, Spot at) {
            return lot.equals(other) && spot.equals(at);
        }
    }

    CountPaper {
        parts = List.copyOf(parts);
        counted = List.copyOf(counted);
        found = List.copyOf(found);
    }

    static CountPaper blank(String sheet) {
        return new CountPaper(Stage.CHOOSING, sheet, List.of(), List.of(), List.of(), "", "", "");
    }

    CountPaper choosing(String newSheet, String newTyped) {
        return new CountPaper(stage, newSheet, parts, counted, found, note, approval, newTyped);
    }

    CountPaper begun(String newSheet, List<PartCode> scope) {
        return new CountPaper(
                scope.isEmpty() ? Stage.ALL_PARTS : Stage.SOME_PARTS,
                newSheet,
                scope,
                counted,
                found,
                note,
                approval,
                "");
    }

    boolean covers(PartCode part) {
        return stage == Stage.ALL_PARTS || parts.contains(part);
    }

    Optional<Quantity> of(LotId lot, Spot spot) {
        return counted.stream()
                .filter(line -> line.isOf(lot, spot))
                .map(Counted::quantity)
                .findFirst();
    }

    CountPaper with(Counted line) {
        var changed = new ArrayList<Counted>(counted.size() + 1);
        counted.stream().filter(before -> !before.isOf(line.lot(), line.spot())).forEach(changed::add);
        changed.add(line);
        return new CountPaper(stage, sheet, parts, changed, found, note, approval, typed);
    }

    /// One more of a part that no stand explains; those without serials and dates add up.
    CountPaper withFound(StockCareCommand.FoundLine more) {
        var changed = new ArrayList<StockCareCommand.FoundLine>();
        var sum = more;
        for (var before : found) {
            if (more.serial().isEmpty() && before.serial().isEmpty() && isAlike(before, more)) {
                sum = quantity(before, before.quantity().plus(more.quantity()));
            } else {
                changed.add(before);
            }
        }
        changed.add(sum);
        return withFoundLines(changed);
    }

    CountPaper withFoundLines(List<StockCareCommand.FoundLine> lines) {
        return new CountPaper(stage, sheet, parts, counted, lines, note, approval, typed);
    }

    CountPaper withNature(int at, Condition condition, Optional<LocalDate> expiry) {
        var lines = new ArrayList<>(found);
        var line = lines.get(at);
        lines.set(
                at,
                new StockCareCommand.FoundLine(
                        line.part(), line.quantity(), line.serial(), condition, expiry, line.batch()));
        return withFoundLines(lines);
    }

    private static boolean isAlike(StockCareCommand.FoundLine one, StockCareCommand.FoundLine other) {
        return one.part().equals(other.part())
                && one.condition() == other.condition()
                && one.expiry().equals(other.expiry())
                && one.batch().equals(other.batch());
    }

    static StockCareCommand.FoundLine quantity(StockCareCommand.FoundLine line, Quantity quantity) {
        return new StockCareCommand.FoundLine(
                line.part(), quantity, line.serial(), line.condition(), line.expiry(), line.batch());
    }

    boolean hasFound(PartCode part, SerialNo serial) {
        return found.stream()
                .anyMatch(line -> line.part().equals(part) && line.serial().equals(Optional.of(serial)));
    }

    CountPaper withCounted(List<Counted> lines) {
        return new CountPaper(stage, sheet, parts, lines, found, note, approval, typed);
    }

    CountPaper withTexts(String newNote, String newApproval) {
        return new CountPaper(stage, sheet, parts, counted, found, newNote, newApproval, typed);
    }

    /// @param standing all parts that stand in the room, for a count of all
    StockCareCommand.PostCount command(BusinessUnit bu, List<PartCode> standing) {
        var scope = new ArrayList<>(stage == Stage.ALL_PARTS ? standing : parts);
        if (stage == Stage.ALL_PARTS) {
            found.stream()
                    .map(StockCareCommand.FoundLine::part)
                    .filter(part -> !scope.contains(part))
                    .distinct()
                    .forEach(scope::add);
        }
        return new StockCareCommand.PostCount(
                bu,
                sheet,
                scope,
                counted.stream()
                        .map(line -> new StockCareCommand.CountedLine(line.lot(), line.spot(), line.quantity()))
                        .toList(),
                found,
                note,
                approval.isEmpty() ? Optional.empty() : Optional.of(approval));
    }
}
