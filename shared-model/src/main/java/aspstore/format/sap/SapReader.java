package aspstore.format.sap;

import aspstore.format.sap.IdocXml.Parsed;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/// Reads deliveries from a file of SAP's, whatever it is: IDoc XML or OData.
public final class SapReader {

    private static final ObjectReader JSON = Json.MAPPER.readerFor(JsonNode.class);
    private static final int MANY = 10;

    private SapReader() {}

    /// Never throws: a file that can't be used says why.
    public static SapFile read(byte[] bytes) {
        return switch (SapText.decode(bytes)) {
            case SapText.NoText(var problem) -> new SapFile.Unusable(problem);
            case SapText.Xml(var text, var notes) -> readXml(text, notes);
            case SapText.Json(var text, var notes) -> readJson(text, notes);
            case SapText.FlatIdoc(var text, var notes) -> readSegments("", IdocFlat.parse(text), notes);
        };
    }

    private static SapFile readXml(String text, List<String> notes) {
        return switch (IdocXml.parse(text)) {
            case Parsed.Broken(var problem) -> new SapFile.Unusable(problem);
            case Parsed.Segments(var root, var segments) -> readSegments(root, segments, notes);
        };
    }

    private static SapFile readSegments(String root, List<Segment> segments, List<String> notes) {
        var deliveries = IdocDeliveries.find(segments);
        if (!deliveries.isEmpty()) {
            var others = Segment.cutBefore(segments, List.of("IDOC")).stream()
                    .skip(1)
                    .filter(idoc -> Segment.all(idoc, "E1EDL20").isEmpty())
                    .count();
            var allNotes = new ArrayList<>(notes);
            if (others > 0) {
                allNotes.add("The file holds " + others + " other messages, no deliveries; they were passed over.");
            }
            return Assembly.judge(deliveries, allNotes);
        }
        var found = ODataDeliveries.findInAtom(segments);
        if (!found.deliveries().isEmpty() || !found.withoutItems().isEmpty()) {
            return judge(found, notes);
        }
        var type = Segment.first(segments, "EDI_DC40", "IDOCTYP");
        var message = Segment.first(segments, "EDI_DC40", "MESTYP");
        if (Segment.all(segments, "EDI_DC40").isEmpty()) {
            return new SapFile.Unusable("This is XML (" + root + ") but no SAP IDoc: it holds no EDI_DC40.");
        }
        var isDelivery = type.startsWith("DELVRY");
        return new SapFile.Unusable(
                isDelivery
                        ? "This IDoc (" + type + ") holds no delivery: there is no E1EDL20."
                        : "This IDoc is no delivery but " + (type + " " + message).strip() + ".");
    }

    private static SapFile readJson(String text, List<String> notes) {
        var answers = new ArrayList<JsonNode>();
        try (var values = JSON.<JsonNode>readValues(text)) {
            values.forEachRemaining(answers::add);
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return new SapFile.Unusable(
                    "The file breaks off or is no JSON (line " + line + "): fetch it from SAP again.");
        }
        var found = ODataDeliveries.find(answers);
        if (!found.deliveries().isEmpty() || !found.withoutItems().isEmpty()) {
            return judge(found, notes);
        }
        return answers.stream()
                .map(answer -> answer.path("error").path("message"))
                .map(message -> message.path("value").asString(message.asString("")))
                .filter(message -> !message.isBlank())
                .findFirst()
                .map(message -> new SapFile.Unusable("SAP answered with an error: " + Fields.clean(message)))
                .orElse(new SapFile.Unusable("This is JSON but no delivery: nothing in it has a DeliveryDocument."));
    }

    private static SapFile judge(ODataDeliveries.Found found, List<String> notes) {
        var bare = found.withoutItems();
        if (found.deliveries().isEmpty()) {
            return new SapFile.Unusable("The file holds headers only (" + listed(bare)
                    + "), no items: export them with to_DeliveryDocumentItem expanded, or the items.");
        }
        var allNotes = new ArrayList<>(notes);
        if (!bare.isEmpty()) {
            allNotes.add("Left out, for the file has no items of them: " + listed(bare) + ".");
        }
        return Assembly.judge(found.deliveries(), allNotes);
    }

    private static String listed(List<String> numbers) {
        var shown = String.join(", ", numbers.subList(0, Math.min(MANY, numbers.size())));
        return numbers.size() > MANY ? shown + " and " + (numbers.size() - MANY) + " more" : shown;
    }
}
