package dev.ottla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples, run as a reader runs them. */
final class ExamplesTest {
    @TempDir
    Path folder;

    /** Runs a source file, as {@code java WordCount.java} does. */
    private List<String> run(String example) throws Exception {
        Path source = Path.of(System.getProperty("dev.ottla.conformance"), "../../examples/jvm", example + ".java");
        return run(example, source.normalize().toString());
    }

    private List<String> run(String example, String program) throws Exception {
        Path output = folder.resolve(example);
        Path errors = folder.resolve(example + "-errors");
        try (Broker broker = new Broker(null, null, Map.of("group.initial.rebalance.delay.ms", 0))) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Ddev.ottla.library=" + System.getProperty("dev.ottla.library"),
                            "-cp", System.getProperty("java.class.path"),
                            program, broker.bootstrap())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            try {
                assertTrue(process.waitFor(60, TimeUnit.SECONDS), () -> read(errors));
            } finally {
                process.destroyForcibly();
            }
            assertEquals(0, process.exitValue(), () -> read(errors));
        }
        return Files.readAllLines(output);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException error) {
            return error.toString();
        }
    }

    @Test
    void wordsAreCounted() throws Exception {
        assertEquals(
                List.of("  3 kafka", "  2 streams", "  1 all", "  1 hello", "  1 join", "  1 lead", "  1 summit", "  1 to"),
                run("WordCount"));
    }

    @Test
    void pageViewsAreCountedInWindows() throws Exception {
        assertEquals(
                List.of(
                        "minutes  0 to  5: ann saw 3 pages",
                        "minutes  0 to  5: bob saw 2 pages",
                        "minutes  5 to 10: ann saw 1 pages",
                        "minutes  5 to 10: bob saw 1 pages",
                        "minutes 10 to 15: ann saw 1 pages",
                        "dropped because they came too late: 1"),
                run("Clickstream"));
    }

    @Test
    void ordersAreReadWithCoroutines() throws Exception {
        assertEquals(
                List.of("5 orders written", "ann owes 35", "bob owes 32", "cid owes 8"), run("Orders", "OrdersKt"));
    }
}
