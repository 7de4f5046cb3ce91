package aspstore.desk.practice;

import aspstore.desk.example.Example;
import aspstore.format.catalog.CatalogTable;
import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.StockLimit;
import aspstore.model.entry.Command;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.stock.Place;
import aspstore.model.stockcare.StockCareCommand;
import aspstore.model.stockcare.StockCareCommand.OpeningLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What lies in the room when the store's books begin: a little more of everything than its reorder level.
final class TakingOver {

    /// Of which the store has more than its limit allows.
    static final PartCode PLENTIFUL = new PartCode("MW-TTR-270");
    /// The one part that expires.
    static final PartCode EXPIRING = new PartCode("CN-DSC-100");

    private final Scene scene;

    TakingOver(Scene scene) {
        this.scene = scene;
    }

    void play() {
        for (var bu : List.of(Example.HA, Example.AC)) {
            var approval = scene.tell(new Command.OfOversight(new OversightCommand.GrantOverride(
                    GrantedOverride.Kind.OPENING,
                    bu,
                    bu.text(),
                    Money.rupees(600_000),
                    "counted on the evening before")));
            scene.post(
                    scene.manager(),
                    new Command.OfStockCare(
                            new StockCareCommand.PostOpening(bu, lines(bu), List.of(), approval.name("V"))));
        }
    }

    private List<OpeningLine> lines(BusinessUnit bu) {
        var limits = Example.rows(bu, CatalogTable.LIMITS).stream()
                .map(StockLimit.class::cast)
                .toList();
        var owner = bu.equals(Example.HA) ? Owner.OEM : Owner.PARTNER;
        var lines = new ArrayList<OpeningLine>();
        var stocked = new HashSet<String>();
        for (var row : Example.rows(bu, CatalogTable.PARTS).reversed()) {
            var part = (Part) row;
            limits.stream()
                    .filter(limit -> limit.family().equals(part.family()))
                    .filter(limit -> stocked.add(limit.family().text()))
                    .forEach(limit -> lines.addAll(lines(part, owner, pieces(part, limit))));
        }
        return lines;
    }

    private static long pieces(Part part, StockLimit limit) {
        long most = limit.most().thousandths() / 1000;
        return part.code().equals(PLENTIFUL)
                ? most + 4
                : Math.min(most, limit.reorder().thousandths() / 1000 + 3);
    }

    private List<OpeningLine> lines(Part part, Owner owner, long pieces) {
        if (part.serialised()) {
            var units = new ArrayList<OpeningLine>();
            for (long i = 0; i < pieces; i++) {
                units.add(unit(part, owner));
            }
            return units;
        }
        return part.expires()
                ? List.of(
                        batch(part, owner, 3, "B397", scene.today().minusDays(3)),
                        batch(part, owner, pieces, "B520", scene.today().plusDays(120)))
                : List.of(line(part, owner, Quantity.pieces(pieces)));
    }

    private OpeningLine unit(Part part, Owner owner) {
        var line = line(part, owner, Quantity.ONE);
        return new OpeningLine(
                line.part(),
                line.quantity(),
                owner,
                line.contractClass(),
                line.condition(),
                line.place(),
                "",
                Optional.of(scene.nextSerial(part.code())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static OpeningLine batch(Part part, Owner owner, long pieces, String batch, LocalDate expiry) {
        var line = line(part, owner, Quantity.pieces(pieces));
        return new OpeningLine(
                line.part(),
                line.quantity(),
                owner,
                line.contractClass(),
                line.condition(),
                line.place(),
                "",
                Optional.empty(),
                Optional.of(batch),
                Optional.of(expiry),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static OpeningLine line(Part part, Owner owner, Quantity quantity) {
        return new OpeningLine(
                part.code(),
                quantity,
                owner,
                ContractClass.ANY,
                Condition.OK,
                Place.ON_HAND,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
