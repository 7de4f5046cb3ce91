package aspstore.desk.screen.issue;

import aspstore.desk.usecase.Signatures;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.tax.EwayBillNo;
import aspstore.model.tax.VehicleNo;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Who takes the goods, what proves it, and what is known of the way, as a person wrote it. A PIN is not among it.
///
/// @param drawn a signature as the data of an SVG path ([Signatures]), empty where none was drawn
public record Handing(String takenBy, Proof.By by, String reference, String drawn, String vehicle, String eway) {

    /// What can be wrong with what was written; the key of its words is `problem.` and the name.
    public enum Gap {
        TAKEN_BY,
        REFERENCE,
        PIN,
        VEHICLE,
        EWAY,
        TECHNICIAN,
        COURIER,
        AIRWAY_BILL,
        DISTANCE,
        MODE
    }

    private static final int LONGEST_NAME = 100;

    /// @param pin what was typed as the PIN, where that is the proof
    Map<Gap, String> problems(String pin) {
        var problems = new EnumMap<Gap, String>(Gap.class);
        if (takenBy.isBlank() || takenBy.length() > LONGEST_NAME) {
            problems.put(Gap.TAKEN_BY, "takenBy");
        }
        if (by == Proof.By.PIN) {
            if (pin.isBlank()) {
                problems.put(Gap.PIN, "pin");
            }
        } else if (!isDrawn() && (reference.isBlank() || reference.length() > LONGEST_NAME)) {
            problems.put(Gap.REFERENCE, "reference");
        }
        problems.putAll(wayProblems());
        return problems;
    }

    Map<Gap, String> wayProblems() {
        var problems = new EnumMap<Gap, String>(Gap.class);
        if (!vehicle.isBlank() && !isVehicle(vehicle)) {
            problems.put(Gap.VEHICLE, "vehicle");
        }
        if (!eway.isBlank() && !eway.strip().matches("[0-9]{12}")) {
            problems.put(Gap.EWAY, "eway");
        }
        return problems;
    }

    private static boolean isVehicle(String text) {
        return text.replaceAll("[\\s.-]", "").matches("[A-Za-z0-9]{7,15}");
    }

    /// Whether a signature on the screen is the proof.
    boolean isDrawn() {
        return by == Proof.By.SIGNATURE && !drawn.isEmpty();
    }

    /// What is kept as the proof. Waits for the disk where a signature was drawn.
    Proof proof(String pinReference, Signatures signatures) {
        return isDrawn()
                ? signatures.keep(drawn)
                : new Proof(by, by == Proof.By.PIN ? pinReference : reference.strip());
    }

    Optional<VehicleNo> vehicleNo() {
        return Optional.of(vehicle).filter(text -> !text.isBlank()).map(VehicleNo::of);
    }

    Optional<EwayBillNo> ewayNo() {
        return Optional.of(eway.strip()).filter(text -> !text.isEmpty()).map(EwayBillNo::new);
    }

    Handing withTakenBy(String text) {
        return new Handing(text, by, reference, drawn, vehicle, eway);
    }

    Handing withBy(Proof.By choice) {
        return new Handing(takenBy, choice, reference, drawn, vehicle, eway);
    }

    Handing withReference(String text) {
        return new Handing(takenBy, by, text, drawn, vehicle, eway);
    }

    Handing withDrawn(String path) {
        return new Handing(takenBy, by, reference, path, vehicle, eway);
    }

    Handing withVehicle(String text) {
        return new Handing(takenBy, by, reference, drawn, text, eway);
    }

    Handing withEway(String text) {
        return new Handing(takenBy, by, reference, drawn, vehicle, text);
    }
}
