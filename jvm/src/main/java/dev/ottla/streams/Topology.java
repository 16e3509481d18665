package dev.ottla.streams;

import java.util.List;
import java.util.Map;

/**
 * What a {@link StreamsBuilder} recorded; {@link dev.ottla.Streams} runs it.
 *
 * @param spec the document that gives it meaning, as JSON values
 * @param functions the functions that the document names by position
 * @param names what messages call them
 */
public record Topology(Map<String, Object> spec, List<HostFunction> functions, List<String> names) {}
