package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.model.BusinessUnit;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Key;
import aspstore.model.catalog.BagLimit;
import aspstore.model.catalog.Part;
import aspstore.model.challan.Challan;
import aspstore.model.challan.IssuedLine;
import aspstore.model.stock.Place;
import java.util.List;
import java.util.Optional;

/// What is asked of the books about bags: what is in one, and what a scanned code is.
public final class BagRepository {

    private final StoreEngine engine;

    public BagRepository(StoreEngine engine) {
        this.engine = engine;
    }

    /// What a technician carries without a job, and how much it may be, for one business unit.
    public record Held(List<IssuedLine> lines, Optional<BagLimit> limit) {
        public Held {
            lines = List.copyOf(lines);
        }

        public Quantity pieces() {
            return lines.stream().map(IssuedLine::out).reduce(Quantity.ZERO, Quantity::plus);
        }

        public Money value() {
            return lines.stream().map(line -> line.rate().times(line.out())).reduce(Money.ZERO, Money::plus);
        }
    }

    public Held held(PersonId technician, BusinessUnit bu) {
        return engine.look(books -> new Held(
                books.with(Challan.KIND, Key.technician(technician)).stream()
                        .filter(Challan::isBag)
                        .flatMap(challan -> challan.lines().stream())
                        .filter(line -> line.out().isPositive())
                        .filter(line -> books.require(line.lot()).bu().equals(bu))
                        .toList(),
                books.catalog().bagLimit(bu)));
    }

    public Optional<Part> part(PartCode code) {
        return engine.look(books -> books.catalog().part(code));
    }

    /// The part of a unit that is on hand.
    public Optional<PartCode> partOf(SerialNo serial) {
        return engine.read(handle -> handle.createQuery("""
                        select distinct l.part from lot l join stand s on s.store = l.store and s.lot = l.id
                        where l.store = :store and l.serial = :serial and s.place = :place and s.quantity > 0
                        fetch first 1 rows only""")
                .bind("store", engine.identity().store().text())
                .bind("serial", serial.text())
                .bind("place", Place.ON_HAND.name())
                .mapTo(String.class)
                .findOne()
                .map(PartCode::new));
    }
}
