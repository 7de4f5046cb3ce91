package aspstore.format.paper;

import aspstore.model.Contract;
import aspstore.model.Gstin;
import aspstore.model.Hsn;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.StateCode;
import aspstore.model.StoreId;
import aspstore.model.challan.ChallanKind;
import aspstore.model.challan.ChallanLine;
import aspstore.model.challan.ChallanLine.Measure;
import aspstore.model.challan.ChallanLine.Owed;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.challan.ChallanPaper.Carrier;
import aspstore.model.challan.ChallanPaper.References;
import aspstore.model.challan.ChallanPaper.Through;
import aspstore.model.challan.EwayNote;
import aspstore.model.challan.FinancialYear;
import aspstore.model.tax.Address;
import aspstore.model.tax.EwayBillNo;
import aspstore.model.tax.Party;
import aspstore.model.tax.PinCode;
import aspstore.model.tax.SubSupply;
import aspstore.model.tax.TaxLine;
import aspstore.model.tax.TaxRate;
import aspstore.model.tax.TaxScheme;
import aspstore.model.tax.Transport;
import aspstore.model.tax.TransportDocument;
import aspstore.model.tax.TransportMode;
import aspstore.model.tax.Transporter;
import aspstore.model.tax.Uqc;
import aspstore.model.tax.VehicleNo;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Challans as a store in Pune would issue them.
public final class ChallanSamples {

    static final String DECLARATION = "Goods are not for sale; the value is declared for transport only."
            + " Parts that are not used, and defective parts marked for return, come back on the linked reverse challan.";

    static final ChallanNo NUMBER = ChallanNo.of("PN1D", new FinancialYear(2026), 42);
    static final StateCode MAHARASHTRA = new StateCode("27");
    static final StateCode KARNATAKA = new StateCode("29");

    static final Party STORE = new Party(
            "Sahyadri Cooling Services Private Limited",
            new Address(
                    List.of("Unit 4, Gera Plaza", "Boat Club Road, Bund Garden"),
                    "Pune",
                    new PinCode("411001"),
                    MAHARASHTRA),
            Optional.of(new Gstin("27AAPFU0939F1ZV")));
    static final Party HOUSEHOLD = new Party(
            "Asha Kulkarni",
            new Address(
                    List.of("Flat 502, Wing B, Magnolia Residency", "Baner Pashan Link Road"),
                    "Pune",
                    new PinCode("411021"),
                    MAHARASHTRA),
            Optional.empty());
    static final Party HOTEL = new Party(
            "Deccan Hospitality LLP",
            new Address(List.of("27 Residency Road"), "Bengaluru", new PinCode("560025"), KARNATAKA),
            Optional.of(new Gstin("29AAGCB7383J1Z4")));
    static final Party DEVANAGARI = new Party(
            "श्रीमती प्रज्ञा राजेश्वरी क्षत्रिय (सर्वोच्च Stores)",
            new Address(
                    List.of("फ्लॅट ५०२, त्रिमूर्ती अपार्टमेंट", "विद्यार्थी गृह मार्ग, सदाशिव पेठ"),
                    "पुणे",
                    new PinCode("411030"),
                    MAHARASHTRA),
            Optional.empty());

    private static final String[] GOODS = {
        "Compressor rotary 1.5 TR inverter R32 with mounting kit and overload protector",
        "Control board, indoor unit, wall-mounted split, firmware 4.2",
        "Fan motor outdoor 48 W",
        "Capillary tube copper 1.2 mm",
        "Remote control with holder",
        "Filter HEPA for air purifier AP-300, replacement set of two with gasket",
        "Capacitor 45 µF ± 5 % 440 V",
        "Refrigerant gas R32 cylinder charge"
    };
    private static final String[] CODES = {
        "8415909001", "DB92-04839A", "FM48-OUT", "CT12", "RC-AR50", "AP300-HEPA-2", "CAP45U440", "GAS-R32"
    };
    private static final String[] HSNS = {
        "84143000", "85371000", "85011019", "74111000", "85437099", "84219900", "85322500", "29034200"
    };
    private static final int[] RATES = {18, 18, 18, 18, 18, 18, 18, 5};

    private ChallanSamples() {}

    public static ChallanPaper issue(int lines, TaxScheme scheme) {
        return issue(lines, scheme, scheme == TaxScheme.INTER_STATE ? HOTEL : HOUSEHOLD);
    }

    static ChallanPaper issue(int lines, TaxScheme scheme, Party consignee) {
        return new ChallanPaper(
                1,
                new StoreId("PN-01"),
                ChallanKind.ISSUE,
                NUMBER,
                LocalDateTime.of(2026, 11, 24, 16, 5),
                scheme.isSupply() ? "Supply on approval" : "Warranty replacement",
                SubSupply.OTHERS,
                STORE,
                consignee,
                Optional.empty(),
                Optional.of(Through.technician("Ravi Deshmukh")),
                new References(
                        Optional.of(new JobNo("SR-2611-004512")),
                        List.of(),
                        Optional.of("IND-88213"),
                        Optional.of(NUMBER.reverse())),
                Optional.of(scheme.isSupply() ? Contract.OOW : Contract.IW),
                scheme,
                consignee.state(),
                road(),
                consignee.equals(HOTEL)
                        ? new EwayNote.Made(new EwayBillNo("381009290312"))
                        : new EwayNote.NotRequired("the value is not above 1,00,000.00 within Maharashtra"),
                lines(lines, scheme),
                scheme.isSupply() ? "A tax invoice follows after delivery (Rule 55(4))." : DECLARATION,
                Optional.empty(),
                List.of());
    }

