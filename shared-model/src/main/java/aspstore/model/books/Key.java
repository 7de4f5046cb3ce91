package aspstore.model.books;

import aspstore.model.BusinessUnit;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Position;

/// Something by which documents are found: a job, a technician, a delivery, a lot.
///
/// A document that is done keeps the keys for tracing it and drops those that only open ones need.
public record Key(String text) {

    public static Key job(JobNo job) {
        return new Key("job:" + job);
    }

    /// Open things of a technician.
    public static Key technician(PersonId technician) {
        return new Key("technician:" + technician);
    }

    public static Key serial(PartCode part, SerialNo serial) {
        return new Key("serial:" + part + "/" + serial);
    }

    public static Key delivery(String deliveryOrder) {
        return new Key("delivery:" + deliveryOrder);
    }

    public static Key order(Sodo sodo) {
        return new Key("order:" + sodo.salesOrder().orElse("-"));
    }

    public static Key challan(String number) {
        return new Key("challan:" + number);
    }

    public static Key lot(LotId lot) {
        return new Key("lot:" + lot);
    }

    /// Open things that wait for a part.
    public static Key waitingFor(PartCode part) {
        return new Key("waiting:" + part);
    }

    /// What counts the stock of a part.
    public static Key stockOf(PartCode part) {
        return new Key("stock-of:" + part);
    }

    public static Key request(String request) {
        return new Key("request:" + request);
    }

    public static Key opening(BusinessUnit bu) {
        return new Key("opening:" + bu);
    }

    /// What is about an entry.
    public static Key entry(Position entry) {
        return new Key("entry:" + entry);
    }

    /// Overrides that are not used up, by what they let through.
    public static Key override(String kind, String subject) {
        return new Key("override:" + kind + "/" + subject);
    }

    /// The years of a number series.
    public static Key series(String code) {
        return new Key("series:" + code);
    }

    @Override
    public String toString() {
        return text;
    }
}
