package aspstore.model.story;

import java.util.List;
import java.util.stream.Stream;

/// Every document in every stage, each in a story of its own.
public final class Stages {

    private Stages() {}

    public static List<Situation> all() {
        return Stream.of(
                        SupplyStages.all(),
                        JobStages.all(),
                        AfterwardsStages.all(),
                        ReturnStages.all(),
                        CareStages.all(),
                        LossStages.all())
                .flatMap(List::stream)
                .toList();
    }
}
