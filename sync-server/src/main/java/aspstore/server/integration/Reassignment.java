package aspstore.server.integration;

import aspstore.journal.Outcome;
import aspstore.model.Caller;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.entry.Command;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.IndentLine;
import aspstore.model.oversight.Case;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.stock.Position;
import aspstore.server.admin.SettingRepository;
import aspstore.server.books.BooksRepository;
import aspstore.server.books.EnrolledStoreRepository;
import aspstore.server.security.Access;
import aspstore.server.security.Permission;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after requests that were given to stores: what a store has not seen in time, or declines, goes to another; and
/// where a store had issued before it heard that it should not, it keeps what it issued and the other gives it up.
///
/// Every step is known by its name, so that it is done once, whoever comes first and wherever it was broken off. What
/// nobody can serve, and what two stores have issued, is a case for people.
public final class Reassignment {

    private static final Logger LOG = LoggerFactory.getLogger(Reassignment.class);
    private static final Caller CENTRAL = new Caller(new PersonId("central"), Role.OPERATIONS, "server");
    private static final int LONGEST_DETAIL = 500;

    private final BooksRepository books;
    private final EnrolledStoreRepository stores;
    private final PartRequestRepository requests;
    private final Availability availability;
    private final SettingRepository settings;
    private final Serving serving;
    private final Clock clock;

    public Reassignment(
            BooksRepository books,
            EnrolledStoreRepository stores,
            PartRequestRepository requests,
            Availability availability,
            SettingRepository settings,
            Clock clock) {
        this.books = books;
        this.stores = stores;
        this.requests = requests;
        this.availability = availability;
        this.settings = settings;
        this.serving = new Serving(books, requests);
        this.clock = clock;
    }

    public ReassignmentRules rules(Caller caller) {
        Access.require(caller, Permission.READ);
        return rules();
    }

    public ReassignmentRules putRules(Caller caller, ReassignmentRules rules) {
        Access.require(caller, Permission.CONFIGURE);
        settings.put(ReassignmentRules.SETTING, rules);
        return rules;
    }

    private ReassignmentRules rules() {
        return settings.find(ReassignmentRules.SETTING, ReassignmentRules.class).orElse(ReassignmentRules.NONE);
    }

    /// Looks at every request whose job has changed, and at those that a store has not seen. One that fails holds up no
    /// other.
    public void lookAfterAll() {
        var rules = rules();
        for (var due : requests.toLookAt()) {
            try {
                lookAfter(due.request(), rules);
                requests.looked(due.request().id(), due.changes());
            } catch (RuntimeException e) {
                LOG.error("request {} can't be looked after", due.request().id(), e);
            }
        }
    }

    private void lookAfter(PartRequestRepository.Kept request, ReassignmentRules rules) {
        keepWhatIsIssued(request, serving.of(request));
        serving.raised(request).forEach(counter -> attach(request, counter));
        var now = serving.of(request);
        for (var share : requests.shares(request.id())) {
            now.stream()
                    .filter(at -> at.store().equals(share.store()))
                    .findFirst()
                    .ifPresent(at -> {
                        var order = at.indent().order();
                        rules.patience(order.bu(), order.priority()).ifPresent(patience -> {
                            unseen(request, share, at, patience);
                            declined(request, share, at);
                        });
                    });
        }
    }

    // ---- what was issued before its store heard that it should not

    private void keepWhatIsIssued(PartRequestRepository.Kept request, List<Serving.AtStore> all) {
        for (var at : all) {
            for (var line : at.lines()) {
                var excess = Serving.issued(line).minusAtMost(share(line));
                if (excess.isPositive() && all.size() > 1) {
                    keep(request, all, at, line, excess);
                }
            }
        }
    }

    /// What a store may issue of a line: nothing where it was withdrawn.
    private static Quantity share(IndentLine line) {
        return switch (line.standing()) {
            case WANTED, ORDER_CLOSED -> line.wanted();
            case WITHDRAWN -> Quantity.ZERO;
        };
    }

    private void keep(
            PartRequestRepository.Kept request,
            List<Serving.AtStore> all,
            Serving.AtStore at,
            IndentLine line,
            Quantity excess) {
        var name = line.serviceLine().orElse(line.name());
        var open = excess;
        for (var other : all.reversed()) {
            var theirs = other.wanted(name);
            if (other.store().equals(at.store()) || theirs.isEmpty()) {
                continue;
            }
            var free = theirs.get().wanted().minusAtMost(Serving.issued(theirs.get()));
            var taken = free.min(open);
            if (taken.isPositive()) {
                var step = step(request, "kept/" + at.store() + "/" + other.store(), name, Serving.issued(line));
                reduce(request, other, theirs.get(), taken, "store " + at.store() + " had issued it", step);
                open = open.minus(taken);
            }
        }
        var kept = excess.minus(open);
        if (kept.isPositive()) {
            restore(request, at, line, share(line).plus(kept));
        }
        boolean isElsewhere = all.stream()
                .filter(other -> !other.store().equals(at.store()))
                .anyMatch(other -> other.line(name)
                        .filter(theirs -> Serving.issued(theirs).isPositive())
                        .isPresent());
        if (open.isPositive() && isElsewhere) {
            openCase(
                    request,
                    at,
                    "twice/" + name,
                    open + " of " + line.part() + " for job " + request.job()
                            + " was issued here and by another store as well: one of them has to bring it back");
        }
    }

