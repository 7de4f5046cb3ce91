package aspstore.desk.screen.handin;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.engine.Drafts;
import aspstore.desk.scan.Scan;
import aspstore.desk.scan.Scanned;
import aspstore.desk.screen.handin.HandInPaper.Entry;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.HandInDesk;
import aspstore.desk.usecase.HandInDesk.Fate;
import aspstore.desk.usecase.HandInRepository;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.catalog.Part;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanLine;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.IssuedLine;
import aspstore.model.owed.Debt;
import aspstore.model.tax.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A challan as it comes back: what is out, what was said of it so far, and what is owed.
final class HandInViewModel {

    /// @param left of it nothing is said yet
    record LineRow(int no, String part, String description, String unit, Quantity out, Quantity left, String owed) {}

    /// @param at the place in the draft
    record EntryRow(int at, Entry entry, String part, String fate, String defective, String note) {}

    record Shown(Optional<Challan> challan, String who, List<LineRow> lines, List<EntryRow> entries) {
        static final Shown NOTHING = new Shown(Optional.empty(), "", List.of(), List.of());
    }

    /// @param descriptions of the parts on the challan, by code
    private record Loaded(
            DraftPaper<HandInPaper> draft,
            Optional<Challan> challan,
            List<Debt> debts,
            String who,
            Map<String, String> descriptions) {}

    /// What the books know of a scanned code.
    private record Known(List<Challan> challans, Optional<Part> part) {}

    private final HandInRepository repository;
    private final Background background;
    private final Background.Latest latest;
    private final Drafts drafts;
    private final Texts texts;
    private final ChallanNo number;
    private final Consumer<ChallanNo> other;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private Optional<Loaded> loaded = Optional.empty();

