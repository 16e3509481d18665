package dev.ottla;

import dev.ottla.ffi.LogBatch;
import dev.ottla.ffi.LogRow;
import dev.ottla.ffi.Ottla_jvmKt;
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
        long fresh = Native.call(() -> Ottla_jvmKt.keepLogs(Loop.queue(), number(level)));
        Loop.listen(fresh, Logs::drain);
        Loop.forget(source);
        source = fresh;
    }

    private static void drain() {
        while (true) {
            LogBatch batch = Ottla_jvmKt.drainLogs(DRAIN);
            if (batch.getDropped() > 0) {
                OWN.warn("{} log lines were lost: they came faster than they were taken", batch.getDropped());
            }
            for (LogRow line : batch.getLines()) {
                String name = "ottla." + line.getTarget().replace("::", ".");
                LoggerFactory.getLogger(name).atLevel(level(line.getLevel())).log("{}", line.getText());
            }
            if (batch.getLines().size() < DRAIN) {
                return;
            }
        }
    }

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
