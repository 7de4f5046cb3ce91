package aspstore.desk.sync;

import aspstore.desk.engine.Said;
import java.time.Duration;

/// Why the server gave no answer that helps, with a sentence for the person at the desk: cause, and what to do.
public sealed interface Problem {

    Said said();

    /// For logs and for the command line.
    default String words() {
        return said().english();
    }

    /// Entries before those sent are missing at the server, which lost some.
    ///
    /// @param expectedHash of the last entry that it holds, as hexadecimal digits
    record Gap(long expectedSeq, String expectedHash) implements Problem {
        @Override
        public Said said() {
            return Said.of("problem.Gap", expectedSeq - 1);
        }
    }

    /// The server holds another entry where this store has its own.
    record Fork(long seq, String serverHash) implements Problem {
        @Override
        public Said said() {
            return Said.of("problem.Fork", seq);
        }
    }

    /// Another PC was given the right to write this store's journal.
    record Fenced() implements Problem {
        @Override
        public Said said() {
            return Said.of("problem.Fenced");
        }
    }

    /// The server's stream ends before what was asked for.
    record Ahead(long end) implements Problem {
        @Override
        public Said said() {
            return Said.of("problem.Ahead", end);
        }
    }

    record Busy(Duration retryAfter) implements Problem {
        @Override
        public Said said() {
            return Said.of("problem.Busy");
        }
    }

    record NotAllowed(String detail) implements Problem {
        @Override
        public Said said() {
            return Said.of("problem.NotAllowed", detail);
        }
    }

    /// Nothing was heard. Working without network is ordinary.
    record Unreachable(String cause) implements Problem {
        @Override
        public Said said() {
            return Said.of("problem.Unreachable", cause);
        }
    }

    record Refused(int status, String detail) implements Problem {
        @Override
        public Said said() {
            return Said.of(status >= 500 ? "problem.Broken" : "problem.Refused", detail);
        }
    }

    /// An answer that can't be read.
    record Garbled(String detail) implements Problem {
        @Override
        public Said said() {
            return Said.of("problem.Garbled", detail);
        }
    }

    /// What the server acknowledged once is neither here nor there any more.
    ///
    /// @param first the first entry that is missing
    record Lost(long first, long last) implements Problem {
        @Override
        public Said said() {
            return Said.of("problem.Lost", first, last);
        }
    }

    /// Everything was exchanged, but what central told is not in the books.
    record NotTaken(Said why) implements Problem {
        @Override
        public Said said() {
            return why;
        }
    }

    /// This side could not take over what came, or keep what was answered.
    record Ours(Said detail) implements Problem {
        @Override
        public Said said() {
            return detail;
        }
    }
}
