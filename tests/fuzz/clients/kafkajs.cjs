// What kafkajs says: for `ottla-fuzz record`.

const { Kafka, CompressionTypes, logLevel } = require("kafkajs");

async function main() {
  const kafka = new Kafka({
    clientId: "kafkajs", brokers: [process.env.OTTLA_BOOTSTRAP], logLevel: logLevel.ERROR,
  });
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic: "fuzz", numPartitions: 2 }] });
  for (const compression of [CompressionTypes.None, CompressionTypes.GZIP]) {
    const producer = kafka.producer({ idempotent: compression === CompressionTypes.None });
    await producer.connect();
    const messages = [0, 1, 2, 3, 4].map((number) => ({
      key: "key", value: `value ${number}`.repeat(10), headers: { h: "v" },
    }));
    await producer.send({ topic: "fuzz", compression, acks: -1, messages });
    await producer.disconnect();
  }
  const consumer = kafka.consumer({ groupId: "group-00000000", maxWaitTimeInMs: 5 });
  await consumer.connect();
  await consumer.subscribe({ topics: ["fuzz"], fromBeginning: true });
  let seen = 0;
  await new Promise((resolve, reject) => {
    consumer.run({
      eachMessage: async () => { if (++seen === 10) resolve(); },
    }).catch(reject);
  });
  await consumer.disconnect();
  await admin.fetchTopicOffsets("fuzz");
  await admin.fetchOffsets({ groupId: "group-00000000", topics: ["fuzz"] });
  await admin.describeGroups(["group-00000000"]);
  await admin.describeCluster();
  await admin.deleteGroups(["group-00000000"]);
  await admin.disconnect();
}

main().catch((error) => { console.error(error); process.exit(1); });
