/* librdkafka, from C: delivery reports through the background queue's batch call, consumption by
 * batches. What a driver is asked and how it answers is in ../README.md. */

#include <inttypes.h>
#include <librdkafka/rdkafka.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const char *bootstrap, *plan;
static int64_t delivered;

static void fail(const char *what, const char *why) {
    fprintf(stderr, "librdkafka: %s: %s\n", what, why);
    exit(1);
}

/* The plan is JSON in one line, of names without escapes. */
static char *text(const char *name) {
    char quoted[64];
    snprintf(quoted, sizeof quoted, "\"%s\":", name);
    const char *at = strstr(plan, quoted);
    if (at == NULL) fail("the plan lacks", name);
    at += strlen(quoted);
    at += strspn(at, " \"");
    return strndup(at, strcspn(at, "\",}"));
}

static int64_t number(const char *name) { return strtoll(text(name), NULL, 10); }

static void set(rd_kafka_conf_t *conf, const char *name, const char *value) {
    char why[512];
    if (rd_kafka_conf_set(conf, name, value, why, sizeof why) != RD_KAFKA_CONF_OK) fail(name, why);
}

static rd_kafka_conf_t *common(void) {
    rd_kafka_conf_t *conf = rd_kafka_conf_new();
    set(conf, "bootstrap.servers", bootstrap);
    if (*text("ca")) {
        set(conf, "security.protocol", "SSL");
        set(conf, "ssl.ca.location", text("ca"));
    }
    return conf;
}

static rd_kafka_t *open_client(rd_kafka_type_t type, rd_kafka_conf_t *conf) {
    char why[512];
    rd_kafka_t *client = rd_kafka_new(type, conf, why, sizeof why);
    if (client == NULL) fail("no client", why);
    return client;
}

static void seen(rd_kafka_t *client, const rd_kafka_message_t *message, void *opaque) {
    (void)client, (void)opaque;
    if (message->err) fail("delivery", rd_kafka_err2str(message->err));
    delivered++;
}

static rd_kafka_t *producer(void) {
    rd_kafka_conf_t *conf = common();
    char *acks = text("acks");
    set(conf, "acks", acks);
    set(conf, "enable.idempotence", strcmp(acks, "all") == 0 ? "true" : "false");
    set(conf, "compression.type", text("codec"));
    set(conf, "linger.ms", text("linger_ms"));
    set(conf, "batch.size", text("batch_bytes"));
    set(conf, "queue.buffering.max.messages", "1000000");
    rd_kafka_conf_set_dr_msg_cb(conf, seen);
    return open_client(RD_KAFKA_PRODUCER, conf);
}

/* Digits that do not repeat. */
static char *value(size_t size) {
    uint64_t state = 1;
    char *digits = malloc(size);
    for (size_t at = 0; at < size; at++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        digits[at] = '0' + (uint8_t)(state >> 33) % 10;
    }
    return digits;
}

static void begin(void) {
    puts("begin");
    fflush(stdout);
}

static void end(const char *figures) {
    printf("end %s\n", figures);
    fflush(stdout);
    char unused;
    while (read(0, &unused, 1) > 0) {}
    exit(0);
}

static void produce(void) {
    rd_kafka_t *client = producer();
    rd_kafka_topic_t *topic = rd_kafka_topic_new(client, text("topic"), NULL);
    size_t size = number("bytes");
    char *payload = value(size);
    int64_t parts[] = {number("warmup"), number("records")};
    for (int part = 0; part < 2; part++) {
        if (part == 1) begin();
        for (int64_t sent = 0; sent < parts[part]; sent++) {
            while (rd_kafka_produce(topic, RD_KAFKA_PARTITION_UA, RD_KAFKA_MSG_F_COPY, payload, size, NULL, 0,
                                    NULL) == -1) {
                if (rd_kafka_last_error() != RD_KAFKA_RESP_ERR__QUEUE_FULL)
                    fail("produce", rd_kafka_err2str(rd_kafka_last_error()));
                rd_kafka_poll(client, 10);
            }
            if (sent % 1000 == 0) rd_kafka_poll(client, 0);
        }
        rd_kafka_flush(client, 60000);
    }
    if (delivered != parts[0] + parts[1]) fail("produce", "records are not delivered");
    end("{}");
}

