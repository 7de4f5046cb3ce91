package aspstore.desk.screen.reassign;

import aspstore.desk.usecase.ReassignDesk;
import aspstore.model.JobNo;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.challan.ChallanCommand.Left;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanNo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What of a challan goes on to which job, as a person filled it in.
///
/// @param job that is chosen, else empty
/// @param moving how much of each of the challan's lines, by number from 1
/// @param technician who has it from now on, by code; who has it now where empty
/// @param proof what says that somebody else took it
/// @param override why a manager lets a technician have more who owes too much
/// @param exception why a manager lets the job have what its contract does not take
record ReassignPaper(
        String job,
        Map<Integer, Quantity> moving,
        Left left,
        String technician,
        String proof,
        String override,
        String exception) {

    /// Characters of a proof.
    static final int LONGEST_PROOF = 100;

    static final ReassignPaper BLANK = new ReassignPaper("", Map.of(), Left.NOT_NEEDED, "", "", "", "");

    ReassignPaper {
        moving = Map.copyOf(moving);
    }

    Quantity moving(int line) {
        return moving.getOrDefault(line, Quantity.ZERO);
    }

    ReassignPaper withMoving(int line, Quantity quantity) {
        var changed = new TreeMap<>(moving);
        if (quantity.isZero()) {
            changed.remove(line);
        } else {
            changed.put(line, quantity);
        }
        return new ReassignPaper(job, changed, left, technician, proof, override, exception);
    }

    ReassignPaper withJob(String other) {
        return new ReassignPaper(other, moving, left, technician, proof, override, exception);
    }

    ReassignPaper withLeft(Left other) {
        return new ReassignPaper(job, moving, other, technician, proof, override, exception);
    }

    ReassignPaper withTechnician(String other) {
        return new ReassignPaper(job, moving, left, other, "", override, exception);
    }

    ReassignPaper withProof(String other) {
        return new ReassignPaper(job, moving, left, technician, other, override, exception);
    }

    /// Whether somebody else takes it and nothing that can be kept says so.
    boolean lacksProof() {
        return !technician.isBlank() && (proof.isBlank() || proof.strip().length() > LONGEST_PROOF);
    }

    ReassignPaper withOverride(String other) {
        return new ReassignPaper(job, moving, left, technician, proof, other, exception);
    }

    ReassignPaper withException(String other) {
        return new ReassignPaper(job, moving, left, technician, proof, override, other);
    }

    ReassignDesk.Reassign asked(ChallanNo challan) {
        List<ReassignDesk.Piece> pieces = new TreeMap<>(moving)
                .entrySet().stream()
                        .map(line -> new ReassignDesk.Piece(challan, line.getKey(), line.getValue()))
                        .toList();
        return new ReassignDesk.Reassign(
                new JobNo(job),
                pieces,
                left,
                text(technician)
                        .map(code -> new ReassignDesk.Taker(
                                new PersonId(code), new Proof(Proof.By.SIGNATURE, proof.strip()))),
                text(override),
                text(exception));
    }

    private static Optional<String> text(String typed) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
    }
}
