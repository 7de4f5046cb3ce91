package aspstore.desk.cli;

import aspstore.desk.text.Camel;
import aspstore.desk.text.TextTable;
import aspstore.desk.usecase.MovementDesk;
import aspstore.format.sap.IdocControl;
import aspstore.format.sap.MovementIdoc;
import aspstore.format.sap.MovementJson;
import aspstore.format.sap.MovementTypeMap;
import aspstore.model.India;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `aspstore store movements`: what SAP is to post, as files.
@Command(
        name = "movements",
        mixinStandardHelpOptions = true,
        description = {
            "Write SAP's goods movements for what the store did with the maker's stock: receipts, consumption, returns.",
            "Each as MBGMCR03 IDoc XML and as material-document JSON."
        })
final class StoreMovements implements Callable<Integer> {

    @Mixin
    StoreOptions options = new StoreOptions();

    @Option(names = "--plant", required = true, description = "SAP's plant, four characters.")
    String plant = "";

    @Option(names = "--location", required = true, description = "The storage location that stands for the store.")
    String location = "";

    @Parameters(paramLabel = "DIR", description = "Where to write, made if need be.")
    Path target = Path.of("");

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(target);
        try (var store = options.open()) {
            var place = new MovementDesk.SapPlace(plant, location);
            var table = TextTable.of("movement", "type", "lines#", "files");
            int number = 0;
            for (var told : new MovementDesk(store.engine()).movements(place)) {
                number++;
                var kind = told.movement().kind();
                var name = "MBGMCR-" + told.movement().reference() + "-" + kind;
                var control = new IdocControl(
                        "100",
                        Integer.toString(number),
                        IdocControl.Party.logicalSystem("ASPSTORE", "ASPSTORE"),
                        IdocControl.Party.logicalSystem("SAP", "SAP"),
                        LocalDateTime.ofInstant(store.clock().instant(), India.ZONE));
                Files.writeString(
                        target.resolve(name + ".xml"),
                        MovementIdoc.write(told.movement(), MovementTypeMap.STANDARD, control));
                Files.writeString(
                        target.resolve(name + ".json"), MovementJson.write(told.movement(), MovementTypeMap.STANDARD));
                table.row(
                        Camel.words(kind.name()),
                        MovementTypeMap.STANDARD.of(kind).moveType(),
                        told.movement().lines().size(),
                        name + ".xml, .json");
            }
            options.print(table.isEmpty() ? "There is nothing for SAP to post." : table.text(0));
        }
        return 0;
    }
}
