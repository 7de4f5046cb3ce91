package aspstore.desk.screen.issue;

import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Session;
import aspstore.desk.usecase.SignIn;
import aspstore.model.Caller;
import aspstore.model.PersonId;
import java.util.Optional;
import java.util.function.Consumer;

/// The PIN of whoever takes the goods, as the proof that they did. What is kept says that it was right, never the PIN.
/// One attempt at a time, since wrong ones are counted.
final class PinProof {

    private final Desk desk;
    private final SignIn people;
    private boolean isAsking = false;

    PinProof(Desk desk) {
        this.desk = desk;
        this.people = new SignIn(desk.store().engine(), desk.store().books());
    }

    /// @param right told what is kept as the proof
    /// @param wrong told why it proves nothing
    void ask(PersonId person, String pin, Consumer<String> right, Consumer<String> wrong) {
        if (isAsking) {
            return;
        }
        var asker = desk.session().caller();
        isAsking = true;
        desk.background()
                .read(
                        () -> people.signIn(person, pin),
                        result -> answer(
                                asker,
                                () -> wrong(result).ifPresentOrElse(wrong, () -> right.accept("PIN of " + person))),
                        why -> answer(asker, () -> wrong.accept(why)));
    }

    /// Who asked may have signed out meanwhile; nobody else acts on their question.
    private void answer(Caller asker, Runnable told) {
        isAsking = false;
        if (desk.session().person().get().map(Session.SignedIn::caller).equals(Optional.of(asker))) {
            told.run();
        }
    }

    private Optional<String> wrong(SignIn.Result result) {
        return switch (result) {
            case SignIn.SignedIn _ -> Optional.empty();
            case SignIn.WrongPin(int left) -> Optional.of(desk.texts().count("signIn.wrong", left));
            case SignIn.LockedOut(var until) -> Optional.of(desk.texts().get("signIn.lockedOut", until));
            case SignIn.NoPin _ -> Optional.of(desk.texts().get("issue.noPin"));
            case SignIn.NotActive _ -> Optional.of(desk.texts().get("signIn.notActive"));
        };
    }
}
