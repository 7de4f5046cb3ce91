package aspstore.format.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Gs1Test {

    private static final Gs1 GS1 = new Gs1(2026, Optional.empty());
    private static final String WORKED = "01095060001343521728020021SN-00A1\u001D10L42\u001D240PCB-7781/B";

    @ParameterizedTest
    @CsvSource({
        "0950600013435,2",
        "871010390951,4",
        "872038900416,2",
        "890123456789,0",
        "1890123456789,7",
    })
    void theCheckDigitIsTheStandards(String digits, int right) {
        assertThat(CheckDigit.of(digits)).isEqualTo(right);
        assertThat(CheckDigit.holds(digits + right)).isTrue();
        assertThat(CheckDigit.holds(digits + (right + 4) % 10)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "261231,2026-12-31",
        "760101,2076-01-01",
        "770101,1977-01-01",
        "280200,2028-02-29",
        "270200,2027-02-28",
        "000101,2000-01-01",
    })
    void aDateOfTwoDigitYearsIsInTheNearestCentury(String digits, LocalDate date) {
        assertThat(ok(GS1.read("17" + digits)).date("17")).contains(date);
    }

    @Test
    void atACenturysEndEarlyYearsAreOfTheNext() {
        assertThat(ok(new Gs1(2099, Optional.empty()).read("17490101")).date("17"))
                .contains(LocalDate.of(2149, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "]C1", "]d2", "]Q3", "]e0", "\u001D", "]d2\u001D"})
    void theWorkedExampleReadsUnderEveryMark(String mark) {
        var read = ok(GS1.read(mark + WORKED));

        assertThat(read.value("01")).contains("09506000134352");
        assertThat(read.date("17")).contains(LocalDate.of(2028, 2, 29));
        assertThat(read.value("21")).contains("SN-00A1");
        assertThat(read.value("10")).contains("L42");
        assertThat(read.value("240")).contains("PCB-7781/B");
        assertThat(read.list()).hasSize(5);
        assertThat(read.doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "|", "^", "{GS}", "<GS>", "␝"})
    void aScannersSubstituteStandsForTheSeparator(String substitute) {
        var gs1 = new Gs1(2026, Optional.of(substitute));

        assertThat(gs1.read("]d2" + WORKED.replace("\u001D", substitute))).isEqualTo(GS1.read(WORKED));
    }

    @Test
    void aSeparatorAfterAFixedLengthAndAMarkInTheMiddleAreTolerated() {
        assertThat(GS1.read("]C10109506000134352\u001D17280200\u001D21SN-00A1]C110L42\u001D240PCB-7781/B\u001D"))
                .isEqualTo(GS1.read(WORKED));
    }

    @Test
    void aLostSeparatorIsNamedWhereTheValueBecomesTooLong() {
        assertThat(GS1.read("]d2" + WORKED.replace("\u001D", "")))
                .isEqualTo(flawed(new Flaw.SeparatorLost("21", "SN-00A110L42240PCB-7781/B")));
    }

    @Test
    void aLostSeparatorThatCannotBeToldLeavesADoubt() {
        assertThat(ok(GS1.read("010950600013435221SN-00A110L42")).doubts())
                .containsExactly(new Flaw.PerhapsSeparatorLost("21", "SN-00A110L42", "10L42"));
        assertThat(ok(GS1.read("010950600013435221SN-00A9")).doubts()).isEmpty();
    }

    @Test
    void theIdentifiersOfTheArticleNumberNeedNoElementString() {
        assertThat(ok(GS1.read("]E08710103909514")).value("01")).contains("08710103909514");
        assertThat(ok(GS1.read("]E496385074")).value("01")).contains("00000096385074");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(GS1.read("")).isEqualTo(flawed(new Flaw.Empty()));
        assertThat(GS1.read("]C1")).isEqualTo(flawed(new Flaw.Empty()));
        assertThat(GS1.read("88ABC")).isEqualTo(flawed(new Flaw.UnknownIdentifier("88ABC")));
        assertThat(GS1.read("0109506000134353")).isEqualTo(flawed(new Flaw.WrongCheckDigit("01", "09506000134353", 2)));
        assertThat(GS1.read("01095060001343")).isEqualTo(flawed(new Flaw.TooShort("01", "095060001343", 14)));
        assertThat(GS1.read("17261301")).isEqualTo(flawed(new Flaw.NotADate("17", "261301")));
        assertThat(GS1.read("17260230")).isEqualTo(flawed(new Flaw.NotADate("17", "260230")));
        assertThat(GS1.read("21")).isEqualTo(flawed(new Flaw.NothingFollows("21")));
        assertThat(GS1.read("21A B")).isEqualTo(flawed(new Flaw.NotAllowed("21", "A B", " ")));
        assertThat(GS1.read("305\u001D306")).isEqualTo(flawed(new Flaw.Contradiction("30", "5", "6")));
        assertThat(new Flaw.SeparatorLost("21", "X").key()).isEqualTo("separatorLost");
        assertThat(new Flaw.SeparatorLost("21", "X").details()).containsExactly("21", "X");
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenIsReadBack(long seed) {
        var random = new Random(seed * 0x9E3779B97F4A7C15L + 17);
        var identifiers = new ArrayList<>(Dictionary.known().values().stream()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList());
        Collections.shuffle(identifiers, random);
        var text = new StringBuilder("]d2");
        var expected = new ArrayList<String>();
        for (var identifier : identifiers.subList(0, 1 + random.nextInt(6))) {
            var value = value(identifier, random);
            expected.add(identifier.code() + "=" + value);
            text.append(identifier.code()).append(value);
            if (identifier.end() != Identifier.End.BY_LENGTH || random.nextInt(4) == 0) {
                text.append(Gs1.SEPARATOR);
            }
        }

        assertThat(ok(GS1.read(text.toString())).list())
                .extracting(element -> element.identifier() + "=" + element.value())
                .isEqualTo(expected);
    }

    private static String value(Identifier identifier, Random random) {
        return switch (identifier.rule()) {
            case DATE -> "%02d%02d%02d".formatted(random.nextInt(100), 1 + random.nextInt(12), random.nextInt(29));
            case CHECK_DIGIT -> checked(identifier.longest(), random);
            case CHECK_DIGIT_OF_GTIN -> checked(14, random) + "0102";
            case NONE -> {
                int length = identifier.end() == Identifier.End.BY_SEPARATOR
                        ? 1 + random.nextInt(identifier.longest())
                        : identifier.longest();
                var signs =
                        identifier.characters() == Identifier.Characters.DIGITS ? "0123456789" : "0123456789-/ABXYZ";
                yield random.ints(length, 0, signs.length())
                        .mapToObj(i -> signs.substring(i, i + 1))
                        .collect(Collectors.joining());
            }
        };
    }

    private static String checked(int length, Random random) {
        var digits = random.ints(length - 1, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
        return digits + CheckDigit.of(digits);
    }

    @Test
    void aWebAddressNamesThePart() {
        var link = new DigitalLink(2026);
        var read = ok(link.read("https://id.example/shop/01/09506000134352/10/L%2F42/21/SN1?17=280200&utm=x"));

        assertThat(read.value("01")).contains("09506000134352");
        assertThat(read.value("10")).contains("L/42");
        assertThat(read.value("21")).contains("SN1");
        assertThat(read.date("17")).contains(LocalDate.of(2028, 2, 29));
        assertThat(ok(link.read("HTTPS://ID.EXAMPLE/01/8710103909514")).value("01"))
                .contains("08710103909514");
        assertThat(link.read("https://example.org/help"))
                .isEqualTo(flawed(new Flaw.NoGtin("https://example.org/help")));
        assertThat(link.read("https://id.example/01/09506000134353"))
                .isEqualTo(flawed(new Flaw.WrongCheckDigit("01", "09506000134353", 2)));
        assertThat(link.read("https://id.example/01/09506000134352/21/A%ZZ"))
                .isEqualTo(flawed(new Flaw.NotAllowed("21", "A%ZZ", "%")));
    }

    @Test
    void aLabelOfDataIdentifiersIsReadFieldByField() {
        var mh10 = new Mh10(Optional.empty());
        var fields = "PPCB-7781/B\u001D1PX9\u001DSSN1\u001D1TL42\u001DQ5\u001DK4500\u001DV77\u001D4LIN";
        var read = ok(mh10.read("[)>\u001E06\u001D" + fields + "\u001E\u0004"));

        assertThat(read.list())
                .extracting(element -> element.identifier() + "=" + element.value())
                .containsExactly("P=PCB-7781/B", "1P=X9", "S=SN1", "1T=L42", "Q=5", "K=4500", "V=77", "4L=IN");
        assertThat(mh10.read(fields)).isEqualTo(mh10.read("[)>\u001E06\u001D" + fields + "\u001E\u0004"));
        assertThat(new Mh10(Optional.of("~")).read("[)>~06~" + fields.replace("\u001D", "~")))
                .isEqualTo(mh10.read(fields));
        assertThat(mh10.read("[)>06PPCBSSN1")).isEqualTo(flawed(new Flaw.SeparatorLost("06", "PPCBSSN1")));
        assertThat(mh10.read("[)>\u001E12\u001DX")).isEqualTo(flawed(new Flaw.NoEnvelope("[)>\u001E12\u001DX")));
        assertThat(mh10.read("[)>\u001E06\u001DPA\u001DQ5PCS"))
                .isEqualTo(flawed(new Flaw.NotAllowed("Q", "5PCS", "P")));
        assertThat(mh10.read("[)>\u001E06\u001DPA\u001DSß")).isEqualTo(flawed(new Flaw.NotAllowed("S", "ß", "ß")));
    }

    private static Elements ok(ElementReading reading) {
        assertThat(reading).isInstanceOf(ElementReading.Read.class);
        return ((ElementReading.Read) reading).elements();
    }

    private static ElementReading flawed(Flaw flaw) {
        return new ElementReading.Flawed(flaw);
    }
}
