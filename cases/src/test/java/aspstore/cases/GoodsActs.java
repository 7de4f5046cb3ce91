package aspstore.cases;

import aspstore.desk.example.Example;
import aspstore.desk.usecase.BooksRepository;
import aspstore.model.BusinessUnit;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.entry.Command;
import aspstore.model.hold.Hold;
import aspstore.model.oversight.Case;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.receipt.ReceiptCommand.UnlistedLine;
import aspstore.model.request.RequestCommand;
import aspstore.model.shipment.Shipment;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Stand;
import aspstore.model.stockcare.StockCareCommand;
import aspstore.model.stockcare.StockCareCommand.CountedLine;
import aspstore.model.stockcare.StockCareCommand.FoundLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a store does with goods in its room: asked for, received, taken on, held, counted.
record GoodsActs(Situation situation, StoreSide store) {

    // ---- they come

    /// The store has goods on hand that came from the warehouse under a SODO.
    ///
    /// @return the delivery
    String has(Sent... goods) {
        var delivery = situation.central().dispatches(store, ShipmentCommand.Kind.SALE, goods);
        receivesAll(delivery);
        return delivery;
    }

    /// @return the GRN
    String receivesAll(String delivery) {
        var lines = store.document(Shipment.KIND, delivery).lines();
        return receives(
                delivery,
                lines.stream()
                        .map(line -> new Got(line.no(), line.quantity().thousandths() / 1000, 0, 0, line.serials(), ""))
                        .toArray(Got[]::new));
    }

    /// @return the GRN
    String receives(String delivery, Got... goods) {
        return receives(delivery, List.of(goods), List.of());
    }

    /// @return the GRN
    String receives(String delivery, List<Got> goods, List<UnlistedLine> unlisted) {
        var shipment = store.document(Shipment.KIND, delivery);
        var lines = goods.stream()
                .map(got -> got.counted(shipment.line(got.line()).orElseThrow()))
                .toList();
        return store.at(
                        StoreSide.counter(),
                        new Command.OfReceipt(new ReceiptCommand.ReceiveGoods(
                                Optional.of(delivery), "LR-" + delivery, lines, unlisted)))
                .name("G");
    }

    /// Goods on no paper of SAP's that the store knows of.
    ///
    /// @return the GRN
    String receivesUnannounced(String paper, UnlistedLine... unlisted) {
        return store.at(
                        StoreSide.counter(),
                        new Command.OfReceipt(
                                new ReceiptCommand.ReceiveGoods(Optional.empty(), paper, List.of(), List.of(unlisted))))
                .name("G");
    }

    static UnlistedLine unlisted(UnlistedLine.Why why, PartCode part, long pieces, SerialNo... units) {
        return new UnlistedLine(part, Quantity.pieces(pieces), why, List.of(units), Optional.empty(), Optional.empty());
    }

    void accepts(LotId lot, long pieces, Optional<ReceiptCommand.Match> match, String reason) {
        store.post(
                StoreSide.manager(),
                new Command.OfReceipt(new ReceiptCommand.AcceptUnlisted(lot, Quantity.pieces(pieces), match, reason)));
    }

    /// @return the request
    String requests(BusinessUnit bu, RequestCommand.Line... lines) {
        return store.at(StoreSide.counter(), new Command.OfRequest(new RequestCommand.RequestParts(bu, List.of(lines))))
                .name("R");
    }

    /// What lay there before the books began.
    ///
    /// @param approval central's override for it
    void opens(BusinessUnit bu, String approval, List<TakenOn> goods, StockCareCommand.OpenDebt... debts) {
        var lines = goods.stream().map(TakenOn::line).toList();
        store.post(
                StoreSide.manager(),
                new Command.OfStockCare(new StockCareCommand.PostOpening(bu, lines, List.of(debts), approval)));
    }

    // ---- they lie there

    /// What stands of a part in a place, in the order of the lots.
    List<Stand> stands(PartCode part, Place place) {
        return store.engine().look(books -> books.standsIn(part, place));
    }

    /// The only lot of a part in a place.
    LotId lot(PartCode part, Place place) {
        var stands = stands(part, place);
        if (stands.size() != 1) {
            throw new AssertionError("not one lot of " + part + " in " + place + ": " + stands);
        }
        return stands.getFirst().lot().id();
    }

    /// How many pieces of a part stand in a place.
    long pieces(PartCode part, Place place) {
        return stands(part, place).stream()
                .mapToLong(stand -> stand.quantity().thousandths() / 1000)
                .sum();
    }

    /// @return the hold
    String holds(LotId lot, long pieces, Hold.Why why, String reason, LocalDate until) {
        return store.at(
                        StoreSide.counter(),
                        new Command.OfStockCare(
                                new StockCareCommand.HoldStock(lot, Quantity.pieces(pieces), why, reason, until)))
                .name("H");
    }

    /// A blind count of some parts: of each stand in the room what was counted, and what no lot explains.
    Position counts(String sheet, List<PartCode> scope, List<CountedLine> lines, FoundLine... found) {
        return store.at(StoreSide.manager(), count(sheet, scope, lines, found));
    }

    static Command count(String sheet, List<PartCode> scope, List<CountedLine> lines, FoundLine... found) {
        return new Command.OfStockCare(
                new StockCareCommand.PostCount(Example.HA, sheet, scope, lines, List.of(found), "", Optional.empty()));
    }

    /// Every stand of a part in these places, counted as the books have it.
    List<CountedLine> asInTheBooks(PartCode part, Place... places) {
        var lines = new ArrayList<CountedLine>();
        Arrays.stream(places)
                .flatMap(place -> stands(part, place).stream())
                .forEach(stand -> lines.add(new CountedLine(stand.lot().id(), stand.spot(), stand.quantity())));
        return lines;
    }

    /// The only open case of a kind.
    String openCase(Case.Kind kind) {
        var cases = new BooksRepository(store.engine())
                .open(Case.KIND).stream()
                        .filter(open -> open.caseKind() == kind)
                        .toList();
        if (cases.size() != 1) {
            throw new AssertionError("not one open case of " + kind + ": " + cases);
        }
        return cases.getFirst().id();
    }
}
