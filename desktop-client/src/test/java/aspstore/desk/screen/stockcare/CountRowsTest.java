package aspstore.desk.screen.stockcare;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.text.Texts;
import aspstore.desk.usecase.CountedRoom;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Origin;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import aspstore.model.stock.Stand;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a count lists of a large room.
class CountRowsTest {

    private static final Spot SHELF = new Spot(Place.ON_HAND, "");
    private static final int MORE = 5;

    private final CountedRoom room = new CountedRoom(
            IntStream.rangeClosed(1, CountRows.MOST + MORE)
                    .mapToObj(CountRowsTest::stand)
                    .toList(),
            Map.of());
    private final CountPaper all = CountPaper.blank("HA-1").begun("HA-1", List.of());

    @Test
    void ofALargeRoomTheFirstPlacesAreListedAndAllOfThemAreLeft() {
        var shown = shown(all);

        assertThat(shown.left()).isEqualTo(CountRows.MOST + MORE);
        assertThat(shown.rows()).hasSize(CountRows.MOST);
        assertThat(shown.rows().getFirst().unit()).isEqualTo("J1.1");
    }

    @Test
    void whatIsCountedBelowTheListStandsInItAndIsLeftNoMore() {
        var far = room.stands().getLast();
        var shown = shown(all.with(counted(far)));

        assertThat(shown.left()).isEqualTo(CountRows.MOST + MORE - 1);
        assertThat(shown.rows()).hasSize(CountRows.MOST + 1);
        assertThat(shown.rows().getLast().unit()).isEqualTo(far.lot().id().toString());
        assertThat(shown.rows().getLast().counted()).contains(Quantity.ONE);
    }

    @Test
    void asPlacesAreCountedTheNextOnesComeUp() {
        var shown = shown(all.with(counted(room.stands().getFirst())));

        assertThat(shown.rows().getFirst().unit()).isEqualTo("J2.1");
        assertThat(shown.rows().get(CountRows.MOST - 1).unit()).isEqualTo("J" + (CountRows.MOST + 1) + ".1");
    }

    private CountViewModel.Shown shown(CountPaper paper) {
        return new CountRows(Texts.in(Locale.ENGLISH).of(CountScreen.class), paper, room).shown();
    }

    private static CountPaper.Counted counted(Stand stand) {
        return new CountPaper.Counted(stand.lot().id(), stand.spot(), Quantity.ONE, stand.thousandths());
    }

    private static Stand stand(int number) {
        var lot = new Lot(
                LotId.parse("J" + number + ".1"),
                Optional.empty(),
                Samples.FILTER,
                Samples.HA,
                Owner.OEM,
                ContractClass.ANY,
                Condition.OK,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Money.rupees(120),
                new Origin.Opening(Optional.empty()));
        return new Stand(lot, SHELF, 1_000);
    }
}
