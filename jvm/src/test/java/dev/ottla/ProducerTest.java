package dev.ottla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The producer without a cluster: what fails, and how. */
final class ProducerTest {
    private static final Map<String, Object> NOWHERE =
            Map.of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", 200, "delivery.timeout.ms", 400,
                    "request.timeout.ms", 200, "linger.ms", 0);

    @Test
    void aRecordThatCannotBeSentFailsItsFuture() {
        try (Producer producer = new Producer(NOWHERE)) {
            CompletableFuture<RecordMetadata> sent = producer.send(ProducerRecord.of("orders", "k", "v"));
            ExecutionException error = assertThrows(ExecutionException.class, () -> sent.get(20, TimeUnit.SECONDS));
            OttlaException.Timeout cause = assertInstanceOf(OttlaException.Timeout.class, error.getCause());
            assertTrue(cause.retriable());
        }
    }

    @Test
    void aRecordThatCannotBeSentIsToldToItsCallbackWhateverOthersThrow() throws InterruptedException {
        List<ErrorKind> told = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch left = new CountDownLatch(2);
        try (Producer producer = new Producer(NOWHERE)) {
            for (int record = 0; record < 2; record++) {
                producer.send(ProducerRecord.of("orders", "k", "v"), (place, failure) -> {
                    told.add(place == null ? failure.kind() : null);
                    left.countDown();
                    throw new IllegalStateException("a callback that throws");
                });
            }
            assertTrue(left.await(20, TimeUnit.SECONDS));
        }
        assertEquals(List.of(ErrorKind.TIMEOUT, ErrorKind.TIMEOUT), told);
    }

    @Test
    void callsAfterCloseAreTypedErrors() {
        Producer producer = new Producer(NOWHERE);
        producer.close();
        producer.close();
        ExecutionException error =
                assertThrows(ExecutionException.class, () -> producer.send("orders", new byte[1]).get());
        assertInstanceOf(OttlaException.Closed.class, error.getCause());
        assertThrows(OttlaException.Closed.class, producer::flush);
        ProducerRecord record = ProducerRecord.of("orders", "k", "v");
        assertThrows(OttlaException.Closed.class, () -> producer.send(record, (place, failure) -> {}));
        assertThrows(NullPointerException.class, () -> producer.send(record, null));
    }

    @Test
    void hotCallsRefuseWhatIsNoOpenHandleOrDirectBuffer() {
        ByteBuffer direct = ByteBuffer.allocateDirect(64);
        NativeFailure closed = assertThrows(NativeFailure.class, () -> Hot.produce(1L << 40, direct, 64, 0));
        assertEquals(ErrorKind.CLOSED, closed.translated().kind());
        Handle open = Handle.producer(NOWHERE);
        NativeFailure heap =
                assertThrows(NativeFailure.class, () -> Hot.produce(open.number(), ByteBuffer.allocate(64), 64, 0));
        assertEquals(ErrorKind.USAGE, heap.translated().kind());
        NativeFailure longer = assertThrows(NativeFailure.class, () -> Hot.produce(open.number(), direct, 65, 0));
        assertEquals(ErrorKind.USAGE, longer.translated().kind());
        NativeFailure damaged = assertThrows(NativeFailure.class, () -> Hot.produce(open.number(), direct, 64, 0));
        assertEquals(ErrorKind.CORRUPT, damaged.translated().kind());
        open.close();
    }

    @Test
    void aCloseWithinATimeFailsWhatWaitsForRoom() {
        Producer producer = new Producer(Map.of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", 60_000));
        CompletableFuture<RecordMetadata> sent = producer.send("orders", new byte[1]);
        long since = System.nanoTime();
        producer.close(Duration.ofMillis(100));
        assertTrue(System.nanoTime() - since < TimeUnit.SECONDS.toNanos(5));
        ExecutionException error = assertThrows(ExecutionException.class, sent::get);
        assertInstanceOf(OttlaException.class, error.getCause());
    }
}
