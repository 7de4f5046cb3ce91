package aspstore.server;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import java.time.Clock;
import java.util.HashSet;
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
        assertThat(schemas).containsAll(used);
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
}
