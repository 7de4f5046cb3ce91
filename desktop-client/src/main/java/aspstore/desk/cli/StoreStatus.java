package aspstore.desk.cli;

import aspstore.desk.engine.ChainState;
import aspstore.desk.engine.Health;
import aspstore.desk.engine.Said;
import aspstore.desk.usecase.OpenStore;
import java.util.Optional;

/// How a store is, at a glance.
///
/// @param server empty while it has none
/// @param journal where its journal ends
/// @param waiting how many documents the server does not hold yet
/// @param hindrance why nothing can be saved, if so
/// @param feedProblem what of central's can't be applied, if anything
/// @param isDamaged whether the check that follows each opening found damage
/// @param check what that check found so far
record StoreStatus(
        String store,
        String device,
        int epoch,
        String server,
        long journal,
        long waiting,
        Optional<String> hindrance,
        Optional<String> feedProblem,
        boolean isDamaged,
        String check) {

    static StoreStatus of(OpenStore open) {
        var engine = open.engine();
        var identity = engine.identity();
        var chain = engine.chain();
        return new StoreStatus(
                identity.store().text(),
                identity.device(),
                identity.epoch(),
                identity.server(),
                engine.head().seq(),
                engine.outbox().waiting(),
                hindrance(engine.health()),
                engine.feedProblem().map(Said::english),
                chain instanceof ChainState.Damaged,
                chain.words());
    }

    private static Optional<String> hindrance(Health health) {
        return switch (health) {
            case Health.Fine() -> Optional.empty();
            case Health.Stopped(var why) -> Optional.of(why.english());
            case Health.Recovering(var why) -> Optional.of(why.english());
        };
    }

    boolean isWell() {
        return hindrance.isEmpty() && feedProblem.isEmpty() && !isDamaged;
    }

    String words() {
        var lines = new StringBuilder();
        lines.append("Store ").append(store).append(" on ").append(device);
        lines.append(server.isEmpty() ? ", without a server" : ", server " + server);
        lines.append(", grant ").append(epoch).append(".\n");
        lines.append("The journal ends at entry ").append(journal);
        lines.append(waiting == 0 ? "; the server holds all of it.\n" : "; " + waiting(waiting) + ".\n");
        hindrance.ifPresent(why -> lines.append(why).append('\n'));
        feedProblem.ifPresent(why -> lines.append(why).append('\n'));
        return lines.append(check).append('\n').toString();
    }

    static String waiting(long documents) {
        return documents == 1 ? "1 document waits for the server" : documents + " documents wait for the server";
    }
}
