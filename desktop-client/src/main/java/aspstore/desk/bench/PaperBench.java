package aspstore.desk.bench;

import aspstore.format.paper.ChallanPdf;
import aspstore.model.Contract;
import aspstore.model.Hsn;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.Sodo;
import aspstore.model.StateCode;
import aspstore.model.challan.ChallanKind;
import aspstore.model.challan.ChallanLine;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.challan.EwayNote;
import aspstore.model.tax.SubSupply;
import aspstore.model.tax.TaxLine;
import aspstore.model.tax.TaxRate;
import aspstore.model.tax.TaxScheme;
import aspstore.model.tax.Transport;
import aspstore.model.tax.Uqc;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A challan of ten lines, three copies, as PDF.
final class PaperBench {

    List<Figure> run() {
        var paper = paper();
        var times = new Times();
        for (int i = 0; i < 140; i++) {
            long start = System.nanoTime();
            ChallanPdf.render(paper);
            if (i >= 40) {
                times.add(System.nanoTime() - start);
            }
        }
        return List.of(
                Figure.of(
                        "challan PDF, 10 lines, 3 copies, p50", times.median(), "ms", "≤ 100 ms", times.median() / 100),
                Figure.of(
                        "challan PDF, 10 lines, 3 copies, p99",
                        times.percentile(99),
                        "ms",
                        "≤ 100 ms",
                        times.percentile(99) / 100));
    }

    private static ChallanPaper paper() {
        var lines = new ArrayList<ChallanLine>();
        for (int i = 1; i <= 10; i++) {
            lines.add(new ChallanLine(
                    World.part(i),
                    "Drain pump with housing, size " + i,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    ChallanLine.Measure.EXACT,
                    TaxLine.of(
                            new Hsn("84509090"),
                            Uqc.NOS,
                            Quantity.pieces(i),
                            Money.rupees(100L * i),
                            TaxRate.percent(18),
                            TaxScheme.NO_SUPPLY),
                    Optional.of(Sodo.of("4711", "80000012")),
                    ChallanLine.Owed.NOTHING));
        }
        return new ChallanPaper(
                1,
                World.STORE,
                ChallanKind.ISSUE,
                new ChallanNo("BN1D/2627/00001"),
                LocalDateTime.of(2026, 11, 24, 10, 0),
                "Warranty replacement",
                SubSupply.OTHERS,
                World.customer(),
                World.customer(),
                Optional.empty(),
                Optional.of(ChallanPaper.Through.technician("Ravi")),
                new ChallanPaper.References(
                        Optional.of(new JobNo("4000123")), List.of(), Optional.empty(), Optional.empty()),
                Optional.of(Contract.IW),
                TaxScheme.NO_SUPPLY,
                new StateCode("27"),
                Transport.BY_HAND,
                new EwayNote.NotRequired("value below the threshold"),
                lines,
                "Not for sale. Value declared for transport only.",
                Optional.empty(),
                List.of());
    }
}
