package aspstore.desk.screen;

import aspstore.desk.engine.UnsureException;
import aspstore.desk.usecase.SignIn;
import aspstore.journal.Outcome;
import aspstore.journal.StoredEntry;
import aspstore.model.entry.Command;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Posts what a screen has put together, one act at a time: while one is being saved a second press does nothing.
///
/// What is refused is told with every reason; a fault is told with what is known about it. The draft stays in both.
public final class Posting {

    private final Desk desk;
    private final SignIn signIn;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);

    Posting(Desk desk) {
        this.desk = desk;
        this.signIn = new SignIn(desk.store().engine(), desk.store().books());
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// @param id of the draft: asked twice, it is posted once
    /// @param posted what follows, on the screen's thread
    public void post(UUID id, List<Command> commands, Consumer<List<StoredEntry>> posted) {
        var now = desk.store().clock().instant();
        desk.session()
                .person()
                .get()
                .map(Session.SignedIn::caller)
                .ifPresent(caller -> run(
                        () -> desk.store()
                                .engine()
                                .post(caller, id, now, commands)
                                .join(),
                        posted));
    }

    /// The same for a use case that posts several commands as one act. While the desk is locked, or for somebody who
    /// may not go on, nothing is posted.
    public void run(Supplier<Outcome> act, Consumer<List<StoredEntry>> posted) {
        var person = desk.session().person().get();
        if (busy.get() || person.isEmpty()) {
            return;
        }
        var caller = person.get().caller();
        busy.set(true);
        desk.background()
                .read(
                        () -> signIn.isStillValid(caller) ? Optional.of(answerOf(act)) : Optional.<Answer>empty(),
                        answer -> {
                            busy.set(false);
                            answer.ifPresentOrElse(
                                    found -> answered(found, posted),
                                    () -> desk.session().end(caller));
                            desk.navigator().focus();
                        },
                        why -> {
                            busy.set(false);
                            desk.hindered(why);
                            desk.navigator().focus();
                        });
    }

    /// @param isOfEarlier the act was in the books before: an attempt whose end nobody knew had saved it
    private record Answer(Outcome outcome, boolean isOfEarlier) {}

    private Answer answerOf(Supplier<Outcome> act) {
        long before = desk.store().engine().head().seq();
        var outcome = known(act);
        return new Answer(
                outcome,
                outcome instanceof Outcome.Posted(var entries)
                        && !entries.isEmpty()
                        && entries.getFirst().seq() <= before);
    }

    private void answered(Answer answer, Consumer<List<StoredEntry>> posted) {
        switch (answer.outcome()) {
            case Outcome.Posted(var entries) -> {
                posted.accept(entries);
                if (answer.isOfEarlier()) {
                    desk.messages()
                            .accept(Message.note(desk.texts()
                                    .get(
                                            "posting.earlier",
                                            entries.getFirst().entry().header().position())));
                }
            }
            case Outcome.Refused(var reasons) ->
                desk.messages()
                        .accept(Message.refused(reasons.stream()
                                .map(desk.texts().words()::of)
                                .distinct()
                                .toList()));
        }
    }

    /// Where nobody knows whether it was saved, the books are opened again and asked once more, before a person can
    /// change what was posted: what was saved under an id is not saved again, and what was not is posted then.
    private Outcome known(Supplier<Outcome> act) {
        try {
            return joined(act);
        } catch (UnsureException _) {
            joined(desk.store().engine().reopen()::join);
            return joined(act);
        }
    }

    /// [Hindrance] knows the cause, not what the future wraps it in.
    private static <T> T joined(Supplier<T> act) {
        try {
            return act.get();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
