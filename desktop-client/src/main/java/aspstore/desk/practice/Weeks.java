package aspstore.desk.practice;

import aspstore.desk.example.Example;
import aspstore.desk.practice.Orders.Job;
import aspstore.format.catalog.CatalogTable;
import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.India;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.catalog.Part;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Command;
import aspstore.model.request.RequestCommand;
import aspstore.model.tax.TaxRate;
import aspstore.model.usage.Usage;
import aspstore.model.usage.UsageCommand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// The weeks before today: two jobs every other day, supplies by the limits, defectives on their way back.
final class Weeks {

    /// Which the day's own story needs as they are.
    private static final List<PartCode> SPARED =
            List.of(Day.LOW, Day.SCARCE, TakingOver.PLENTIFUL, TakingOver.EXPIRING, Day.UNFIT, Day.OWED, Day.COUNTED);

    private static final List<Contract> CONTRACTS =
            List.of(Contract.IW, Contract.AMC, Contract.OOW, Contract.IW, Contract.AMC);

    private static final int BEGIN = 59;

    /// What went out yesterday and comes back today.
    private record Visit(Job job, ChallanNo challan) {}

    private final Scene scene;
    private final Orders orders;
    private final Visits visits;
    private final Supply supply;
    private final Backhaul backhaul;
    private final OpenEnds ends;
    private final List<PartCode> deck;
    private final List<Visit> away = new ArrayList<>();
    /// What the service system says of yesterday's jobs when it gives the next one.
    private final List<Command> told = new ArrayList<>();
    private final Map<String, String> coming = new HashMap<>();
    private int jobs = 0;
    private int outcome = 0;
    private int units = 0;

    Weeks(Scene scene, Orders orders, Visits visits, Supply supply, Backhaul backhaul) {
        this.scene = scene;
        this.orders = orders;
        this.visits = visits;
        this.supply = supply;
        this.backhaul = backhaul;
        this.ends = new OpenEnds(scene, orders, visits);
        this.deck = deck(new Random(scene.cast().seed()));
    }

    /// Every part that is stocked, in the order in which jobs need them.
    private static List<PartCode> deck(Random random) {
        var parts = new ArrayList<PartCode>();
        for (var bu : List.of(Example.HA, Example.AC)) {
            Example.rows(bu, CatalogTable.PARTS).stream()
                    .map(row -> ((Part) row).code())
                    .filter(part -> !SPARED.contains(part))
                    .forEach(parts::add);
        }
        Collections.shuffle(parts, random);
        return parts;
    }

    void play() {
        for (int day = BEGIN; day >= 1; day--) {
            comeBack(day);
            if (day > 1 && day % 2 != 0 && day % 7 != 0) {
                goOut(day);
            }
            backAndForth(day);
            supplies(day);
            ends.play(day);
        }
        tellAll();
    }

    /// Two jobs on one round.
    private void goOut(int day) {
        scene.at(scene.on(day, 10, 40));
        var round = List.of(next(day, 50), next(day, 20));
        tellAll();
        scene.at(scene.on(day, 11, 30));
        round.forEach(job -> away.add(new Visit(job, visits.out(job))));
    }

    private Job next(int day, int minute) {
        int number = jobs++;
        var part = deck.get(number % deck.size());
        var job = orders.next(part, CONTRACTS.get(number % CONTRACTS.size()), number);
        told.add(orders.assign(job, number % 5 == 0 ? "P1" : "P2", scene.on(day, 9, minute), quantity(part)));
        return job;
    }

    private void tellAll() {
        scene.tell(told.toArray(Command[]::new));
        told.clear();
    }

    private Quantity quantity(PartCode part) {
        return switch (scene.part(part).uqc()) {
            case KGS -> new Quantity(800);
            case MTR -> new Quantity(3500);
            default -> Quantity.ONE;
        };
    }

