package dev.ottla.streams;

/**
 * How keys or values are written: a name that the core knows, or two functions of Java. Made by {@link Serdes}.
 *
 * @param <T> the type that functions see
 */
public final class Serde<T> {
    /** Turns a value into bytes. */
    @FunctionalInterface
    public interface Serializer<T> {
        byte[] serialize(T value, String topic) throws Exception;
    }

    /** Turns bytes into a value. */
    @FunctionalInterface
    public interface Deserializer<T> {
        T deserialize(byte[] bytes, String topic) throws Exception;
    }

    private final Object form;
    private final Serializer<T> serializer;
    private final Deserializer<T> deserializer;

    Serde(Object form) {
        this(form, null, null);
    }

    Serde(Object form, Serializer<T> serializer, Deserializer<T> deserializer) {
        this.form = form;
        this.serializer = serializer;
        this.deserializer = deserializer;
    }

    Object form() {
        return form;
    }

    Serializer<T> serializer() {
        return serializer;
    }

    Deserializer<T> deserializer() {
        return deserializer;
    }
}
