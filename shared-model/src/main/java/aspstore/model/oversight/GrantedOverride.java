package aspstore.model.oversight;

import aspstore.model.BusinessUnit;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.WorkItem;
import aspstore.model.stock.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An override: leave to do once what a rule would stop, for a subject and up to a value, with a reason.
///
/// The store or central grants it; the entry that makes use of it, always the store's, writes `usedBy`.
///
/// @param id `V` and the number of its entry
/// @param granted the feed position where central granted it; empty where the store's manager did
public record GrantedOverride(
        String id,
        Kind overrides,
        BusinessUnit bu,
        String subject,
        Money most,
        String reason,
        PersonId grantedBy,
        Instant grantedAt,
        Optional<Long> granted,
        Optional<Position> usedBy)
        implements Document<GrantedOverride> {

    public static final DocumentKind<GrantedOverride> KIND = new DocumentKind<>("override", GrantedOverride.class);

    /// What is let through.
    public enum Kind {
        /// The next issue to a technician who owes too much. Subject: the technician.
        OWED_STOP,
        /// Differences that a count found. Subject: the sheet of the count.
        COUNT,
        /// The stock that the store's books begin with: central only. Subject: the business unit.
        OPENING,
        /// Goods that are lost. Subject: the lot.
        LOSS,
        /// Goods that are scrapped at the store. Subject: the lot.
        SCRAP,
        /// A lot whose nature is put right. Subject: the lot.
        CORRECTION
    }

    public enum Stage {
        GRANTED,
        USED
    }

    public boolean covers(Kind kind, BusinessUnit unit, String about, Money value) {
        return usedBy.isEmpty()
                && overrides == kind
                && bu.equals(unit)
                && subject.equals(about)
                && !value.isMoreThan(most);
    }

    public Stage currentStage() {
        return usedBy.isPresent() ? Stage.USED : Stage.GRANTED;
    }

    /// The override after an entry made use of it. It counts once: a second use leaves the first standing.
    public GrantedOverride withUse(Position entry) {
        return with(usedBy.or(() -> Optional.of(entry)));
    }

    /// The override as if this entry had not made use of it.
    public GrantedOverride withoutUse(Position entry) {
        return with(usedBy.filter(user -> !user.equals(entry)));
    }

    private GrantedOverride with(Optional<Position> user) {
        return new GrantedOverride(id, overrides, bu, subject, most, reason, grantedBy, grantedAt, granted, user);
    }

    @Override
    public DocumentKind<GrantedOverride> kind() {
        return KIND;
    }

    @Override
    public String stage() {
        return currentStage().name();
    }

    @Override
    public boolean isOpen() {
        return currentStage() == Stage.GRANTED;
    }

    @Override
    public Set<Key> keys() {
        return isOpen() ? Set.of(Key.override(overrides.name(), subject)) : Set.of();
    }

    @Override
    public Optional<GrantedOverride> asOf(long feed) {
        return granted.filter(at -> at > feed).isPresent() ? Optional.empty() : Optional.of(this);
    }

    @Override
    public List<WorkItem> workItems() {
        return List.of();
    }
}
