package aspstore.desk.screen.life;

import aspstore.desk.screen.Destination;
import aspstore.desk.text.Camel;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.BooksRepository;
import aspstore.desk.usecase.LifeRepository;
import aspstore.desk.usecase.LifeRepository.Found;
import aspstore.desk.work.Background;
import aspstore.journal.query.DocumentName;
import aspstore.journal.query.Life;
import aspstore.journal.query.Trace.Sought;
import aspstore.model.PersonId;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/// The life of goods, ready to be drawn and walked along.
final class LifeViewModel {

    /// Documents that say nothing of a unit.
    private static final Set<String> ASIDE = Set.of("series", "level");

    /// @param lane where the goods are after it
    /// @param stands the same in words
    /// @param moved what moved from where to where
    record Step(
            String date,
            String time,
            String what,
            String who,
            Lane lane,
            String stands,
            List<String> moved,
            String document,
            Optional<Destination> open) {

        /// All of it in one sentence, for people who don't see the picture.
        String spoken(int number, int of) {
            return number + "/" + of + ": " + what + ", " + date + " " + time + ", " + who + ". " + stands + ". "
                    + document;
        }
    }

    /// A unit that went in for another, or came out for it.
    ///
    /// @param step at which it did, from 0
    /// @param code under which its own life is found
    record Link(int step, String text, String code) {}

    /// @param of what was sought: `Serial SN1, PCB-7781 Main control board`
    /// @param now where it is, in one sentence
    /// @param holders who had it, in order
    /// @param money what it cost and who owes for it
    record Shown(
            String of,
            String now,
            String holders,
            List<Step> steps,
            List<Link> links,
            List<String> money,
            boolean cut) {}

    private final LifeRepository lives;
    private final BooksRepository books;
    private final Background background;
    private final Background.Latest latest;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final IntegerProperty at = new SimpleIntegerProperty(-1);
    private String code = "";

