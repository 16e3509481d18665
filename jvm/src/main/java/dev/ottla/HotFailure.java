package dev.ottla;

/** What a hot call throws: its message is the error as JSON. Never leaves the package. */
final class HotFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HotFailure(String json) {
        super(json);
    }

    OttlaException translated() {
        return OttlaException.ofJson(Answers.object(Json.parse(getMessage())));
    }
}
