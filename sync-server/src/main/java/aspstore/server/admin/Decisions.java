package aspstore.server.admin;

import aspstore.journal.Outcome;
import aspstore.model.Caller;
import aspstore.model.StoreId;
import aspstore.model.entry.Command;
import aspstore.model.indent.IndentCommand;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.owed.OwedCommand;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.request.RequestCommand;
import aspstore.server.books.BooksRepository;
import aspstore.server.security.Access;
import java.util.UUID;

/// What central decides about a store's documents, and what its warehouse says of returns.
public final class Decisions {

    private final BooksRepository books;
    private final Enrolment enrolment;

    public Decisions(BooksRepository books, Enrolment enrolment) {
        this.books = books;
        this.enrolment = enrolment;
    }

    public Outcome decideRequest(Caller caller, StoreId store, RequestCommand.DecideRequest decision, UUID id) {
        return post(caller, store, new Command.OfRequest(decision), id);
    }

    /// A new store's first provisioning.
    public Outcome proposeBaseStock(Caller caller, StoreId store, RequestCommand.ProposeBaseStock proposal, UUID id) {
        return post(caller, store, new Command.OfRequest(proposal), id);
    }

    /// Goods that a store declared missing: lost, still at the warehouse, or on the way after all.
    public Outcome decideDifference(Caller caller, StoreId store, ReceiptCommand.DecideDifference decision, UUID id) {
        return post(caller, store, new Command.OfReceipt(decision), id);
    }

    public Outcome decideReturn(Caller caller, StoreId store, ReturnCommand.DecideReturn decision, UUID id) {
        return post(caller, store, new Command.OfReturn(decision), id);
    }

    public Outcome receiveReturn(Caller caller, StoreId store, ReturnCommand.ReceiveReturn received, UUID id) {
        return post(caller, store, new Command.OfReturn(received), id);
    }

    public Outcome settleTransitLoss(Caller caller, StoreId store, ReturnCommand.SettleTransitLoss settled, UUID id) {
        return post(caller, store, new Command.OfReturn(settled), id);
    }

    public Outcome recordDisposition(Caller caller, StoreId store, ReturnCommand.RecordDisposition record, UUID id) {
        return post(caller, store, new Command.OfReturn(record), id);
    }

    public Outcome waiveDebt(Caller caller, StoreId store, OwedCommand.WaiveDebt waiver, UUID id) {
        return post(caller, store, new Command.OfOwed(waiver), id);
    }

    public Outcome settleDebtElsewhere(Caller caller, StoreId store, OwedCommand.SettleDebtElsewhere told, UUID id) {
        return post(caller, store, new Command.OfOwed(told), id);
    }

    public Outcome grantOverride(Caller caller, StoreId store, OversightCommand.GrantOverride grant, UUID id) {
        return post(caller, store, new Command.OfOversight(grant), id);
    }

    /// Something that people at central found.
    public Outcome openCase(Caller caller, StoreId store, OversightCommand.OpenCase found, UUID id) {
        return post(caller, store, new Command.OfOversight(found), id);
    }

    /// The contract, the priority or what is wanted of a job has changed.
    public Outcome amendIndent(Caller caller, StoreId store, IndentCommand.AmendIndent amendment, UUID id) {
        return post(caller, store, new Command.OfIndent(amendment), id);
    }

    public Outcome withdrawIndent(Caller caller, StoreId store, IndentCommand.WithdrawIndent withdrawal, UUID id) {
        return post(caller, store, new Command.OfIndent(withdrawal), id);
    }

    public Outcome closeServiceOrder(Caller caller, StoreId store, IndentCommand.CloseServiceOrder closure, UUID id) {
        return post(caller, store, new Command.OfIndent(closure), id);
    }

    public Outcome resolveCase(Caller caller, StoreId store, OversightCommand.ResolveCase resolution, UUID id) {
        return post(caller, store, new Command.OfOversight(resolution), id);
    }

    private Outcome post(Caller caller, StoreId store, Command command, UUID id) {
        Access.require(caller, command);
        enrolment.require(store);
        return books.post(store, caller, id, command);
    }
}
