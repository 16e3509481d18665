import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.message.KRaftVersionRecord;
import org.apache.kafka.common.message.LeaderChangeMessage;
import org.apache.kafka.common.message.SnapshotFooterRecord;
import org.apache.kafka.common.message.SnapshotHeaderRecord;
import org.apache.kafka.common.message.VotersRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.record.internal.ControlRecordType;
import org.apache.kafka.common.record.internal.DefaultRecordBatch;
import org.apache.kafka.common.record.internal.EndTransactionMarker;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.MemoryRecordsBuilder;
import org.apache.kafka.common.record.internal.Record;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.apache.kafka.common.utils.internals.ByteBufferOutputStream;
import org.apache.kafka.common.utils.internals.Crc32C;

/**
 * Writes record batches with Kafka's own classes and says what is in them, one line each,
 * tab-separated: name, bytes in hex, description in JSON.
 *
 * <p>With the argument {@code describe} it reads batches in hex from standard input, one a line,
 * checks them as a broker does and prints their descriptions.
 */
public final class RecordBatches {
    private static final long TIME = 1_700_000_000_000L;
    private static final Header[] NONE = new Header[0];

    private record Entry(long offset, long timestamp, byte[] key, byte[] value, Header[] headers) {
    }

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("describe")) {
            var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(describe(MemoryRecords.readableRecords(
                    ByteBuffer.wrap(HexFormat.of().parseHex(line.strip())))));
            }
            return;
        }
        data();
        control();
    }

    private static void data() {
        var codecs = List.of(
            new Codec("none", Compression.NONE),
            new Codec("gzip", Compression.gzip().build()),
            new Codec("snappy", Compression.snappy().build()),
            new Codec("lz4", Compression.lz4().build()),
            new Codec("zstd", Compression.zstd().build()),
            new Codec("gzip-1", Compression.gzip().level(1).build()),
            new Codec("gzip-9", Compression.gzip().level(9).build()),
            new Codec("lz4-17", Compression.lz4().level(17).build()),
            new Codec("zstd-minus-5", Compression.zstd().level(-5).build()),
            new Codec("zstd-19", Compression.zstd().level(19).build()));
        for (Codec codec : codecs) {
            for (TimestampType type : List.of(TimestampType.CREATE_TIME, TimestampType.LOG_APPEND_TIME)) {
                String name = codec.name + " " + type.name;
                emit(name + " plain", batch(codec.compression, type, -1, -1, -1, false, plain(0)));
                emit(name + " nulls and headers",
                    batch(codec.compression, type, -1, -1, -1, false, nullsAndHeaders()));
                emit(name + " idempotent from 1000",
                    batch(codec.compression, type, 4711, 3, Integer.MAX_VALUE - 1, false, plain(1000)));
                emit(name + " transactional with gaps",
                    batch(codec.compression, type, 1L << 40, 7, 0, true, gaps()));
            }
            if (codec.compression != Compression.NONE) {
                emit(codec.name + " large",
                    batch(codec.compression, TimestampType.CREATE_TIME, -1, -1, -1, false, large()));
            }
            emit(codec.name + " delete horizon", deleteHorizon(codec.compression));
        }
    }

    private record Codec(String name, Compression compression) {
    }

    private static List<Entry> plain(long from) {
        return List.of(
            new Entry(from, TIME, bytes("key"), bytes("value"), NONE),
            new Entry(from + 1, TIME + 70_000, bytes("k"), bytes("a longer value, a longer value"), NONE),
            new Entry(from + 2, TIME - 5, bytes("out of order"), bytes("v"), NONE));
    }

    private static List<Entry> nullsAndHeaders() {
        Header[] headers = {
            new RecordHeader("twice", bytes("1")),
            new RecordHeader("twice", bytes("2")),
            new RecordHeader("null", (byte[]) null),
            new RecordHeader("", new byte[0]),
            new RecordHeader("Größe €", new byte[] {0, -1, 127, -128}),
        };
        return List.of(
            new Entry(0, TIME, null, bytes("no key"), headers),
            new Entry(1, TIME, bytes("tombstone"), null, NONE),
            new Entry(2, TIME + 1, null, null, headers),
            new Entry(3, TIME + 1, new byte[0], new byte[0], NONE));
    }

    private static List<Entry> gaps() {
        return List.of(
            new Entry(5_000_000_000L, TIME, bytes("a"), bytes("1"), NONE),
            new Entry(5_000_000_003L, TIME, bytes("b"), bytes("2"), NONE),
            new Entry(5_000_000_200L, TIME, bytes("c"), bytes("3"), NONE));
    }

    private static List<Entry> large() {
        byte[] pattern = new byte[150_000];
        for (int at = 0; at < pattern.length; at++) {
            pattern[at] = (byte) ((at * 7) % 61 + (at / 1000));
        }
        byte[] noise = new byte[4_000];
        new Random(1).nextBytes(noise);
        return List.of(
            new Entry(0, TIME, bytes("pattern"), pattern, NONE),
            new Entry(1, TIME, bytes("noise"), noise, NONE));
    }

    private static MemoryRecords batch(
        Compression compression, TimestampType type, long producerId, int epoch, int sequence,
        boolean transactional, List<Entry> entries) {
        var builder = MemoryRecords.builder(
            ByteBuffer.allocate(1024), RecordBatch.MAGIC_VALUE_V2, compression, type,
            entries.get(0).offset,
            type == TimestampType.LOG_APPEND_TIME ? TIME + 123_456 : RecordBatch.NO_TIMESTAMP,
            producerId, (short) epoch, sequence, transactional, 9);
        return fill(builder, entries);
    }

    /** As the log cleaner writes a batch with a tombstone (KIP-534). */
    private static MemoryRecords deleteHorizon(Compression compression) {
        var builder = new MemoryRecordsBuilder(
            new ByteBufferOutputStream(1024), RecordBatch.MAGIC_VALUE_V2, compression,
            TimestampType.CREATE_TIME, 20, RecordBatch.NO_TIMESTAMP, RecordBatch.NO_PRODUCER_ID,
            RecordBatch.NO_PRODUCER_EPOCH, RecordBatch.NO_SEQUENCE, false, false, 4,
            Integer.MAX_VALUE, TIME + 86_400_000L);
        return fill(builder, List.of(
            new Entry(20, TIME, bytes("gone"), null, NONE),
            new Entry(23, TIME + 7, bytes("kept"), bytes("value"), NONE)));
    }

    private static MemoryRecords fill(MemoryRecordsBuilder builder, List<Entry> entries) {
        for (Entry entry : entries) {
            builder.appendWithOffset(
                entry.offset, entry.timestamp, entry.key, entry.value, entry.headers);
        }
        return builder.build();
    }

    private static void control() {
        for (var type : List.of(ControlRecordType.ABORT, ControlRecordType.COMMIT)) {
            emit("control " + type, MemoryRecords.withEndTransactionMarker(
                77, TIME, 5, 4711, (short) 2, new EndTransactionMarker(type, 12)));
        }
        var voter = new LeaderChangeMessage.Voter().setVoterId(1);
        emit("control leader change", MemoryRecords.withLeaderChangeMessage(
            10, TIME, 3, ByteBuffer.allocate(512), new LeaderChangeMessage()
                .setVersion((short) 0).setLeaderId(1).setVoters(List.of(voter))
                .setGrantingVoters(List.of(voter))));
        emit("control snapshot header", MemoryRecords.withSnapshotHeaderRecord(
            0, TIME, 3, ByteBuffer.allocate(512),
            new SnapshotHeaderRecord().setVersion((short) 0).setLastContainedLogTimestamp(TIME)));
        emit("control snapshot footer", MemoryRecords.withSnapshotFooterRecord(
            9, TIME, 3, ByteBuffer.allocate(512), new SnapshotFooterRecord().setVersion((short) 0)));
        emit("control kraft version", MemoryRecords.withKRaftVersionRecord(
            1, TIME, 3, ByteBuffer.allocate(512),
            new KRaftVersionRecord().setVersion((short) 0).setKRaftVersion((short) 1)));
        emit("control voters", MemoryRecords.withVotersRecord(
            2, TIME, 3, ByteBuffer.allocate(512), new VotersRecord().setVersion((short) 0)));
    }

    private static void emit(String name, MemoryRecords records) {
        var buffer = records.buffer();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        System.out.println(name + "\t" + HexFormat.of().formatHex(bytes) + "\t" + describe(records));
    }

    private static String describe(MemoryRecords records) {
        var batch = (DefaultRecordBatch) records.batches().iterator().next();
        batch.ensureValid();
        var text = new StringJoiner(",", "{", "}");
        text.add("\"baseOffset\":" + batch.baseOffset());
        text.add("\"lastOffset\":" + batch.lastOffset());
        text.add("\"leaderEpoch\":" + batch.partitionLeaderEpoch());
        text.add("\"codec\":\"" + batch.compressionType().name + "\"");
        text.add("\"timestampType\":\"" + batch.timestampType().name + "\"");
        text.add("\"transactional\":" + batch.isTransactional());
        text.add("\"control\":" + batch.isControlBatch());
        text.add("\"deleteHorizon\":" + (batch.deleteHorizonMs().isPresent()
            ? String.valueOf(batch.deleteHorizonMs().getAsLong()) : "null"));
        text.add("\"maxTimestamp\":" + batch.maxTimestamp());
        text.add("\"producerId\":" + batch.producerId());
        text.add("\"producerEpoch\":" + batch.producerEpoch());
        text.add("\"baseSequence\":" + batch.baseSequence());
        text.add("\"lastSequence\":" + batch.lastSequence());
        text.add("\"count\":" + batch.countOrNull());
        var list = new StringJoiner(",", "[", "]");
        for (Record record : batch) {
            list.add(describe(record));
        }
        return text.add("\"records\":" + list).toString();
    }

    private static String describe(Record record) {
        var headers = new StringJoiner(",", "[", "]");
        for (Header header : record.headers()) {
            headers.add("[\"" + header.key() + "\"," + field(header.value()) + "]");
        }
        return "{\"offset\":" + record.offset() + ",\"timestamp\":" + record.timestamp()
            + ",\"key\":" + field(array(record.key())) + ",\"value\":" + field(array(record.value()))
            + ",\"headers\":" + headers + "}";
    }

    private static byte[] array(ByteBuffer buffer) {
        if (buffer == null) {
            return null;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /** Hex, or for what is long its length and checksum. */
    private static String field(byte[] bytes) {
        if (bytes == null) {
            return "null";
        }
        if (bytes.length > 100) {
            return "{\"length\":" + bytes.length + ",\"crc\":"
                + Crc32C.compute(bytes, 0, bytes.length) + "}";
        }
        return "\"" + HexFormat.of().formatHex(bytes) + "\"";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private RecordBatches() {
    }
}
