package aspstore.cases;

import static aspstore.cases.Parts.BELT;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.demo.Central.Desk;
import aspstore.model.Contract;
import aspstore.model.Gstin;
import aspstore.model.India;
import aspstore.model.Money;
import aspstore.model.StateCode;
import aspstore.model.books.WorkItem;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Command;
import aspstore.model.indent.Indent;
import aspstore.model.tax.Address;
import aspstore.model.tax.Party;
import aspstore.model.tax.PinCode;
import aspstore.model.usage.Usage;
import aspstore.model.usage.UsageCommand;
import aspstore.model.usage.UsageCommand.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// On which terms a job is served, by whom, and how its parts travel.
class ServingCasesTest {

    private static final Party SECOND = new Party(
            "Shree Home Care",
            new Address(List.of("22 Baner Road"), "Pune", new PinCode("411045"), new StateCode("27")),
            Optional.of(new Gstin("27AAPFU0939F1ZV")));

    @HardCase("AMC turns out of warranty after diagnosis")
    void partsThatAreOutComeBackAndGoOutAgainOnTheNewTerms(Situation the) {
        the.goods().has(Sent.of(BELT, 2));
        the.central().orders(the.job(1), Contract.AMC, BELT, 1);
        the.offline();
        var underContract = the.jobs().issues(the.job(1));
        the.central().amends(the.job(1), Contract.OOW, "damaged by a power surge");
        the.online();
        assertThat(the.store().document(Indent.KIND, the.job(1).text()).workItems())
                .extracting(WorkItem::kind)
                .containsExactly(WorkItem.Kind.ANSWER_AMENDMENT);

        the.offline();
        the.jobs().bringsBack(underContract, 1, 1, State.STILL_NEEDED, "the customer pays for it now");
        the.jobs().closes(underContract);
        var sold = the.jobs().issues(the.job(1));
        assertThat(the.jobs().challan(sold).paper().scheme().isSupply()).isTrue();
        var use = the.jobs().uses(sold, 1, the.job(1), 1);
        the.jobs().closes(sold);
        var usage = the.store().document(Usage.KIND, use.name("U"));
        assertThat(usage.currentStage()).isEqualTo(Usage.Stage.INVOICE_DUE);
        the.store()
                .post(
                        StoreSide.counter(),
                        new Command.OfUsage(new UsageCommand.LinkInvoice(
                                List.of(usage.id()),
                                "INV/2627/77",
                                India.day(the.clock().instant()),
                                Money.rupees(40))));
        the.online();

        the.tell().hasPapers("D1", "D1R", "D2", "D2R").tellsSap("101", "261");
    }

    @HardCase("two stores fulfil one indent")
    void eachOfTwoStoresIssuesItsShareOfOneJob(Situation the) {
        var other = the.enrol(SECOND);
        the.goods().has(Sent.of(BELT, 1));
        new GoodsActs(the, other).has(Sent.of(BELT, 1));
        the.central().orders(the.job(1), Contract.IW, BELT, 2);
        var request = "/v1/part-requests/PR-" + the.job(1);
        the.network()
                .desks()
                .post(
                        Desk.OPERATIONS,
                        request + "/split",
                        Map.of("reason", "each has one on hand", "shares", List.of(share(the.store()), share(other))));
        the.goOn();
        the.offline();
        serve(the, new JobActs(the, the.store()));
        serve(the, new JobActs(the, other));
        the.online();

        var state = the.central().get(request);
        assertThat(state.path("shares").size()).isEqualTo(2);
        assertThat(state.path("lines").path(0).path("used").asLong()).isEqualTo(2000);
        the.tell().hasPapers("D1", "D1R", "D1", "D1R").tellsSap("101", "261", "101", "261");
    }

    private static Map<String, Object> share(StoreSide store) {
        return Map.of("store", store.id(), "lines", List.of(Map.of("lineNo", 10, "quantity", 1)));
    }

    private static void serve(Situation the, JobActs jobs) {
        var challan = jobs.issues(the.job(1));
        jobs.uses(challan, 1, the.job(1), 1);
        jobs.closes(challan);
    }

    @HardCase("by courier, delivered")
    void aCouriersDeliveryIsConfirmedAndThePartUsed(Situation the) {
        the.goods().has(Sent.of(BELT, 1));
        the.central().orders(the.job(1), Contract.IW, BELT, 1);
        the.offline();
        var challan = the.jobs().sends(the.job(1), "AWB-7714402");
        assertThat(the.jobs().challan(challan).isOnTheWay()).isTrue();
        confirm(the, challan);
        assertThat(the.jobs().challan(challan).isOnTheWay()).isFalse();
        the.jobs().uses(challan, 1, the.job(1), 1);
        the.jobs().closes(challan);

        the.tell().hasPapers("D1", "D1R").tellsSap("101", "261");
    }

    @HardCase("by courier, undelivered")
    void whatTheCourierBringsBackGoesOutAgain(Situation the) {
        the.goods().has(Sent.of(BELT, 1));
        the.central().orders(the.job(1), Contract.IW, BELT, 1);
        the.offline();
        var first = the.jobs().sends(the.job(1), "AWB-7714403");
        the.jobs().bringsBack(first, 1, 1, State.UNDELIVERED, "nobody at home");
        the.jobs().closes(first);
        assertThat(the.store().document(Indent.KIND, the.job(1).text()).currentStage())
                .isEqualTo(Indent.Stage.OPEN);
        var second = the.jobs().sends(the.job(1), "AWB-7714404");
        confirm(the, second);
        the.jobs().uses(second, 1, the.job(1), 1);
        the.jobs().closes(second);

        the.tell().hasPapers("D1", "D1R", "D2", "D2R").tellsSap("101", "261");
    }

    private static void confirm(Situation the, ChallanNo challan) {
        the.store()
                .post(
                        StoreSide.counter(),
                        new Command.OfChallan(new ChallanCommand.ConfirmDelivery(
                                challan,
                                "आशा कुलकर्णी",
                                new ChallanCommand.Proof(ChallanCommand.Proof.By.OTP, "OTP 4711"))));
        assertThat(the.store().document(Challan.KIND, challan.text()).parcels().delivered())
                .isPresent();
    }
}
