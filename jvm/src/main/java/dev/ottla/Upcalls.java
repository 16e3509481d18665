package dev.ottla;

import dev.ottla.streams.HostFunction;
import java.util.List;

/**
 * The functions of a topology as the core calls them inside a turn: the one place where native code enters Java. Nothing
 * is ever thrown out of it.
 */
final class Upcalls {
    static final int TRUTH = 0;
    static final int VALUE = 1;
    static final int PAIR = 2;
    static final int VALUES = 3;
    static final int PAIRS = 4;
    static final int NOTHING = 5;
    static final int BYTES = 6;

    private final List<HostFunction> functions;
    private final Datums datums = new Datums();
    private Throwable failure;

    Upcalls(List<HostFunction> functions) {
        this.functions = functions;
    }

    /** Called by native code: runs a function on packed arguments and packs its result. */
    byte[] call(int function, int shape, byte[] packed) {
        try {
            return datums.result(shape, functions.get(function).call(datums.arguments(packed)));
        } catch (Throwable thrown) {
            failure = thrown;
            return Datums.failure(thrown);
        }
    }

    /** What a function of the last turn threw; once. */
    Throwable takeFailure() {
        Throwable taken = failure;
        failure = null;
        return taken;
    }

    void release(long number) {
        datums.release(number);
    }

    int held() {
        return datums.held();
    }
}
