package dev.ottla;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One record of a {@link Batch}. Its fields are read from the batch's bytes when they are asked for. */
public final class Record {
    private final Packed packed;
    private final int row;
    private final Batch.Run run;

    Record(Packed packed, int row, Batch.Run run) {
        this.packed = packed;
        this.row = row;
        this.run = run;
    }

    /** Its topic. */
    public String topic() {
        return run.partition().topic();
    }

    /** Its partition. */
    public int partition() {
        return run.partition().partition();
    }

    /** Its topic and partition. */
    public TopicPartition topicPartition() {
        return run.partition();
    }

    /** Its offset. */
    public long offset() {
        return packed.bytes.getLong(row);
    }

    /** Its time in ms since 1970, or -1. */
    public long timestamp() {
        return packed.bytes.getLong(row + 8);
    }

    /** Who set its time. */
    public TimestampType timestampType() {
        return run.timestampType();
    }

    /** The leader's epoch when it was fetched, or -1. */
    public int leaderEpoch() {
        return run.leaderEpoch();
    }

    /** A copy of its key, or null. */
    public byte[] key() {
        return bytes(row + 16);
    }

    /** A copy of its value, or null. */
    public byte[] value() {
        return bytes(row + 24);
    }

    /** Its key without a copy, read-only, or null. */
    public ByteBuffer keyBuffer() {
        return view(row + 16);
    }

    /** Its value without a copy, read-only, or null. */
    public ByteBuffer valueBuffer() {
        return view(row + 24);
    }

    /** Its key as UTF-8, or null. */
    public String keyText() {
        return text(row + 16);
    }

    /** Its value as UTF-8, or null. */
    public String valueText() {
        return text(row + 24);
    }

    /** Its headers, in order. */
    public List<Header> headers() {
        return HeaderBlock.read(packed, row + 32);
    }

    @Override
    public String toString() {
        return topicPartition() + "@" + offset() + " " + keyText() + "=" + valueText();
    }

    private byte[] bytes(int field) {
        int place = packed.place(field);
        return place < 0 ? null : packed.copy(place, packed.bytes.getInt(field + 4));
    }

    private ByteBuffer view(int field) {
        int place = packed.place(field);
        return place < 0 ? null : packed.bytes.slice(place, packed.bytes.getInt(field + 4)).asReadOnlyBuffer();
    }

    private String text(int field) {
        byte[] bytes = bytes(field);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
