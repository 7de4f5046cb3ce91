package aspstore.desk.sync;

import java.time.Duration;

/// Why the server gave no answer that helps, with a sentence for the person at the desk: cause, and what to do.
public sealed interface Problem {

    String words();

    /// Entries before those sent are missing at the server, which lost some.
    ///
    /// @param expectedHash of the last entry that it holds, as hexadecimal digits
    record Gap(long expectedSeq, String expectedHash) implements Problem {
        @Override
        public String words() {
            return "The server lost what comes after entry " + (expectedSeq - 1) + " and is sent it again.";
        }
    }

    /// The server holds another entry where this store has its own.
    record Fork(long seq, String serverHash) implements Problem {
        @Override
        public String words() {
            return "The server holds another entry " + seq + " of this store than this PC: the store was opened on a"
                    + " second PC, or an old copy of it was. Nothing more is sent, and nothing here is changed. Go on"
                    + " working, and call central.";
        }
    }

    /// Another PC was given the right to write this store's journal.
    record Fenced() implements Problem {
        @Override
        public String words() {
            return "Another PC writes for this store now, so nothing more is sent from here. If that is not so, call"
                    + " central.";
        }
    }

    /// The server's stream ends before what was asked for.
    record Ahead(long end) implements Problem {
        @Override
        public String words() {
            return "The server knows less than this store has read from it, up to entry " + end
                    + " only: it was restored from a backup. Call central.";
        }
    }

    record Busy(Duration retryAfter) implements Problem {
        @Override
        public String words() {
            return "The server is busy. It is tried again by itself.";
        }
    }

    record NotAllowed(String detail) implements Problem {
        @Override
        public String words() {
            return "The server does not know this store's token (" + detail
                    + "). Ask central for a new one and enter it: aspstore store connect --token-file FILE.";
        }
    }

    /// Nothing was heard. Working without network is ordinary.
    record Unreachable(String cause) implements Problem {
        @Override
        public String words() {
            return "Offline: the server can't be reached (" + cause + "). It is tried again by itself.";
        }
    }

    record Refused(int status, String detail) implements Problem {
        @Override
        public String words() {
            return status >= 500
                    ? "Something went wrong in the server (" + detail + "). It is tried again by itself."
                    : "The server refuses (" + detail + "). Call central.";
        }
    }

    /// An answer that can't be read.
    record Garbled(String detail) implements Problem {
        @Override
        public String words() {
            return "The server's answer can't be read (" + detail + "). It is tried again by itself.";
        }
    }

    /// What the server acknowledged once is neither here nor there any more.
    ///
    /// @param first the first entry that is missing
    record Lost(long first, long last) implements Problem {
        @Override
        public String words() {
            return "The server acknowledged entries " + first + " to " + last
                    + " of this store, and neither this PC nor"
                    + " the server holds them now. Nothing can be saved until that is settled. Call central.";
        }
    }

    /// Everything was exchanged, but what central told is not in the books.
    record NotTaken(String why) implements Problem {
        @Override
        public String words() {
            return why;
        }
    }

    /// This side could not take over what came, or keep what was answered.
    record Ours(String detail) implements Problem {
        @Override
        public String words() {
            return detail;
        }
    }
}
