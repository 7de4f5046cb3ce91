package aspstore.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One run of the command line in this process.
record Ran(int status, String said, String complained) {

    static Ran run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = CommandLineApp.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Ran(status, out.toString(), err.toString());
    }

    /// `store …` with the folder at its end.
    static Ran store(Path folder, String... arguments) {
        var all = new ArrayList<>(List.of("store"));
        all.addAll(Arrays.asList(arguments));
        all.addAll(List.of("--folder", folder.toString()));
        return run(all.toArray(String[]::new));
    }

    Ran leavesWith(int expected) {
        assertThat(status).as(said + complained).isEqualTo(expected);
        assertThat(said + complained).doesNotContain("\tat ").doesNotContain("Exception");
        return this;
    }

    /// In one line, for a clerk.
    Ran complainsOnce(String... words) {
        assertThat(complained.lines()).singleElement().asString().contains(words);
        return this;
    }
}
