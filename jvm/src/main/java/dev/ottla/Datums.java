package dev.ottla;

import dev.ottla.streams.KeyValue;
import dev.ottla.streams.Windowed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values of a topology as bytes between Java and the core (little-endian, a tag and what follows it). Whatever has no
 * form of its own stays in a table here, and its number crosses; the core says when it needs it no more. Used by one
 * turn at a time.
 */
final class Datums {
    private static final int NULL = 0;
    private static final int FALSE = 1;
    private static final int TRUE = 2;
    private static final int I32 = 3;
    private static final int I64 = 4;
    private static final int F64 = 5;
    private static final int TEXT = 6;
    private static final int BYTES = 7;
    private static final int JSON = 8;
    private static final int WINDOWED = 9;
    private static final int OBJECT = 10;
    private static final int DEEPEST = 60;

    private final Map<Long, Object> objects = new HashMap<>();
    private long next;
    private ByteBuffer out = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);

    void release(long number) {
        objects.remove(number);
    }

    int held() {
        return objects.size();
    }

    /** The arguments of a call: their number in a byte, then each. */
    Object[] arguments(byte[] packed) {
        ByteBuffer in = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        Object[] arguments = new Object[in.get() & 0xff];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = read(in);
        }
        return arguments;
    }

    private Object read(ByteBuffer in) {
        int tag = in.get();
        return switch (tag) {
            case NULL -> null;
            case FALSE -> false;
            case TRUE -> true;
            case I32 -> in.getInt();
            case I64 -> in.getLong();
            case F64 -> in.getDouble();
            case TEXT -> text(in);
            case BYTES -> block(in);
            case JSON -> Json.parse(text(in));
            case WINDOWED -> {
                Object key = read(in);
                long start = in.getLong();
                yield new Windowed<>(key, start, in.getLong());
            }
            case OBJECT -> objects.get(in.getLong());
            default -> throw new IllegalStateException("no value has the tag " + tag);
        };
    }

    private static byte[] block(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return bytes;
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    /** A result of the wanted shape, after the byte that says that all went well. */
    byte[] result(int shape, Object found) {
        out.clear();
        out.put((byte) 0);
        switch (shape) {
            case Upcalls.TRUTH -> put((byte) (truth(found) ? 1 : 0));
            case Upcalls.PAIR -> pair(found);
            case Upcalls.VALUES -> {
                Collection<?> values = collected(found);
                putInt(values.size());
                values.forEach(this::write);
            }
            case Upcalls.PAIRS -> {
                Collection<?> pairs = collected(found);
                putInt(pairs.size());
                pairs.forEach(this::pair);
            }
            case Upcalls.NOTHING -> {}
            default -> write(found);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    /** A failure: what to say of it. */
    static byte[] failure(Throwable failure) {
        byte[] text = failure.toString().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[1 + text.length];
        bytes[0] = 1;
        System.arraycopy(text, 0, bytes, 1, text.length);
        return bytes;
    }

    private static boolean truth(Object found) {
        if (found instanceof Boolean truth) {
            return truth;
        }
        throw new IllegalArgumentException("a predicate gives true or false, not " + found);
    }

    private static Collection<?> collected(Object found) {
        if (found instanceof Collection<?> values) {
            return values;
        }
        if (found instanceof Iterable<?> values) {
            List<Object> list = new java.util.ArrayList<>();
            values.forEach(list::add);
            return list;
        }
        throw new IllegalArgumentException("any number of values is an Iterable, not " + found);
    }

    private void pair(Object found) {
        if (!(found instanceof KeyValue<?, ?> pair)) {
            throw new IllegalArgumentException("a key and a value are a KeyValue, not " + found);
        }
        write(pair.key());
        write(pair.value());
    }

    private void write(Object value) {
        if (value == null) {
            put((byte) NULL);
        } else if (value instanceof String text) {
            block(TEXT, text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof Long number) {
            put((byte) I64);
            putLong(number);
        } else if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            put((byte) I32);
            putInt(((Number) value).intValue());
        } else if (value instanceof Double || value instanceof Float) {
            put((byte) F64);
            putLong(Double.doubleToRawLongBits(((Number) value).doubleValue()));
        } else if (value instanceof Boolean truth) {
            put((byte) (truth ? TRUE : FALSE));
        } else if (value instanceof byte[] bytes) {
            block(BYTES, bytes);
        } else if (value instanceof Windowed<?> windowed) {
            put((byte) WINDOWED);
            write(windowed.key());
            putLong(windowed.start());
            putLong(windowed.end());
        } else if (isJson(value, 0)) {
            block(JSON, Json.write(value).getBytes(StandardCharsets.UTF_8));
        } else {
            objects.put(next, value);
            put((byte) OBJECT);
            putLong(next++);
        }
    }

    /** Whether a map or list holds nothing but what JSON has. */
    private static boolean isJson(Object value, int depth) {
        if (value instanceof Map<?, ?> fields) {
            return depth < DEEPEST
                    && fields.entrySet().stream()
                            .allMatch(one -> one.getKey() instanceof String && isPart(one.getValue(), depth + 1));
        }
        return value instanceof List<?> items
                && depth < DEEPEST
                && items.stream().allMatch(one -> isPart(one, depth + 1));
    }

    private static boolean isPart(Object value, int depth) {
        return value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || (value instanceof Double number && Double.isFinite(number))
                || isJson(value, depth);
    }

    private void block(int tag, byte[] bytes) {
        room(5 + bytes.length);
        out.put((byte) tag).putInt(bytes.length).put(bytes);
    }

    private void put(byte one) {
        room(1);
        out.put(one);
    }

    private void putInt(int number) {
        room(4);
        out.putInt(number);
    }

    private void putLong(long number) {
        room(8);
        out.putLong(number);
    }

    private void room(int wanted) {
        if (out.remaining() < wanted) {
            int capacity = Math.max(out.capacity() * 2, Math.addExact(out.position(), wanted));
            out = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN).put(out.flip());
        }
    }
}
