package aspstore.model.challan;

import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.Sodo;
import aspstore.model.StateCode;
import aspstore.model.StoreId;
import aspstore.model.Text;
import aspstore.model.tax.Party;
import aspstore.model.tax.SubSupply;
import aspstore.model.tax.TaxLine;
import aspstore.model.tax.TaxScheme;
import aspstore.model.tax.TaxTotals;
import aspstore.model.tax.Transport;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Everything that is printed on a challan (Rule 55), as it stood at issue. Printing adds nothing to it.
///
/// @param template the layout that it was first printed with, from 1
/// @param issuedAt in Indian Standard Time
/// @param reason why the goods move; an e-way bill describes [SubSupply#OTHERS] with it
/// @param purpose what an e-way bill calls it; which way the goods move follows from the kind
/// @param placeOfSupply printed always, required where the goods leave the State
/// @param lines none only on a reverse challan that closed with nil
public record ChallanPaper(
        int template,
        StoreId store,
        ChallanKind kind,
        ChallanNo number,
        LocalDateTime issuedAt,
        String reason,
        SubSupply purpose,
        Party consigner,
        Party consignee,
        Optional<Party> shipTo,
        Optional<Through> through,
        References references,
        Optional<Contract> contract,
        TaxScheme scheme,
        StateCode placeOfSupply,
        Transport transport,
        EwayNote eway,
        List<ChallanLine> lines,
        String declaration,
        Optional<Receipt> receivedBy,
        List<Field> extras) {

    public ChallanPaper {
        lines = List.copyOf(lines);
        extras = List.copyOf(extras);
        if (template < 1) {
            throw new IllegalArgumentException("templates are counted from 1, not " + template);
        }
        Text.require(
                "the reason of a challan", reason, purpose == SubSupply.OTHERS ? SubSupply.LONGEST_DESCRIPTION : 200);
        Text.require("the declaration of a challan", declaration, 1000);
        if (lines.isEmpty() && kind != ChallanKind.REVERSE) {
            throw new IllegalArgumentException("challan " + number + " has no lines");
        }
        if (scheme == TaxScheme.INTRA_STATE && !consigner.state().equals(placeOfSupply)) {
            throw new IllegalArgumentException("a supply from State " + consigner.state() + " to " + placeOfSupply
                    + " bears IGST, not CGST and SGST");
        }
        for (var line : lines) {
            if (!line.value().tax().fits(scheme)) {
                throw new IllegalArgumentException("the tax of part " + line.part() + " does not fit " + scheme);
            }
        }
    }

    public List<TaxLine> values() {
        return lines.stream().map(ChallanLine::value).toList();
    }

    public TaxTotals totals() {
        return TaxTotals.of(values());
    }

    /// Who takes the goods to the consignee.
    ///
    /// @param airwayBill the courier's own paper, under which the goods are found
    public record Through(Carrier carrier, String name, Optional<String> airwayBill) {
        public Through {
            Text.require("the name of who carries the goods", name, 100);
            airwayBill.ifPresent(text -> Text.require("an airway bill", text, 40));
        }

        public static Through technician(String name) {
            return new Through(Carrier.TECHNICIAN, name, Optional.empty());
        }
    }

    public enum Carrier {
        TECHNICIAN,
        COURIER
    }

    /// The papers that this one belongs to.
    ///
    /// @param linked the challan on a reverse challan, and the other way round
    public record References(
            Optional<JobNo> job, List<Sodo> sodos, Optional<String> indent, Optional<ChallanNo> linked) {

        public static final References NONE =
                new References(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

        public References {
            sodos = List.copyOf(sodos);
            indent.ifPresent(text -> Text.require("an indent's number", text, 40));
        }
    }

    /// Who took the goods, when, and what proves it: an OTP's or a signature's reference, an AWB.
    public record Receipt(String name, LocalDateTime at, Optional<String> proof) {
        public Receipt {
            Text.require("the name of the receiver", name, 100);
            proof.ifPresent(text -> Text.require("a proof of receipt", text, 100));
        }
    }

    /// A field that is printed beside those of Rule 55: a business unit's own, or the document that the paper is of.
    public record Field(String label, String value) {
        public Field {
            Text.require("a label", label, 40);
            Text.require("a value", value, 200);
        }
    }
}