    /// The store keeps what it issued: so much is wanted of it again.
    private void restore(PartRequestRepository.Kept request, Serving.AtStore at, IndentLine line, Quantity wanted) {
        var name = line.serviceLine().orElse(line.name());
        var step = step(request, "restored/" + at.store(), name, Serving.issued(line));
        var why = "it had been issued before the store heard that it was not wanted";
        if (line.standing() == IndentLine.Standing.WITHDRAWN) {
            var giving = new Serving.Giving(
                    at.indent().order(),
                    List.of(new IndentCommand.ServiceLine(name, line.part(), wanted)),
                    why,
                    clock.instant());
            posted(request, serving.give(CENTRAL, request, at.store(), giving, Optional.empty(), step));
        } else {
            var amended = Serving.wanting(request.job(), List.of(new IndentCommand.LineChange(name, wanted)), why);
            posted(request, serving.tell(CENTRAL, at.store(), step, List.of(amended)));
        }
    }

    private void reduce(
            PartRequestRepository.Kept request,
            Serving.AtStore at,
            IndentLine line,
            Quantity by,
            String reason,
            UUID step) {
        var name = line.serviceLine().orElse(line.name());
        var rest = line.wanted().minusAtMost(by);
        IndentCommand command = rest.isZero()
                ? new IndentCommand.WithdrawIndent(request.job(), List.of(name), reason)
                : Serving.wanting(request.job(), List.of(new IndentCommand.LineChange(name, rest)), reason);
        posted(request, serving.tell(CENTRAL, at.store(), step, List.of(command)));
    }

    // ---- what a store had raised at its counter before central heard of it

    /// The store where the customer stood serves the job: the request goes there, unless its parts went out elsewhere.
    private void attach(PartRequestRepository.Kept request, Serving.AtStore counter) {
        boolean isGiven = serving.stores(request).contains(counter.store());
        for (var at : serving.of(request)) {
            // A counter that has the request by now got it here, or serves a share of its own.
            if (at.store().equals(counter.store())
                    || isGiven && !serving.isPosted(counter.store(), Serving.idFor(attached(request, at, counter)))) {
                continue;
            }
            var both = at.lines().stream()
                    .filter(line -> line.standing() == IndentLine.Standing.WANTED)
                    .filter(line -> counter.indent().lines().stream()
                            .anyMatch(raised -> (raised.serviceLine().isEmpty()
                                            || raised.serviceLine().equals(line.serviceLine()))
                                    && raised.family().equals(line.family())))
                    .toList();
            var free =
                    both.stream().filter(line -> Serving.issued(line).isZero()).toList();
            both.stream()
                    .filter(line -> Serving.issued(line).isPositive())
                    .forEach(line -> openCase(
                            request,
                            counter,
                            "raised/" + line.part(),
                            "job " + request.job() + " was raised here, and store " + at.store() + " has issued "
                                    + Serving.issued(line) + " of " + line.part() + " for it: do not issue it again"));
            if (!free.isEmpty()) {
                moveToCounter(request, at, counter, free);
            }
        }
    }

    private static String attached(PartRequestRepository.Kept request, Serving.AtStore at, Serving.AtStore counter) {
        return request.id() + "/raised/" + at.store() + "/" + counter.store();
    }

    private void moveToCounter(
            PartRequestRepository.Kept request, Serving.AtStore at, Serving.AtStore counter, List<IndentLine> lines) {
        var why = "store " + counter.store() + " had raised the job at its counter";
        var names = lines.stream()
                .map(line -> line.serviceLine().orElse(line.name()))
                .toList();
        var given = lines.stream()
                .map(line -> new IndentCommand.ServiceLine(
                        line.serviceLine().orElse(line.name()), line.part(), line.wanted()))
                .toList();
        var giving = new Serving.Giving(at.indent().order(), given, why, clock.instant());
        var act = attached(request, at, counter);
        if (posted(
                request,
                serving.give(CENTRAL, request, counter.store(), giving, Optional.empty(), Serving.idFor(act)))) {
            posted(
                    request,
                    serving.tell(
                            CENTRAL,
                            at.store(),
                            Serving.idFor(act + "/withdrawn"),
                            List.of(new IndentCommand.WithdrawIndent(request.job(), names, why))));
        }
    }

    // ---- what a store has not seen in time

