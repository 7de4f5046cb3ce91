package aspstore.desk.engine;

import aspstore.journal.Outcome;
import aspstore.journal.StoredEntry;
import aspstore.model.ContractClass;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.request.RequestCommand;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// The sample store's desk, and what it posts in tests.
public final class Desk {

    public static final Ports PORTS = Ports.real("test");
    public static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");
    public static final StoreIdentity IDENTITY =
            new StoreIdentity(Samples.STORE, List.of(Samples.HA), "desk-1", 1, "", "");

    private Desk() {}

    /// A new store in an empty folder, told the samples.
    public static StoreEngine open(Path folder, Ports ports) {
        var engine = create(folder, ports);
        try (var central = CentralBooks.ofSamples()) {
            central.tellAll(engine);
        }
        return engine;
    }

    public static StoreEngine create(Path folder, Ports ports) {
        StoreFolder.create(folder, IDENTITY, ports);
        return StoreEngine.open(folder, ports);
    }

    /// Always accepted: a filter is asked for, for a job.
    public static Command request(String job) {
        return new Command.OfRequest(new RequestCommand.RequestParts(
                Samples.HA,
                List.of(new RequestCommand.Line(
                        Samples.FILTER, ContractClass.ANY, Quantity.pieces(1), Optional.of(new JobNo(job))))));
    }

    /// Always accepted: filters came that no paper announced.
    public static Command unannounced(int pieces) {
        return new Command.OfReceipt(new ReceiptCommand.ReceiveGoods(
                Optional.empty(),
                "LR 1",
                List.of(),
                List.of(new ReceiptCommand.UnlistedLine(
                        Samples.FILTER,
                        Quantity.pieces(pieces),
                        ReceiptCommand.UnlistedLine.Why.UNANNOUNCED,
                        List.of(),
                        Optional.empty(),
                        Optional.empty()))));
    }

    public static Command receive(String delivery, int pieces, String... serials) {
        return new Command.OfReceipt(new ReceiptCommand.ReceiveGoods(
                Optional.of(delivery),
                "LR 55",
                List.of(new ReceiptCommand.Line(
                        1,
                        Quantity.pieces(pieces),
                        Quantity.ZERO,
                        Quantity.ZERO,
                        List.of(serials).stream().map(SerialNo::new).toList(),
                        Optional.empty(),
                        Optional.empty(),
                        "")),
                List.of()));
    }

    public static List<StoredEntry> posted(StoreEngine engine, Command... commands) {
        return posted(engine, UUID.randomUUID(), commands);
    }

    public static List<StoredEntry> posted(StoreEngine engine, UUID id, Command... commands) {
        return switch (engine.post(Samples.counter(), id, NOW, List.of(commands))
                .join()) {
            case Outcome.Posted(var entries) -> entries;
            case Outcome.Refused(var reasons) -> throw new IllegalStateException("refused: " + reasons);
        };
    }

    /// Everything that the books say, to compare two openings: every table that entries fill.
    public static TreeMap<String, List<String>> books(StoreEngine engine) {
        var all = new TreeMap<String, List<String>>();
        for (var table : List.of(
                "stream_head",
                "entry",
                "lot",
                "move",
                "stand",
                "document",
                "document_tag",
                "work_item",
                "stretch",
                "cost_line",
                "catalog_row",
                "part_word",
                "parked")) {
            all.put(
                    table,
                    engine.read(handle -> handle
                            .createQuery("select * from " + table)
                            .map((row, _) -> {
                                var text = new StringBuilder();
                                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                    text.append(row.getString(i)).append('|');
                                }
                                return text.toString();
                            })
                            .list()
                            .stream()
                            .sorted()
                            .toList()));
        }
        return all;
    }
}
