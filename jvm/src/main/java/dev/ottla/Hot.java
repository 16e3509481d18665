package dev.ottla;

import java.nio.ByteBuffer;

/**
 * The calls that carry records, over direct buffers and by JNI. Buffers are used from their first byte, whatever their
 * position is. Failures are {@link NativeFailure}s.
 */
final class Hot {
    static {
        Native.load();
    }

    private Hot() {}

    /** Hands a frame over from a row on; returns how many rows were accepted. Never waits. */
    static native int produce(long producer, ByteBuffer frame, int length, int fromRow);

    /**
     * Takes packed completions; returns their length, 0 when there are none, or -n when they need a buffer of n bytes and
     * wait for the next call.
     */
    static native int drain(long producer, ByteBuffer into, int maxRuns);

    /** The poll is not over: call again. */
    static final int GOES_ON = 0;
    /** The time was over. */
    static final int TIMEOUT = -1;
    /** A wakeup ended the poll. */
    static final int WOKEN = -2;
    /** An event came: take it from the consumer. */
    static final int EVENT = -3;

    /**
     * Waits a moment for records; returns the length of the packed batch written, one of the constants above, or -n when
     * the batch needs a buffer of n bytes and waits. The limits count when a poll begins; calls that go on with it ignore
     * theirs.
     */
    static native int poll(long consumer, ByteBuffer into, int maxRecords, int maxBytes, long timeoutMs);

    /**
     * Processes records on this thread, calling functions here. Returns the records processed, the turns since the start
     * that entered the host, 1 when there is more to do at once, and then the numbers of objects that the core has let go.
     */
    static native long[] turn(long streams, Upcalls functions, int maxRecords, long maxMs);
}
