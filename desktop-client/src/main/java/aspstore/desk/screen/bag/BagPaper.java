package aspstore.desk.screen.bag;

import aspstore.desk.usecase.BagDesk;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.challan.ChallanCommand.BagLine;
import aspstore.model.challan.ChallanCommand.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What goes into whose bag, as scanned so far.
///
/// @param technician by code; empty until somebody is chosen
/// @param proof what says that they took it; empty for a signature on the paper
/// @param override why a manager lets them have it who owe too much
record BagPaper(String technician, List<Line> lines, String proof, String override) {

    static final BagPaper BLANK = new BagPaper("", List.of(), "", "");

    /// @param serial empty where any piece will do
    record Line(String part, String serial, Quantity quantity) {}

    BagPaper {
        lines = List.copyOf(lines);
    }

    BagPaper withTechnician(String code) {
        return new BagPaper(code, lines, proof, override);
    }

    BagPaper withProof(String text) {
        return new BagPaper(technician, lines, text, override);
    }

    BagPaper withOverride(String text) {
        return new BagPaper(technician, lines, proof, text);
    }

    /// One more of a part; the very unit where it has a serial number, and that only once.
    BagPaper with(String part, String serial, Quantity quantity) {
        var longer = new ArrayList<>(lines);
        for (int at = 0; at < longer.size(); at++) {
            var line = longer.get(at);
            if (line.part().equals(part) && line.serial().equals(serial)) {
                longer.set(
                        at,
                        serial.isEmpty()
                                ? new Line(part, serial, line.quantity().plus(quantity))
                                : line);
                return new BagPaper(technician, longer, proof, override);
            }
        }
        longer.add(new Line(part, serial, quantity));
        return new BagPaper(technician, longer, proof, override);
    }

    BagPaper without(int at) {
        var shorter = new ArrayList<>(lines);
        shorter.remove(at);
        return new BagPaper(technician, shorter, proof, override);
    }

    /// @param signed what is kept as the proof where nothing else was written
    BagDesk.Fill fill(String signed) {
        return new BagDesk.Fill(
                new PersonId(technician),
                lines.stream()
                        .map(line -> new BagLine(
                                new PartCode(line.part()),
                                Optional.of(line.serial())
                                        .filter(text -> !text.isEmpty())
                                        .map(SerialNo::new),
                                line.quantity()))
                        .toList(),
                new Proof(Proof.By.SIGNATURE, proof.isBlank() ? signed : proof.strip()),
                Optional.of(override.strip()).filter(text -> !text.isEmpty()));
    }
}
