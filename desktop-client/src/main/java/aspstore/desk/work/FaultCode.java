package aspstore.desk.work;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A short name for a fault of the program, the same whenever it happens at the same place: people can say it
/// on the phone.
final class FaultCode {

    private static final int FRAMES = 5;

    private FaultCode() {}

    /// Four letters and digits, from the innermost cause and its first frames without line numbers.
    static String of(Throwable problem) {
        Throwable root = problem;
        for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        int hash = root.getClass().getName().hashCode();
        for (var frame : Arrays.stream(root.getStackTrace()).limit(FRAMES).toList()) {
            hash = 31 * hash + (frame.getClassName() + "." + frame.getMethodName()).hashCode();
        }
        int most = 36 * 36 * 36 * 36;
        var code = Integer.toString(Math.floorMod(hash, most), 36).toUpperCase(Locale.ROOT);
        return "0".repeat(4 - code.length()) + code;
    }
}
