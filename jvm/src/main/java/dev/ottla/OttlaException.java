package dev.ottla;

import java.util.Map;

/**
 * Every failure of Ottla. There is one class a {@link ErrorKind}; code and name are Kafka's when a broker spoke.
 */
public class OttlaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final int code;
    private final String name;
    private final boolean retriable;
    private final boolean fatal;

    OttlaException(Fields fields) {
        super(fields.message);
        this.kind = fields.kind;
        this.code = fields.code;
        this.name = fields.name;
        this.retriable = fields.retriable;
        this.fatal = fields.fatal;
    }

    /** What the caller can do about it. */
    public ErrorKind kind() {
        return kind;
    }

    /** Kafka's error code, or -1. */
    public int code() {
        return code;
    }

    /** Kafka's name of the code, or the kind in capitals. */
    public String name() {
        return name;
    }

    /** Whether the same call may succeed later. */
    public boolean retriable() {
        return retriable;
    }

    /** Whether the handle is of no further use and must be closed. */
    public boolean fatal() {
        return fatal;
    }

    /** The same failure with the trace of the thread that met it now. */
    OttlaException rethrown() {
        OttlaException copy = of(new Fields(kind, code, name, retriable, fatal, getMessage()));
        copy.initCause(this);
        return copy;
    }

    /** From the object that failures and per-item answers carry. */
    static OttlaException ofJson(Map<String, Object> error) {
        return of(new Fields(
                ErrorKind.of((String) error.get("kind")), ((Number) error.get("code")).intValue(),
                (String) error.get("name"), (Boolean) error.get("retriable"), (Boolean) error.get("fatal"),
                (String) error.get("message")));
    }

    /** A failure that the Java side finds itself. */
    static OttlaException local(ErrorKind kind, String message) {
        boolean retriable = kind == ErrorKind.TIMEOUT || kind == ErrorKind.BUFFER_FULL || kind == ErrorKind.NETWORK;
        boolean fatal = kind == ErrorKind.CLOSED || kind == ErrorKind.FENCED || kind == ErrorKind.BUG;
        return of(new Fields(kind, -1, kind.name(), retriable, fatal, message));
    }

    static OttlaException closed(String handle) {
        return local(ErrorKind.CLOSED, "the " + handle + " is closed; open a new one");
    }

    static OttlaException of(Fields fields) {
        return switch (fields.kind) {
            case CONFIG -> new Config(fields);
            case USAGE -> new Usage(fields);
            case CLOSED -> new Closed(fields);
            case INTERRUPTED -> new Interrupted(fields);
            case TIMEOUT -> new Timeout(fields);
            case NETWORK -> new Network(fields);
            case BROKER -> new Broker(fields);
            case FENCED -> new Fenced(fields);
            case CORRUPT -> new Corrupt(fields);
            case UNSUPPORTED -> new Unsupported(fields);
            case BUG -> new Bug(fields);
            case FORKED -> new Forked(fields);
            case BUFFER_FULL -> new BufferFull(fields);
            case FUNCTION -> new Function(fields);
            case IO -> new Io(fields);
            case AUTHENTICATION -> new Authentication(fields);
        };
    }

    /** What crosses the border. */
    record Fields(ErrorKind kind, int code, String name, boolean retriable, boolean fatal, String message) {}

    /** The configuration is wrong. */
    public static final class Config extends OttlaException {
        private static final long serialVersionUID = 1L;

        Config(Fields fields) {
            super(fields);
        }
    }

    /** The call is wrong, or cannot be made now. */
    public static final class Usage extends OttlaException {
        private static final long serialVersionUID = 1L;

        Usage(Fields fields) {
            super(fields);
        }
    }

    /** The handle is closed. */
    public static final class Closed extends OttlaException {
        private static final long serialVersionUID = 1L;

        Closed(Fields fields) {
            super(fields);
        }
    }

    /** The wait was ended by the caller. */
    public static final class Interrupted extends OttlaException {
        private static final long serialVersionUID = 1L;

        Interrupted(Fields fields) {
            super(fields);
        }
    }

    /** The time was over. */
    public static final class Timeout extends OttlaException {
        private static final long serialVersionUID = 1L;

        Timeout(Fields fields) {
            super(fields);
        }
    }

    /** The broker could not be reached. */
    public static final class Network extends OttlaException {
        private static final long serialVersionUID = 1L;

        Network(Fields fields) {
            super(fields);
        }
    }

    /** A broker refused. */
    public static final class Broker extends OttlaException {
        private static final long serialVersionUID = 1L;

        Broker(Fields fields) {
            super(fields);
        }
    }

    /** Another instance took this one's place. */
    public static final class Fenced extends OttlaException {
        private static final long serialVersionUID = 1L;

        Fenced(Fields fields) {
            super(fields);
        }
    }

    /** Bytes are damaged. */
    public static final class Corrupt extends OttlaException {
        private static final long serialVersionUID = 1L;

        Corrupt(Fields fields) {
            super(fields);
        }
    }

    /** The broker or this version does not have it. */
    public static final class Unsupported extends OttlaException {
        private static final long serialVersionUID = 1L;

        Unsupported(Fields fields) {
            super(fields);
        }
    }

    /** A defect of Ottla. */
    public static final class Bug extends OttlaException {
        private static final long serialVersionUID = 1L;

        Bug(Fields fields) {
            super(fields);
        }
    }

    /** The process was forked after handles were opened. */
    public static final class Forked extends OttlaException {
        private static final long serialVersionUID = 1L;

        Forked(Fields fields) {
            super(fields);
        }
    }

    /** No room for more records now. */
    public static final class BufferFull extends OttlaException {
        private static final long serialVersionUID = 1L;

        BufferFull(Fields fields) {
            super(fields);
        }
    }

    /** A user function failed. */
    public static final class Function extends OttlaException {
        private static final long serialVersionUID = 1L;

        Function(Fields fields) {
            super(fields);
        }
    }

    /** The system refused. */
    public static final class Io extends OttlaException {
        private static final long serialVersionUID = 1L;

        Io(Fields fields) {
            super(fields);
        }
    }

    /** The two sides do not trust each other, or one of them speaks no TLS or SASL. */
    public static final class Authentication extends OttlaException {
        private static final long serialVersionUID = 1L;

        Authentication(Fields fields) {
            super(fields);
        }
    }
}
