package dev.ottla;

/** Who set a record's time. */
public enum TimestampType {
    /** The producer. */
    CREATE,
    /** The broker, when it appended. */
    APPEND
}
