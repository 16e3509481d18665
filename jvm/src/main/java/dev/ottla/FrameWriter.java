package dev.ottla;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Builds a packed frame of records in one direct buffer: room for a fixed number of rows, then the arena. Filled, handed
 * over, cleared, filled again.
 */
final class FrameWriter {
    private static final int NONE = -1;
    private static final byte[][] NO_NAMES = {};

    private final int maxRows;
    private final int arena;
    private ByteBuffer bytes;
    private int rows;
    private int end;

    FrameWriter(int maxRows, int capacity) {
        this.maxRows = maxRows;
        this.arena = (Packed.HEADER_BYTES + maxRows * Packed.ROW_BYTES + 7) & ~7;
        this.bytes = direct(Math.max(capacity, arena));
        clear();
    }

    void clear() {
        rows = 0;
        end = arena;
    }

    int rows() {
        return rows;
    }

    /** Whether a record of this many bytes still fits without growing; an empty frame takes any. */
    boolean fits(int size) {
        return rows == 0 || rows < maxRows && (long) end + size <= bytes.capacity();
    }

    /** The bytes that a record takes in the arena. */
    static int size(ProducerRecord record, byte[][] names) {
        long size = length(record.key()) + (long) length(record.value());
        List<Header> headers = record.headers();
        for (int i = 0; i < names.length; i++) {
            size += 8L + names[i].length + length(headers.get(i).value());
        }
        if (size > Integer.MAX_VALUE / 2) {
            throw OttlaException.local(ErrorKind.USAGE, "a record of " + size + " bytes passes what a frame holds");
        }
        return (int) size;
    }

    static byte[][] names(ProducerRecord record) {
        List<Header> headers = record.headers();
        if (headers.isEmpty()) {
            return NO_NAMES;
        }
        byte[][] names = new byte[headers.size()][];
        for (int i = 0; i < names.length; i++) {
            names[i] = headers.get(i).name().getBytes(StandardCharsets.UTF_8);
        }
        return names;
    }

    void append(int topic, ProducerRecord record, long timestamp, byte[][] names, int size) {
        reserve(size);
        int row = Packed.HEADER_BYTES + rows * Packed.ROW_BYTES;
        bytes.putInt(row, topic);
        bytes.putInt(row + 4, record.partition() == null ? NONE : record.partition());
        bytes.putLong(row + 8, timestamp);
        field(row + 16, record.key());
        field(row + 24, record.value());
        bytes.putInt(row + 32, end - arena);
        bytes.putInt(row + 36, names.length);
        for (int i = 0; i < names.length; i++) {
            lengthThenBytes(names[i]);
            lengthThenBytes(record.headers().get(i).value());
        }
        rows++;
    }

    /** The finished frame, from 0 to its limit; valid until {@link #clear}. */
    ByteBuffer finish() {
        bytes.putInt(0, Packed.FRAME);
        bytes.putShort(4, Packed.VERSION);
        bytes.putShort(6, (short) Packed.HEADER_BYTES);
        bytes.putShort(8, (short) 0);
        bytes.putShort(10, (short) Packed.ROW_BYTES);
        bytes.putInt(12, 0);
        bytes.putInt(16, rows);
        bytes.putInt(20, arena);
        bytes.putInt(24, end - arena);
        bytes.putInt(28, 0);
        return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(0).limit(end);
    }

    private void reserve(int size) {
        if ((long) end + size <= bytes.capacity()) {
            return;
        }
        ByteBuffer larger = direct(end + size);
        larger.put(0, bytes, 0, end);
        bytes = larger;
    }

    private void field(int at, byte[] value) {
        bytes.putInt(at, end - arena);
        bytes.putInt(at + 4, value == null ? NONE : value.length);
        if (value != null) {
            bytes.put(end, value);
            end += value.length;
        }
    }

    private void lengthThenBytes(byte[] value) {
        bytes.putInt(end, value == null ? NONE : value.length);
        end += 4;
        if (value != null) {
            bytes.put(end, value);
            end += value.length;
        }
    }

    private static int length(byte[] value) {
        return value == null ? 0 : value.length;
    }

    private static ByteBuffer direct(int capacity) {
        return ByteBuffer.allocateDirect(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }
}
