package aspstore.wire;

import aspstore.model.challan.ChallanCommand;
import aspstore.model.correction.CorrectionCommand;
import aspstore.model.entry.Authority;
import aspstore.model.entry.Command;
import aspstore.model.indent.IndentCommand;
import aspstore.model.loss.LossCommand;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.owed.OwedCommand;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.request.RequestCommand;
import aspstore.model.reversal.ReversalCommand;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.stockcare.StockCareCommand;
import aspstore.model.usage.UsageCommand;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Commands as JSON and back, for whoever asks from another process: the command's fields, and its name as `do`.
public final class CommandCodec {

    private record Type(Class<?> command, Function<Object, Command> wrap) {}

    private static final Map<String, Type> TYPES = types();

    private CommandCodec() {}

    public static String encode(Command command) {
        var tree = (ObjectNode) Json.mapper().valueToTree(command.command());
        var named = Json.mapper().createObjectNode();
        named.put("do", Authority.name(command));
        named.setAll(tree);
        return Json.mapper().writeValueAsString(named);
    }

    /// @throws WireException where the text is no command, with what is wrong with it
    public static Command decode(String json) {
        try {
            return decode(Json.mapper().readTree(json));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new WireException("a command can't be read: " + e.getMessage(), e);
        }
    }

    private static Command decode(JsonNode json) {
        if (!(json instanceof ObjectNode object) || !object.path("do").isString()) {
            throw new WireException("a command is an object that says in \"do\" which one it is");
        }
        var name = object.remove("do").asString();
        var type = TYPES.get(name);
        if (type == null) {
            throw new WireException(
                    "there is no command '" + name + "'; known are " + String.join(", ", TYPES.keySet()));
        }
        return type.wrap().apply(Json.mapper().treeToValue(object, type.command()));
    }

    private static Map<String, Type> types() {
        var types = new TreeMap<String, Type>();
        types.put("TellStore", new Type(Command.TellStore.class, Command.TellStore.class::cast));
        register(types, RequestCommand.class, Command.OfRequest::new);
        register(types, ShipmentCommand.class, Command.OfShipment::new);
        register(types, ReceiptCommand.class, Command.OfReceipt::new);
        register(types, IndentCommand.class, Command.OfIndent::new);
        register(types, ChallanCommand.class, Command.OfChallan::new);
        register(types, UsageCommand.class, Command.OfUsage::new);
        register(types, OwedCommand.class, Command.OfOwed::new);
        register(types, ReturnCommand.class, Command.OfReturn::new);
        register(types, StockCareCommand.class, Command.OfStockCare::new);
        register(types, LossCommand.class, Command.OfLoss::new);
        register(types, CorrectionCommand.class, Command.OfCorrection::new);
        register(types, OversightCommand.class, Command.OfOversight::new);
        register(types, ReversalCommand.class, Command.OfReversal::new);
        return types;
    }

    private static <C> void register(Map<String, Type> types, Class<C> room, Function<C, Command> wrap) {
        for (var command : SealedTypes.cases(room)) {
            var type = new Type(command, inner -> wrap.apply(room.cast(inner)));
            if (types.put(command.getSimpleName(), type) != null) {
                throw new IllegalStateException("two commands are called " + command.getSimpleName());
            }
        }
    }
}