    private void comeBack(int day) {
        if (away.isEmpty()) {
            return;
        }
        scene.at(scene.on(day, 9, 40));
        var back = List.copyOf(away);
        away.clear();
        var commands = new ArrayList<Command>();
        for (var visit : back) {
            outcome++;
            if (outcome % 9 == 4) {
                commands.addAll(visits.unused(visit.challan()));
                told.add(Orders.close(visit.job()));
            } else if (scene.part(visit.job().part()).serialised() && units++ % 5 == 2) {
                visits.dead(visit.challan());
                away.add(new Visit(visit.job(), visits.out(visit.job())));
            } else {
                commands.addAll(visits.done(visit.job(), visit.challan()));
                told.add(Orders.close(visit.job()));
            }
        }
        if (!commands.isEmpty()) {
            scene.post(scene.counter(), commands);
        }
        if (back.stream().anyMatch(visit -> visit.job().contract() == Contract.OOW)) {
            invoice();
        }
    }

    /// What was sold to a customer is on an invoice of the same morning.
    private void invoice() {
        for (var usage : scene.look(books -> books.open(Usage.KIND))) {
            scene.post(
                    scene.counter(),
                    new Command.OfUsage(new UsageCommand.LinkInvoice(
                            List.of(usage.id()),
                            "INV/" + usage.id(),
                            India.day(scene.now()),
                            TaxRate.percent(18).on(usage.value()))));
        }
    }

    private void backAndForth(int day) {
        switch (day) {
            case 40, 22 -> {
                scene.at(scene.on(day, 12, 20));
                var id = backhaul.request(backhaul.defectives(), "fortnight's defectives");
                coming.put("return", id);
            }
            case 39, 21 -> {
                scene.at(scene.on(day, 12, 30));
                backhaul.approve(coming.getOrDefault("return", ""));
                backhaul.ship(coming.getOrDefault("return", ""));
            }
            case 36, 18 -> {
                scene.at(scene.on(day, 12, 40));
                backhaul.arrive(coming.getOrDefault("return", ""));
                backhaul.dispose(coming.getOrDefault("return", ""));
            }
            case 5 -> {
                scene.at(scene.on(day, 12, 20));
                coming.put("return", backhaul.request(backhaul.defectives().subList(0, 2), "two boards"));
            }
            case 4 -> {
                scene.at(scene.on(day, 12, 30));
                backhaul.approve(coming.getOrDefault("return", ""));
                backhaul.ship(coming.getOrDefault("return", ""));
            }
            case 1 -> {
                scene.at(scene.on(day, 12, 40));
                backhaul.arrive(coming.getOrDefault("return", ""));
            }
            default -> {}
        }
    }

    private void supplies(int day) {
        for (var bu : List.of(Example.HA, Example.AC)) {
            switch (day) {
                case 44, 30, 16 -> ask(day, bu);
                case 43, 29, 15 -> supplied(bu).ifPresent(request -> send(day, bu, request));
                case 41, 27, 13 ->
                    supplied(bu).ifPresent(delivery -> {
                        scene.at(scene.on(day, 15, 20));
                        supply.receive(delivery);
                    });
                default -> {}
            }
        }
    }

    private Optional<String> supplied(BusinessUnit bu) {
        return Optional.ofNullable(coming.remove(bu.text()));
    }

    private void ask(int day, BusinessUnit bu) {
        scene.at(scene.on(day, 14, 10));
        var lines = new ArrayList<RequestCommand.Line>();
        for (var proposal : scene.proposals(bu)) {
            if (proposal.isDue() && !SPARED.contains(proposal.part())) {
                lines.add(proposal.line());
            }
        }
        if (!lines.isEmpty()) {
            var id = supply.request(bu, lines);
            scene.decide(supply.approval(id));
            coming.put(bu.text(), id);
        }
    }

    private void send(int day, BusinessUnit bu, String request) {
        scene.at(scene.on(day, 14, 30));
        coming.put(bu.text(), supply.dispatchOf(request));
    }
}
