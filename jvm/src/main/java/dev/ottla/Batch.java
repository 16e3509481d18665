package dev.ottla;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;

/**
 * The records of one poll, of many partitions, over one piece of memory. Records are views that are made while
 * iterating; they stay valid as long as they are held.
 */
public final class Batch implements Iterable<Record> {
    private static final int RUN_BYTES = 40;

    private final Packed packed;
    private final List<Run> runs;
    private final int count;

    /**
     * The records of one partition within a batch.
     *
     * @param partition where they come from
     * @param firstRow the first one's place in the batch
     * @param rows how many; none when only the position moved
     * @param leaderEpoch the leader's epoch, or -1
     * @param timestampType who set the times
     * @param nextPosition the offset that follows; more than the last one's successor after gaps
     * @param highWatermark the partition's high watermark, or -1
     */
    public record Run(
            TopicPartition partition,
            int firstRow,
            int rows,
            int leaderEpoch,
            TimestampType timestampType,
            long nextPosition,
            long highWatermark) {}

    private Batch() {
        packed = null;
        runs = List.of();
        count = 0;
    }

    Batch(ByteBuffer bytes, IntFunction<String> topicName) {
        packed = new Packed(bytes, Packed.BATCH, RUN_BYTES, Packed.ROW_BYTES);
        count = packed.rows;
        List<Run> found = new ArrayList<>(packed.runs);
        for (int i = 0; i < packed.runs; i++) {
            found.add(readRun(packed.run(i), topicName));
        }
        runs = Collections.unmodifiableList(found);
    }

    private Run readRun(int at, IntFunction<String> topicName) {
        ByteBuffer bytes = packed.bytes;
        int first = bytes.getInt(at + 8);
        int rows = bytes.getInt(at + 12);
        if (first < 0 || rows < 0 || (long) first + rows > count) {
            throw OttlaException.local(
                    ErrorKind.CORRUPT, "a run of rows " + first + " and " + rows + " more among " + count);
        }
        return new Run(
                new TopicPartition(topicName.apply(bytes.getInt(at)), bytes.getInt(at + 4)),
                first,
                rows,
                bytes.getInt(at + 16),
                bytes.getInt(at + 20) == 1 ? TimestampType.APPEND : TimestampType.CREATE,
                bytes.getLong(at + 24),
                bytes.getLong(at + 32));
    }

    static Batch empty() {
        return EMPTY;
    }

    private static final Batch EMPTY = new Batch();

    /** How many records. */
    public int size() {
        return count;
    }

    /** Whether there are no records; there may be runs whose position moved. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** The partitions of the batch, in order. */
    public List<Run> runs() {
        return runs;
    }

    /** The records of one run. */
    public Iterable<Record> records(Run run) {
        return () -> new Rows(List.of(run).iterator());
    }

    /** All records, run by run. */
    @Override
    public Iterator<Record> iterator() {
        return new Rows(runs.iterator());
    }

    private final class Rows implements Iterator<Record> {
        private final Iterator<Run> left;
        private Run run;
        private int row;
        private int end;

        Rows(Iterator<Run> left) {
            this.left = left;
        }

        @Override
        public boolean hasNext() {
            while (row == end && left.hasNext()) {
                run = left.next();
                row = run.firstRow();
                end = row + run.rows();
            }
            return row < end;
        }

        @Override
        public Record next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the batch has no more records");
            }
            return new Record(packed, packed.row(row++), run);
        }
    }
}
