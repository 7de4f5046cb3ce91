package aspstore.desk.scan;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.format.gs1.Flaw;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.challan.ChallanNo;
import aspstore.model.stock.LotId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanParserTest {

    private static final ScanParser PARSER = new ScanParser(2026, Optional.empty());
    private static final String GS = "\u001D";
    private static final String WORKED = "01095060001343521728020021SN-00A1" + GS + "10L42" + GS + "240PCB-7781/B";
    private static final Scan WORKED_LABEL = new Scan.Label(
            Optional.of(new PartCode("PCB-7781/B")),
            Optional.of("09506000134352"),
            Optional.of(new SerialNo("SN-00A1")),
            Optional.of("L42"),
            Optional.of(LocalDate.of(2028, 2, 29)),
            Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PCB-7781/B",
                "pcb-7781/b",
                "PCB-7781/B\r",
                "PCB-7781/B\r\n",
                "PCB-7781/B\t",
                "]C0PCB-7781/B",
                "]A0pcb-7781/b"
            })
    void aBareCodeIsReadWhateverEndsItAndInWhateverCase(String raw) {
        assertThat(PARSER.read(raw)).isEqualTo(Reading.once(new Scan.Code("PCB-7781/B")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"]d2", "]C1", "]Q3", "]e0", "", GS})
    void aCodeOfGs1IsALabel(String mark) {
        assertThat(PARSER.read(mark + WORKED + "\r\n")).isEqualTo(Reading.once(WORKED_LABEL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "|", "^", "{GS}", "<GS>", "␝"})
    void aSubstituteStandsForTheSeparatorAndLeavesPlainLabelsAlone(String substitute) {
        var parser = new ScanParser(2026, Optional.of(substitute));

        assertThat(parser.read("]d2" + WORKED.replace(GS, substitute))).isEqualTo(Reading.once(WORKED_LABEL));
        assertThat(parser.read(WORKED.replace(GS, substitute))).isEqualTo(Reading.once(WORKED_LABEL));
        assertThat(parser.read("P1|S1")).isEqualTo(label("P1", "S1", null));
        assertThat(parser.read("ASPLOT1|PN01|J34.2|X|"))
                .isEqualTo(Reading.once(new Scan.LotCode(LotId.parse("J34.2"))));
    }

    @Test
    void plainLabelsNameThePartTheSerialAndTheQuantity() {
        assertThat(PARSER.read("pcb-1|sn1")).isEqualTo(label("PCB-1", "SN1", null));
        assertThat(PARSER.read("PCB-1,SN1,1")).isEqualTo(label("PCB-1", "SN1", "1"));
        assertThat(PARSER.read("PCB-1,,2.5")).isEqualTo(label("PCB-1", null, "2.5"));
        assertThat(PARSER.read("000123|SN1")).isEqualTo(label("123", "SN1", null));
    }

    @Test
    void labelsOfDataIdentifiersAndWebAddressesAndArticleNumbersAreRead() {
        assertThat(PARSER.read("]d1[)>\u001E06\u001DPPCB-1\u001DSSN1\u001DQ1\u001E\u0004"))
                .isEqualTo(label("PCB-1", "SN1", "1"));
        assertThat(PARSER.read("PPCB-1\u001DSSN1\u001DQ1")).isEqualTo(label("PCB-1", "SN1", "1"));
        assertThat(PARSER.read("]Q1https://id.example/01/09506000134352/10/L42/21/SN-00A1?17=280200&240=PCB-7781%2FB"))
                .isEqualTo(Reading.once(WORKED_LABEL));
        assertThat(PARSER.read("]E08710103909514")).isEqualTo(PARSER.read("0108710103909514"));
        assertThat(PARSER.read("8710103909514")).isEqualTo(Reading.once(new Scan.Code("8710103909514")));
        assertThat(PARSER.read("]C100006141411234567890")).isEqualTo(Reading.once(new Scan.Code("006141411234567890")));
    }

    @Test
    void challansAreKnownByTheirQrCodeAndByTheirPrintedNumber() {
        var forward = new Scan.ChallanCode(new ChallanNo("PN1D/2627/00042"), false);
        var reverse = new Scan.ChallanCode(new ChallanNo("PN1D/2627/00042R"), true);

        assertThat(PARSER.read("ASPDC1|PN1D/2627/00042|20261124|27AAPFU0939F1ZV|URP|10|1200.00|-|0a1b2c3d"))
                .isEqualTo(Reading.once(forward));
        assertThat(PARSER.read("ASPDC1|PN1D/2627/00042R|20261124|URP|27AAPFU0939F1ZV|0|0.00|-|0a1b2c3d"))
                .isEqualTo(Reading.once(reverse));
        assertThat(PARSER.read("pn1d/2627/00042")).isEqualTo(Reading.once(forward));
        assertThat(PARSER.read("PN1D/2627/00042R")).isEqualTo(Reading.once(reverse));
        assertThat(PARSER.read("ASPDC1|PN1D/2627/00042|2026")).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void aLabelOfAnotherStoreIsNotOurs() {
        var ours = new ScanParser(2026, Optional.empty(), new StoreId("PN01"));

        assertThat(ours.read("ASPLOT1|PN01|J34.2|X|")).isEqualTo(Reading.once(new Scan.LotCode(LotId.parse("J34.2"))));
        assertThat(ours.read("ASPLOT1|PN02|J34.2|X|")).isEqualTo(Reading.unreadable("otherStore", "PN02"));
        assertThat(ours.read("ASPCTN1|PN02|T34|1")).isEqualTo(Reading.unreadable("otherStore", "PN02"));
        assertThat(ours.read("ASPCTN1|PN01|T34|a|b")).isEqualTo(Reading.once(new Scan.Carton("T34", "a|b")));
    }

    @Test
    void starsMultiplyWhatThereCanBeSeveralOf() {
        assertThat(PARSER.read("5*PCB-1")).isEqualTo(new Reading.Read(new Scanned(new Scan.Code("PCB-1"), 5)));
        assertThat(PARSER.read("5*ASPMINUS1")).isEqualTo(new Reading.Read(new Scanned(new Scan.Undo(), 5)));
        assertThat(PARSER.read("1*PCB-1|SN1")).isEqualTo(label("PCB-1", "SN1", null));
        assertThat(PARSER.read("5*PCB-1|SN1")).isEqualTo(Reading.unreadable("timesOfOne", "5"));
        assertThat(PARSER.read("0*PCB-1")).isEqualTo(Reading.unreadable("times", "0", "9999"));
        assertThat(PARSER.read("10000*PCB-1")).isEqualTo(Reading.unreadable("times", "10000", "9999"));
        assertThat(PARSER.read("5*")).isEqualTo(Reading.unreadable("empty"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "pcb?7781 keyboard",
                "PCB+7781 alphabet",
                "]D20109506000134352 capsLock",
                "aspctn1|pn01|t34|1 capsLock",
                "ASPLOT1|PN01 damagedLabel",
                "ASPLOT1|PN01|34|X| damagedLabel",
                "ASPXYZ7|1 unknownLabel",
                "{\"part\":1} foreignCode",
                "eyJhbGciOi.eyJkYXRh.c2ln invoice",
                "A|B|C|D fields",
                "|B fields",
                "A,B,x quantity",
                "A,B,0 quantity",
                "A,1234567890123456789 serialTooLong",
                "]C1211234567890123456789 serialTooLong",
                "12345678901234567890123456789012345678901 tooLong",
                "]C1420 gs1.unknownIdentifier",
                "]C1305 nothingOfAPart",
                "https://example.org/x gs1.noGtin",
            })
    void whatCannotBeReadSaysWhy(String raw, String why) {
        assertThat(PARSER.read(raw))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class, no -> assertThat(no.why()).isEqualTo(why));
    }

    @Test
    void aLostSeparatorIsRefusedWhereItShowsAndDoubtedWhereItMay() {
        assertThat(PARSER.read("]d2" + WORKED.replace(GS, "")))
                .isEqualTo(Reading.unreadable("gs1.separatorLost", "21", "SN-00A110L42240PCB-7781/B"));
        assertThat(PARSER.doubts("]d221SN-00A110L42"))
                .containsExactly(new Flaw.PerhapsSeparatorLost("21", "SN-00A110L42", "10L42"));
        assertThat(PARSER.doubts("]d2" + WORKED)).isEmpty();
    }

    @Test
    void noTextAtAllBreaksTheParser() {
        var signs = "ASPLOT1|CTDJ34.2,[)>06\u001D\u001E\u0004]dC1Q3E0*5{}%~^aé\uD83D\uDE00 /?=&01172140https://\n";
        for (long seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed * 0x9E3779B97F4A7C15L + 17);
            var text = new StringBuilder(
                    random.nextBoolean()
                            ? ""
                            : new String[] {
                                        "ASPLOT1|",
                                        "ASPCTN1|",
                                        "ASPDC1|",
                                        "]C1",
                                        "[)>\u001E06\u001D",
                                        "5*",
                                        "https://a/01/"
                                    }
                                    [random.nextInt(7)]);
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(PARSER.read(text.toString()))
                    .as("seed %d: %s", seed, text)
                    .isNotNull();
        }
    }

    private static Reading label(String part, @Nullable String serial, @Nullable String quantity) {
        return Reading.once(new Scan.Label(
                Optional.of(new PartCode(part)),
                Optional.empty(),
                Optional.ofNullable(serial).map(SerialNo::new),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(quantity).map(Quantity::parse)));
    }
}
