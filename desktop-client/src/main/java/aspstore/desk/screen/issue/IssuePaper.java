package aspstore.desk.screen.issue;

import aspstore.desk.screen.issue.Handing.Gap;
import aspstore.desk.usecase.ChallanDesk;
import aspstore.desk.usecase.Signatures;
import aspstore.model.JobNo;
import aspstore.model.PersonId;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanCommand.Through;
import aspstore.model.tax.Transport;
import aspstore.model.tax.TransportDocument;
import aspstore.model.tax.TransportMode;
import aspstore.model.tax.Transporter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// How a job's parts go out, as a person filled it in.
///
/// @param technician the code of who carries them, where no courier does
/// @param override why a manager lets a technician have them who owes too much
record IssuePaper(
        Way way,
        String technician,
        String courier,
        String airwayBill,
        TransportMode mode,
        String distance,
        When when,
        Handing handing,
        String override) {

    enum Way {
        TECHNICIAN,
        COURIER
    }

    enum When {
        NOW,
        LATER
    }

    private static final int LONGEST_PAPER = 40;
    private static final int LONGEST_NAME = 100;

    /// What is not there yet or can't be right; nothing where it can be posted.
    Map<Gap, String> problems(String pin) {
        var problems = new EnumMap<Gap, String>(Gap.class);
        if (way == Way.TECHNICIAN && technician.isBlank()) {
            problems.put(Gap.TECHNICIAN, "technician");
        }
        if (way == Way.COURIER && (courier.isBlank() || courier.length() > LONGEST_NAME)) {
            problems.put(Gap.COURIER, "courier");
        }
        if (way == Way.COURIER && (airwayBill.isBlank() || airwayBill.length() > LONGEST_PAPER)) {
            problems.put(Gap.AIRWAY_BILL, "airwayBill");
        }
        if (!distance.isBlank()
                && !(distance.strip().matches("[0-9]{1,4}")
                        && Integer.parseInt(distance.strip()) <= Transport.LONGEST_KM)) {
            problems.put(Gap.DISTANCE, "distance");
        }
        problems.putAll(when == When.NOW ? handing.problems(pin) : handing.wayProblems());
        if (mode == TransportMode.BY_HAND && !handing.vehicle().isBlank()) {
            problems.put(Gap.VEHICLE, "vehicleByHand");
        }
        return problems;
    }

    /// Waits for the disk where a signature was drawn.
    ///
    /// @param pinReference what is kept as the proof where a PIN was the proof
    ChallanDesk.Issue issue(JobNo job, String pinReference, Signatures signatures) {
        return new ChallanDesk.Issue(
                job,
                through(),
                transport(),
                handing.ewayNo(),
                Optional.empty(),
                when == When.NOW
                        ? Optional.of(new ChallanDesk.HandOver(
                                handing.takenBy().strip(), handing.proof(pinReference, signatures)))
                        : Optional.empty());
    }

    Optional<String> overrideReason() {
        return Optional.of(override.strip()).filter(text -> !text.isEmpty() && way == Way.TECHNICIAN);
    }

    private Through through() {
        return switch (way) {
            case TECHNICIAN -> new Through.Technician(new PersonId(technician));
            case COURIER -> new Through.Courier(courier.strip(), airwayBill.strip());
        };
    }

    private Transport transport() {
        int kilometres = distance.isBlank() ? 0 : Integer.parseInt(distance.strip());
        var carrier = way == Way.COURIER
                ? Optional.of(new Transporter(courier.strip(), Optional.empty()))
                : Optional.<Transporter>empty();
        var document = way == Way.COURIER && airwayBill.strip().matches("[A-Za-z0-9/-]{1,15}")
                ? Optional.of(new TransportDocument(airwayBill.strip(), Optional.empty()))
                : Optional.<TransportDocument>empty();
        return new Transport(mode, kilometres, handing.vehicleNo(), carrier, document);
    }

    /// A technician signs; the rider of a courier leaves the airway bill, and comes by road.
    IssuePaper withWay(Way choice, String signed) {
        return choice == Way.COURIER
                ? new IssuePaper(
                        choice,
                        technician,
                        courier,
                        airwayBill,
                        TransportMode.ROAD,
                        distance,
                        when,
                        handing.withBy(Proof.By.AIRWAY_BILL)
                                .withReference(airwayBill)
                                .withTakenBy(courier),
                        override)
                : new IssuePaper(
                        choice,
                        technician,
                        courier,
                        airwayBill,
                        TransportMode.BY_HAND,
                        distance,
                        when,
                        handing.withBy(Proof.By.SIGNATURE).withReference(signed).withVehicle(""),
                        override);
    }

    IssuePaper withTechnician(String code, String name) {
        return new IssuePaper(
                way, code, courier, airwayBill, mode, distance, when, handing.withTakenBy(name), override);
    }

    IssuePaper withCourier(String text) {
        var taker = handing.takenBy().equals(courier) ? handing.withTakenBy(text) : handing;
        return new IssuePaper(way, technician, text, airwayBill, mode, distance, when, taker, override);
    }

    IssuePaper withAirwayBill(String text) {
        var proved = handing.reference().equals(airwayBill) ? handing.withReference(text) : handing;
        return new IssuePaper(way, technician, courier, text, mode, distance, when, proved, override);
    }

    IssuePaper withMode(TransportMode choice) {
        return new IssuePaper(way, technician, courier, airwayBill, choice, distance, when, handing, override);
    }

    IssuePaper withDistance(String text) {
        return new IssuePaper(way, technician, courier, airwayBill, mode, text, when, handing, override);
    }

    IssuePaper withWhen(When choice) {
        return new IssuePaper(way, technician, courier, airwayBill, mode, distance, choice, handing, override);
    }

    IssuePaper withHanding(Handing next) {
        return new IssuePaper(way, technician, courier, airwayBill, mode, distance, when, next, override);
    }

    IssuePaper withOverride(String text) {
        return new IssuePaper(way, technician, courier, airwayBill, mode, distance, when, handing, text);
    }
}
