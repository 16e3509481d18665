package dev.ottla;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Loads the native library once: from the system property {@code dev.ottla.library}, else from the resource
 * {@code /<os>-<arch>/}.
 */
final class Native {
    private static final String PROPERTY = "dev.ottla.library";

    private Native() {}

    static {
        System.load(library().toString());
    }

    /** Makes sure that the library is loaded; every class with native methods calls it first. */
    static void load() {}

    /** Runs a call and translates its failure. */
    static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (NativeFailure failure) {
            throw failure.translated();
        }
    }

    static native int topicHandle(String name);

    static native String topicName(int handle);

    /** Number and text of every kind of error that the core knows, as JSON. */
    static native String errorKinds();

    /** Name and retriability of one of Kafka's codes, as JSON. */
    static native String describeCode(int code);

    private static Path library() {
        String given = System.getProperty(PROPERTY);
        if (given != null) {
            return Path.of(given).toAbsolutePath();
        }
        String platform = os() + "-" + arch();
        String resource = "/" + platform + "/" + System.mapLibraryName("ottla_jni");
        try (InputStream bytes = Native.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new UnsatisfiedLinkError("Ottla has no library for " + platform + " in its jar (wanted "
                        + resource + "); name one with -D" + PROPERTY + "=<path>");
            }
            Path copy = Files.createTempFile("ottla-", System.mapLibraryName("_jni"));
            copy.toFile().deleteOnExit();
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException error) {
            throw new IllegalStateException("the library for " + platform + " could not be copied out of the jar", error);
        }
    }

    private static String os() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "darwin";
        }
        return name.startsWith("windows") ? "win32" : name;
    }

    private static String arch() {
        String name = System.getProperty("os.arch");
        return switch (name) {
            case "amd64", "x86_64" -> "x86-64";
            case "arm64" -> "aarch64";
            default -> name;
        };
    }
}
