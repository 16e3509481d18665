package dev.ottla;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packed bytes that every language reads and writes: the files say what the bytes say. */
final class GoldenTest {
    private static final Path FOLDER = Path.of(System.getProperty("dev.ottla.conformance"), "packed");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static List<String> batches() throws IOException {
        return named("batch-");
    }

    static List<String> frames() throws IOException {
        return named("frame-");
    }

    static List<String> completions() throws IOException {
        return named("completions-");
    }

    @ParameterizedTest
    @MethodSource("batches")
    void batchesAreReadAsTheirJsonSays(String name) throws IOException {
        JsonNode json = json(name);
        JsonNode topics = json.get("topics");
        Batch batch = new Batch(bytes(name), handle -> topics.get(handle).asText());
        assertEquals(json.get("runs").size(), batch.runs().size());
        Iterator<Record> all = batch.iterator();
        for (int i = 0; i < batch.runs().size(); i++) {
            JsonNode wanted = json.get("runs").get(i);
            Batch.Run run = batch.runs().get(i);
            String topic = topics.get(wanted.get("topic").asInt()).asText();
            assertEquals(new TopicPartition(topic, wanted.get("partition").asInt()), run.partition());
            assertEquals(wanted.get("leader_epoch").asInt(), run.leaderEpoch());
            assertEquals(wanted.get("timestamp_type").asInt(), run.timestampType().ordinal());
            assertEquals(wanted.get("next_position").asLong(), run.nextPosition());
            assertEquals(wanted.get("high_watermark").asLong(), run.highWatermark());
            assertEquals(wanted.get("records").size(), run.rows());
            for (JsonNode record : wanted.get("records")) {
                sameRecord(record, all.next());
            }
        }
        assertFalse(all.hasNext());
    }

    private static void sameRecord(JsonNode wanted, Record found) throws IOException {
        assertEquals(wanted.get("offset").asLong(), found.offset());
        assertEquals(wanted.get("timestamp").asLong(), found.timestamp());
        assertArrayEquals(value(wanted.get("key")), found.key());
        assertArrayEquals(value(wanted.get("value")), found.value());
        assertEquals(headers(wanted.get("headers")), found.headers());
        if (found.valueBuffer() == null) {
            assertNull(found.value());
        } else {
            assertEquals(ByteBuffer.wrap(found.value()), found.valueBuffer());
        }
    }

    /** Host and Rust may leave different gaps; what both read is the same, so the file is rebuilt without any. */
    @ParameterizedTest
    @MethodSource("frames")
    void framesAreWrittenAsTheirBytes(String name) throws IOException {
        JsonNode json = json(name);
        FrameWriter writer = new FrameWriter(json.get("rows").size(), 64);
        for (JsonNode row : json.get("rows")) {
            ProducerRecord record = new ProducerRecord(
                    json.get("topics").get(row.get("topic").asInt()).asText(),
                    row.get("partition").isNull() ? null : row.get("partition").asInt(),
                    row.get("timestamp").isNull() ? null : row.get("timestamp").asLong(),
                    value(row.get("key")),
                    value(row.get("value")),
                    headers(row.get("headers")));
            byte[][] names = FrameWriter.names(record);
            long timestamp = record.timestamp() == null ? -1 : record.timestamp();
            writer.append(row.get("topic").asInt(), record, timestamp, names, FrameWriter.size(record, names));
        }
        ByteBuffer wanted = bytes(name);
        ByteBuffer found = writer.finish();
        byte[] copy = new byte[found.remaining()];
        found.get(copy);
        Packed frame = new Packed(wanted, Packed.FRAME, 0, Packed.ROW_BYTES);
        Packed ours = new Packed(ByteBuffer.wrap(copy), Packed.FRAME, 0, Packed.ROW_BYTES);
        assertEquals(frame.rows, ours.rows);
        for (int i = 0; i < frame.rows; i++) {
            sameRow(frame, frame.row(i), ours, ours.row(i));
        }
    }

