package dev.ottla;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Brings the core's log lines to SLF4J, under {@code ottla.<module>}. Nothing is kept until {@link #keep} is called; lines
 * wait in a bounded queue, and those that were lost are counted in a warning.
 */
public final class Logs {
    private static final int DRAIN = 256;
    private static final Logger OWN = LoggerFactory.getLogger("ottla");

    private static long source = -1;

    private Logs() {}

    /** Keeps lines of this level and worse from now on; may be called again to change it. */
    public static synchronized void keep(Level level) {
        Native.load();
        long fresh = Native.call(() -> keepLines(number(level)));
        Loop.listen(fresh, Logs::drain);
        Loop.forget(source);
        source = fresh;
    }

    private static void drain() {
        while (true) {
            Map<String, Object> batch = Answers.object(Json.parse(drainLines(DRAIN)));
            long dropped = (Long) batch.get("dropped");
            if (dropped > 0) {
                OWN.warn("{} log lines were lost: they came faster than they were taken", dropped);
            }
            List<List<Object>> lines = Answers.rows(batch.get("lines"));
            for (List<Object> line : lines) {
                String name = "ottla." + ((String) line.get(1)).replace("::", ".");
                Level level = level(((Number) line.get(0)).intValue());
                LoggerFactory.getLogger(name).atLevel(level).log("{}", line.get(2));
            }
            if (lines.size() < DRAIN) {
                return;
            }
        }
    }

    /** Keeps lines up to a level; the source that becomes ready. */
    private static native long keepLines(int level);

    /** Lines of level, target and text, oldest first, and how many were dropped, as JSON. */
    private static native String drainLines(int max);

    private static int number(Level level) {
        return switch (level) {
            case ERROR -> 1;
            case WARN -> 2;
            case INFO -> 3;
            case DEBUG -> 4;
            case TRACE -> 5;
        };
    }

    private static Level level(int number) {
        return switch (number) {
            case 1 -> Level.ERROR;
            case 2 -> Level.WARN;
            case 3 -> Level.INFO;
            case 4 -> Level.DEBUG;
            default -> Level.TRACE;
        };
    }
}