static rd_kafka_queue_t *consumer(void) {
    rd_kafka_conf_t *conf = common();
    set(conf, "group.id", "bench");
    set(conf, "auto.offset.reset", "earliest");
    set(conf, "enable.auto.commit", "false");
    rd_kafka_t *client = open_client(RD_KAFKA_CONSUMER, conf);
    rd_kafka_poll_set_consumer(client);
    rd_kafka_topic_partition_list_t *places = rd_kafka_topic_partition_list_new(1);
    for (int64_t partition = 0; partition < number("partitions"); partition++)
        rd_kafka_topic_partition_list_add(places, text("topic"), partition)->offset = 0;
    rd_kafka_assign(client, places);
    return rd_kafka_queue_get_consumer(client);
}

static void consume(void) {
    enum { MOST = 10000 };
    static rd_kafka_message_t *messages[MOST];
    rd_kafka_queue_t *queue = consumer();
    int64_t warmup = number("warmup"), all = warmup + number("records"), found = 0;
    int64_t touched = 0;
    int measuring = 0;
    while (found < all) {
        if (!measuring && found >= warmup) {
            measuring = 1;
            begin();
        }
        ssize_t count = rd_kafka_consume_batch_queue(queue, 5000, messages, MOST);
        for (ssize_t at = 0; at < count; at++) {
            if (messages[at]->err == 0) {
                touched += (messages[at]->key == NULL) + ((char *)messages[at]->payload)[0];
                found++;
            }
            rd_kafka_message_destroy(messages[at]);
        }
    }
    char figures[64];
    snprintf(figures, sizeof figures, "{\"touched\": %" PRId64 "}", touched);
    end(figures);
}

static int64_t now_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static int64_t *taken, total;

static void *take(void *queue) {
    for (int64_t found = 0; found < total;) {
        rd_kafka_message_t *message;
        if (rd_kafka_consume_batch_queue(queue, 10000, &message, 1) != 1) continue;
        if (message->err == 0) {
            int64_t sent;
            memcpy(&sent, message->payload, sizeof sent);
            taken[found++] = now_ns() - sent;
        }
        rd_kafka_message_destroy(message);
    }
    return NULL;
}

static int ascending(const void *one, const void *other) {
    int64_t left = *(const int64_t *)one, right = *(const int64_t *)other;
    return (left > right) - (left < right);
}

static void latency(void) {
    rd_kafka_t *client = producer();
    rd_kafka_topic_t *topic = rd_kafka_topic_new(client, text("topic"), NULL);
    size_t size = number("bytes");
    char *payload = value(size);
    int64_t warmup = number("warmup"), records = number("records"), pause = 1000000000 / number("rate");
    total = warmup + records;
    taken = calloc(total, sizeof *taken);
    pthread_t reader;
    pthread_create(&reader, NULL, take, consumer());
    int64_t due = now_ns();
    for (int64_t at = 0; at < total; at++) {
        if (at == warmup) begin();
        due += pause;
        int64_t left = due - now_ns();
        struct timespec rest = {left / 1000000000, left % 1000000000};
        if (left > 0) nanosleep(&rest, NULL);
        int64_t sent = now_ns();
        memcpy(payload, &sent, sizeof sent);
        if (rd_kafka_produce(topic, RD_KAFKA_PARTITION_UA, RD_KAFKA_MSG_F_COPY, payload, size, NULL, 0, NULL) == -1)
            fail("produce", rd_kafka_err2str(rd_kafka_last_error()));
        rd_kafka_poll(client, 0);
    }
    pthread_join(reader, NULL);
    qsort(taken + warmup, records, sizeof *taken, ascending);
    char figures[128];
    double ms[3];
    double shares[] = {0.5, 0.99, 0.999};
    for (int at = 0; at < 3; at++) ms[at] = taken[warmup + (int64_t)(records * shares[at])] / 1e6;
    snprintf(figures, sizeof figures, "{\"p50_ms\": %f, \"p99_ms\": %f, \"p999_ms\": %f}", ms[0], ms[1], ms[2]);
    end(figures);
}

int main(int count, char **arguments) {
    if (count != 4) fail("usage", "librdkafka VERB BOOTSTRAP PLAN");
    bootstrap = arguments[2];
    plan = arguments[3];
    if (strcmp(arguments[1], "produce") == 0) produce();
    if (strcmp(arguments[1], "consume") == 0) consume();
    if (strcmp(arguments[1], "latency") == 0) latency();
    fail("no verb", arguments[1]);
}
