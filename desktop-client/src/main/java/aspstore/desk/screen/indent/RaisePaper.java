package aspstore.desk.screen.indent;

import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.Gstin;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.StateCode;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.ServiceOrder;
import aspstore.model.tax.Address;
import aspstore.model.tax.Party;
import aspstore.model.tax.PinCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An indent as the counter writes it down, in whatever state of completeness.
///
/// @param texts what was typed, field by field
/// @param technician the code of who works on the job
record RaisePaper(
        Map<Box, String> texts, String bu, Contract contract, Coverage coverage, String technician, List<Line> lines) {

    /// A field that is typed into.
    enum Box {
        JOB,
        PRIORITY,
        CUSTOMER,
        STREET,
        LOCALITY,
        CITY,
        PIN,
        STATE,
        GSTIN,
        MODEL,
        SERIAL
    }

    /// @param thousandths how much is wanted
    record Line(String part, String description, long thousandths) {
        Quantity quantity() {
            return new Quantity(thousandths);
        }
    }

    private static final int LONGEST = 40;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CITY = 50;

    RaisePaper {
        texts = texts.isEmpty() ? Map.of() : Map.copyOf(texts);
        lines = List.copyOf(lines);
    }

    String text(Box box) {
        return texts.getOrDefault(box, "").strip();
    }

    /// What is missing or can't be right, by the key of its words.
    Map<Box, String> problems() {
        var problems = new EnumMap<Box, String>(Box.class);
        require(problems, Box.JOB, LONGEST);
        require(problems, Box.PRIORITY, LONGEST);
        require(problems, Box.CUSTOMER, LONGEST_NAME);
        require(problems, Box.STREET, LONGEST_NAME);
        require(problems, Box.CITY, LONGEST_CITY);
        if (text(Box.LOCALITY).length() > LONGEST_NAME) {
            problems.put(Box.LOCALITY, "tooLong");
        }
        if (!text(Box.PIN).matches("[1-9][0-9]{5}")) {
            problems.put(Box.PIN, "pinCode");
        }
        if (!isRight(() -> new StateCode(text(Box.STATE)))) {
            problems.put(Box.STATE, "state");
        }
        if (!text(Box.GSTIN).isEmpty() && !isRight(() -> new Gstin(text(Box.GSTIN)))) {
            problems.put(Box.GSTIN, "gstin");
        }
        if (text(Box.MODEL).isEmpty() && !text(Box.SERIAL).isEmpty()) {
            problems.put(Box.MODEL, "model");
        }
        return problems;
    }

    private void require(Map<Box, String> problems, Box box, int longest) {
        if (text(box).isEmpty()) {
            problems.put(box, "missing." + box);
        } else if (text(box).length() > longest) {
            problems.put(box, "tooLong");
        }
    }

    private static boolean isRight(Runnable made) {
        try {
            made.run();
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// Once nothing is missing.
    IndentCommand.RaiseIndent command(Instant loggedAt) {
        var street = Stream.of(text(Box.STREET), text(Box.LOCALITY))
                .filter(line -> !line.isEmpty())
                .toList();
        var customer = new Party(
                text(Box.CUSTOMER),
                new Address(street, text(Box.CITY), new PinCode(text(Box.PIN)), new StateCode(text(Box.STATE))),
                Optional.of(text(Box.GSTIN)).filter(code -> !code.isEmpty()).map(Gstin::new));
        var appliance = Optional.of(text(Box.MODEL))
                .filter(model -> !model.isEmpty())
                .map(model -> new ServiceOrder.Appliance(
                        model, Optional.of(text(Box.SERIAL)).filter(serial -> !serial.isEmpty())));
        return new IndentCommand.RaiseIndent(
                new ServiceOrder(
                        new JobNo(text(Box.JOB)),
                        new BusinessUnit(bu),
                        contract,
                        coverage,
                        text(Box.PRIORITY),
                        loggedAt,
                        customer,
                        new PersonId(technician),
                        appliance),
                lines.stream()
                        .map(line -> new IndentCommand.Line(new PartCode(line.part()), line.quantity()))
                        .toList());
    }

    RaisePaper with(Box box, String text) {
        var after = new EnumMap<Box, String>(Box.class);
        after.putAll(texts);
        if (text.isEmpty()) {
            after.remove(box);
        } else {
            after.put(box, text);
        }
        return new RaisePaper(after, bu, contract, coverage, technician, lines);
    }

    RaisePaper withUnit(String unit) {
        return new RaisePaper(texts, unit, contract, coverage, technician, lines);
    }

    /// What a contract of this kind commonly covers goes with it.
    RaisePaper withContract(Contract choice) {
        var covers = switch (choice) {
            case IW, AMC -> Coverage.COMPREHENSIVE;
            case OOW -> Coverage.NONE;
        };
        return choice == contract ? this : new RaisePaper(texts, bu, choice, covers, technician, lines);
    }

    RaisePaper withCoverage(Coverage choice) {
        return new RaisePaper(texts, bu, contract, choice, technician, lines);
    }

    RaisePaper withTechnician(String code) {
        return new RaisePaper(texts, bu, contract, coverage, code, lines);
    }

    /// More of a part that is on the paper already is more on its line.
    RaisePaper plus(String part, String description, long thousandths) {
        var after = new ArrayList<Line>();
        boolean found = false;
        for (var line : lines) {
            boolean same = line.part().equals(part);
            found |= same;
            after.add(same ? new Line(part, description, line.thousandths() + thousandths) : line);
        }
        if (!found) {
            after.add(new Line(part, description, thousandths));
        }
        return new RaisePaper(texts, bu, contract, coverage, technician, after);
    }

    /// A line with another quantity; without any it is gone.
    RaisePaper withQuantity(String part, long thousandths) {
        var after = lines.stream()
                .map(line -> line.part().equals(part) ? new Line(part, line.description(), thousandths) : line)
                .filter(line -> line.thousandths() > 0)
                .toList();
        return new RaisePaper(texts, bu, contract, coverage, technician, after);
    }
}
