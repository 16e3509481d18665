package dev.ottla;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What packed batches, frames and completions share: little-endian, a header, then runs, rows and an arena. Readers
 * step by the strides that the header gives, so that longer runs and rows stay readable.
 */
final class Packed {
    static final int BATCH = magic('B');
    static final int FRAME = magic('F');
    static final int COMPLETIONS = magic('C');
    static final int HEADER_BYTES = 32;
    static final int ROW_BYTES = 40;
    static final int COMPLETION_RUN_BYTES = 56;
    static final short VERSION = 1;

    final ByteBuffer bytes;
    final int runs;
    final int rows;
    private final int headerLength;
    private final int runStride;
    private final int rowStride;
    private final int arena;
    private final int arenaLength;

    /** Reads the header at the buffer's position 0 and checks that everything it speaks of lies inside. */
    Packed(ByteBuffer buffer, int magic, int leastRun, int leastRow) {
        bytes = buffer.slice().order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.limit() < HEADER_BYTES || bytes.getInt(0) != magic) {
            throw OttlaException.local(ErrorKind.CORRUPT, "packed bytes of another kind, or too short: " + bytes);
        }
        headerLength = bytes.getShort(6);
        runStride = bytes.getShort(8);
        rowStride = bytes.getShort(10);
        runs = bytes.getInt(12);
        rows = bytes.getInt(16);
        arena = bytes.getInt(20);
        arenaLength = bytes.getInt(24);
        boolean strides = headerLength >= HEADER_BYTES
                && (runs == 0 || runStride >= leastRun)
                && (rows == 0 || leastRow == 0 || rowStride >= leastRow);
        long tables = headerLength + (long) runs * runStride + (leastRow == 0 ? 0 : (long) rows * rowStride);
        if (!strides || runs < 0 || rows < 0 || arenaLength < 0 || arena < tables
                || (long) arena + arenaLength > bytes.limit()) {
            throw OttlaException.local(ErrorKind.CORRUPT, "packed bytes whose tables pass their end: " + bytes);
        }
    }

    int run(int index) {
        return headerLength + index * runStride;
    }

    int row(int index) {
        return headerLength + runs * runStride + index * rowStride;
    }

    /** The place of arena bytes whose position and length stand at {@code field}; -1 when they are null. */
    int place(int field) {
        int length = bytes.getInt(field + 4);
        if (length < 0) {
            return -1;
        }
        return inArena(bytes.getInt(field), length);
    }

    int inArena(int position, int length) {
        if (position < 0 || length < 0 || (long) position + length > arenaLength) {
            throw OttlaException.local(
                    ErrorKind.CORRUPT,
                    "bytes at " + position + " of length " + length + " in an arena of " + arenaLength);
        }
        return arena + position;
    }

    int arenaEnd() {
        return arena + arenaLength;
    }

    int arenaStart() {
        return arena;
    }

    byte[] copy(int place, int length) {
        byte[] copy = new byte[length];
        bytes.get(place, copy);
        return copy;
    }

    private static int magic(char kind) {
        return 'O' | 'T' << 8 | 'L' << 16 | kind << 24;
    }
}
