package dev.ottla;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON of control calls: null, Boolean, Long, Double, String, List and Map. Package-private, so that the library needs no
 * other one.
 */
final class Json {
    private static final int MAX_DEPTH = 64;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    static Object parse(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.space();
        if (json.at != text.length()) {
            throw json.damaged("something after the value");
        }
        return value;
    }

    /** A value as text; numbers that are not finite cannot be written. */
    static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value);
        return out.toString();
    }

    private static void write(StringBuilder out, Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            out.append(value);
        } else if (value instanceof Double number && Double.isFinite(number)) {
            out.append(number);
        } else if (value instanceof CharSequence chars) {
            quote(out, chars);
        } else if (value instanceof Iterable<?> items) {
            char before = '[';
            for (Object item : items) {
                out.append(before);
                write(out, item);
                before = ',';
            }
            out.append(before == '[' ? "[]" : "]");
        } else if (value instanceof Map<?, ?> map) {
            char before = '{';
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(before);
                quote(out, (String) entry.getKey());
                out.append(':');
                write(out, entry.getValue());
                before = ',';
            }
            out.append(before == '{' ? "{}" : "}");
        } else {
            throw new IllegalArgumentException("not a value of JSON: " + value.getClass());
        }
    }

    private static void quote(StringBuilder out, CharSequence text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private Object value() {
        space();
        if (at == text.length()) {
            throw damaged("a value is missing");
        }
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        enter();
        Map<String, Object> map = new LinkedHashMap<>();
        if (!taken('}')) {
            do {
                space();
                String name = string();
                expect(':');
                map.put(name, value());
            } while (taken(','));
            expect('}');
        }
        depth--;
        return map;
    }

    private List<Object> array() {
        enter();
        List<Object> items = new ArrayList<>();
        if (!taken(']')) {
            do {
                items.add(value());
            } while (taken(','));
            expect(']');
        }
        depth--;
        return items;
    }

    private void enter() {
        at++;
        if (++depth > MAX_DEPTH) {
            throw damaged("deeper than " + MAX_DEPTH);
        }
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (true) {
            char c = next();
            if (c == '"') {
                return out.toString();
            }
            out.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        char c = next();
        switch (c) {
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                if (at + 4 > text.length()) {
                    throw damaged("a short escape");
                }
                at += 4;
                return (char) Integer.parseInt(text, at - 4, at, 16);
            default:
                return c;
        }
    }

    private Object number() {
        int start = at;
        boolean whole = true;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            whole &= ".eE".indexOf(text.charAt(at)) < 0;
            at++;
        }
        String digits = text.substring(start, at);
        try {
            if (whole) {
                return Long.valueOf(digits);
            }
            return Double.valueOf(digits);
        } catch (NumberFormatException wrong) {
            throw damaged("not a number: '" + digits + "'");
        }
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw damaged("not " + word);
        }
        at += word.length();
        return value;
    }

    private char next() {
        if (at == text.length()) {
            throw damaged("it ends inside a string");
        }
        return text.charAt(at++);
    }

    private boolean taken(char c) {
        space();
        boolean there = at < text.length() && text.charAt(at) == c;
        if (there) {
            at++;
        }
        return there;
    }

    private void expect(char c) {
        if (!taken(c)) {
            throw damaged("'" + c + "' is missing");
        }
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private OttlaException damaged(String what) {
        return OttlaException.local(ErrorKind.CORRUPT, "JSON at " + at + ": " + what);
    }
}
