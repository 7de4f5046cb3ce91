package aspstore.desk.screen.partreturn;

import aspstore.desk.text.DayText;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.tax.EwayBillNo;
import aspstore.model.tax.Transport;
import aspstore.model.tax.TransportDocument;
import aspstore.model.tax.TransportMode;
import aspstore.model.tax.Transporter;
import aspstore.model.tax.VehicleNo;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// How the goods leave, as it was typed.
record ShippingPaper(
        TransportMode mode,
        String vehicle,
        String transporter,
        String transporterId,
        String document,
        String documentDay,
        String distance,
        String eway,
        String handedTo) {

    static final ShippingPaper BLANK = new ShippingPaper(TransportMode.ROAD, "", "", "", "", "", "", "", "");

    enum Part {
        VEHICLE,
        TRANSPORTER_ID,
        TRANSPORTER,
        DOCUMENT,
        DOCUMENT_DAY,
        DISTANCE,
        EWAY,
        HANDED_TO
    }

    /// What can't be read, with the key of its words; nothing where all can.
    Map<Part, String> problems() {
        var problems = new EnumMap<Part, String>(Part.class);
        check(problems, Part.VEHICLE, vehicle, () -> VehicleNo.of(vehicle));
        check(problems, Part.DOCUMENT, document, () -> new TransportDocument(document, Optional.empty()));
        check(problems, Part.EWAY, eway, () -> new EwayBillNo(eway));
        check(
                problems,
                Part.TRANSPORTER_ID,
                transporterId,
                () -> new Transporter("carrier", Optional.of(transporterId)));
        check(problems, Part.DISTANCE, distance, this::transportOverDistance);
        if (mode == TransportMode.BY_HAND && !vehicle.isEmpty()) {
            problems.put(Part.VEHICLE, "vehicleByHand");
        }
        if (!transporterId.isEmpty() && transporter.isEmpty()) {
            problems.put(Part.TRANSPORTER, "transporterMissing");
        }
        if (!documentDay.isEmpty() && DayText.read(documentDay).isEmpty()) {
            problems.put(Part.DOCUMENT_DAY, "day");
        }
        return problems;
    }

    private static void check(Map<Part, String> problems, Part part, String typed, Runnable reading) {
        if (!typed.isEmpty()) {
            try {
                reading.run();
            } catch (IllegalArgumentException _) {
                problems.put(part, part.name());
            }
        }
    }

    private void transportOverDistance() {
        var unused = new Transport(
                TransportMode.ROAD, Integer.parseInt(distance), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Only where there are no problems.
    ReturnCommand.ShipReturn command(String partReturn) {
        var transport = new Transport(
                mode,
                distance.isEmpty() ? 0 : Integer.parseInt(distance),
                text(vehicle).map(VehicleNo::of),
                text(transporter).map(name -> new Transporter(name, text(transporterId))),
                text(document).map(number -> new TransportDocument(number, DayText.read(documentDay))));
        return new ReturnCommand.ShipReturn(partReturn, transport, text(eway).map(EwayBillNo::new), handedTo);
    }

    private static Optional<String> text(String typed) {
        return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
    }
}
