package aspstore.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CasesDocumentTest {

    private static final Pattern CASE = Pattern.compile("\\* \\*\\*([^*]+)\\*\\*: [^`]+`([A-Za-z]+#[A-Za-z]+)`\\s*");

    @Test
    void theDocumentNamesEveryCaseAndTheTestThatProvesIt() throws IOException {
        var text = Files.readString(Path.of("..", "docs", "cases.md"));
        var listed = Stream.of(text.substring(text.indexOf("\n* ") + 1).split("\n(?=\\* )"))
                .map(CasesDocumentTest::read)
                .toList();

        assertThat(listed).isNotEmpty().doesNotHaveDuplicates();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(played().toList());
        assertThat(listed.stream().map(Listed::name)).doesNotHaveDuplicates();
    }

    private record Listed(String name, String test) {}

    private static Listed read(String item) {
        var match = CASE.matcher(item);
        assertThat(match.matches()).as("a name, a sentence and a test: " + item).isTrue();
        return new Listed(match.group(1), match.group(2));
    }

    private static Stream<Listed> played() {
        return new ClassFileImporter()
                .importPackages("aspstore.cases").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(HardCase.class))
                        .map(method -> new Listed(
                                method.getAnnotationOfType(HardCase.class).value(),
                                method.getOwner().getSimpleName() + "#" + method.getName()));
    }
}
