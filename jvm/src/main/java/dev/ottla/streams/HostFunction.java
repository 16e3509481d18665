package dev.ottla.streams;

/** A function of a topology as the engine calls it: inside a turn, on the thread that called the turn. */
@FunctionalInterface
public interface HostFunction {
    /** Runs it. What it throws ends the application and is the cause of the turn's own exception. */
    Object call(Object[] arguments) throws Exception;
}
