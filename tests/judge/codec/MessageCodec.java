import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.Message;
import org.apache.kafka.common.protocol.ObjectSerializationCache;
import org.apache.kafka.common.protocol.types.RawTaggedField;

/**
 * Encodes messages with Kafka's own classes.
 *
 * <p>Each line of the input is one task, tab-separated: message, version that the JSON is in,
 * version to write, mode, JSON. Mode D takes the message as its constructor makes it, J as the JSON
 * says, U as J with two unknown tagged fields in each of its structs. The answer is one line: the
 * bytes in hexadecimal and the JSON of what Kafka reads back from them, or "!" and the reason why
 * Kafka refuses.
 */
public final class MessageCodec {
    private static final List<String> PACKAGES = List.of(
        "org.apache.kafka.common.message.",
        "org.apache.kafka.common.metadata.",
        "org.apache.kafka.coordinator.group.generated.",
        "org.apache.kafka.coordinator.transaction.generated.",
        "org.apache.kafka.coordinator.share.generated.",
        "org.apache.kafka.raft.generated.",
        "org.apache.kafka.server.log.remote.metadata.storage.generated.");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public static void main(String[] args) throws Exception {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var output = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            output.write(answer(line.split("\t", 5)));
            output.write('\n');
        }
        output.flush();
    }

    private static String answer(String[] task) throws Exception {
        Class<?> type = find(task[0]);
        Class<?> converter = Class.forName(type.getName() + "JsonConverter");
        short jsonVersion = Short.parseShort(task[1]);
        short version = Short.parseShort(task[2]);
        try {
            Message message = task[3].equals("D")
                ? (Message) type.getConstructor().newInstance()
                : (Message) converter.getMethod("read", JsonNode.class, short.class)
                    .invoke(null, MAPPER.readTree(task[4]), jsonVersion);
            if (task[3].equals("U")) {
                addUnknownTaggedFields(message);
            }
            byte[] bytes = write(message, version);
            Message again = (Message) type.getConstructor().newInstance();
            again.read(new ByteBufferAccessor(ByteBuffer.wrap(bytes)), version);
            Object json = converter.getMethod("write", type, short.class).invoke(null, again, version);
            return HexFormat.of().formatHex(bytes) + "\t" + json;
        } catch (InvocationTargetException e) {
            return "!\t" + e.getCause();
        } catch (RuntimeException e) {
            return "!\t" + e;
        }
    }

    private static Class<?> find(String name) {
        for (String folder : PACKAGES) {
            for (String suffix : List.of("Data", "")) {
                try {
                    return Class.forName(folder + name + suffix);
                } catch (ClassNotFoundException e) {
                    continue;
                }
            }
        }
        throw new IllegalArgumentException("no class for " + name);
    }

    private static byte[] write(Message message, short version) {
        var cache = new ObjectSerializationCache();
        ByteBuffer buffer = ByteBuffer.allocate(message.size(cache, version));
        message.write(new ByteBufferAccessor(buffer), cache, version);
        return buffer.array();
    }

    private static void addUnknownTaggedFields(Message message) throws ReflectiveOperationException {
        byte[] large = new byte[200];
        java.util.Arrays.fill(large, (byte) 7);
        message.unknownTaggedFields().add(new RawTaggedField(100, new byte[] {1, 2, 3}));
        message.unknownTaggedFields().add(new RawTaggedField(20000, large));
        for (Field field : message.getClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
                continue;
            }
            field.setAccessible(true);
            Object value = field.get(message);
            if (value instanceof Message inner) {
                // One at its default may be a field that the version lacks.
                if (inner.equals(inner.getClass().getConstructor().newInstance())) {
                    continue;
                }
                addUnknownTaggedFields(inner);
            } else if (value instanceof Collection<?> elements) {
                for (Object element : elements) {
                    if (element instanceof Message inner) {
                        addUnknownTaggedFields(inner);
                    }
                }
            }
        }
    }
}
