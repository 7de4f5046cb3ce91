package aspstore.model.challan;

import static aspstore.model.indent.Desk.COMPRESSOR;
import static aspstore.model.indent.Desk.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.catalog.Rate;
import aspstore.model.challan.ChallanCommand.IssueChallan;
import aspstore.model.challan.ChallanCommand.Through;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.Desk;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.ServiceOrder;
import aspstore.model.tax.Party;
import aspstore.model.tax.TaxRate;
import aspstore.model.tax.TaxScheme;
import aspstore.model.tax.Transport;
import aspstore.model.tax.TransportMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChallanPapersTest {

    private final Desk desk = new Desk();

    private ChallanPaper issued(Contract contract, Coverage coverage, Party customer, Transport transport) {
        var order = new ServiceOrder(
                JOB, Desk.BU, contract, coverage, "P1", Desk.START, customer, Desk.TECHNICIAN, Optional.empty());
        var two = new IndentCommand.ServiceLine("10", COMPRESSOR, Quantity.pieces(2));
        desk.told(new IndentCommand.AssignIndent("Q1", order, List.of(two), "nearest"));
        var own = ContractClass.valueOf(contract.name());
        var lot = desk.stock(COMPRESSOR, 2, Desk.of(own, Condition.OK));
        desk.does(Desk.allocate(JOB, "10", 2));
        var event = (ChallanEvent.ChallanIssued) desk.does(new IssueChallan(
                JOB,
                List.of(new ChallanCommand.Line("10", lot, Quantity.pieces(2))),
                new Through.Technician(Desk.TECHNICIAN),
                transport,
                Optional.empty(),
                Optional.empty(),
                List.of(new ChallanPaper.Field("Model", "AC-1800"))));
        return event.paper();
    }

    private static Party customerIn(String city, String pin, String state) {
        return new Party("R. Deshpande", Desk.address(city, pin, state), Optional.empty());
    }

    private static final Party IN_PUNE = Desk.party("R. Deshpande");

    @Test
    void aWarrantyReplacementDeclaresItsValueAndBearsNoTax() {
        var paper = issued(Contract.IW, Coverage.COMPREHENSIVE, IN_PUNE, Transport.BY_HAND);

        assertThat(paper.scheme()).isEqualTo(TaxScheme.NO_SUPPLY);
        assertThat(paper.totals().taxable()).isEqualTo(Money.rupees(9000));
        assertThat(paper.totals().tax().isNone()).isTrue();
        assertThat(paper.reason()).isEqualTo("Warranty replacement").hasSizeLessThanOrEqualTo(20);
        assertThat(paper.declaration()).startsWith("Warranty replacement, not for sale");
        assertThat(paper.consigner()).isEqualTo(Desk.party("Pune Service Partners"));
        assertThat(paper.consignee()).isEqualTo(IN_PUNE);
        assertThat(paper.through().orElseThrow().name()).isEqualTo("Asha Kulkarni");
        assertThat(paper.references().linked()).contains(new ChallanNo("PN1D/2627/00001R"));
        assertThat(paper.references().job()).contains(JOB);
        assertThat(paper.lines().getFirst().owed()).isEqualTo(ChallanLine.Owed.DEFECTIVE_PART);
        assertThat(paper.extras()).hasSize(1);
    }

    @Test
    void whatIsSoldInTheStateBearsBothHalves() {
        var paper = issued(Contract.OOW, Coverage.NONE, IN_PUNE, Transport.BY_HAND);

        assertThat(paper.scheme()).isEqualTo(TaxScheme.INTRA_STATE);
        assertThat(paper.totals().taxable()).isEqualTo(Money.rupees(10_000));
        assertThat(paper.totals().tax().cgst()).isEqualTo(Money.rupees(900));
        assertThat(paper.declaration()).contains("Rule 55(4)");
    }

    @Test
    void whatIsSoldAcrossABorderBearsIntegratedTaxAndNamesThePlaceOfSupply() {
        var paper = issued(Contract.OOW, Coverage.NONE, customerIn("Belagavi", "590001", "29"), Transport.BY_HAND);

        assertThat(paper.scheme()).isEqualTo(TaxScheme.INTER_STATE);
        assertThat(paper.placeOfSupply().text()).isEqualTo("29");
        assertThat(paper.totals().tax().igst()).isEqualTo(Money.rupees(1800));
    }

    @Test
    void aMaintenanceContractCoversThePartsOnlyWhereItIsComprehensive() {
        assertThat(issued(Contract.AMC, Coverage.COMPREHENSIVE, IN_PUNE, Transport.BY_HAND)
                        .scheme())
                .isEqualTo(TaxScheme.NO_SUPPLY);
    }

    @Test
    void underALabourContractThePartsAreSold() {
        assertThat(issued(Contract.AMC, Coverage.LABOUR_ONLY, IN_PUNE, Transport.BY_HAND)
                        .scheme())
                .isEqualTo(TaxScheme.INTRA_STATE);
    }

    @Test
    void anEwayBillThatIsDueIsAwaitedOnThePaper() {
        desk.books.put(new Rate(COMPRESSOR, Money.rupees(50_000), TaxRate.percent(18)));
        var road = new Transport(TransportMode.ROAD, 40, Optional.empty(), Optional.empty(), Optional.empty());
        var paper = issued(Contract.OOW, Coverage.NONE, IN_PUNE, road);
        assertThat(paper.eway()).isInstanceOf(EwayNote.Awaited.class);
    }
}
