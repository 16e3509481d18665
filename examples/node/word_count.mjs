// Counts words.
//
//     node word_count.mjs localhost:9092        (or OTTLA_BOOTSTRAP=localhost:9092)
//
// Writes a few lines to a topic, runs the application until their words are counted, and prints the counts.

import { Admin, Consumer, Producer, Streams, StreamsBuilder } from '../../node/index.mjs'

const LINES = ['All streams lead to Kafka', 'Hello Kafka Streams', 'Join Kafka Summit']

const bootstrap = process.argv[2] ?? process.env.OTTLA_BOOTSTRAP
const run = `word-count-${process.hrtime.bigint()}`
const [lines, counts] = [`${run}-lines`, `${run}-counts`]
const common = { 'bootstrap.servers': bootstrap }

const admin = new Admin(common)
await admin.createTopic(lines, { partitions: 3 })
await admin.createTopic(counts)
await admin.close()

const producer = new Producer(common)
await producer.sendBatch(lines, LINES.map(value => ({ value })))
await producer.close()

const builder = new StreamsBuilder({ key: 'string', value: 'string' })
builder.stream(lines)
  .flatMapValues(line => line.toLowerCase().split(' '))
  .groupBy((key, word) => word)
  .count({ store: 'counts', value: 'i64' })
  .toStream()
  .to(counts, { value: 'i64' })

const application = new Streams(builder, { ...common, 'application.id': run, 'commit.interval.ms': 100 })
const running = application.run()

const total = LINES.flatMap(line => line.split(' ')).length
const found = new Map()
const consumer = new Consumer({ ...common, 'auto.offset.reset': 'earliest' })
await consumer.assign([[counts, 0]])
while (sum(found.values()) < total) {
  for (const { key, value } of await consumer.poll()) found.set(key.toString(), Number(value.readBigInt64BE()))
}
await consumer.close()
await application.close()
await running

for (const [word, count] of [...found].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))) {
  console.log(`${String(count).padStart(3)} ${word}`)
}

function sum (numbers) {
  return [...numbers].reduce((a, b) => a + b, 0)
}
