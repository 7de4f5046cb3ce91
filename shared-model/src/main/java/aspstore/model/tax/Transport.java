package aspstore.model.tax;

import java.util.Optional;

/// How a consignment travels. Distance in kilometres, 0 where it is not known: the portal then computes it.
public record Transport(
        TransportMode mode,
        int distanceKm,
        Optional<VehicleNo> vehicle,
        Optional<Transporter> transporter,
        Optional<TransportDocument> document) {

    public static final int LONGEST_KM = 4000;

    public static final Transport BY_HAND =
            new Transport(TransportMode.BY_HAND, 0, Optional.empty(), Optional.empty(), Optional.empty());

    public Transport {
        if (distanceKm < 0 || distanceKm > LONGEST_KM) {
            throw new IllegalArgumentException("a distance is 0 to " + LONGEST_KM + " km, not " + distanceKm);
        }
        if (mode == TransportMode.BY_HAND && vehicle.isPresent()) {
            throw new IllegalArgumentException("goods in a vehicle are not carried by hand");
        }
    }

    /// The carrier that is said to carry by hand. What a carrier takes goes in some vehicle, and whether an e-way bill
    /// is due hangs on that, so the rules refuse it.
    public Optional<String> courierByHand() {
        return mode == TransportMode.BY_HAND ? transporter.map(Transporter::name) : Optional.empty();
    }
}
