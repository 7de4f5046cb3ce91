package aspstore.model.oversight;

import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.Told;
import aspstore.model.books.WorkItem;
import aspstore.model.stock.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A case: something that does not fit, for people. The books follow the recorded event all the same.
///
/// Either side opens one and either side resolves it; the store's resolution and central's stand apart.
///
/// @param id `K` and the number of its entry
/// @param about the entry that does not fit
/// @param opened the feed position where central opened it; empty where the store did
/// @param resolved the store's resolution
/// @param told central's resolutions
public record Case(
        String id,
        Position about,
        Kind caseKind,
        String detail,
        PersonId openedBy,
        Instant openedAt,
        Optional<Long> opened,
        Optional<Resolution> resolved,
        List<Told<Resolution>> told)
        implements Document<Case> {

    public static final DocumentKind<Case> KIND = new DocumentKind<>("case", Case.class);

    /// What does not fit, and who looks at it.
    public enum Kind {
        /// The server decided an entry again and came to another event.
        DECIDED_DIFFERENTLY(Role.OPERATIONS),
        /// A fact took more than the books had.
        BELOW_ZERO(Role.OPERATIONS),
        /// An entry of a type or version that the reader does not know.
        UNREADABLE(Role.ADMIN),
        /// One unit stands in two stores.
        SERIAL_CLASH(Role.OPERATIONS),
        /// A decision of central's that the store can no longer carry out.
        STOCK_MOVED_ON(Role.OPERATIONS),
        /// Another part or serial came back than was owed.
        WRONG_DEFECTIVE(Role.MANAGER),
        /// A unit was found where the books do not have it.
        FOUND_ELSEWHERE(Role.MANAGER),
        OTHER(Role.MANAGER);

        private final Role waitsFor;

        Kind(Role waitsFor) {
            this.waitsFor = waitsFor;
        }

        public Role waitsFor() {
            return waitsFor;
        }
    }

    /// How a case ended.
    public enum How {
        /// Another entry put it right.
        CORRECTED,
        /// It stays as it is.
        ACCEPTED,
        /// There was nothing wrong.
        UNFOUNDED
    }

    public enum Stage {
        OPEN,
        RESOLVED
    }

    public record Resolution(How how, String reason, PersonId by) {}

    public Case {
        told = List.copyOf(told);
    }

    public Stage currentStage() {
        return resolved.isEmpty() && told.isEmpty() ? Stage.OPEN : Stage.RESOLVED;
    }

    Case withResolution(Resolution resolution) {
        return new Case(
                id,
                about,
                caseKind,
                detail,
                openedBy,
                openedAt,
                opened,
                resolved.or(() -> Optional.of(resolution)),
                told);
    }

    Case withTold(Told<Resolution> resolution) {
        var longer = new ArrayList<>(told);
        longer.add(resolution);
        return withTold(longer);
    }

    private Case withTold(List<Told<Resolution>> resolutions) {
        return new Case(id, about, caseKind, detail, openedBy, openedAt, opened, resolved, resolutions);
    }

    @Override
    public DocumentKind<Case> kind() {
        return KIND;
    }

    @Override
    public String stage() {
        return currentStage().name();
    }

    @Override
    public boolean isOpen() {
        return currentStage() == Stage.OPEN;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(Key.entry(about));
    }

    @Override
    public Optional<Case> asOf(long feed) {
        return opened.filter(at -> at > feed).isPresent()
                ? Optional.empty()
                : Optional.of(withTold(Told.upTo(feed, told)));
    }

    @Override
    public List<WorkItem> workItems() {
        return isOpen()
                ? List.of(new WorkItem(
                        WorkItem.Kind.RESOLVE_CASE,
                        caseKind.waitsFor(),
                        KIND.name(),
                        id,
                        "",
                        caseKind.name() + " " + about,
                        openedAt,
                        Optional.empty(),
                        Money.ZERO))
                : List.of();
    }
}
