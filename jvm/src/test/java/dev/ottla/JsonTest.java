package dev.ottla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON of control calls. */
final class JsonTest {
    @Test
    void valuesSurviveWritingAndReading() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("quote \" and \\ and \n and é", Arrays.asList(1L, -2.5, true, null, ""));
        value.put("deep", List.of(Map.of("x", List.of())));
        value.put("long", Long.MAX_VALUE);
        assertEquals(value, Json.parse(Json.write(value)));
    }

    @Test
    void escapesAndSpacesAreRead() {
        assertEquals(List.of("é\t/", 10.0), Json.parse(" [ \"\\u00e9\\t\\/\" , 1e1 ] "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "{\"a\"}", "[1,]", "\"", "\"\\u00", "nul", "1 2", "--1"})
    void damagedTextIsATypedError(String text) {
        assertThrows(OttlaException.Corrupt.class, () -> Json.parse(text));
    }
}
