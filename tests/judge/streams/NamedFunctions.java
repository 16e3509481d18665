import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;

/**
 * The functions that topology specs of the differential tests name. The Rust tests define the same
 * ones; both must treat null alike.
 */
final class NamedFunctions {
    /** Arguments in the order of decision 0003; a result of the shape that the operation wants. */
    interface Function {
        Object call(Object... arguments);
    }

    private static final Map<String, Function> FUNCTIONS = Map.ofEntries(
        Map.entry("upper", a -> a[0] == null ? null : text(a[0]).toUpperCase()),
        Map.entry("length", a -> length(a[0])),
        Map.entry("words", a -> words(a[0])),
        Map.entry("word_pairs", a -> {
            var pairs = new ArrayList<KeyValue<Object, Object>>();
            for (String word : words(a[1])) {
                pairs.add(KeyValue.pair(word, word + a[0]));
            }
            return pairs;
        }),
        Map.entry("key_of_first", a -> a[1] == null || text(a[1]).isEmpty() ? "" : text(a[1]).substring(0, 1)),
        Map.entry("first_or_null", a -> a[1] == null || text(a[1]).isEmpty() ? null : text(a[1]).substring(0, 1)),
        Map.entry("swap", a -> KeyValue.pair(a[1], a[0])),
        Map.entry("pair_by_first", a ->
            KeyValue.pair(a[1] == null || text(a[1]).isEmpty() ? "" : text(a[1]).substring(0, 1), a[1])),
        Map.entry("is_long", a -> length(a[1]) > 3),
        Map.entry("tag", a -> a[0] + "=" + a[1]),
        Map.entry("zero", a -> 0L),
        Map.entry("empty", a -> ""),
        Map.entry("add_length", a -> number(a[2]) + length(a[1])),
        Map.entry("subtract_length", a -> number(a[2]) - length(a[1])),
        Map.entry("append", a -> text(a[2]) + a[1]),
        Map.entry("concat", a -> text(a[0]) + a[1]),
        Map.entry("null_when_long", a -> length(a[0]) + length(a[1]) > 12 ? null : text(a[0]) + a[1]),
        Map.entry("chop", a -> length(a[0]) == 0 ? "" : text(a[0]).substring(1)),
        Map.entry("join_text", a -> a[0] + "/" + (a[1] == null ? "-" : a[1])),
        Map.entry("join_with_key", a -> a[0] + ":" + a[1] + "/" + (a[2] == null ? "-" : a[2])),
        Map.entry("discard", a -> null),
        Map.entry("is_even", a -> a[1] == null || number(a[1]) % 2 == 0),
        Map.entry("twice", a -> a[0] == null ? null : number(a[0]) * 2),
        Map.entry("digits", a -> a[0] == null ? null : a[0].toString()),
        Map.entry("bucket", a -> "b" + (a[1] == null ? "-" : Long.toString(Math.floorMod(number(a[1]), 3L)))),
        Map.entry("pair_by_bucket", a ->
            KeyValue.pair("b" + (a[1] == null ? "-" : Long.toString(Math.floorMod(number(a[1]), 3L))), a[1])),
        Map.entry("plus", a -> number(a[0]) + number(a[1])),
        Map.entry("minus", a -> number(a[0]) - number(a[1])),
        Map.entry("most", a -> Math.max(number(a[0]), number(a[1]))),
        Map.entry("add_value", a -> number(a[2]) + number(a[1])),
        Map.entry("subtract_value", a -> number(a[2]) - number(a[1])),
        Map.entry("window_name", a -> a[0].toString()),
        Map.entry("number_time", a -> a[1] == null ? a[2] : Long.valueOf(number(a[2]) + 3 - length(a[1]))),
        Map.entry("fail", a -> {
            throw new IllegalStateException("planted");
        }));

    private NamedFunctions() {}

    static Function find(String name) {
        Function function = FUNCTIONS.get(name);
        if (function == null) {
            throw new IllegalArgumentException("unknown function " + name);
        }
        return function;
    }

    private static String text(Object value) {
        return value == null ? "" : (String) value;
    }

    private static long length(Object value) {
        return value == null ? 0L : (long) ((String) value).codePointCount(0, ((String) value).length());
    }

    private static long number(Object value) {
        return value == null ? 0L : (Long) value;
    }

    private static List<String> words(Object value) {
        var words = new ArrayList<String>();
        for (String word : text(value).split(" ")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
