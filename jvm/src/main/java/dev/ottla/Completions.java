package dev.ottla;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What became of sent records, as runs: the reader of packed completions. */
final class Completions {
    private final Packed packed;

    Completions(ByteBuffer bytes) {
        packed = new Packed(bytes, Packed.COMPLETIONS, Packed.COMPLETION_RUN_BYTES, 0);
    }

    int runs() {
        return packed.runs;
    }

    int topic(int run) {
        return number(run, 0);
    }

    int partition(int run) {
        return number(run, 4);
    }

    int rows(int run) {
        return number(run, 8);
    }

    /** Kafka's code; 0 delivered, -1 an error without a code. */
    int code(int run) {
        return number(run, 12);
    }

    /** The first row's offset, or -1. */
    long baseOffset(int run) {
        return packed.bytes.getLong(packed.run(run) + 16);
    }

    /** The broker's time, or -1. */
    long appendTime(int run) {
        return packed.bytes.getLong(packed.run(run) + 24);
    }

    /** The sequence number of a row of the run. */
    long sequence(int run, int row) {
        int at = packed.run(run);
        int list = packed.bytes.getInt(at + 40);
        if (list < 0) {
            return packed.bytes.getLong(at + 32) + row;
        }
        return packed.bytes.getLong(packed.inArena(list + 8 * row, 8));
    }

    /** What happened, or null. */
    String message(int run) {
        int at = packed.run(run) + 44;
        int place = packed.place(at);
        if (place < 0) {
            return null;
        }
        return new String(packed.copy(place, packed.bytes.getInt(at + 4)), StandardCharsets.UTF_8);
    }

    /** The error's kind; {@link ErrorKind#BUG} for a number that is not known. Only for failed runs. */
    ErrorKind kind(int run) {
        return ErrorKind.of(number(run, 52));
    }

    private int number(int run, int at) {
        return packed.bytes.getInt(packed.run(run) + at);
    }
}
