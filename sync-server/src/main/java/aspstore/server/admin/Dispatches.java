package aspstore.server.admin;

import aspstore.format.sap.SapFile;
import aspstore.format.sap.SapReader;
import aspstore.format.words.Words;
import aspstore.journal.Outcome;
import aspstore.model.Caller;
import aspstore.model.StoreId;
import aspstore.model.entry.Command;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.server.books.BooksRepository;
import aspstore.server.problem.Problem;
import aspstore.server.security.Access;
import aspstore.server.security.Permission;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What the warehouse dispatches to stores: told by hand, or read from SAP's files.
public final class Dispatches {

    /// What became of one delivery of a file.
    ///
    /// @param at the feed position of the dispatch, 0 where it was not dispatched
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
    private final SettingRepository settings;

    public Dispatches(BooksRepository books, Enrolment enrolment, SettingRepository settings) {
        this.books = books;
        this.enrolment = enrolment;
        this.settings = settings;
    }

    public Outcome dispatch(Caller caller, StoreId store, ShipmentCommand.DispatchShipment shipment, UUID id) {
        var command = new Command.OfShipment(shipment);
        Access.require(caller, command);
        enrolment.require(store);
        return books.post(store, caller, id, command);
    }

    /// What a file of SAP's would dispatch.
    public SapPlan previewSap(Caller caller, StoreId store, byte[] file) {
        Access.require(caller, Permission.PLAN_DISPATCH);
        enrolment.require(store);
        var read = read(file);
        var map = map();
        var planned = books.read(store, now -> {
            var planner = new SapPlanner(now, map);
            return read.deliveries().stream().map(planner::plan).toList();
        });
        return new SapPlan(planned, read.notes());
    }

    /// Dispatches every delivery of a file that can be; a delivery twice is dispatched once.
    public Result dispatchSap(Caller caller, StoreId store, byte[] file) {
        Access.require(caller, Permission.PLAN_DISPATCH);
        enrolment.require(store);
        var read = read(file);
        var map = map();
        var results = new ArrayList<Dispatched>();
        for (var delivery : read.deliveries()) {
            results.add(books.change(store, session -> {
                var planned = new SapPlanner(session.books(), map).plan(delivery);
                if (planned.command().isEmpty()) {
                    return new Dispatched(planned.delivery(), 0, planned.problems(), planned.items());
                }
                var command = new Command.OfShipment(planned.command().get());
                Access.require(caller, command);
                return dispatched(planned, session.post(caller, idOf(store, planned.delivery()), List.of(command)));
            }));
        }
        return new Result(results, read.notes());
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

    /// The same file twice posts the same entry.
    private static UUID idOf(StoreId store, String delivery) {
        return UUID.nameUUIDFromBytes(("dispatch " + store + " " + delivery).getBytes(StandardCharsets.UTF_8));
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