    private void unseen(
            PartRequestRepository.Kept request,
            PartRequestRepository.Share share,
            Serving.AtStore at,
            Duration patience) {
        boolean isSeen = share.feed() <= stores.feedSeen(share.store());
        if (isSeen || clock.instant().isBefore(share.askedAt().plus(patience))) {
            return;
        }
        var lines = at.lines().stream()
                .filter(line -> line.standing() == IndentLine.Standing.WANTED)
                .filter(line -> Serving.issued(line).isZero())
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        var why = "store " + at.store() + " has not seen it within " + patience.toMinutes() + " minutes";
        var wanted = lines.stream()
                .map(line -> new IndentCommand.ServiceLine(
                        line.serviceLine().orElse(line.name()), line.part(), line.wanted()))
                .toList();
        if (isGivenElsewhere(request, share, at, wanted, why)) {
            var names = wanted.stream().map(IndentCommand.ServiceLine::line).toList();
            posted(
                    request,
                    serving.tell(
                            CENTRAL,
                            at.store(),
                            Serving.idFor(request.id() + "/unseen/" + share.no()),
                            List.of(new IndentCommand.WithdrawIndent(request.job(), names, why))));
        } else {
            openCase(request, at, "unseen/" + share.no(), why + ", and no other store has the parts free");
        }
    }

    // ---- what a store declines

    private void declined(PartRequestRepository.Kept request, PartRequestRepository.Share share, Serving.AtStore at) {
        for (var line : at.lines()) {
            var given = line.progress()
                    .declined()
                    .filter(_ -> line.standing() == IndentLine.Standing.WANTED)
                    .map(declined -> declined.quantity().min(line.wanted().minusAtMost(declined.kept())))
                    .orElse(Quantity.ZERO);
            if (given.isZero() || !isLastShareOf(request, share)) {
                continue;
            }
            var name = line.serviceLine().orElse(line.name());
            var why = "store " + at.store() + " declined it: "
                    + line.progress().declined().orElseThrow().reason();
            if (isGivenElsewhere(
                    request, share, at, List.of(new IndentCommand.ServiceLine(name, line.part(), given)), why)) {
                reduce(request, at, line, given, why, step(request, "declined/" + share.no(), name, line.wanted()));
            } else {
                openCase(request, at, "declined/" + share.no() + "/" + name, why + "; no other store has it free");
            }
        }
    }

    /// A store that was given the request several times is looked at once.
    private boolean isLastShareOf(PartRequestRepository.Kept request, PartRequestRepository.Share share) {
        return requests.shares(request.id()).stream()
                .noneMatch(later -> later.store().equals(share.store()) && later.no() > share.no());
    }

    // ---- another store

    /// Gives lines to the store that has most of them free, of those that never had the request.
    ///
    /// @return false where there is none
    private boolean isGivenElsewhere(
            PartRequestRepository.Kept request,
            PartRequestRepository.Share share,
            Serving.AtStore at,
            List<IndentCommand.ServiceLine> lines,
            String why) {
        var names = String.join(
                ",", lines.stream().map(IndentCommand.ServiceLine::line).toList());
        boolean isDone = serving.of(request).stream()
                .filter(other -> requests.shares(request.id()).stream()
                        .anyMatch(given -> given.store().equals(other.store())
                                && given.insteadOf().equals(Optional.of(share.no()))))
                .anyMatch(other -> lines.stream()
                        .allMatch(line -> other.wanted(line.line()).isPresent()));
        if (isDone) {
            return true;
        }
        var order = at.indent().order();
        var sought = new StoreChoice.Sought(
                order.bu(), order.contract(), order.job(), Optional.empty(), serving.stores(request));
        var chosen = StoreChoice.choose(CENTRAL, availability, sought, lines);
        if (chosen.store().isEmpty()) {
            return false;
        }
        var giving = new Serving.Giving(order, lines, cut(why + "; " + chosen.why()), clock.instant());
        var id = Serving.idFor(request.id() + "/instead/" + share.no() + "/" + names);
        return posted(
                request, serving.give(CENTRAL, request, chosen.store().get(), giving, Optional.of(share.no()), id));
    }

    private boolean posted(PartRequestRepository.Kept request, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Posted _ -> true;
            case Outcome.Refused(var reasons) -> {
                LOG.warn("request {}: central's own step is refused: {}", request.id(), reasons);
                yield false;
            }
        };
    }

    /// A step is another one once more has been issued.
    private static UUID step(PartRequestRepository.Kept request, String what, String line, Quantity at) {
        return Serving.idFor(request.id() + "/" + what + "/" + line + "/" + at.thousandths());
    }

    private void openCase(PartRequestRepository.Kept request, Serving.AtStore at, String what, String detail) {
        var id = Serving.idFor(request.id() + "/case/" + at.store() + "/" + what);
        books.change(
                at.store(),
                session -> session.posted(id).orElseGet(() -> {
                    var about = Position.feed(
                            at.indent().told().isEmpty()
                                    ? session.feed().seq()
                                    : at.indent().told().getLast().at());
                    return session.post(
                            CENTRAL,
                            id,
                            List.of(new Command.OfOversight(
                                    new OversightCommand.OpenCase(about, Case.Kind.STOCK_MOVED_ON, cut(detail)))));
                }));
    }

    private static String cut(String words) {
        return words.length() > LONGEST_DETAIL ? words.substring(0, LONGEST_DETAIL - 1) + "…" : words;
    }
}
