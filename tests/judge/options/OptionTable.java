import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;

/**
 * Prints every option that Kafka's own classes declare, one line each, tab-separated: scope, name,
 * type, default, valid values, importance, update mode. A missing default is "!", a null one "~".
 *
 * <p>Arguments: pairs of a scope's name and {@code Class#member}, a static method or field that
 * holds a ConfigDef.
 */
public final class OptionTable {
    public static void main(String[] args) throws Exception {
        for (int at = 0; at + 1 < args.length; at += 2) {
            print(args[at], definition(args[at + 1]));
        }
    }

    private static ConfigDef definition(String reference) throws Exception {
        String[] parts = reference.split("#");
        Class<?> owner = Class.forName(parts[0]);
        try {
            Method method = owner.getDeclaredMethod(parts[1]);
            method.setAccessible(true);
            return (ConfigDef) method.invoke(null);
        } catch (NoSuchMethodException absent) {
            var field = owner.getDeclaredField(parts[1]);
            field.setAccessible(true);
            return (ConfigDef) field.get(null);
        }
    }

    private static void print(String scope, ConfigDef definition) throws Exception {
        Map<String, String> modes = scope.equals("broker") ? updateModes() : Map.of();
        for (var key : new TreeMap<>(definition.configKeys()).values()) {
            System.out.println(String.join("\t",
                scope,
                key.name,
                key.type.name().toLowerCase(),
                defaultValue(key),
                key.validator == null ? "" : validator(key.validator),
                key.importance.name().toLowerCase(),
                modes.getOrDefault(key.name, "")));
        }
    }

    private static String defaultValue(ConfigDef.ConfigKey key) {
        if (!key.hasDefault()) {
            return "!";
        }
        if (key.defaultValue == null) {
            return "~";
        }
        return ConfigDef.convertToString(key.defaultValue, key.type)
            .replaceAll("(^|,)class ", "$1").replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    }

    private static String validator(ConfigDef.Validator validator) {
        String text = validator.toString();
        // A validator without a text of its own prints as class@hash, which changes from run to run.
        text = text.replaceAll("(@|/0x)[0-9a-f]+", "").replace("\n", " ").replace("\t", " ");
        text = text.replaceAll("\\$\\$Lambda.*", " lambda");
        // Sets without an order print differently from run to run as well.
        var set = Pattern.compile("\\(case insensitive\\) \\[(.*)\\]").matcher(text);
        if (set.matches()) {
            text = "any case of " + new TreeSet<>(Arrays.asList(set.group(1).split(", ")));
        }
        return text;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> updateModes() throws Exception {
        Class<?> owner = Class.forName("org.apache.kafka.server.config.DynamicBrokerConfig");
        for (Method method : owner.getDeclaredMethods()) {
            if (method.getName().equals("dynamicConfigUpdateModes")) {
                return new TreeMap<>((Map<String, String>) method.invoke(null));
            }
        }
        return Map.of();
    }

    private OptionTable() {
    }
}
