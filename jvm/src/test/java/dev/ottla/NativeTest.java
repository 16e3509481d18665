package dev.ottla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What crosses the border without a broker. */
final class NativeTest {
    @Test
    void theKindsOfErrorsAreThoseOfTheCore() {
        List<List<Object>> core = Answers.rows(Json.parse(Native.errorKinds()));
        assertEquals(ErrorKind.values().length, core.size());
        for (List<Object> row : core) {
            ErrorKind kind = ErrorKind.of((String) row.get(1));
            assertEquals(row, List.of((long) kind.number(), kind.text()));
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
    void anyTextCrossesOrIsRefused() {
        for (String topic : List.of("\0", "名前", "🎈", "x".repeat(249))) {
            assertEquals(topic, Native.topicName(Native.topicHandle(topic)));
        }
        for (String half : new String[] {"\ud83c", "\udf88 ", null}) {
            NativeFailure failure = assertThrows(NativeFailure.class, () -> Native.topicHandle(half));
            assertEquals(ErrorKind.USAGE, failure.translated().kind());
        }
        OttlaException lost = assertThrows(OttlaException.class, () -> new Admin(Map.of("🎈.servers", "🎈")));
        assertTrue(lost.getMessage().contains("🎈.servers"), lost.getMessage());
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