    /// @param other hears of another challan that was scanned
    HandInViewModel(
            HandInRepository repository,
            Background background,
            Drafts drafts,
            Texts texts,
            ChallanNo number,
            Consumer<ChallanNo> other,
            Consumer<String> hindered) {
        this.repository = repository;
        this.background = background;
        this.latest = background.latest();
        this.drafts = drafts;
        this.texts = texts;
        this.number = number;
        this.other = other;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// @param then hears when it is shown
    void load(Runnable then) {
        var known = loaded.map(Loaded::draft);
        latest.read(
                () -> {
                    var challan = repository.challans(number.text()).stream().findFirst();
                    return new Loaded(
                            known.orElseGet(() -> DraftPaper.open(
                                    drafts,
                                    "hand-in-" + number.text().replace("/", "-s-"),
                                    HandInPaper.class,
                                    HandInPaper.BLANK)),
                            challan,
                            challan.map(repository::debts).orElse(List.of()),
                            challan.map(this::who).orElse(""),
                            challan.map(this::descriptions).orElse(Map.of()));
                },
                now -> {
                    loaded = Optional.of(now);
                    show();
                    then.run();
                },
                hindered);
    }

    private String who(Challan challan) {
        return challan.technician()
                .map(repository::name)
                .or(() -> challan.paper().through().map(through -> through.name()))
                .orElse("");
    }

    private Map<String, String> descriptions(Challan challan) {
        return challan.lines().stream()
                .flatMap(line -> repository.part(line.part().text()).stream())
                .collect(Collectors.toMap(part -> part.code().text(), Part::description, (one, _) -> one));
    }

    private void show() {
        loaded.ifPresent(now -> shown.set(new Shown(
                now.challan(),
                now.who(),
                now.challan()
                        .map(challan -> challan.lines().stream().map(this::row).toList())
                        .orElse(List.of()),
                now.challan().map(this::entries).orElse(List.of()))));
    }

    private HandInPaper paper() {
        return loaded.map(now -> now.draft().paper()).orElse(HandInPaper.BLANK);
    }

    private List<Debt> debts() {
        return loaded.map(Loaded::debts).orElse(List.of());
    }

    private LineRow row(IssuedLine line) {
        var owed = debts().stream()
                .filter(debt -> debt.used().equals(line.lot()))
                .map(Debt::outstanding)
                .reduce(Quantity.ZERO, Quantity::plus);
        return new LineRow(
                line.no(),
                line.part().text(),
                loaded.map(now -> now.descriptions().getOrDefault(line.part().text(), ""))
                        .orElse(""),
                line.serial().map(SerialNo::text).orElse(""),
                line.out(),
                left(line),
                owed.isPositive()
                        ? texts.get("handIn.owes", owed)
                        : line.owed() == ChallanLine.Owed.DEFECTIVE_PART ? texts.get("handIn.mustReturn") : "");
    }

    private Quantity left(IssuedLine line) {
        return line.out().minusAtMost(paper().taken(line.no()));
    }

    private List<EntryRow> entries(Challan challan) {
        var rows = new ArrayList<EntryRow>();
        for (var entry : paper().entries()) {
            var part =
                    challan.line(entry.line()).map(line -> line.part().text()).orElse("");
            rows.add(new EntryRow(
                    rows.size(),
                    entry,
                    part,
                    entry.job().isBlank()
                            ? texts.get("handIn.fate." + entry.fate())
                            : texts.get("handIn.usedOn", entry.job()),
                    defective(challan, entry),
                    entry.note()));
        }
        return rows;
    }

    private String defective(Challan challan, Entry entry) {
        if (entry.defective()) {
            return texts.get("handIn.cameIn", (entry.part() + " " + entry.serial()).strip());
        }
        return pairing(challan).waits(entry) ? texts.get("handIn.notCome") : "";
    }

    // ---- what is typed

    private void change(UnaryOperator<HandInPaper> change) {
        loaded.ifPresent(now -> now.draft().change(change));
        show();
    }

    boolean undo() {
        boolean undone = loaded.map(now -> now.draft().undo()).orElse(false);
        show();
        return undone;
    }

    /// All that is left of a line became this. For what was used earlier, the part that is owed longest came in.
    ///
    /// @return whether there was anything left
    boolean add(int no, Fate fate) {
        var challan = shown.get().challan();
        if (challan.isEmpty()) {
            return false;
        }
        if (fate == Fate.USED_EARLIER) {
            return pairing(challan.get())
                    .owedOf(no)
                    .map(debt -> {
                        change(paper -> paper.with(
                                Entry.of(no, fate, pairing(challan.get()).stillOwed(debt))
                                        .forDebt(debt.id())));
                        return true;
                    })
                    .orElse(false);
        }
        var left = challan.get().line(no).map(this::left).orElse(Quantity.ZERO);
        if (left.isPositive()) {
            change(paper -> paper.with(Entry.of(no, fate, left)));
        }
        return left.isPositive();
    }

    void remove(int at) {
        change(paper -> paper.without(at));
    }

    void set(int at, Entry entry) {
        if (at < paper().entries().size() && !paper().entries().get(at).equals(entry)) {
            change(paper -> paper.with(at, entry));
        }
    }

    // ---- scans

    CompletionStage<ScanAnswer> scanned(Scanned scanned, Fate fate) {
        if (scanned.what() instanceof Scan.Undo) {
            return CompletableFuture.completedFuture(
                    undo()
                            ? new ScanAnswer.Accepted(texts.get("handIn.undone"))
                            : new ScanAnswer.Refused(texts.get("handIn.nothingToUndo")));
        }
        var reads = Reads.of(scanned.what());
        var answer = new CompletableFuture<ScanAnswer>();
        background.read(
                () -> new Known(
                        reads.part().isPresent() ? List.of() : repository.challans(reads.code()),
                        repository.part(reads.part().orElse(reads.code()))),
                known -> answer.complete(answer(reads, known, Quantity.pieces(scanned.times()), fate)),
                why -> answer.complete(new ScanAnswer.Refused(why)));
        return answer;
    }

    private ScanAnswer answer(Reads reads, Known known, Quantity times, Fate fate) {
        var challan = shown.get().challan();
        if (challan.isEmpty()) {
            return new ScanAnswer.Refused(texts.get("handIn.gone", number));
        }
        if (!known.challans().isEmpty()) {
            var found = known.challans().getFirst();
            if (!found.number().equals(number)) {
                other.accept(found.number());
            }
            return new ScanAnswer.Accepted(texts.get("handIn.challan", found.number()));
        }
        var line = fate == Fate.USED_EARLIER ? Optional.<IssuedLine>empty() : line(challan.get(), reads);
        return line.map(found -> take(found, times, fate))
                .or(() -> defective(challan.get(), reads, known.part(), times))
                .orElseGet(() -> new ScanAnswer.Refused(texts.get("handIn.notOut", reads.code())));
    }

    /// The line of which something is left that the scan may be: the very unit before any piece of the part.
    private Optional<IssuedLine> line(Challan challan, Reads reads) {
        var left =
                challan.lines().stream().filter(line -> left(line).isPositive()).toList();
        return left.stream()
                .filter(line -> reads.isUnit(line.serial(), line.part()))
                .findFirst()
                .or(() ->
                        left.stream().filter(line -> reads.isPart(line.part())).findFirst());
    }

    private ScanAnswer take(IssuedLine line, Quantity times, Fate fate) {
        var left = left(line);
        if (times.isMoreThan(left)) {
            return new ScanAnswer.Refused(texts.get("handIn.tooMuch", line.part(), left));
        }
        change(paper -> {
            for (int at = 0; at < paper.entries().size(); at++) {
                var entry = paper.entries().get(at);
                if (entry.equals(Entry.of(line.no(), fate, entry.quantity()))) {
                    return paper.with(at, entry.with(entry.quantity().plus(times)));
                }
            }
            return paper.with(Entry.of(line.no(), fate, times));
        });
        return new ScanAnswer.Accepted(
                texts.get("handIn.taken", texts.get("handIn.fate." + fate), times, line.part(), left(line)));
    }

    private Optional<ScanAnswer> defective(Challan challan, Reads reads, Optional<Part> known, Quantity times) {
        var part = known.map(found -> found.code().text());
        var serial = known.isPresent() ? reads.serial().orElse("") : reads.code();
        return pairing(challan).brought(part, serial, times).map(paired -> {
            change(_ -> paired);
            return new ScanAnswer.Accepted(texts.get("handIn.paired", reads.code()));
        });
    }

    private Pairing pairing(Challan challan) {
        return new Pairing(challan, debts(), paper());
    }

    // ---- posting

    UUID command() {
        return loaded.map(now -> now.draft().command()).orElseGet(UUID::randomUUID);
    }

    /// @throws IllegalArgumentException where something typed can't be a part or a serial number
    HandInDesk.HandIn handIn() {
        return new HandInDesk.HandIn(
                number, paper().entries().stream().map(Entry::toLine).toList(), Transport.BY_HAND);
    }

    void finish() {
        loaded.ifPresent(now -> now.draft().finish());
    }

    /// What is still out and owed, in words; nothing where the challan is done with.
    List<String> open() {
        return shown.get()
                .challan()
                .filter(Challan::isOpen)
                .map(challan -> {
                    var open = new ArrayList<String>();
                    challan.lines().stream()
                            .filter(line -> line.out().isPositive())
                            .forEach(line -> open.add(texts.get("handIn.stillOut", line.out(), line.part())));
                    debts().forEach(debt ->
                            open.add(texts.get("handIn.stillOwed", debt.outstanding(), debt.part(), debt.id())));
                    return List.copyOf(open);
                })
                .orElse(List.of());
    }
}
