package aspstore.desk.demo;

import aspstore.desk.text.TextTable;
import java.io.PrintWriter;

/// Tells the day: headings by the hour, short paragraphs, tables.
final class Story {

    private static final int WIDTH = 104;
    private static final int INDENT = 7;

    private final PrintWriter out;

    Story(PrintWriter out) {
        this.out = out;
    }

    void hour(String time, String heading) {
        line("");
        line(time + "  " + heading.toUpperCase(java.util.Locale.ROOT));
    }

    /// `1 part`, `2 parts`.
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    void say(String text) {
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (line.length() > 0 && INDENT + line.length() + 1 + word.length() > WIDTH) {
                line(" ".repeat(INDENT) + line);
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        line(" ".repeat(INDENT) + line);
    }

    void table(TextTable table) {
        line(table.text(INDENT + 2).stripTrailing());
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }
}
