package aspstore.model.partreturn;

import static aspstore.model.stockcare.StockRoom.AC;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Decision;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.books.Act;
import aspstore.model.partreturn.ReturnCommand.DecideReturn;
import aspstore.model.partreturn.ReturnCommand.Line;
import aspstore.model.partreturn.ReturnCommand.LineDecision;
import aspstore.model.partreturn.ReturnCommand.PackReturn;
import aspstore.model.partreturn.ReturnCommand.PackedLine;
import aspstore.model.partreturn.ReturnCommand.RequestReturn;
import aspstore.model.partreturn.ReturnCommand.ShipReturn;
import aspstore.model.partreturn.ReturnCommand.Verdict;
import aspstore.model.stockcare.StockRoom;
import aspstore.model.tax.Transport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Posts what the store and central do with returns; every event is decided again and must come out the same.
final class ReturnDesk {

    private final StockRoom room;

    ReturnDesk(StockRoom room) {
        this.room = room;
    }

    String request(Line... lines) {
        var id = room.act(Role.COUNTER).at().name("T");
        post(new RequestReturn(AC, List.of(lines), "monthly return"));
        return id;
    }

    ReturnEvent post(ReturnCommand command) {
        return book(room.act(Role.COUNTER), command);
    }

    /// Central acts, and the store answers.
    ReturnEvent tell(ReturnCommand command) {
        var act = room.told(Role.OPERATIONS);
        var event = book(act, command);
        ReturnRules.answers(room.books, act, event).forEach(this::post);
        return event;
    }

    List<ReturnRefusal> refuse(ReturnCommand command) {
        return StockRoom.refused(ReturnRules.decide(room.books, room.act(Role.COUNTER), command));
    }

    List<ReturnRefusal> refuseTold(ReturnCommand command) {
        return StockRoom.refused(ReturnRules.decide(room.books, room.told(Role.WAREHOUSE), command));
    }

    DecideReturn approve(String id) {
        return decide(id, Set.of());
    }

    DecideReturn decide(String id, Set<Integer> refused) {
        return new DecideReturn(
                id,
                find(id).lines().stream()
                        .map(line -> refused.contains(line.no())
                                ? new LineDecision(line.no(), Verdict.REFUSED, "keep it")
                                : new LineDecision(line.no(), Verdict.APPROVED, ""))
                        .toList());
    }

    static PackReturn pack(String id, String carton, PackedLine... lines) {
        return new PackReturn(id, carton, List.of(lines));
    }

    static PackedLine packed(int line, int pieces, String... serials) {
        return new PackedLine(
                line,
                Quantity.pieces(pieces),
                Stream.of(serials).map(SerialNo::new).toList());
    }

    static ShipReturn ship(String id) {
        return new ShipReturn(id, Transport.BY_HAND, Optional.empty(), "Ram the driver");
    }

    PartReturn find(String id) {
        return room.books.find(PartReturn.KIND, id).orElseThrow();
    }

    private ReturnEvent book(Act act, ReturnCommand command) {
        var event = StockRoom.accepted(ReturnRules.decide(room.books, act, command));
        assertThat(ReturnRules.decide(room.books, act, event.command())).isEqualTo(Decision.accept(event));
        room.book(act, ReturnRules.postings(act.at(), event), ReturnRules.evolve(room.books, act, event));
        return event;
    }
}
