package aspstore.model.story;

import static aspstore.model.story.Steps.came;
import static aspstore.model.story.Steps.decide;
import static aspstore.model.story.Steps.dispose;
import static aspstore.model.story.Steps.pack;
import static aspstore.model.story.Steps.redirect;
import static aspstore.model.story.Steps.returned;
import static aspstore.model.story.Steps.sendBack;
import static aspstore.model.story.Steps.settle;
import static aspstore.model.story.Steps.ship;
import static aspstore.model.story.Steps.stocked;
import static aspstore.model.story.SupplyStages.reverse;

import aspstore.model.books.Samples;
import aspstore.model.entry.Event;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.PartReturn.Stage;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.stock.Place;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/// Returns in every stage: four filters, unused.
final class ReturnStages {

    private ReturnStages() {}

    static List<Situation> all() {
        return List.of(
                of(Stage.REQUESTED, "", (_, _) -> {}),
                of(Stage.DECIDED, "", ReturnStages::approve),
                of(Stage.PACKING, "", (story, id) -> packed(story, id, 2)),
                of(Stage.PACKED, "", (story, id) -> packed(story, id, 4)),
                of(Stage.SHIPPED, "", ReturnStages::shipped),
                of(Stage.RECEIVED, "", (story, id) -> {
                    shipped(story, id);
                    story.central(came(id, 4, 0));
                }),
                of(Stage.RECEIVED, "one is missing", (story, id) -> {
                    shipped(story, id);
                    story.central(came(id, 3, 1));
                }),
                of(Stage.CLOSED, "", (story, id) -> {
                    shipped(story, id);
                    story.central(came(id, 3, 1));
                    story.central(settle(id, 1));
                    story.central(dispose(id, 3));
                }),
                of(
                        Stage.WITHDRAWN,
                        "",
                        (story, id) -> story.store(new ReturnCommand.WithdrawReturn(id, "needed after all"))),
                of(Stage.WITHDRAWN, "every line was released", (story, id) -> {
                    approve(story, id);
                    story.store(new ReturnCommand.ReleaseReturnLine(id, 1));
                }),
                of(
                        Stage.REFUSED,
                        "",
                        (story, id) ->
                                story.central(decide(story.find(PartReturn.KIND, id), ReturnCommand.Verdict.REFUSED))));
    }

    private static void approve(Story story, String id) {
        story.central(decide(story.find(PartReturn.KIND, id), ReturnCommand.Verdict.APPROVED));
    }

    private static void packed(Story story, String id, int pieces) {
        approve(story, id);
        story.store(pack(id, "1", pieces));
    }

    private static void shipped(Story story, String id) {
        packed(story, id, 4);
        story.store(ship(id));
    }

    private static Situation of(Stage stage, String detail, BiConsumer<Story, String> steps) {
        var story = stocked();
        var lot = story.lot(Samples.FILTER, Place.ON_HAND);
        var id = story.store(returned(lot, 4, ReturnCommand.Reason.UNUSED)).name("T");
        steps.accept(story, id);
        return Situation.of(story, PartReturn.KIND, id, stage, detail)
                .store(new ReturnCommand.WithdrawReturn(id, "needed after all"))
                .store(new ReturnCommand.ReleaseReturnLine(id, 1))
                .store(pack(id, "2", 1))
                .store(new ReturnCommand.UnpackReturn(id, "1"))
                .store(ship(id))
                .central(decide(story.find(PartReturn.KIND, id), ReturnCommand.Verdict.APPROVED))
                .central(came(id, 1, 0))
                .central(settle(id, 1))
                .central(dispose(id, 1))
                .central(redirect(id))
                .central(sendBack(id, 1))
                .store(reverse(story.first(Event.OfReturn.class), Set.of()));
    }
}
