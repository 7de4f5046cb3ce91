package aspstore.desk.screen;

import aspstore.desk.usecase.DashboardTile;
import aspstore.desk.usecase.StockFilter;
import aspstore.journal.query.DocumentName;
import aspstore.model.BusinessUnit;
import aspstore.model.JobNo;
import aspstore.model.challan.ChallanNo;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.stock.Position;
import java.util.Optional;

/// Where a person can go: one case a screen.
public sealed interface Destination {

    /// What waits for me.
    record Board() implements Destination {}

    /// The challans that something is still to be done about.
    record Challans() implements Destination {}

    /// The open jobs.
    record Indents() implements Destination {}

    /// A challan's goods after they left: delivered by a courier, or to be fetched.
    record Delivery(ChallanNo number) implements Destination {}

    /// Parts of a job go out: a challan in one act.
    record IssueChallan(JobNo job) implements Destination {}

    /// A challan with its pages, to be handed over, cancelled or printed again.
    record OneChallan(ChallanNo number) implements Destination {}
    /// The parts of a challan come back.
    record HandIn(ChallanNo number) implements Destination {}

    /// One document with its history.
    record OneDocument(DocumentName name) implements Destination {}

    /// One job and what is set aside for it.
    ///
    /// @param line that is looked at first; empty for the first one
    record OneIndent(JobNo job, String line) implements Destination {}

    /// An indent is raised at the counter.
    record RaiseIndent() implements Destination {}
    /// Stock is counted without a look at what the books expect.
    record BlindCount() implements Destination {}

    /// What is on hold, and what expires.
    ///
    /// @param hold that is chosen at first, if any
    record Holds(Optional<String> hold) implements Destination {}

    /// Goods that are gone, or are not what the books say.
    ///
    /// @param loss to be recovered that is chosen at first, if any
    record Losses(Optional<String> loss) implements Destination {}

    /// Parts are picked to go back to the warehouse.
    ///
    /// @param reason to which the list is narrowed at first, if any
    record NewReturn(Optional<ReturnCommand.Reason> reason) implements Destination {}

    /// One return to the warehouse: packed and shipped there.
    record OneReturn(String id) implements Destination {}

    /// The store's books of a business unit begin.
    record OpeningStock() implements Destination {}

    /// The returns to the warehouse.
    record Returns() implements Destination {}

    /// An entry of a document's history is taken back.
    record TakeBack(DocumentName document, Position entry) implements Destination {}
    /// The deliveries on their way to the store.
    record Deliveries() implements Destination {}

    /// Parts are asked for.
    ///
    /// @param unit whose limits suggest them; empty for the one that the person works for
    record NewRequest(Optional<BusinessUnit> unit) implements Destination {}

    /// Goods are received by scans.
    ///
    /// @param delivery empty for goods that no delivery announced
    record Receive(Optional<String> delivery) implements Destination {}

    /// The part requests, with what central said of each line.
    record Requests() implements Destination {}

    /// What came with a receipt and was on no paper.
    record SettleUnlisted(String receipt) implements Destination {}
    /// One paper as it will be printed.
    ///
    /// @param number the challan's
    record OnePaper(String number) implements Destination {}

    /// What is on its way between the store and central.
    record Outbox() implements Destination {}

    /// Every paper of the store, and the print queue.
    record Papers() implements Destination {}

    /// How the store is, and what helps where something is wrong.
    record Support() implements Destination {}
    /// The list behind a tile of the dashboard.
    record BehindTile(DashboardTile tile) implements Destination {}

    /// What does not fit.
    ///
    /// @param chosen the case that is looked at first
    record Cases(Optional<String> chosen) implements Destination {}

    /// How the store does.
    record Dashboard() implements Destination {}

    /// Where something was and is.
    ///
    /// @param code a serial number, lot, delivery, order, job or challan; empty to be asked for it
    record LifeOf(String code) implements Destination {}

    /// How the stock stands against its limits.
    record Limits() implements Destination {}

    /// What is let through beside the rules.
    record Overrides() implements Destination {}

    /// What stands where.
    record Stock(StockFilter filter) implements Destination {}
    /// Parts leave for a technician's bag, without a job.
    record FillBag() implements Destination {}

    /// Parts of a challan go on to another job.
    record Reassign(ChallanNo number) implements Destination {}

    /// Defective parts that are owed.
    ///
    /// @param wanted the debt or defective receipt that is chosen at first
    record OwedParts(Optional<String> wanted) implements Destination {}

    /// What is out with technicians; a technician sees their own.
    record PartsOut() implements Destination {}

    /// Good part in, defective part out.
    record Swap() implements Destination {}

    /// Uses that were sold.
    ///
    /// @param usage the use whose job is chosen at first
    record TaxInvoices(Optional<String> usage) implements Destination {}
}