    static ChallanPaper warehouseReturn() {
        var courier = new Transport(
                TransportMode.ROAD,
                842,
                Optional.empty(),
                Optional.of(new Transporter("Safexpress Logistics", Optional.of("29AAFCA7488L1Z0"))),
                Optional.of(new TransportDocument("LR-7781203", Optional.of(LocalDate.of(2026, 11, 24)))));
        return new ChallanPaper(
                1,
                new StoreId("PN-01"),
                ChallanKind.WAREHOUSE_RETURN,
                ChallanNo.of("PN1W", new FinancialYear(2026), 7),
                LocalDateTime.of(2026, 11, 24, 18, 30),
                "Defective return",
                SubSupply.OTHERS,
                STORE,
                HOTEL,
                Optional.of(HOUSEHOLD),
                Optional.of(new Through(Carrier.COURIER, "Safexpress", Optional.of("SFX-220"))),
                new References(
                        Optional.empty(),
                        List.of(Sodo.of("4711", "80000012"), Sodo.of("4711", "80000013")),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                TaxScheme.NO_SUPPLY,
                KARNATAKA,
                courier,
                new EwayNote.Awaited("the value 3,94,312.50 is above 50,000.00 between States"),
                lines(10, TaxScheme.NO_SUPPLY),
                DECLARATION,
                Optional.of(new ChallanPaper.Receipt(
                        "M. Fernandes", LocalDateTime.of(2026, 11, 27, 10, 15), Optional.of("AWB 5512 0098 123"))),
                List.of(
                        new ChallanPaper.Field("Boxes", "3"),
                        new ChallanPaper.Field("Return authorisation", "RMA-2026-000881")));
    }

    static ChallanPaper reverse(List<ChallanLine> lines) {
        return new ChallanPaper(
                1,
                new StoreId("PN-01"),
                ChallanKind.REVERSE,
                NUMBER.reverse(),
                LocalDateTime.of(2026, 11, 24, 16, 5),
                "Return of parts",
                SubSupply.OTHERS,
                HOUSEHOLD,
                STORE,
                Optional.empty(),
                Optional.of(Through.technician("Ravi Deshmukh")),
                new References(Optional.empty(), List.of(), Optional.empty(), Optional.of(NUMBER)),
                Optional.of(Contract.AMC),
                TaxScheme.NO_SUPPLY,
                MAHARASHTRA,
                Transport.BY_HAND,
                new EwayNote.NotRequired("the goods go without a motor vehicle"),
                lines,
                DECLARATION,
                Optional.empty(),
                List.of());
    }

    static List<ChallanLine> lines(int count, TaxScheme scheme) {
        var lines = new ArrayList<ChallanLine>();
        for (int i = 0; i < count; i++) {
            lines.add(line(i, scheme));
        }
        return lines;
    }

    private static ChallanLine line(int i, TaxScheme scheme) {
        int kind = i % GOODS.length;
        var quantity = kind == 7 ? Quantity.parse("0.650") : Quantity.pieces(1 + i % 3);
        var value = TaxLine.of(
                new Hsn(HSNS[kind]),
                kind == 7 ? Uqc.KGS : kind == 3 ? Uqc.MTR : Uqc.NOS,
                quantity,
                Money.parse(kind == 0 ? "14875.50" : 100 + 37 * i + ".25"),
                TaxRate.percent(RATES[kind]),
                scheme);
        return new ChallanLine(
                new PartCode(CODES[kind]),
                GOODS[kind],
                kind < 2 ? List.of(new SerialNo("SN%07d".formatted(4401 + i))) : List.of(),
                kind == 5 ? Optional.of("B2609") : Optional.empty(),
                kind == 5 ? Optional.of(LocalDate.of(2028, 12, 31)) : Optional.empty(),
                Measure.EXACT,
                value,
                kind == 4 ? Optional.empty() : Optional.of(Sodo.of("4711", "80000012")),
                kind < 3 ? Owed.DEFECTIVE_PART : Owed.NOTHING);
    }

    private static Transport road() {
        return new Transport(
                TransportMode.ROAD, 14, Optional.of(VehicleNo.of("MH 12 AB 1234")), Optional.empty(), Optional.empty());
    }

    static ChallanPaper withTemplate(ChallanPaper p, int template) {
        return copy(p, template, p.lines());
    }

    static ChallanPaper withLines(ChallanPaper p, List<ChallanLine> lines) {
        return copy(p, p.template(), lines);
    }

    private static ChallanPaper copy(ChallanPaper p, int template, List<ChallanLine> lines) {
        return new ChallanPaper(
                template,
                p.store(),
                p.kind(),
                p.number(),
                p.issuedAt(),
                p.reason(),
                p.purpose(),
                p.consigner(),
                p.consignee(),
                p.shipTo(),
                p.through(),
                p.references(),
                p.contract(),
                p.scheme(),
                p.placeOfSupply(),
                p.transport(),
                p.eway(),
                lines,
                p.declaration(),
                p.receivedBy(),
                p.extras());
    }
}
