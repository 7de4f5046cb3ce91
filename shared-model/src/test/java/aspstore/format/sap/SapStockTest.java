package aspstore.format.sap;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SapStockTest {

    @Test
    void aListOfStockIsRead() {
        var stock = read("""
                Plant,Storage Location,Special Stock,Part,Batch,Quantity,Unit
                1010,101A,,TG11,,12.000,PC
                1010,,W,000000000000004711,B1,0.5,KG

                1010,101A,,"TG""12, long",,3,EA
                """);

        assertThat(stock.problems()).isEmpty();
        assertThat(stock.rows())
                .containsExactly(
                        row("101A", "", "TG11", "", 12_000, "PC"),
                        row("", "W", "4711", "B1", 500, "KG"),
                        row("101A", "", "TG\"12, LONG", "", 3_000, "EA"));
    }

    @Test
    void sapsOwnColumnNamesAndSemicolonsPass() {
        var stock = read("\uFEFFMATNR;WERKS;LGORT;SOBKZ;LABST;MEINS\r\nTG11;1010;101A;;7;PC\r\n");

        assertThat(stock.problems()).isEmpty();
        assertThat(stock.rows()).containsExactly(row("101A", "", "TG11", "", 7_000, "PC"));
    }

    @Test
    void aWrongLineIsToldAndTheOthersAreRead() {
        var stock = read("""
                plant,storage_location,part,quantity,unit
                1010,101A,TG11,"1,200.000",PC
                1010,101A,TG12,5.000-,PC
                1010,101A,,1,PC
                ,101A,TG13,1,PC
                1010,101A,TG14
                1010,101A,TG15,1,PC
                """);

        assertThat(stock.rows()).extracting(SapStockRow::part).containsExactly(new PartCode("TG15"));
        assertThat(stock.problems())
                .extracting(LineProblem::toString)
                .containsExactly(
                        "line 2: '1,200.000' is no number of at most three decimals (no thousands separators)",
                        "line 3: SAP's stock is below zero (5.000-): have it cleared in SAP",
                        "line 4: a part code has 1 to 40 characters: ''",
                        "line 5: a plant has one to four characters: ''",
                        "line 6: the quantity is missing");
    }

    @Test
    void aFileWithoutTheColumnsOrAtAllSaysSo() {
        assertThat(read("a,b\n1,2\n").problems())
                .containsExactly(
                        new LineProblem(1, "the columns plant, part and quantity are needed in the first line"));
        assertThat(read("").problems()).hasSize(1);
        assertThat(read("{\"d\":").problems()).containsExactly(new LineProblem(1, "the file breaks off or is no JSON"));
        assertThat(read("{\"d\":{\"results\":[]}}").problems()).hasSize(1);
    }

    @Test
    void sapsStockServiceIsReadToo() {
        var stock = read("""
                {"d": {"results": [
                  {"Material": "TG11", "Plant": "1010", "StorageLocation": "101A", "Batch": "", "Supplier": "",
                   "InventorySpecialStockType": "W", "InventoryStockType": "01", "MaterialBaseUnit": "PC",
                   "MatlWrhsStkQtyInMatlBaseUnit": "12.000", "to_MaterialStock": {"__deferred": {"uri": "x"}}},
                  {"Material": "TG12", "Plant": "1010", "StorageLocation": "", "MatlWrhsStkQtyInMatlBaseUnit": -1}]}}
                """);

        assertThat(stock.rows())
                .containsExactly(new SapStockRow(
                        "1010",
                        Optional.of("101A"),
                        Optional.of("W"),
                        Optional.of("01"),
                        new PartCode("TG11"),
                        Optional.empty(),
                        Quantity.pieces(12),
                        Optional.of("PC")));
        assertThat(stock.problems()).extracting(LineProblem::line).containsExactly(2);
    }

    private static SapStock read(String text) {
        return SapStock.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SapStockRow row(
            String location, String special, String part, String batch, long thousandths, String unit) {
        return new SapStockRow(
                "1010",
                Fields.some(location),
                Fields.some(special),
                Optional.empty(),
                new PartCode(part),
                Fields.some(batch),
                new Quantity(thousandths),
                Fields.some(unit));
    }
}
