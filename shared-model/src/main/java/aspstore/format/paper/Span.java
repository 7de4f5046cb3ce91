package aspstore.format.paper;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A piece of text in one style. Several make a line.
record Span(String text, Style style) {

    /// A line that fits, with the height that its largest style needs.
    record Line(List<Span> spans) {

        float leading() {
            float most = 0;
            for (var span : spans) {
                most = Math.max(most, span.style.leading());
            }
            return most;
        }

        float ascent() {
            float most = 0;
            for (var span : spans) {
                most = Math.max(most, span.style.ascent());
            }
            return most;
        }
    }

    float width() {
        return style.width(text);
    }

    /// One line that is never broken, or none for an empty text.
    static List<Line> line(String text, Style style) {
        return text.isEmpty() ? List.of() : List.of(new Line(List.of(new Span(text, style))));
    }

    static List<Line> wrap(String text, Style style, float width) {
        return wrap(List.of(new Span(text, style)), width);
    }

    /// Breaks at spaces; a word wider than the line is broken between its characters.
    static List<Line> wrap(List<Span> spans, float width) {
        var lines = new ArrayList<Line>();
        var line = new ArrayList<Span>();
        float used = 0;
        for (var span : spans) {
            for (var word : words(span, width)) {
                float space = line.isEmpty() ? 0 : span.style.width(" ");
                if (!line.isEmpty() && used + space + word.width() > width) {
                    lines.add(new Line(merge(line)));
                    line.clear();
                    used = 0;
                    space = 0;
                }
                line.add(word);
                used += space + word.width();
            }
        }
        if (!line.isEmpty()) {
            lines.add(new Line(merge(line)));
        }
        return lines;
    }

    static float height(List<Line> lines) {
        float height = 0;
        for (var line : lines) {
            height += line.leading();
        }
        return height;
    }

    private static List<Span> words(Span span, float width) {
        var words = new ArrayList<Span>();
        for (var text : span.text.split("[ ]+")) {
            var word = new Span(text, span.style);
            if (word.width() <= width) {
                words.add(word);
            } else {
                words.addAll(pieces(word, width));
            }
        }
        return words;
    }

    private static List<Span> pieces(Span word, float width) {
        var pieces = new ArrayList<Span>();
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word.text);
        int start = 0;
        int last = 0;
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            if (last > start && word.style.width(word.text.substring(start, end)) > width) {
                pieces.add(new Span(word.text.substring(start, last), word.style));
                start = last;
            }
            last = end;
        }
        pieces.add(new Span(word.text.substring(start), word.style));
        return pieces;
    }

    /// Words of one style become one span again: fewer strokes, and searchable as written.
    private static List<Span> merge(List<Span> words) {
        var merged = new ArrayList<Span>();
        for (var word : words) {
            if (!merged.isEmpty() && merged.getLast().style.equals(word.style)) {
                var before = merged.removeLast();
                merged.add(new Span(before.text + " " + word.text, word.style));
            } else {
                merged.add(word);
            }
        }
        return merged;
    }
}