    LifeViewModel(
            LifeRepository lives,
            BooksRepository books,
            Background background,
            Texts texts,
            Consumer<String> hindered) {
        this.lives = lives;
        this.books = books;
        this.background = background;
        this.latest = background.latest();
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The step that a person looks at, from 0; −1 where there is none.
    IntegerProperty atProperty() {
        return at;
    }

    Optional<Step> step() {
        return shown.get().filter(_ -> at.get() >= 0).map(life -> life.steps().get(at.get()));
    }

    void walk(int by) {
        shown.get().ifPresent(life -> {
            if (!life.steps().isEmpty()) {
                at.set(Math.clamp((long) at.get() + by, 0, life.steps().size() - 1));
            }
        });
    }

    /// What is looked at; empty where nothing is yet.
    String code() {
        return code;
    }

    /// Looks a code up; the latest step is looked at first.
    ///
    /// @param answer told what is wrong, where something is
    void find(String wanted, Consumer<Optional<String>> answer) {
        background.read(
                () -> lives.find(wanted).map(this::shown),
                found -> {
                    found.ifPresent(life -> {
                        code = wanted;
                        show(life, life.steps().size() - 1);
                    });
                    answer.accept(
                            found.isPresent() ? Optional.empty() : Optional.of(texts.get("life.unknown", wanted)));
                },
                why -> answer.accept(Optional.of(why)));
    }

    /// The same life again, after the books changed.
    void refresh() {
        var wanted = code;
        if (wanted.isEmpty()) {
            return;
        }
        latest.read(
                () -> lives.find(wanted).map(this::shown),
                found -> found.filter(_ -> wanted.equals(code))
                        .ifPresent(life ->
                                show(life, Math.min(at.get(), life.steps().size() - 1))),
                hindered);
    }

    private void show(Shown life, int step) {
        at.set(-1);
        shown.set(Optional.of(life));
        at.set(life.steps().isEmpty() ? -1 : Math.max(0, step));
    }

    // ---- from the books to words

    private Shown shown(Found found) {
        var names = new TreeMap<PersonId, String>();
        books.people().forEach(person -> names.put(person.id(), person.name()));
        var life = found.life();
        var steps = new ArrayList<Step>();
        Optional<Spot> stands = Optional.empty();
        for (var step : life.steps()) {
            stands = step.moves().isEmpty()
                    ? stands
                    : Optional.of(step.moves().getLast().to());
            steps.add(step(step, stands, found, names));
        }
        return new Shown(
                of(found),
                now(found, names),
                holders(found, names),
                steps,
                links(life),
                money(found, names),
                life.cut());
    }

    private Step step(Life.Step step, Optional<Spot> stands, Found found, Map<PersonId, String> names) {
        var when = texts.time(step.recordedAt()).split(" ", 2);
        var document = step.documents().stream()
                .filter(name -> !ASIDE.contains(name.kind()))
                .min(java.util.Comparator.comparing(LifeViewModel::rank));
        return new Step(
                when[0],
                when[1],
                texts.find("entry." + step.type()).orElseGet(() -> Camel.words(step.type())),
                texts.get(
                        "life.who",
                        name(step.by().person(), names),
                        texts.words().of(step.by().role())),
                stands.map(spot -> Lane.of(spot.place())).orElse(Lane.WAREHOUSE),
                stands.map(spot -> spot(spot, found, names)).orElse(texts.get("life.notYet")),
                step.moves().stream()
                        .map(move -> texts.get(
                                "life.moved",
                                move.quantity(),
                                move.part(),
                                texts.words().of(move.from().place()),
                                texts.words().of(move.to().place())))
                        .toList(),
                document.map(name -> texts.words().document(name.kind()) + " " + name.id())
                        .orElse(""),
                document.map(Destination.OneDocument::new));
    }

    /// What a person would fetch from the shelf first.
    private static int rank(DocumentName name) {
        int at = List.of("challan", "receipt", "return", "inward", "usage", "shipment", "indent", "request", "count")
                .indexOf(name.kind());
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private static String name(PersonId person, Map<PersonId, String> names) {
        return names.getOrDefault(person, person.text());
    }

    private String spot(Spot spot, Found found, Map<PersonId, String> names) {
        var place = texts.words().of(spot.place());
        if (spot.reference().isEmpty()) {
            return place;
        }
        return found.holder(spot)
                .map(holder -> texts.get("life.held", place, name(holder, names), spot.reference()))
                .orElseGet(() -> texts.get("life.under", place, spot.reference()));
    }

    private String of(Found found) {
        var parts = found.life().lots().stream()
                .map(traced -> traced.lot().part().text())
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
        var what = switch (found.sought()) {
            case Sought.OfSerial(var serial) -> texts.get("life.ofSerial", serial);
            case Sought.OfUnit unit -> texts.get("life.ofSerial", unit.serial());
            case Sought.OfLot(var lot) -> texts.get("life.ofLot", lot);
            case Sought.OfDelivery(var delivery) -> texts.get("life.ofDelivery", delivery);
            case Sought.OfOrder(var order) -> texts.get("life.ofOrder", order);
            case Sought.OfJob(var job) -> texts.get("life.ofJob", job);
            case Sought.OfChallan(var number) -> texts.get("life.ofChallan", number);
        };
        if (parts.isEmpty()) {
            return what;
        }
        return found.life().lots().stream()
                .flatMap(traced -> traced.lot().origin().sodo().stream())
                .findFirst()
                .map(sodo -> texts.get("life.ofSodo", what, parts, sodo))
                .orElseGet(() -> texts.get("life.ofParts", what, parts));
    }

    private String now(Found found, Map<PersonId, String> names) {
        var inside = found.stands().stream()
                .filter(standing -> !standing.spot().place().isOutside())
                .toList();
        var told = inside.isEmpty() ? found.stands() : inside;
        if (told.isEmpty()) {
            return texts.get("life.nowhere");
        }
        boolean isOne = told.size() == 1 && told.getFirst().thousandths() == 1_000;
        var places = told.stream()
                .limit(4)
                .map(standing -> isOne
                        ? spot(standing.spot(), found, names)
                        : texts.quantity(new aspstore.model.Quantity(standing.thousandths())) + " "
                                + spot(standing.spot(), found, names))
                .collect(Collectors.joining("; "));
        return texts.get("life.now", told.size() > 4 ? places + " …" : places);
    }

    private String holders(Found found, Map<PersonId, String> names) {
        var holders = new LinkedHashSet<String>();
        found.life()
                .steps()
                .forEach(step -> step.moves().stream()
                        .map(Life.Moved::to)
                        .filter(spot -> spot.place() == Place.WITH_TECHNICIAN || spot.place() == Place.AT_CUSTOMER)
                        .forEach(spot -> found.holder(spot).ifPresent(holder -> holders.add(name(holder, names)))));
        return holders.isEmpty() ? texts.get("life.nobody") : texts.get("life.had", String.join(", ", holders));
    }

    private List<Link> links(Life life) {
        var lots = new TreeMap<LotId, Lot>();
        life.lots().forEach(traced -> lots.put(traced.lot().id(), traced.lot()));
        var links = new ArrayList<Link>();
        for (var pair : life.replaced()) {
            boolean wentIn = lots.containsKey(pair.by());
            var known = wentIn ? pair.by() : pair.defective();
            var other = wentIn ? pair.defective() : pair.by();
            links.add(new Link(
                    stepOf(life, known),
                    texts.get(wentIn ? "life.replacing" : "life.replacedBy", other),
                    other.toString()));
        }
        return links;
    }

    /// Where a lot left the store or came into it: its use, or its inward.
    private static int stepOf(Life life, LotId lot) {
        for (int i = life.steps().size() - 1; i >= 0; i--) {
            boolean isIt = life.steps().get(i).moves().stream()
                    .anyMatch(move -> move.toLot().equals(lot)
                            && (move.to().place() == Place.CONSUMED
                                    || move.from().place() == Place.APPLIANCE));
            if (isIt) {
                return i;
            }
        }
        return Math.max(0, life.steps().size() - 1);
    }

    private List<String> money(Found found, Map<PersonId, String> names) {
        var lines = new ArrayList<String>();
        found.costs()
                .forEach(cost -> lines.add(texts.get(
                        "life.cost",
                        cost.value(),
                        cost.contract(),
                        texts.get("life.settlement." + cost.settlement().name()))));
        found.owed()
                .forEach(debt -> lines.add(texts.get(
                        "life.owed",
                        debt.owing()
                                .technician()
                                .map(who -> name(who, names))
                                .orElse(debt.owing().customer()),
                        debt.outstanding(),
                        debt.part(),
                        debt.outstandingValue(),
                        debt.since())));
        found.owedToWarehouse()
                .forEach(debt -> lines.add(texts.get(
                        "life.owedToWarehouse",
                        debt.outstanding(),
                        debt.part(),
                        debt.rate().times(debt.outstanding()))));
        return lines.isEmpty() ? List.of(texts.get("life.noMoney")) : lines;
    }
}
