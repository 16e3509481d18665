import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Kafka's own tools for measuring: kafka-producer-perf-test and kafka-consumer-perf-test. */
final class PerfTools {
    public static void main(String[] arguments) throws Exception {
        Plan plan = new Plan(arguments[2]);
        boolean produces = arguments[0].equals("produce");
        PrintStream screen = System.out;
        // What they print themselves goes with the errors.
        System.setOut(System.err);
        for (String part : List.of("warmup", "records")) {
            if (part.equals("records")) {
                screen.println("begin");
            }
            String[] command = command(plan, arguments[1], produces, plan.text(part));
            if (produces) {
                org.apache.kafka.tools.ProducerPerformance.main(command);
            } else {
                org.apache.kafka.tools.ConsumerPerformance.main(command);
            }
        }
        System.setOut(screen);
        Plan.end("{}");
    }

    private static String[] command(Plan plan, String bootstrap, boolean produces, String records) {
        Map<String, Object> config = plan.common(bootstrap);
        config.remove("bootstrap.servers");
        List<String> command = new ArrayList<>(List.of(
                "--bootstrap-server", bootstrap, "--topic", plan.text("topic"), "--num-records", records));
        if (produces) {
            command.addAll(List.of("--record-size", plan.text("bytes"), "--throughput", "-1"));
            config.put("acks", plan.text("acks"));
            config.put("enable.idempotence", plan.text("acks").equals("all"));
            config.put("compression.type", plan.text("codec"));
            config.put("linger.ms", plan.text("linger_ms"));
            config.put("batch.size", plan.text("batch_bytes"));
            command.add("--command-property");
            config.forEach((name, value) -> command.add(name + "=" + value));
        } else {
            config.forEach((name, value) -> command.addAll(List.of("--command-property", name + "=" + value)));
        }
        return command.toArray(String[]::new);
    }
}
