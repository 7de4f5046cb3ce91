package aspstore.server.admin;

import aspstore.format.sap.SapDocument;
import aspstore.format.sap.SapFile;
import aspstore.format.sap.SapReader;
import aspstore.format.words.Words;
import aspstore.journal.Outcome;
import aspstore.model.Caller;
import aspstore.model.StoreId;
import aspstore.model.entry.Command;
import aspstore.model.shipment.Shipment;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.server.books.BooksRepository;
import aspstore.server.problem.Problem;
import aspstore.server.security.Access;
import aspstore.server.security.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the warehouse dispatches to stores: told by hand, or read from SAP's files.
public final class Dispatches {

    /// What became of one delivery of a file.
    ///
    /// @param at the feed position of the dispatch, of its amendment or recall; 0 where nothing was posted for it
    public record Dispatched(String delivery, long at, List<String> problems, List<SapPlan.Item> items) {
        public Dispatched {
            problems = List.copyOf(problems);
            items = List.copyOf(items);
        }
    }

    public record Result(List<Dispatched> deliveries, List<String> notes) {}

    private static final Words WORDS = Words.in(Locale.ENGLISH);

    private final BooksRepository books;
    private final Enrolment enrolment;
    private final DispatchRepository deliveries;
    private final SettingRepository settings;

    public Dispatches(
            BooksRepository books, Enrolment enrolment, DispatchRepository deliveries, SettingRepository settings) {
        this.books = books;
        this.enrolment = enrolment;
        this.deliveries = deliveries;
        this.settings = settings;
    }

    public Outcome dispatch(Caller caller, StoreId store, ShipmentCommand.DispatchShipment shipment, UUID id) {
        var command = new Command.OfShipment(shipment);
        Access.require(caller, command);
        enrolment.require(store);
        return books.change(store, session -> {
            elsewhere(shipment.delivery(), store).ifPresent(why -> {
                throw Problem.conflict("dispatched-elsewhere", "Another store has the delivery", why, Map.of())
                        .asException();
            });
            return session.post(caller, id, List.of(command));
        });
    }

    /// SAP's delivery is another now than what was dispatched.
    public Outcome amend(Caller caller, StoreId store, ShipmentCommand.AmendShipment amendment, UUID id) {
        return post(caller, store, amendment, id);
    }

    /// SAP calls the delivery off, or some of it: the store gives back what it has not received.
    public Outcome recall(Caller caller, StoreId store, ShipmentCommand.RecallShipment recall, UUID id) {
        return post(caller, store, recall, id);
    }

    private Outcome post(Caller caller, StoreId store, ShipmentCommand change, UUID id) {
        var command = new Command.OfShipment(change);
        Access.require(caller, command);
        enrolment.require(store);
        return books.post(store, caller, id, command);
    }

    /// What a file of SAP's would dispatch, amend or recall.
    public SapPlan previewSap(Caller caller, StoreId store, byte[] file) {
        Access.require(caller, Permission.PLAN_DISPATCH);
        enrolment.require(store);
        var read = read(file);
        var addressed = new Addressed(store, shipTos(), enrolment.ids());
        var map = map();
        var planned = books.read(store, now -> {
            var planner = new SapPlanner(now, map, addressed);
            return read.deliveries().stream().map(planner::plan).toList();
        });
        return new SapPlan(planned, addressed.notes(read));
    }

    /// Dispatches every delivery of a file that can be. A delivery twice is dispatched once; one that SAP changed is
    /// amended, and one that it called off is recalled.
    public Result dispatchSap(Caller caller, StoreId store, byte[] file) {
        Access.require(caller, Permission.PLAN_DISPATCH);
        enrolment.require(store);
        var read = read(file);
        var addressed = new Addressed(store, shipTos(), enrolment.ids());
        var map = map();
        var results = new ArrayList<Dispatched>();
        for (var delivery : read.deliveries()) {
            results.add(books.change(store, session -> {
                var planned = new SapPlanner(session.books(), map, addressed).plan(delivery);
                if (planned.problems().isEmpty()) {
                    return dispatch(session, caller, planned, delivery.document());
                }
                // SAP's word all the same: what it said before may still be on its way.
                var unused = deliveries.read(delivery.number(), delivery.document());
                return problem(planned, planned.problems());
            }));
        }
        return new Result(results, addressed.notes(read));
    }

    private Dispatched dispatch(
            BooksRepository.Session session, Caller caller, SapPlan.Planned planned, SapDocument message) {
        var store = session.books().store();
        var before = session.books().find(Shipment.KIND, planned.delivery());
        var command = planned.change()
                .or(() -> planned.command().map(ShipmentCommand.class::cast))
                .map(Command.OfShipment::new);
        command.ifPresent(posted -> Access.require(caller, posted));
        var objection = elsewhere(planned.delivery(), store);
        if (objection.isPresent()) {
            return problem(planned, List.of(objection.get()));
        }
        if (!deliveries.read(planned.delivery(), message)) {
            return problem(planned, List.of("SAP has said something newer of delivery " + planned.delivery()));
        }
        if (before.isPresent() && planned.change().isEmpty()) {
            return new Dispatched(planned.delivery(), before.get().dispatched(), List.of(), planned.items());
        }
        return dispatched(planned, session.post(caller, BooksRepository.newId(), List.of(command.orElseThrow())));
    }

    private static Dispatched problem(SapPlan.Planned planned, List<String> problems) {
        return new Dispatched(planned.delivery(), 0, problems, planned.items());
    }

    private Optional<String> elsewhere(String delivery, StoreId store) {
        return Optional.of(deliveries.claim(delivery, store))
                .filter(holder -> !holder.equals(store))
                .map(holder -> "Delivery " + delivery + " was dispatched to store " + holder + ": it can't go to store "
                        + store + " too");
    }

    private static Dispatched dispatched(SapPlan.Planned planned, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Posted(var entries) ->
                new Dispatched(planned.delivery(), entries.getFirst().seq(), List.of(), planned.items());
            case Outcome.Refused(var reasons) ->
                new Dispatched(
                        planned.delivery(), 0, reasons.stream().map(WORDS::of).toList(), planned.items());
        };
    }

    public SapMap map(Caller caller) {
        Access.require(caller, Permission.READ);
        return map();
    }

    private SapMap map() {
        return settings.find(SapMap.SETTING, SapMap.class).orElse(SapMap.USUAL);
    }

    public SapMap putMap(Caller caller, SapMap map) {
        Access.require(caller, Permission.CONFIGURE);
        settings.put(SapMap.SETTING, map);
        return map;
    }

    public SapShipTos shipTos(Caller caller) {
        Access.require(caller, Permission.READ);
        return shipTos();
    }

    private SapShipTos shipTos() {
        return settings.find(SapShipTos.SETTING, SapShipTos.class).orElse(SapShipTos.NONE);
    }

    public SapShipTos putShipTos(Caller caller, SapShipTos shipTos) {
        Access.require(caller, Permission.CONFIGURE);
        settings.put(SapShipTos.SETTING, shipTos);
        return shipTos;
    }

    private static SapFile.Deliveries read(byte[] file) {
        return switch (SapReader.read(file)) {
            case SapFile.Deliveries deliveries -> deliveries;
            case SapFile.Unusable(var problem) ->
                throw Problem.of("sap-file", "The file can't be used", 400, problem)
                        .asException();
        };
    }
}
