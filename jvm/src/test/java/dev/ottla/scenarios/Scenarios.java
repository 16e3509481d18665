package dev.ottla.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ottla.Logs;
import dev.ottla.OttlaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.event.Level;

/** Runs the scenarios of tests/conformance through the public Java API (decision 0004). */
public final class Scenarios {
    private Scenarios() {}

    /** The environment says which broker, which folder, and this language's name. */
    public static void main(String[] arguments) throws IOException {
        if ("trace".equals(System.getenv("OTTLA_LOG"))) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "trace");
            Logs.keep(Level.TRACE);
        }
        String bootstrap = System.getenv("OTTLA_BOOTSTRAP");
        String language = System.getenv("OTTLA_LANGUAGE");
        Set<String> only = Set.of(System.getenv().getOrDefault("OTTLA_ONLY", "").split(","));
        String nonce = UUID.randomUUID().toString().substring(0, 8);
        int passed = 0;
        int failed = 0;
        for (Path file : files()) {
            for (JsonNode scenario : new ObjectMapper().readTree(file.toFile())) {
                String name = scenario.get("name").asText();
                if (!only.contains("") && !only.contains(name)) {
                    continue;
                }
                if (run(scenario, new Run(bootstrap, name, language, nonce))) {
                    passed++;
                } else {
                    failed++;
                }
            }
        }
        System.out.printf("scenarios: %d passed, %d failed, 0 skipped%n", passed, failed);
        System.exit(failed > 0 || passed == 0 ? 1 : 0);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getenv("OTTLA_SCENARIOS")))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static boolean run(JsonNode scenario, Run run) {
        String name = scenario.get("name").asText();
        int at = 0;
        try (run) {
            for (JsonNode step : scenario.get("steps")) {
                run.step(run.expand(step));
                at++;
            }
            System.out.println("ok     " + name);
            return true;
        } catch (RuntimeException error) {
            System.out.println("FAILED " + name + ", step " + at + ": " + error.getMessage());
            if (!(error instanceof Values.Failed || error instanceof OttlaException)) {
                error.printStackTrace(System.out);
            }
            return false;
        }
    }
}
