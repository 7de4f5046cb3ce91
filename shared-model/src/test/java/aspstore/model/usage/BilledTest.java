package aspstore.model.usage;

import static aspstore.model.story.Steps.CHALLAN;
import static aspstore.model.story.Steps.allocated;
import static aspstore.model.story.Steps.handOver;
import static aspstore.model.story.Steps.issue;
import static aspstore.model.story.Steps.out;
import static aspstore.model.story.Steps.pieces;
import static aspstore.model.story.Steps.unused;
import static aspstore.model.story.Steps.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import aspstore.model.Contract;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.books.Key;
import aspstore.model.books.Samples;
import aspstore.model.catalog.Agreement;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.entry.Event;
import aspstore.model.entry.Rooms;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.CustomerShare;
import aspstore.model.indent.IndentCommand;
import aspstore.model.owed.Debt;
import aspstore.model.reversal.ReversalCommand;
import aspstore.model.stock.Position;
import aspstore.model.story.Story;
import aspstore.model.tax.Transport;
import aspstore.model.usage.UsageCommand.LinkInvoice;
import aspstore.model.usage.UsageCommand.Partly;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What is sold on a challan and invoiced afterwards: in one, in parts, for several challans, and shared with the
/// maker.
class BilledTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Usage usage(Story story, Position at) {
        return story.find(Usage.KIND, at.name("U"));
    }

    private static LinkInvoice invoice(String number, String tax, Partly partly) {
        return new LinkInvoice(List.of(partly.usage()), number, TODAY, Money.parse(tax), List.of(partly));
    }

    @Test
    void aSaleIsInvoicedInPartsUntilNothingIsLeft() {
        var story = out(Samples.FILTER, 3, Contract.OOW);
        var used = story.store(use(3));
        var id = used.name("U");
        story.store(invoice("INV/1", "43.20", new Partly(id, pieces(2))));

        assertThat(usage(story, used).currentStage()).isEqualTo(Usage.Stage.INVOICE_DUE);
        assertThat(usage(story, used).dueValue()).isEqualTo(Money.rupees(120));
        assertThat(story.refused(invoice("INV/2", "43.20", new Partly(id, pieces(2)))))
                .containsExactly(new UsageRefusal.NotThatMuchToInvoice(id, pieces(2), Quantity.ONE));

        var rest = story.store(new LinkInvoice(List.of(id), "INV/2", TODAY, Money.parse("21.60")));
        assertThat(usage(story, used).currentStage()).isEqualTo(Usage.Stage.INVOICED);
        assertThat(usage(story, used).invoices())
                .extracting(Usage.Invoice::quantity)
                .containsExactly(pieces(2), Quantity.ONE);

        story.store(new ReversalCommand.ReverseEntry(rest, new TreeSet<>(), "another number was printed"));
        assertThat(usage(story, used).toInvoice()).isEqualTo(Quantity.ONE);
    }

    @Test
    void oneInvoiceIsForSeveralChallans() {
        var story = out(Samples.FILTER, 1, Contract.OOW);
        var first = story.store(use(1));
        story.central(new IndentCommand.AmendIndent(
                Story.JOB,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new IndentCommand.LineChange("10", pieces(2))),
                "one more"));
        story.store(new IndentCommand.AllocateParts(Story.JOB, "10", Quantity.ONE, Optional.empty()));
        story.store(issue(story, Story.JOB, "10", Samples.FILTER));
        var number =
                story.books().with(Challan.KIND, Key.job(Story.JOB)).getLast().number();
        story.store(handOver(number));
        var second =
                story.store(new UsageCommand.RecordUsage(number, 1, Story.JOB, Quantity.ONE, Optional.empty(), ""));
        story.store(new LinkInvoice(List.of(first.name("U"), second.name("U")), "INV/1", TODAY, Money.parse("43.20")));

        assertThat(List.of(usage(story, first), usage(story, second)))
                .extracting(Usage::currentStage)
                .containsOnly(Usage.Stage.INVOICED);
        assertThat(usage(story, second).challan())
                .isNotEqualTo(usage(story, first).challan());
    }

    @Test
    void anInvoiceIsNotOfBeforeItsChallanNorOfADayToCome() {
        var story = out(Samples.FILTER, 1, Contract.OOW);
        var id = story.store(use(1)).name("U");

        assertThat(story.refused(new LinkInvoice(List.of(id), "INV/1", TODAY.minusDays(1), Money.ZERO)))
                .containsExactly(new UsageRefusal.InvoiceBeforeChallan(TODAY.minusDays(1), CHALLAN, TODAY));
        assertThat(story.refused(new LinkInvoice(List.of(id), "INV/1", TODAY.plusDays(1), Money.ZERO)))
                .containsExactly(new UsageRefusal.InvoiceOfLater(TODAY.plusDays(1)));
        assertThat(story.refused(new LinkInvoice(
                        List.of(id), "INV/1", TODAY, Money.ZERO, List.of(new Partly("U1", Quantity.ONE)))))
                .containsExactly(new UsageRefusal.NotOnTheInvoice("U1"));
    }

    @Test
    void whatTheCustomerPaysAndWhatTheMakerBearsAreToldApart() {
        var story = allocated(Samples.FILTER, 3, Contract.AMC);
        story.central(new IndentCommand.AmendIndent(
                Story.JOB,
                Optional.of(Contract.OOW),
                Optional.of(Coverage.NONE),
                Optional.empty(),
                List.of(),
                "goodwill: the customer pays a third",
                Optional.of(new CustomerShare(33))));
        story.store(issue(story, Story.JOB, "10", Samples.FILTER));
        story.store(handOver(CHALLAN));
        var used = story.store(use(3));

        assertThat(story.find(Challan.KIND, CHALLAN.text()).paper().declaration())
                .endsWith("The customer pays 33 %; the maker bears the rest.");
        assertThat(usage(story, used).value()).isEqualTo(Money.rupees(360));
        assertThat(usage(story, used).dueValue()).isEqualTo(Money.parse("118.80"));
        var event = story.entries().getLast().event();
        assertThat(event).isInstanceOf(Event.OfUsage.class);
        assertThat(Rooms.costs(event))
                .extracting(CostLine::settlement, CostLine::quantity, CostLine::value, CostLine::contract)
                .containsExactly(
                        tuple(Agreement.Settlement.BILL_TO_CUSTOMER, pieces(3), Money.parse("118.80"), Contract.OOW),
                        tuple(
                                usage(story, used).used().shared().orElseThrow().rest(),
                                Quantity.ZERO,
                                Money.parse("241.20"),
                                Contract.OOW));
    }

    @Test
    void aVisitThatNeedsNoPartLeavesNothingToBillAndNothingOwed() {
        var story = out(Story.MOTOR, 1, Contract.OOW);
        story.store(unused(1, UsageCommand.State.UNUSED));
        story.central(new IndentCommand.CloseServiceOrder(Story.JOB));
        story.store(new ChallanCommand.CloseReverseChallan(CHALLAN, Transport.BY_HAND, Optional.empty()));

        assertThat(story.books().with(Usage.KIND, Key.job(Story.JOB))).isEmpty();
        assertThat(story.books().open(Debt.KIND)).isEmpty();
        assertThat(story.find(Challan.KIND, CHALLAN.text()).currentStage()).isEqualTo(Challan.Stage.CLOSED);
    }
}
