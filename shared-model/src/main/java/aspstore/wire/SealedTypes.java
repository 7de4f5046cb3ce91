package aspstore.wire;

import aspstore.model.catalog.CatalogRow;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.EwayNote;
import aspstore.model.indent.IndentEvent;
import aspstore.model.stock.Birth;
import aspstore.model.stock.Origin;
import aspstore.model.tax.EwayThresholds;
import java.util.List;
import java.util.stream.Stream;

/// The sealed types that occur inside events and documents, and are told apart by `is`.
final class SealedTypes {

    static final List<Class<?>> ALL = List.of(
            Origin.class,
            Birth.class,
            CatalogRow.class,
            EwayNote.class,
            EwayThresholds.WithinState.class,
            ChallanCommand.Through.class,
            IndentEvent.FromCentral.class);

    private SealedTypes() {}

    /// The records of a sealed type, those of sealed types below it too.
    static List<Class<?>> cases(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .<Class<?>>flatMap(below -> below.isSealed() ? cases(below).stream() : Stream.of(below))
                .toList();
    }
}
