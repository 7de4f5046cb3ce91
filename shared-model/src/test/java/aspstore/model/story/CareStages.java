package aspstore.model.story;

import static aspstore.model.story.Steps.pieces;
import static aspstore.model.story.Steps.stocked;
import static aspstore.model.story.SupplyStages.reverse;

import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanNo;
import aspstore.model.hold.Hold;
import aspstore.model.indent.Indent;
import aspstore.model.oversight.Case;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stockcare.Count;
import aspstore.model.stockcare.Opening;
import aspstore.model.stockcare.StockCareCommand;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Holds, counts, openings, cases and overrides in every stage.
final class CareStages {

    private static final String SHEET = "sheet 7";

    private CareStages() {}

    static List<Situation> all() {
        return List.of(
                hold(Hold.Stage.HELD, "", Duration.ZERO),
                hold(Hold.Stage.HELD, "expired since", Duration.ofDays(1000)),
                hold(Hold.Stage.RESOLVED, "", Duration.ZERO),
                count(Count.Stage.RIGHT),
                count(Count.Stage.ADJUSTED),
                count(Count.Stage.REVERSED),
                opening(Opening.Stage.POSTED),
                opening(Opening.Stage.REVERSED),
                aCase(Case.Stage.OPEN, Position.Writer.STORE),
                aCase(Case.Stage.RESOLVED, Position.Writer.STORE),
                aCase(Case.Stage.OPEN, Position.Writer.CENTRAL),
                aCase(Case.Stage.RESOLVED, Position.Writer.CENTRAL),
                override(GrantedOverride.Kind.COUNT, Under.NOTHING, "for a count"),
                override(GrantedOverride.Kind.COUNT, Under.IT, "for a count"),
                override(GrantedOverride.Kind.OWED_STOP, Under.NOTHING, "for an issue"),
                override(GrantedOverride.Kind.OWED_STOP, Under.IT, "for an issue"),
                override(GrantedOverride.Kind.OWED_STOP, Under.WHAT_WAS_CANCELLED, "its challan was cancelled"),
                override(GrantedOverride.Kind.OPENING, Under.NOTHING, "for an opening"),
                override(GrantedOverride.Kind.OPENING, Under.IT, "for an opening"));
    }

    private static Situation hold(Hold.Stage stage, String detail, Duration later) {
        var story = stocked();
        var lot = story.lot(Samples.GAS, Place.ON_HAND);
        var at = story.store(
                new StockCareCommand.HoldStock(lot, pieces(1), Hold.Why.QUALITY, "dented", LocalDate.of(2026, 12, 24)));
        var id = at.name("H");
        if (stage == Hold.Stage.RESOLVED) {
            story.store(new StockCareCommand.ReleaseStock(id, pieces(1), "only the box"));
        }
        story.pass(later);
        var back = new ReturnCommand.Line(lot, Place.ON_HOLD.at(id), pieces(1), ReturnCommand.Reason.UNUSED);
        return Situation.of(story, Hold.KIND, id, stage, detail)
                .store(new StockCareCommand.ReleaseStock(id, pieces(1), "only the box"))
                .store(new ReturnCommand.RequestReturn(Samples.HA, List.of(back), ""), "of what is held")
                .store(LossStages.scrapped(lot, Place.ON_HOLD.at(id)))
                .store(LossStages.batched(lot, Place.ON_HOLD.at(id), 1))
                .store(LossStages.reclassified(lot, Place.ON_HOLD.at(id)))
                .store(reverse(at, Set.of()));
    }

    private static Situation count(Count.Stage stage) {
        var story = stocked();
        var at = story.store(count(story, Samples.FILTER, stage == Count.Stage.RIGHT ? 10 : 9, Optional.empty()));
        if (stage == Count.Stage.REVERSED) {
            story.store(reverse(at, Set.of()));
        }
        return Situation.of(story, Count.KIND, at.name("C"), stage, "")
                .store(reverse(at, Set.of()))
                .store(count(story, Samples.FILTER, 10, Optional.empty()), "once more");
    }

    private static StockCareCommand.PostCount count(
            Story story, PartCode part, int counted, Optional<String> approval) {
        var lot = story.lot(part, Place.ON_HAND);
        return new StockCareCommand.PostCount(
                Samples.HA,
                SHEET,
                List.of(part),
                List.of(new StockCareCommand.CountedLine(lot, Place.ON_HAND.plain(), pieces(counted))),
                List.of(),
                "weekly",
                approval);
    }

    private static Situation opening(Opening.Stage stage) {
        var story = new Story();
        var approval = grant(story, GrantedOverride.Kind.OPENING, Samples.HA.text(), 50_000);
        var at = story.store(opening(approval));
        if (stage == Opening.Stage.REVERSED) {
            story.store(reverse(at, Set.of()));
        }
        var again = grant(story, GrantedOverride.Kind.OPENING, Samples.HA.text(), 50_000);
        return Situation.of(story, Opening.KIND, at.name("O"), stage, "")
                .store(opening(approval), "under the same override")
                .store(opening(again), "under another override")
                .store(reverse(at, Set.of()));
    }