    private static void sameRow(Packed a, int left, Packed b, int right) {
        assertEquals(a.bytes.getInt(left), b.bytes.getInt(right));
        assertEquals(a.bytes.getInt(left + 4), b.bytes.getInt(right + 4));
        assertEquals(a.bytes.getLong(left + 8), b.bytes.getLong(right + 8));
        assertArrayEquals(field(a, left + 16), field(b, right + 16));
        assertArrayEquals(field(a, left + 24), field(b, right + 24));
        assertEquals(HeaderBlock.read(a, left + 32), HeaderBlock.read(b, right + 32));
    }

    private static byte[] field(Packed packed, int at) {
        int place = packed.place(at);
        return place < 0 ? null : packed.copy(place, packed.bytes.getInt(at + 4));
    }

    @ParameterizedTest
    @MethodSource("completions")
    void completionsAreReadAsTheirJsonSays(String name) throws IOException {
        JsonNode json = json(name);
        Completions found = new Completions(bytes(name));
        assertEquals(json.get("runs").size(), found.runs());
        for (int i = 0; i < found.runs(); i++) {
            JsonNode wanted = json.get("runs").get(i);
            assertEquals(wanted.get("topic").asInt(), found.topic(i));
            assertEquals(wanted.get("partition").asInt(), found.partition(i));
            assertEquals(wanted.get("base_offset").asLong(), found.baseOffset(i));
            assertEquals(wanted.get("append_time").asLong(), found.appendTime(i));
            List<Long> sequences = new ArrayList<>();
            for (int row = 0; row < found.rows(i); row++) {
                sequences.add(found.sequence(i, row));
            }
            List<Long> expected = new ArrayList<>();
            wanted.get("sequences").forEach(one -> expected.add(one.asLong()));
            assertEquals(expected, sequences);
            JsonNode error = wanted.get("error");
            assertEquals(error.isNull() ? 0 : error.get("code").asInt(), found.code(i));
            if (!error.isNull()) {
                assertEquals(error.get("kind").asText(), found.kind(i).text());
                assertEquals(error.get("message").asText(), found.message(i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("batches")
    void batchesThatAreCutShortAreTypedErrors(String name) throws IOException {
        ByteBuffer whole = bytes(name);
        for (int length = 0; length < whole.limit(); length++) {
            ByteBuffer cut = whole.slice(0, length);
            OttlaException error = assertThrows(OttlaException.class, () -> new Batch(cut, handle -> "any"));
            assertEquals(ErrorKind.CORRUPT, error.kind());
        }
    }

    @Test
    void bytesAreReadFromTheBuffersPosition() throws IOException {
        ByteBuffer whole = bytes("batch-control-gap");
        ByteBuffer later = ByteBuffer.allocate(whole.remaining() + 8);
        later.position(8);
        later.put(whole).position(8);
        assertEquals(4, new Batch(later, handle -> "any").size());
    }

    @Test
    void everyKindOfFileIsThere() throws IOException {
        assertTrue(batches().size() >= 3 && frames().size() >= 2 && completions().size() >= 2);
    }

    private static List<String> named(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith(prefix) && file.endsWith(".bin"))
                    .map(file -> file.substring(0, file.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    private static ByteBuffer bytes(String name) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve(name + ".bin")));
    }

    private static JsonNode json(String name) throws IOException {
        return MAPPER.readTree(FOLDER.resolve(name + ".json").toFile());
    }

    private static byte[] value(JsonNode written) throws IOException {
        if (written.isNull()) {
            return null;
        }
        return written.isTextual() ? written.asText().getBytes(StandardCharsets.UTF_8) : written.get("base64").binaryValue();
    }

    private static List<Header> headers(JsonNode written) {
        List<Header> headers = new ArrayList<>();
        for (JsonNode one : written) {
            JsonNode value = one.get(1);
            headers.add(Header.of(one.get(0).asText(), value.isNull() ? null : value.asText()));
        }
        return headers;
    }
}
