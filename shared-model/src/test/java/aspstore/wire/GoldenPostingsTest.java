package aspstore.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.Rooms;
import aspstore.model.story.EveryEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What was ever written must be read for ever, and must move the same goods for ever.
///
/// `-Dgolden.update=true` writes the files of types that have none. It never writes over one: what a type and version
/// means does not change. Delete a file by hand only while no store has written such an entry.
class GoldenPostingsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/aspstore/wire/golden");
    private static final int SAMPLES = 6;

    @BeforeAll
    static void writeWhatIsMissing() throws IOException {
        if (!Boolean.getBoolean("golden.update")) {
            return;
        }
        Files.createDirectories(GOLDEN);
        var samples = new LinkedHashMap<String, List<Entry>>();
        for (var entry : EveryEvent.entries()) {
            var name = entry.header().type() + "@" + entry.header().tv();
            var soFar = samples.computeIfAbsent(name, _ -> new ArrayList<>());
            if (soFar.size() < SAMPLES
                    && soFar.stream().noneMatch(before -> before.event().equals(entry.event()))) {
                soFar.add(entry);
            }
        }
        for (var sample : samples.entrySet()) {
            write(sample.getKey(), sample.getValue());
        }
    }

    private static void write(String name, List<Entry> entries) throws IOException {
        var bytes = GOLDEN.resolve(name + ".json");
        if (!Files.exists(bytes)) {
            Files.write(
                    bytes,
                    entries.stream()
                            .map(entry -> new String(Codec.encode(entry), UTF_8))
                            .toList());
        }
        var moves = GOLDEN.resolve(name + ".moves.txt");
        if (!Files.exists(moves)) {
            Files.writeString(moves, moves(read(name)));
        }
    }

    @Test
    void everyTypeOnTheWireHasItsGoldenFiles() throws IOException {
        var expected = new TreeSet<String>();
        for (var name : registered().keySet()) {
            expected.add(name + ".json");
            expected.add(name + ".moves.txt");
        }
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(
                            file -> Objects.requireNonNull(file.getFileName()).toString()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void whatWasWrittenIsReadAndWrittenAgainByteForByte() throws IOException {
        for (var name : registered().keySet()) {
            for (var line : Files.readAllLines(GOLDEN.resolve(name + ".json"))) {
                var entry = Codec.decode(line.getBytes(UTF_8));

                assertThat(entry.event()).as(name).isNotInstanceOf(Event.Unreadable.class);
                assertThat(entry.header().type() + "@" + entry.header().tv()).isEqualTo(name);
                assertThat(new String(Codec.encode(entry), UTF_8)).isEqualTo(line);
            }
        }
    }

    @Test
    void whatWasWrittenMovesTheSameGoodsForEver() throws IOException {
        for (var name : registered().keySet()) {
            assertThat(moves(read(name))).as(name).isEqualTo(Files.readString(GOLDEN.resolve(name + ".moves.txt")));
        }
    }

    private static List<Entry> read(String name) throws IOException {
        return Files.readAllLines(GOLDEN.resolve(name + ".json")).stream()
                .map(line -> Codec.decode(line.getBytes(UTF_8)))
                .toList();
    }

    private static String moves(List<Entry> entries) {
        var text = new StringBuilder();
        for (var entry : entries) {
            var at = entry.header().position();
            var postings = Rooms.postings(at, entry.event());
            text.append(at).append(postings.moves().isEmpty() ? " moves nothing\n" : "\n");
            postings.births()
                    .forEach(birth -> text.append("  bears ")
                            .append(birth.id())
                            .append(" ")
                            .append(Json.write(birth))
                            .append("\n"));
            postings.moves()
                    .forEach(move -> text.append("  moves %s of %s %s to %s %s\n"
                            .formatted(move.quantity(), move.fromLot(), move.from(), move.toLot(), move.to())));
        }
        return text.toString();
    }

    /// Every name and version that the codec knows.
    private static Map<String, Class<?>> registered() {
        var types = new EventTypes();
        var found = new LinkedHashMap<String, Class<?>>();
        Stream.of(Event.class.getPermittedSubclasses())
                .filter(room -> room != Event.Unreadable.class)
                .flatMap(room -> SealedTypes.cases(room.getRecordComponents()[0].getType()).stream())
                .forEach(event -> {
                    for (int version = 1; version < 10; version++) {
                        types.find(event.getSimpleName(), version)
                                .ifPresent(type -> found.put(type.name() + "@" + type.version(), type.event()));
                    }
                });
        return found;
    }
}
