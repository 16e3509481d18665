package dev.ottla;

/** What a caller can do about an error. Numbers and texts are the same in every language. */
public enum ErrorKind {
    /** Mend the configuration. */
    CONFIG(1, "config"),
    /** Mend the call: an argument is wrong, or it cannot be made now. */
    USAGE(2, "usage"),
    /** Open a new handle. */
    CLOSED(3, "closed"),
    /** Nothing failed: the caller ended the wait. */
    INTERRUPTED(4, "interrupted"),
    /** Try again, or raise the limit that the message names. */
    TIMEOUT(5, "timeout"),
    /** Check the address and that the broker is up, then try again. */
    NETWORK(6, "network"),
    /** See the code: try again when retriable, else ask otherwise. */
    BROKER(7, "broker"),
    /** Another instance took this one's place: close and open again. */
    FENCED(8, "fenced"),
    /** The bytes are damaged: seek past them or restore them. */
    CORRUPT(9, "corrupt"),
    /** Do without, or use a version that has it. */
    UNSUPPORTED(10, "unsupported"),
    /** A defect of Ottla; only this call failed. */
    BUG(11, "bug"),
    /** Open handles in a process that was not forked. */
    FORKED(12, "forked"),
    /** Wait for deliveries, then send again. */
    BUFFER_FULL(13, "buffer_full"),
    /** A user function failed: its own error is the cause. */
    FUNCTION(14, "function"),
    /** See the system's message: disk, permissions, files. */
    IO(15, "io"),
    /** Mend certificates, user or password. */
    AUTHENTICATION(16, "authentication");

    private final int number;
    private final String text;

    ErrorKind(int number, String text) {
        this.number = number;
        this.text = text;
    }

    /** The stable number, as packed completions carry it. */
    public int number() {
        return number;
    }

    /** The stable text, as JSON carries it. */
    public String text() {
        return text;
    }

    /** The kind of a number; {@link #BUG} for one this version does not know. */
    static ErrorKind of(int number) {
        ErrorKind[] all = values();
        return number >= 1 && number <= all.length ? all[number - 1] : BUG;
    }

    /** The kind of a text; {@link #BUG} for one this version does not know. */
    static ErrorKind of(String text) {
        for (ErrorKind kind : values()) {
            if (kind.text.equals(text)) {
                return kind;
            }
        }
        return BUG;
    }
}
