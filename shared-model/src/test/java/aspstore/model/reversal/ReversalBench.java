package aspstore.model.reversal;

import static aspstore.model.usage.Workshop.accepted;
import static aspstore.model.usage.Workshop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Decision;
import aspstore.model.Role;
import aspstore.model.books.Act;
import aspstore.model.books.Document;
import aspstore.model.books.Undo;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.receipt.ReceiptEvent;
import aspstore.model.receipt.ReceiptRules;
import aspstore.model.reversal.ReversalCommand.ReverseEntry;
import aspstore.model.reversal.ReversalRules.Target;
import aspstore.model.stock.Move;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.stock.Stand;
import aspstore.model.usage.UsageCommand;
import aspstore.model.usage.UsageEvent;
import aspstore.model.usage.UsageRules;
import aspstore.model.usage.Workshop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A store in which entries are posted and taken back, as the wiring over all rooms does it.
abstract class ReversalBench {

    final Workshop shop = new Workshop();
    private final Map<Position, ReceiptEvent> receipts = new HashMap<>();
    private final Map<Position, UsageEvent> used = new HashMap<>();

    Act post(Act act, ReceiptCommand command) {
        var event = accepted(ReceiptRules.decide(shop.books, act, command));
        receipts.put(act.at(), event);
        shop.books.apply(ReceiptRules.postings(act.at(), event), ReceiptRules.evolve(shop.books, act, event));
        return act;
    }

    Act post(UsageCommand command) {
        return post(shop.act(Role.COUNTER), command);
    }

    Act post(Act act, UsageCommand command) {
        used.put(act.at(), shop.post(act, command));
        return act;
    }

    Optional<Undo> undo(Act of, Set<Integer> lines) {
        return receipts.containsKey(of.at())
                ? ReceiptRules.undo(shop.books, of, Objects.requireNonNull(receipts.get(of.at())), lines)
                : UsageRules.undo(shop.books, of, Objects.requireNonNull(used.get(of.at())), lines);
    }

    private Target target(Act of, Set<Integer> lines) {
        return undo(of, lines).<Target>map(Target.Undoable::new).orElseGet(Target.Fixed::new);
    }

    Act reverse(Act of, Set<Integer> lines) {
        var command = ReverseEntry.of(of.at(), lines, "typo");
        var target = target(of, lines);
        var by = shop.act(Role.MANAGER);
        var event = accepted(ReversalRules.decide(shop.books, by, command, target));
        assertThat(ReversalRules.decide(shop.books, by, command, target)).isEqualTo(Decision.accept(event));
        var documents = new ArrayList<Document<?>>(ReversalRules.evolve(shop.books, by, event));
        if (target instanceof Target.Undoable undoable) {
            documents.addAll(undoable.undo().documents());
        }
        shop.books.apply(ReversalRules.postings(by.at(), event), documents);
        return by;
    }

    List<ReversalRefusal> refusals(Act of, Set<Integer> lines, String reason) {
        var command = ReverseEntry.of(of.at(), lines, reason);
        return refusals(Role.MANAGER, of, command);
    }

    List<ReversalRefusal> refusals(Role role, Act of, ReverseEntry command) {
        return refused(ReversalRules.decide(shop.books, shop.act(role), command, target(of, command.lines())));
    }

    void move(Move move) {
        shop.books.apply(Postings.of(List.of(move)), List.of());
    }

    Set<Stand> stands() {
        return Set.copyOf(shop.books.allStands());
    }
}
