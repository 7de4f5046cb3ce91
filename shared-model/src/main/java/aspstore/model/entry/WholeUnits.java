package aspstore.model.entry;

import aspstore.model.PartCode;
import aspstore.model.books.Books;
import aspstore.model.books.Refusal;
import aspstore.model.catalog.Part;
import aspstore.model.stock.Birth;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Postings;
import java.util.List;
import java.util.Optional;

/// No event of any room tears a serialised unit apart. It is looked up in the moves, which no room can go around.
final class WholeUnits {

    private WholeUnits() {}

    static List<Refusal> refused(Books books, Postings postings) {
        return postings.moves().stream()
                .filter(move -> !move.quantity().isWhole())
                .flatMap(move -> part(books, postings, move.fromLot())
                        .filter(part -> isSerialised(books, part))
                        .map(part -> new SplitUnit(part, move.quantity()))
                        .stream())
                .distinct()
                .<Refusal>map(refusal -> refusal)
                .toList();
    }

    private static boolean isSerialised(Books books, PartCode code) {
        return books.catalog().part(code).filter(Part::serialised).isPresent();
    }

    private static Optional<PartCode> part(Books books, Postings postings, LotId lot) {
        return postings.births().stream()
                .filter(birth -> birth.id().equals(lot))
                .findFirst()
                .flatMap(birth -> switch (birth) {
                    case Birth.Fresh fresh -> Optional.of(fresh.lot().part());
                    case Birth.Child child -> part(books, postings, child.parent());
                })
                .or(() -> books.lot(lot).map(Lot::part));
    }
}
