package dev.ottla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The embedded broker. */
class BrokerTest {
    @Test
    void listenersHaveTheirOwnAddressesAndLogins() {
        Map<String, Object> config = Map.of(
                "listeners", "PLAINTEXT://127.0.0.1:0,SASL_PLAINTEXT://127.0.0.1:0",
                "sasl.enabled.mechanisms", "SCRAM-SHA-256");
        List<String> users = List.of("SCRAM-SHA-256=[name=alice,password=secret]");
        try (Broker broker = new Broker(null, null, config, users)) {
            assertEquals(Set.of("PLAINTEXT", "SASL_PLAINTEXT"), broker.listeners().keySet());
            assertEquals(broker.bootstrap(), broker.listeners().get("PLAINTEXT"));
            Map<String, Object> alice = new HashMap<>(Map.of(
                    "bootstrap.servers", broker.listeners().get("SASL_PLAINTEXT"),
                    "security.protocol", "SASL_PLAINTEXT",
                    "sasl.mechanism", "SCRAM-SHA-256",
                    "sasl.username", "alice",
                    "sasl.password", "secret"));
            try (Producer producer = new Producer(alice)) {
                assertEquals(0, producer.send("secured", "x".getBytes()).join().offset());
            }
            alice.put("sasl.password", "wrong");
            try (Producer producer = new Producer(alice)) {
                CompletionException refused = assertThrows(
                        CompletionException.class, () -> producer.send("secured", "x".getBytes()).join());
                assertInstanceOf(OttlaException.Authentication.class, refused.getCause());
            }
        }
    }

    @Test
    void callbacksAreToldThePlacesOfTheirRecordsInOrder() {
        List<Long> offsets = Collections.synchronizedList(new ArrayList<>());
        try (Broker broker = new Broker(null, null, Map.of(), List.of());
                Producer producer = new Producer(Map.of("bootstrap.servers", broker.bootstrap()))) {
            for (int record = 0; record < 1000; record++) {
                producer.send(ProducerRecord.of("called", null, "v"), (place, failure) -> {
                    assertNull(failure);
                    offsets.add(place.offset());
                });
            }
            producer.flush();
        }
        assertEquals(LongStream.range(0, 1000).boxed().toList(), offsets);
    }

    @Test
    void aFolderIsFormattedForAReleaseThatThereIs() {
        try (Broker broker = new Broker(null, null, Map.of(), List.of(), "4.3")) {
            assertEquals(Set.of("PLAINTEXT"), broker.listeners().keySet());
        }
        OttlaException refused = assertThrows(
                OttlaException.class, () -> new Broker(null, null, Map.of(), List.of(), "44.1"));
        assertEquals(ErrorKind.CONFIG, refused.kind());
        assertTrue(refused.getMessage().contains("44.1"), refused.getMessage());
    }
}