    static Position openedBooks(Story story) {
        return story.store(opening(grant(story, GrantedOverride.Kind.OPENING, Samples.HA.text(), 50_000)));
    }

    private static StockCareCommand.PostOpening opening(String approval) {
        return new StockCareCommand.PostOpening(
                Samples.HA,
                List.of(new StockCareCommand.OpeningLine(
                        Samples.FILTER,
                        pieces(6),
                        Owner.OEM,
                        ContractClass.ANY,
                        Condition.OK,
                        Place.ON_HAND,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())),
                List.of(new StockCareCommand.OpenDebt(
                        Samples.TECHNICIAN,
                        new JobNo("SO-900"),
                        "Mr. Joshi",
                        Story.MOTOR,
                        Quantity.ONE,
                        LocalDate.of(2026, 11, 1),
                        "old book 17")),
                approval);
    }

    static String grant(Story story, GrantedOverride.Kind kind, String subject, long rupees) {
        return story.central(new OversightCommand.GrantOverride(
                        kind, Samples.HA, subject, Money.rupees(rupees), "looked at it"))
                .name("V");
    }

    private static Situation aCase(Case.Stage stage, Position.Writer by) {
        var story = stocked();
        var open = new OversightCommand.OpenCase(Position.journal(1), Case.Kind.OTHER, "label torn");
        var at = by == Position.Writer.STORE ? story.store(open) : story.central(open);
        var resolve = new OversightCommand.ResolveCase(at.name("K"), Case.How.UNFOUNDED, "label found");
        if (stage == Case.Stage.RESOLVED) {
            if (by == Position.Writer.STORE) {
                story.store(resolve);
            } else {
                story.central(resolve);
            }
        }
        return Situation.of(
                        story,
                        Case.KIND,
                        at.name("K"),
                        stage,
                        by == Position.Writer.STORE ? "by the store" : "by central")
                .store(resolve, "by the store")
                .central(resolve, "by central");
    }

    /// What was done under an override.
    private enum Under {
        NOTHING,
        IT,
        WHAT_WAS_CANCELLED
    }

    private static final JobNo LATER_JOB = new JobNo("SO-1002");

    /// Four motors used and none back, more than the three that a technician may owe; two filters allocated to another
    /// job, gas on the shelf to be counted, and books that were never opened.
    private static Situation override(GrantedOverride.Kind kind, Under under, String detail) {
        var story = Steps.out(Story.MOTOR, 4, Contract.IW);
        for (int i = 0; i < 4; i++) {
            story.store(Steps.use(1));
        }
        story.store(Steps.raise(LATER_JOB, Contract.IW, Samples.FILTER, 2));
        var line = story.find(Indent.KIND, LATER_JOB.text()).lines().getFirst().name();
        story.store(Steps.allocate(LATER_JOB, line, 2));
        var one = new ChallanCommand.Line(line, story.lot(Samples.FILTER, Place.ALLOCATED), pieces(1));
        var issue = Steps.issue(LATER_JOB, Optional.empty(), List.of(one));
        var id = grant(story, kind, subject(kind), 50_000);
        var issueUnderIt = Steps.issue(LATER_JOB, Optional.of(id), issue.lines());
        var countUnderIt = count(story, Samples.GAS, 1, Optional.of(id));
        if (under != Under.NOTHING) {
            story.store(
                    switch (kind) {
                        case OWED_STOP -> issueUnderIt;
                        case COUNT -> countUnderIt;
                        case OPENING -> opening(id);
                        case LOSS, SCRAP, CORRECTION -> throw new IllegalArgumentException("not tried with " + kind);
                    });
        }
        if (under == Under.WHAT_WAS_CANCELLED) {
            story.store(new ChallanCommand.CancelChallan(new ChallanNo("PN1D/2627/00002"), "he has left"));
        }
        var stage = under == Under.IT ? GrantedOverride.Stage.USED : GrantedOverride.Stage.GRANTED;
        return Situation.of(story, GrantedOverride.KIND, id, stage, detail)
                .store(issue, "without it")
                .store(issueUnderIt, "under it")
                .store(countUnderIt, "under it")
                .store(opening(id), "under it");
    }

    private static String subject(GrantedOverride.Kind kind) {
        return switch (kind) {
            case OWED_STOP -> Samples.TECHNICIAN.text();
            case COUNT -> SHEET;
            case OPENING -> Samples.HA.text();
            case LOSS, SCRAP, CORRECTION -> throw new IllegalArgumentException("not tried with " + kind);
        };
    }
}
