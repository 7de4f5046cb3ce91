package aspstore.desk.screen.delivery;

import aspstore.model.challan.ChallanCommand.Proof;

/// What a person has filled in about a parcel.
///
/// @param day on which it was delivered, as typed; empty for just now
/// @param courier who is to fetch what comes back
record DeliveryPaper(String receivedBy, String day, Proof.By by, String reference, String courier, String airwayBill) {

    DeliveryPaper withReceivedBy(String text) {
        return new DeliveryPaper(text, day, by, reference, courier, airwayBill);
    }

    DeliveryPaper withDay(String text) {
        return new DeliveryPaper(receivedBy, text, by, reference, courier, airwayBill);
    }

    DeliveryPaper withBy(Proof.By choice) {
        return new DeliveryPaper(receivedBy, day, choice, reference, courier, airwayBill);
    }

    DeliveryPaper withReference(String text) {
        return new DeliveryPaper(receivedBy, day, by, text, courier, airwayBill);
    }

    DeliveryPaper withCourier(String text) {
        return new DeliveryPaper(receivedBy, day, by, reference, text, airwayBill);
    }

    DeliveryPaper withAirwayBill(String text) {
        return new DeliveryPaper(receivedBy, day, by, reference, courier, text);
    }
}
