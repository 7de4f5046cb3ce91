package aspstore.desk.scan;

import aspstore.format.gs1.DigitalLink;
import aspstore.format.gs1.ElementReading;
import aspstore.format.gs1.Flaw;
import aspstore.format.gs1.Gs1;
import aspstore.format.gs1.Mh10;
import aspstore.model.StoreId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells by its shape what a scan is, never by when its keys came. Case is folded.
public final class ScanParser {

    /// What scanners put before and after a code. ASCII 29 is not among it: it belongs to the code.
    private static final Pattern ENDS = Pattern.compile("^[\\r\\n\\t ]+|[\\r\\n\\t ]+$");

    private static final Pattern TIMES = Pattern.compile("([0-9]+) ?\\* ?(.*)", Pattern.DOTALL);
    private static final int MOST_TIMES = 9_999;

    /// How a scanner names the symbol that it read (ISO/IEC 15424).
    private static final Pattern SYMBOL = Pattern.compile("][A-Za-z][0-9A-Za-z]");

    /// The same of a code of GS1, as Caps Lock turns it.
    private static final Pattern SYMBOL_IN_CAPS = Pattern.compile("](c1|D2|q3)");

    private static final int SYMBOL_LENGTH = 3;
    private static final Pattern GTIN_FIRST = Pattern.compile("0[12][0-9]{14}.*", Pattern.DOTALL);

    private final Gs1 gs1;
    private final DigitalLink link;
    private final Mh10 mh10;
    private final OwnLabels own;

    /// @param year the current one, for years of two digits
    /// @param separatorSubstitute what the scanner sends for FNC1 where it can't send ASCII 29
    public ScanParser(int year, Optional<String> separatorSubstitute) {
        this(year, separatorSubstitute, new OwnLabels(Optional.empty()));
    }

    /// A parser that takes no label of another store, since lots and returns are numbered within one.
    public ScanParser(int year, Optional<String> separatorSubstitute, StoreId store) {
        this(year, separatorSubstitute, new OwnLabels(Optional.of(store)));
    }

    private ScanParser(int year, Optional<String> separatorSubstitute, OwnLabels own) {
        this.gs1 = new Gs1(year, separatorSubstitute);
        this.link = new DigitalLink(year);
        this.mh10 = new Mh10(separatorSubstitute);
        this.own = own;
    }

    public Reading read(String raw) {
        var text = ENDS.matcher(raw).replaceAll("");
        var times = TIMES.matcher(text);
        return times.matches() ? several(times.group(1), times.group(2)) : one(text);
    }

    /// What a person should look at though the scan was read: the value that may have swallowed another one, and what.
    public List<Flaw> doubts(String raw) {
        var text = TIMES.matcher(ENDS.matcher(raw).replaceAll("")).replaceFirst("$2");
        return isGs1(text) && gs1.read(text) instanceof ElementReading.Read(var elements)
                ? elements.doubts()
                : List.of();
    }

    private Reading several(String digits, String text) {
        int times = digits.length() > 4 ? 0 : Integer.parseInt(digits);
        if (times < 1) {
            return Reading.unreadable("times", digits, Integer.toString(MOST_TIMES));
        }
        return switch (one(text)) {
            case Reading.Unreadable no -> no;
            case Reading.Read(var scanned)
            when times > 1 && isOneOfItsKind(scanned.what()) -> Reading.unreadable("timesOfOne", digits);
            case Reading.Read(var scanned) -> new Reading.Read(new Scanned(scanned.what(), times));
        };
    }

    private static boolean isOneOfItsKind(Scan what) {
        return switch (what) {
            case Scan.Label label -> label.serial().isPresent();
            case Scan.ChallanCode _, Scan.Carton _ -> true;
            case Scan.Code _, Scan.LotCode _, Scan.Undo _ -> false;
        };
    }

    private Reading one(String text) {
        if (text.isEmpty()) {
            return Reading.unreadable("empty");
        }
        if (SYMBOL_IN_CAPS.matcher(text).lookingAt()) {
            return Reading.unreadable("capsLock", text);
        }
        if (isGs1(text)) {
            return Elements.ofGs1(gs1.read(text));
        }
        return unmarked(SYMBOL.matcher(text).lookingAt() ? text.substring(SYMBOL_LENGTH) : text);
    }

    /// Marked as such by the scanner; or with separators, or beginning with a GTIN, as few codes else do.
    private boolean isGs1(String text) {
        if (Gs1.isMarked(text)) {
            return true;
        }
        var content = SYMBOL.matcher(text).lookingAt() ? text.substring(SYMBOL_LENGTH) : text;
        var separated = gs1.withSeparators(content);
        boolean foreign = OwnLabels.isOwn(content) || Mh10.isMarked(content) || Mh10.isBare(separated);
        return !foreign
                && !DigitalLink.isAddress(content)
                && (content.indexOf(Gs1.SEPARATOR) >= 0
                        || GTIN_FIRST.matcher(content).matches()
                        || isSeparatedBySubstitute(content, separated));
    }

    /// `|` and `,` also part plain labels; those begin with no identifier that reads to the end.
    private boolean isSeparatedBySubstitute(String content, String separated) {
        return !content.equals(separated) && gs1.read(content) instanceof ElementReading.Read;
    }

    private Reading unmarked(String text) {
        if (OwnLabels.isOwn(text)) {
            return own.read(text);
        }
        if (Mh10.isMarked(text) || isBareMh10(text)) {
            return Elements.ofMh10(mh10.read(text));
        }
        if (DigitalLink.isAddress(text)) {
            return Elements.ofGs1(link.read(text));
        }
        return PlainLabels.read(text);
    }

    /// Not where the substitute is what parts plain labels: `P1|S1` is a part and a serial number.
    private boolean isBareMh10(String text) {
        return !PlainLabels.isSeparated(text) && Mh10.isBare(gs1.withSeparators(text));
    }
}
