package aspstore.format.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.format.sap.LineProblem;
import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.FamilyId;
import aspstore.model.PartCode;
import aspstore.model.catalog.AllocationRule;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.PartFamily;
import aspstore.model.tax.Uqc;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tables of the catalogue are read line by line, and what can't be read is named by its line.
class CatalogCsvTest {

    private static final BusinessUnit HA = new BusinessUnit("HA");

    @Test
    void aPartIsReadByTheNamesOfItsColumnsInAnyOrder() {
        var read =
                read(CatalogTable.PARTS, "HSN;Part;Description;Family;Defective back", "84509090;A-1;Pump;PUMPS;yes");
        assertThat(read.problems()).isEmpty();
        var part = (Part) read.rows().getFirst().row();
        assertThat(part.code()).isEqualTo(new PartCode("A-1"));
        assertThat(part.uqc()).isEqualTo(Uqc.NOS);
        assertThat(part.defectiveBack()).isTrue();
        assertThat(part.route()).isEqualTo(Part.Route.RETURN);
    }

    @Test
    void aLineThatCantBeReadIsNamedAndTheOthersAreRead() {
        var read = read(CatalogTable.RATES, "part,rate,tax", "A-1,12.50,18", "A-2,much,18", "A-1,13.00,18");
        assertThat(read.rows()).extracting(CatalogCsv.Numbered::line).containsExactly(2);
        assertThat(read.problems()).extracting(LineProblem::line).containsExactly(3, 4);
    }

    @Test
    void aTableWithoutANeededColumnIsNotRead() {
        var read = read(CatalogTable.TARGETS, "contract,priority", "IW,P1");
        assertThat(read.rows()).isEmpty();
        assertThat(read.problems()).hasSize(1);
    }

    @Test
    void theOrderOfLinesIsTheOrderOfPreference() {
        assertThat(rows(CatalogTable.FAMILIES, "family,part", "BOARDS,B-2", "BOARDS,B-1"))
                .containsExactly(
                        new PartFamily(new FamilyId("BOARDS"), HA, List.of(new PartCode("B-2"), new PartCode("B-1"))));
        var rules = rows(
                CatalogTable.ALLOCATION_RULES,
                "contract,owner,class,condition,expiry margin days",
                "IW,OEM,IW,repaired,7",
                "IW,OEM,ANY,ok,");
        assertThat(rules).singleElement().isInstanceOfSatisfying(AllocationRule.class, rule -> {
            assertThat(rule.contract()).isEqualTo(Contract.IW);
            assertThat(rule.preferences()).hasSize(2);
            assertThat(rule.expiryMarginDays()).isEqualTo(7);
        });
    }

    @Test
    void aTableIsFoundByItsSlug() {
        for (var table : CatalogTable.values()) {
            assertThat(CatalogTable.ofSlug(table.slug())).contains(table);
        }
        assertThat(CatalogTable.ofSlug("allocation-rules")).contains(CatalogTable.ALLOCATION_RULES);
        assertThat(CatalogTable.ofSlug("people")).isEmpty();
    }

    private static List<CatalogRow> rows(CatalogTable table, String... lines) {
        return read(table, lines).rows().stream().map(CatalogCsv.Numbered::row).toList();
    }

    private static CatalogCsv read(CatalogTable table, String... lines) {
        var text = String.join("\n", Arrays.asList(lines)) + "\n";
        return CatalogCsv.read(table, HA, text.getBytes(StandardCharsets.UTF_8));
    }
}
