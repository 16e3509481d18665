package dev.ottla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ottla.ffi.ErrorKindRow;
import dev.ottla.ffi.Ottla_jvmKt;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What crosses the border without a broker. */
final class NativeTest {
    @Test
    void theKindsOfErrorsAreThoseOfTheCore() {
        Native.load();
        List<ErrorKindRow> core = Ottla_jvmKt.errorKinds();
        assertEquals(ErrorKind.values().length, core.size());
        for (ErrorKindRow row : core) {
            ErrorKind kind = ErrorKind.of(row.getText());
            assertEquals(row.getText(), kind.text());
            assertEquals(row.getNumber(), kind.number());
        }
    }

    @Test
    void topicsKeepTheirNumbers() {
        int orders = Loop.topicHandle("orders-é");
        assertEquals(orders, Loop.topicHandle("orders-é"));
        assertEquals("orders-é", Loop.topicName(orders));
        assertNotEquals(orders, Loop.topicHandle("clicks"));
    }

    @Test
    void aNumberWithoutTopicIsATypedError() {
        OttlaException error = assertThrows(OttlaException.class, () -> Loop.topicName(1 << 30));
        assertEquals(ErrorKind.USAGE, error.kind());
    }

    @Test
    void aWrongOptionIsAConfigErrorThatNamesIt() {
        OttlaException error = assertThrows(
                OttlaException.Config.class, () -> new Admin(Map.of("bootstrap.servers", "x:1", "retries", "many")));
        assertTrue(error.getMessage().contains("retries"), error.getMessage());
        assertEquals(ErrorKind.CONFIG, error.kind());
    }

    @Test
    void anUnknownOperationIsUnsupportedAndNamesTheOthers() {
        try (Admin admin = new Admin(Map.of("bootstrap.servers", "127.0.0.1:1"))) {
            OttlaException error =
                    assertThrows(OttlaException.Unsupported.class, () -> admin.call("no_such_operation", Map.of()));
            assertTrue(error.getMessage().contains("list_topics"), error.getMessage());
        }
    }

    @Test
    void aPanicFailsItsCallAndNoMore() {
        try (Admin admin = new Admin(Map.of("bootstrap.servers", "127.0.0.1:1"))) {
            for (String where : List.of("call", "task")) {
                assertThrows(OttlaException.Bug.class, () -> admin.call("plant_panic", Map.of("where", where)));
            }
            assertThrows(OttlaException.Unsupported.class, () -> admin.call("no_such_operation", Map.of()));
        }
    }

    @Test
    void callsAfterCloseAreTypedErrors() {
        Admin admin = new Admin(Map.of("bootstrap.servers", "127.0.0.1:1"));
        admin.close();
        admin.close();
        assertThrows(OttlaException.Closed.class, admin::listTopics);
    }

    @Test
    void interruptingAThreadEndsItsWait() {
        try (Admin admin = new Admin(Map.of("bootstrap.servers", "127.0.0.1:1"))) {
            Thread.currentThread().interrupt();
            assertThrows(OttlaException.Interrupted.class, admin::listTopics);
            assertTrue(Thread.interrupted());
        }
    }
}
