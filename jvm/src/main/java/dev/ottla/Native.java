package dev.ottla;

import dev.ottla.ffi.Failure;
import dev.ottla.ffi.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Loads the native library once: from the system property {@code dev.ottla.library}, else from the resource
 * {@code /<os>-<arch>/}. Both halves, JNI and JNA, use the same file.
 */
final class Native {
    private static final String PROPERTY = "dev.ottla.library";
    private static final String OVERRIDE = "uniffi.component.ottla_jvm.libraryOverride";

    private Native() {}

    static {
        Path library = library();
        System.load(library.toString());
        System.setProperty(OVERRIDE, library.toString());
    }

    /** Makes sure that the library is loaded; every class that enters the generated half calls it first. */
    static void load() {}

    /** A call into the generated half. */
    interface Call<T> {
        T run() throws Failure;
    }

    /** Runs a call and translates its failure. */
    static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (Failure failure) {
            throw OttlaException.of(failure);
        }
    }

    static List<Setting> settings(Map<String, ?> config) {
        List<Setting> settings = new ArrayList<>(config.size());
        config.forEach((name, value) -> {
            if (value != null) {
                settings.add(new Setting(name, value.toString()));
            }
        });
        return settings;
    }

    private static Path library() {
        String given = System.getProperty(PROPERTY);
        if (given != null) {
            return Path.of(given).toAbsolutePath();
        }
        String platform = os() + "-" + arch();
        String resource = "/" + platform + "/" + System.mapLibraryName("ottla_jvm");
        try (InputStream bytes = Native.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new UnsatisfiedLinkError("Ottla has no library for " + platform + " in its jar (wanted "
                        + resource + "); name one with -D" + PROPERTY + "=<path>");
            }
            Path copy = Files.createTempFile("ottla-", System.mapLibraryName("_jvm"));
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
