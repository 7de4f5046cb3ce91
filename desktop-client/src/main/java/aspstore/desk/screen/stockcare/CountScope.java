package aspstore.desk.screen.stockcare;

import aspstore.model.PartCode;
import java.util.ArrayList;
import java.util.List;

/// The parts that a count is of, as they are typed: codes with blanks or commas between.
///
/// @param parts none for all
/// @param wrong what of it is no code
record CountScope(List<PartCode> parts, List<String> wrong) {

    CountScope {
        parts = List.copyOf(parts);
        wrong = List.copyOf(wrong);
    }

    static CountScope of(String typed) {
        var parts = new ArrayList<PartCode>();
        var wrong = new ArrayList<String>();
        for (var code : typed.strip().split("[,;\\s]+")) {
            if (!code.isEmpty()) {
                try {
                    parts.add(PartCode.of(code));
                } catch (IllegalArgumentException _) {
                    wrong.add(code);
                }
            }
        }
        return new CountScope(parts, wrong);
    }
}
