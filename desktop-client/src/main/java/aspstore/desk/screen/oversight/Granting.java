package aspstore.desk.screen.oversight;

import aspstore.model.BusinessUnit;
import aspstore.model.oversight.GrantedOverride;
import java.util.Optional;

/// The override that a person is about to grant.
///
/// @param most the value as it was typed
record Granting(
        Optional<GrantedOverride.Kind> kind, Optional<BusinessUnit> bu, String subject, String most, String reason) {

    static final Granting BLANK = new Granting(Optional.empty(), Optional.empty(), "", "", "");

    Granting withKind(Optional<GrantedOverride.Kind> newKind) {
        return new Granting(newKind, bu, subject, most, reason);
    }

    Granting withBu(Optional<BusinessUnit> newBu) {
        return new Granting(kind, newBu, subject, most, reason);
    }

    Granting withSubject(String newSubject) {
        return new Granting(kind, bu, newSubject, most, reason);
    }

    Granting withMost(String newMost) {
        return new Granting(kind, bu, subject, newMost, reason);
    }

    Granting withReason(String newReason) {
        return new Granting(kind, bu, subject, most, newReason);
    }
}
