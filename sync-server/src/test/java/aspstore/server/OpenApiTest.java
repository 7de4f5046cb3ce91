package aspstore.server;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.model.entry.Command;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    @Test
    void everyRouteIsDocumentedAndEveryDocumentedRouteExists() {
        try (var server = new Server(Databases.H2.open(), Clock.systemUTC())) {
            var routes = server.routes().stream()
                    .map(route -> route.method().name() + " "
                            + route.path().replace('<', '{').replace('>', '}'))
                    .toList();

            assertThat(routes).doesNotHaveDuplicates();
            assertThat(ApiDescription.operations()).containsExactlyInAnyOrderElementsOf(routes);
        }
    }

    @Test
    void everyReferenceOfTheDocumentLeadsSomewhereAndEverySchemaIsUsed() {
        var text = ApiDescription.document().toString();
        var schemas =
                ApiDescription.document().path("components").path("schemas").propertyNames();
        var used = new HashSet<String>();
        var matcher =
                java.util.regex.Pattern.compile("#/components/schemas/(\\w+)").matcher(text);
        while (matcher.find()) {
            used.add(matcher.group(1));
        }
        assertThat(used).containsExactlyInAnyOrderElementsOf(schemas);
    }

    @Test
    void theDocumentIsServedToAnybody() {
        try (var server = TestServer.on(Databases.H2)) {
            assertThat(server.get("", "/openapi.json")
                            .expect(200)
                            .json()
                            .path("openapi")
                            .asString())
                    .isEqualTo("3.1.0");
        }
    }

    /// Whatever central may write, people or systems at central can ask for. What stores write has no route.
    @Test
    void everyCommandOfCentralsHasARoute() {
        var ofStores = Set.of(
                "RequestParts",
                "WithdrawRequest",
                "AcceptRecall",
                "ReceiveGoods",
                "AcceptUnlisted",
                "RaiseIndent",
                "DeclineIndentLine",
                "AllocateParts",
                "ReleaseAllocation",
                "SettleDebt",
                "RequestReturn",
                "WithdrawReturn",
                "ReleaseReturnLine",
                "PackReturn",
                "UnpackReturn",
                "ShipReturn");
        var roomsOfStores = Set.of(
                "ChallanCommand",
                "UsageCommand",
                "StockCareCommand",
                "LossCommand",
                "CorrectionCommand",
                "ReversalCommand");
        var ofCentral = new TreeSet<String>();
        for (var wrapped : Command.class.getPermittedSubclasses()) {
            var inner = wrapped.getRecordComponents()[0].getType();
            if (!inner.isSealed()) {
                ofCentral.add(wrapped.getSimpleName());
            } else if (!roomsOfStores.contains(inner.getSimpleName())) {
                for (var command : inner.getPermittedSubclasses()) {
                    ofCentral.add(command.getSimpleName());
                }
            }
        }
        ofCentral.removeAll(ofStores);

        var routed = new TreeSet<String>();
        for (var path : ApiDescription.document().path("paths")) {
            path.path("post").path("x-commands").forEach(name -> routed.add(name.asString()));
        }
        assertThat(routed).isEqualTo(ofCentral);
    }
}
