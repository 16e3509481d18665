package dev.ottla;

/** What native code throws: its message is the error as JSON. Never leaves the package. */
final class NativeFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NativeFailure(String json) {
        super(json);
    }

    OttlaException translated() {
        return OttlaException.ofJson(Answers.object(Json.parse(getMessage())));
    }
}
