package aspstore.model.usage;

import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.books.Refusal;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanNo;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import java.time.LocalDate;

/// Why a use, a return or an inward can't be recorded like this.
public sealed interface UsageRefusal extends Refusal {

    record NoSuchChallan(ChallanNo challan) implements UsageRefusal {}

    record NoSuchLine(ChallanNo challan, int line) implements UsageRefusal {}

    /// Before its hand-over a challan is cancelled; after it closed nothing is out.
    record ChallanNotOut(ChallanNo challan, Challan.Stage stage) implements UsageRefusal {}

    /// A technician records only what they carry themselves.
    record NotYourChallan(ChallanNo challan) implements UsageRefusal {}

    record NotYourJob(JobNo job) implements UsageRefusal {}

    /// A part that went out for one job is used on another only after it was reassigned to that job.
    /// A use belongs to a job's challan: the part has to go on to one first.
    record InABag(ChallanNo challan) implements UsageRefusal {}

    record OnAnotherJob(ChallanNo challan, JobNo challanJob, JobNo asked) implements UsageRefusal {}

    record NoSuchIndent(JobNo job) implements UsageRefusal {}

    record NothingCounted() implements UsageRefusal {}

    record MoreThanOut(ChallanNo challan, int line, Quantity asked, Quantity out) implements UsageRefusal {}

    record ReasonMissing() implements UsageRefusal {}

    record UnknownPart(PartCode part) implements UsageRefusal {}

    record NoAgreement(PartCode part, String bu) implements UsageRefusal {}

    record PartHasNoSerials(PartCode part) implements UsageRefusal {}

    /// A serialised part comes in with its serial, or with a note that says why there is none.
    record SerialMissing(PartCode part) implements UsageRefusal {}

    record OneSerialOneUnit(PartCode part, SerialNo serial, Quantity quantity) implements UsageRefusal {}

    record SerialAlreadyHere(PartCode part, SerialNo serial, LotId lot, Place place) implements UsageRefusal {}

    record NoSuchLot(LotId lot) implements UsageRefusal {}

    record NoSuchDebt(String debt) implements UsageRefusal {}

    record DebtOfAnotherJob(String debt, JobNo owes, JobNo asked) implements UsageRefusal {}

    record DebtAlreadySettled(String debt) implements UsageRefusal {}

    /// The customer has it, so it can only come back as unused.
    record WasDelivered(ChallanNo challan, String receivedBy) implements UsageRefusal {}

    record NoSuchInward(String inward) implements UsageRefusal {}

    record NothingToDecide(String inward, Inward.Stage stage) implements UsageRefusal {}

    record ManagerOnly(Role role) implements UsageRefusal {}

    record NothingInvoiced() implements UsageRefusal {}

    record NoSuchUsage(String usage) implements UsageRefusal {}

    record NoInvoiceDue(String usage, Usage.Stage stage) implements UsageRefusal {}

    /// An invoice's number has 1 to 16 letters, digits, / and - (Rule 46(b)).
    record InvoiceNumberInvalid(String number) implements UsageRefusal {}

    /// Nothing of a use, or more than what has no invoice yet.
    record NotThatMuchToInvoice(String usage, Quantity asked, Quantity open) implements UsageRefusal {}

    record NotOnTheInvoice(String usage) implements UsageRefusal {}

    /// The tax invoice follows the delivery (CGST Rules, Rule 55(4)).
    record InvoiceBeforeChallan(LocalDate date, ChallanNo challan, LocalDate issued) implements UsageRefusal {}

    record InvoiceOfLater(LocalDate date) implements UsageRefusal {}

    record NegativeTax(Money tax) implements UsageRefusal {}
}
