import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a driver is asked, and how it answers. */
final class Plan {
    private final String text;

    Plan(String text) {
        this.text = text;
    }

    String text(String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\\s*\"?([^\",}]*)").matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("the plan has no " + name + ": " + text);
        }
        return found.group(1);
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** Options that every client has, and those for TLS. */
    Map<String, Object> common(String bootstrap) {
        Map<String, Object> config = new HashMap<>(Map.of("bootstrap.servers", bootstrap));
        if (!text("ca").isEmpty()) {
            config.put("security.protocol", "SSL");
            config.put("ssl.truststore.type", "PEM");
            config.put("ssl.truststore.location", text("ca"));
        }
        return config;
    }

    /** Digits that do not repeat: compresses about as well as text does. */
    byte[] value() {
        byte[] value = new byte[number("bytes")];
        long state = 1;
        for (int at = 0; at < value.length; at++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            value[at] = (byte) ('0' + ((state >>> 33) & 0xff) % 10);
        }
        return value;
    }

    /** Of a Streams application: says when it is warm and when it is done, by the records that it has processed. */
    void await(LongSupplier processed) throws IOException, InterruptedException {
        boolean measuring = false;
        for (long done = 0; done < number("processed"); done = processed.getAsLong()) {
            if (!measuring && done >= number("warmup")) {
                measuring = true;
                begin();
            }
            Thread.sleep(10);
        }
        end("{}");
    }

    static void begin() {
        System.out.println("begin");
    }

    /** Says that the measurement ended, and waits until the process has been looked at. */
    static void end(String figures) throws IOException {
        System.out.println("end " + figures);
        System.in.readAllBytes();
        System.exit(0);
    }
}
