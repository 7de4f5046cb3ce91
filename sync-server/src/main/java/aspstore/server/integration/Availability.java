package aspstore.server.integration;

import aspstore.format.words.Words;
import aspstore.journal.query.Page;
import aspstore.journal.query.Scope;
import aspstore.journal.query.StockCriterion;
import aspstore.journal.query.StockQuery;
import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.StoreId;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.catalog.Store;
import aspstore.model.indent.Allocation;
import aspstore.model.indent.Allocator;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.server.admin.QueryRepository;
import aspstore.server.books.BooksRepository;
import aspstore.server.books.EnrolledStoreRepository;
import aspstore.server.security.Access;
import aspstore.server.security.Permission;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Who has a part, free, for a contract, seen when: the very rules by which a store would allocate, asked in each
/// store's books as central knows them.
public final class Availability {

    /// @param job the job it is for, whose own reservations count as free
    public record Wanted(BusinessUnit bu, Contract contract, PartCode part, Optional<JobNo> job) {}

    /// @param free what the rules would set aside now, of the part and of those that stand in for it
    /// @param parts of which parts the free ones are
    /// @param passedOver what is there and may not serve
    /// @param seenAt when central last heard of the store
    public record AtStore(
            StoreId store, Quantity free, Set<PartCode> parts, List<PassedOver> passedOver, Optional<Instant> seenAt) {
        public AtStore {
            parts = Collections.unmodifiableSet(new TreeSet<>(parts));
            passedOver = List.copyOf(passedOver);
        }
    }

    /// @param key the reason's name, for programs
    /// @param words the reason, for people
    /// @param stands how many rows of stock
    public record PassedOver(String key, String words, int stands) {}

    private static final int MOST_STORES = 10_000;
    private static final JobNo NO_JOB = new JobNo("-");
    /// More than any store has: so that the rules name all that is free.
    private static final Quantity ALL = Quantity.pieces(1_000_000_000);

    private final BooksRepository books;
    private final EnrolledStoreRepository stores;
    private final QueryRepository query;
    private final Clock clock;

    public Availability(BooksRepository books, EnrolledStoreRepository stores, QueryRepository query, Clock clock) {
        this.books = books;
        this.stores = stores;
        this.query = query;
        this.clock = clock;
    }

    /// The stores that serve the BU and have some, the one with most first.
    public List<AtStore> of(Caller caller, Wanted wanted, Locale language) {
        Access.require(caller, Permission.ASK_AVAILABILITY);
        return find(caller, wanted, Words.in(language));
    }

    List<AtStore> find(Caller caller, Wanted wanted, Words words) {
        var heard = stores.all().stream()
                .collect(Collectors.toMap(
                        EnrolledStoreRepository.Enrolled::store, EnrolledStoreRepository.Enrolled::heardAt));
        var found = new ArrayList<AtStore>();
        for (var store : holders(wanted)) {
            if (heard.containsKey(store)) {
                books.read(store, now -> at(now, caller, wanted, heard.getOrDefault(store, Optional.empty()), words))
                        .ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(AtStore::free).reversed().thenComparing(AtStore::store));
        return found;
    }

    /// The stores in which any part of the family is on hand.
    private Set<StoreId> holders(Wanted wanted) {
        var holders = new HashSet<StoreId>();
        for (var part : family(wanted)) {
            query.totals(
                            Scope.EVERYWHERE,
                            List.of(new StockCriterion.OfPart(part), StockCriterion.In.place(Place.ON_HAND)),
                            StockQuery.By.STORE,
                            Page.first(MOST_STORES))
                    .rows()
                    .forEach(total -> holders.add(new StoreId(total.of())));
        }
        return holders;
    }

    private Set<PartCode> family(Wanted wanted) {
        var family = new HashSet<PartCode>();
        family.add(wanted.part());
        stores.all().stream()
                .findFirst()
                .map(any -> books.read(
                        any.store(),
                        now -> now.catalog()
                                .part(wanted.part())
                                .map(part -> now.catalog().familyOf(part))
                                .orElse(List.of())))
                .ifPresent(family::addAll);
        return family;
    }

    private Optional<AtStore> at(Books now, Caller caller, Wanted wanted, Optional<Instant> seenAt, Words words) {
        var serves = now.catalog().store(now.store()).map(Store::units).orElse(List.of());
        var rule = now.catalog().allocationRule(wanted.bu(), wanted.contract());
        if (!serves.contains(wanted.bu()) || rule.isEmpty()) {
            return Optional.empty();
        }
        var time = clock.instant();
        var act = new Act(Position.feed(1), caller, time, time);
        var job = wanted.job().orElse(NO_JOB);
        var allocation =
                Allocator.allocate(now, act, rule.get(), new Allocator.Wanted(job, wanted.bu(), wanted.part(), ALL));
        var passedOver = new LinkedHashMap<String, PassedOver>();
        var parts = new HashSet<PartCode>();
        for (var candidate : allocation.candidates()) {
            switch (candidate.verdict()) {
                case Allocation.Verdict.PassedOver(var reason) ->
                    passedOver.merge(
                            words.of(reason),
                            new PassedOver(reason.getClass().getSimpleName(), words.of(reason), 1),
                            (before, more) ->
                                    new PassedOver(before.key(), before.words(), before.stands() + more.stands()));
                case Allocation.Verdict.Taken _ ->
                    parts.add(candidate.stand().lot().part());
            }
        }
        return Optional.of(new AtStore(
                now.store(), ALL.minusAtMost(allocation.missing()), parts, List.copyOf(passedOver.values()), seenAt));
    }
}
