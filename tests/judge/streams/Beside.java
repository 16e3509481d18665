import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;

/** The topology of test_streams_beside.py on Kafka Streams; runs until standard input ends. */
public final class Beside {
    public static void main(String[] arguments) throws Exception {
        String bootstrap = arguments[0];
        String application = arguments[1];
        String clicks = arguments[2];
        String users = arguments[3];
        String windows = arguments[4];
        String pages = arguments[5];

        StreamsBuilder builder = new StreamsBuilder();
        KTable<String, String> names = builder.table(users);
        KStream<String, String> stream = builder.stream(clicks);
        stream.join(names, (page, name) -> name + page)
                .groupByKey()
                .windowedBy(TimeWindows.ofSizeAndGrace(Duration.ofMinutes(5), Duration.ofMinutes(1)))
                .count()
                .toStream((window, count) -> window.key() + "@" + window.window().start())
                .to(windows, Produced.with(Serdes.String(), Serdes.Long()));
        stream.groupBy((user, page) -> page, Grouped.with(Serdes.String(), Serdes.String()))
                .aggregate(() -> "", (page, click, all) -> Integer.toString(all.isEmpty() ? 1 : Integer.parseInt(all) + 1))
                .toStream()
                .to(pages);

        Properties config = new Properties();
        config.put("bootstrap.servers", bootstrap);
        config.put("application.id", application);
        config.put("default.key.serde", Serdes.StringSerde.class.getName());
        config.put("default.value.serde", Serdes.StringSerde.class.getName());
        config.put("auto.offset.reset", "earliest");
        config.put("commit.interval.ms", "500");
        config.put("num.stream.threads", "1");
        config.put("state.dir", arguments[6]);
        try (KafkaStreams streams = new KafkaStreams(builder.build(), config)) {
            System.out.println(builder.build().describe());
            System.out.println("started");
            streams.start();
            System.in.readAllBytes();
        }
    }
}
