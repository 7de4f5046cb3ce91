package aspstore.desk.cli;

import aspstore.desk.text.Camel;
import aspstore.desk.text.TextTable;
import aspstore.desk.usecase.MovementDesk;
import aspstore.format.sap.IdocControl;
import aspstore.format.sap.LineProblem;
import aspstore.format.sap.MovementIdoc;
import aspstore.format.sap.MovementJson;
import aspstore.format.sap.MovementTypeMap;
import aspstore.model.Decision;
import aspstore.model.India;
import aspstore.model.Sha256;
import aspstore.model.StoreId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `aspstore store movements`: what SAP is to post, as files.
@Command(
        name = "movements",
        mixinStandardHelpOptions = true,
        description = {
            "Write SAP's goods movements for what the store did with the maker's stock: receipts, consumption, returns,",
            "counts, and what was taken back. Each as MBGMCR03 IDoc XML and as material-document JSON."
        })
final class StoreMovements implements Callable<Integer> {

    @Mixin
    StoreOptions options = new StoreOptions();

    @Option(names = "--plant", required = true, description = "SAP's plant, four characters.")
    String plant = "";

    @Option(names = "--location", required = true, description = "The storage location that stands for the store.")
    String location = "";

    @Option(
            names = "--after",
            paramLabel = "ENTRY",
            description = "Only what came after this entry of the journal: where the last time ended.")
    long after;

    @Option(
            names = "--movement-types",
            paramLabel = "FILE",
            description = {
                "A CSV with the columns event, move_type, gm_code, spec_stock, stck_type: the maker's own movement types.",
                "What it does not name keeps SAP's standard type."
            })
    @Nullable
    Path movementTypes;

    @Parameters(paramLabel = "DIR", description = "Where to write, made if need be.")
    Path target = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (after < 0) {
            throw new ParameterException(options.spec.commandLine(), "--after is 0 or an entry's number, not " + after);
        }
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new ParameterException(options.spec.commandLine(), target + " is a file. Name a folder to write to.");
        }
        var place = place();
        return switch (types()) {
            case Decision.Accepted<MovementTypeMap, LineProblem>(var types) -> write(place, types);
            case Decision.Refused<MovementTypeMap, LineProblem>(var problems) -> {
                options.complain(movementTypes + " can't be used:");
                problems.forEach(problem -> options.complain("  " + problem));
                yield 1;
            }
        };
    }

    private MovementDesk.SapPlace place() {
        try {
            return new MovementDesk.SapPlace(plant, location);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(options.spec.commandLine(), LineProtocol.said(e), e);
        }
    }

    private int write(MovementDesk.SapPlace place, MovementTypeMap types) throws IOException {
        Files.createDirectories(target);
        try (var store = options.open()) {
            var movements = new MovementDesk(store.engine()).movements(place, after);
            var table = TextTable.of("movement", "type", "lines#", "files");
            for (var told : movements.told()) {
                var kind = told.movement().kind();
                table.row(
                        Camel.words(kind.name()),
                        types.of(kind).moveType(),
                        told.movement().lines().size(),
                        write(
                                        store.engine().identity().store(),
                                        told,
                                        types,
                                        store.clock().instant()) + ".xml, .json");
            }
            options.print(table.isEmpty() ? "There is nothing for SAP to post." : table.text(0));
            options.print("Looked at the journal up to entry " + movements.upTo() + ": --after " + movements.upTo()
                    + " goes on from there.");
            movements
                    .untold()
                    .forEach(untold -> options.complain("Not told, since SAP has no unit " + untold.unit() + ": "
                            + untold.quantity() + " of " + untold.part() + " in entry " + untold.entry()));
            return movements.untold().isEmpty() ? 0 : 1;
        }
    }

    private Decision<MovementTypeMap, LineProblem> types() throws IOException {
        return movementTypes == null
                ? Decision.accept(MovementTypeMap.STANDARD)
                : MovementTypeMap.read(Files.readString(movementTypes));
    }

    /// Both files of a movement.
    ///
    /// @return their name
    private String write(StoreId store, MovementDesk.Told told, MovementTypeMap types, Instant now) throws IOException {
        var movement = told.movement();
        var name = "MBGMCR-" + store + "-" + told.entry() + "-" + movement.kind();
        var control = new IdocControl(
                "100",
                number(name),
                IdocControl.Party.logicalSystem("ASPSTORE", "ASPSTORE"),
                IdocControl.Party.logicalSystem("SAP", "SAP"),
                LocalDateTime.ofInstant(now, India.ZONE));
        Files.writeString(target.resolve(name + ".xml"), MovementIdoc.write(movement, types, control));
        Files.writeString(target.resolve(name + ".json"), MovementJson.write(movement, types));
        return name;
    }

    /// Sixteen digits that only this movement has, and has again when it is written again: SAP then knows it.
    private static String number(String name) {
        return "%016d"
                .formatted(Long.remainderUnsigned(
                        ByteBuffer.wrap(Sha256.of(name.getBytes(StandardCharsets.UTF_8)))
                                .getLong(),
                        10_000_000_000_000_000L));
    }
}
