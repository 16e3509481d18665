// Counts each user's page views in windows of five minutes.
//
//     node clickstream.mjs localhost:9092        (or OTTLA_BOOTSTRAP=localhost:9092)
//
// Clicks are JSON with their own time. A window takes clicks that come late for one minute more; a click that
// comes later than that is dropped. Filtering and counting are native: only the last step, which makes the
// output, calls JavaScript.

import { Admin, Consumer, Producer, Streams, StreamsBuilder, col } from '../../node/index.mjs'

const MINUTE_MS = 60_000
const WINDOW_MS = 5 * MINUTE_MS
const START_MS = 1_700_000_100_000 // the beginning of a window

const CLICKS = [
  // minute, user, page
  [0.0, 'ann', '/'],
  [0.5, 'bob', '/'],
  [1.0, 'ann', '/kafka'],
  [1.2, 'ann', '/favicon.ico'],
  [4.9, 'ann', '/streams'],
  [5.0, 'ann', '/'],
  [4.8, 'bob', '/kafka'], // late, within the grace
  [5.5, 'bob', '/streams'],
  [12.0, 'ann', '/'],
  [3.0, 'bob', '/kafka'] // too late
]

const bootstrap = process.argv[2] ?? process.env.OTTLA_BOOTSTRAP
const run = `clickstream-${process.hrtime.bigint()}`
const [clicks, views] = [`${run}-clicks`, `${run}-views`]
const common = { 'bootstrap.servers': bootstrap }

const admin = new Admin(common)
await admin.createTopic(clicks)
await admin.createTopic(views)
await admin.close()

const producer = new Producer(common)
await producer.sendBatch(clicks, CLICKS.map(([minute, user, page]) => {
  const at = START_MS + minute * MINUTE_MS
  return { value: JSON.stringify({ user, page, at }), timestamp: at }
}))
await producer.close()

const builder = new StreamsBuilder({ key: 'string', value: 'json' })
builder.stream(clicks)
  .filter(col('page').ne('/favicon.ico'))
  .groupBy(col('user'))
  .windowedBy({ sizeMs: WINDOW_MS, graceMs: MINUTE_MS })
  .count({ store: 'views', value: 'i64' })
  .toStream()
  .map(({ key, start, end }, views) => [`${key}@${start}`, { user: key, from: start, to: end, views }])
  .to(views)

const application = new Streams(builder, { ...common, 'application.id': run, 'commit.interval.ms': 100 })
const running = application.run()

const found = new Map()
const consumer = new Consumer({ ...common, 'auto.offset.reset': 'earliest' })
await consumer.assign([[views, 0]])
// All but the favicon and the click that came too late.
while ([...found.values()].reduce((sum, { views }) => sum + views, 0) < CLICKS.length - 2) {
  for (const { key, value } of await consumer.poll()) found.set(key.toString(), JSON.parse(value))
}
await consumer.close()
await application.close()
await running

for (const { user, from, views } of [...found.values()].sort((a, b) => a.from - b.from || (a.user < b.user ? -1 : 1))) {
  console.log(`${new Date(from).toISOString().slice(11, 16)} ${user} ${views}`)
}
