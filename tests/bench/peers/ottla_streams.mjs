// Our Streams with JavaScript functions.

import { setTimeout } from 'node:timers/promises'
import { Streams, StreamsBuilder } from '../../../node/index.mjs'
import { begin, bootstrap, end, wanted } from './plan.mjs'

function topology ({ case: name, lines, table, out }) {
  const builder = new StreamsBuilder({ key: 'string', value: 'string' })
  const stream = builder.stream(lines)
  if (name === 'stream-table-join') {
    stream.join(builder.table(table), (line, row) => `${line} ${row}`).to(out)
    return builder
  }
  let grouped = name === 'word-count'
    ? stream.flatMapValues(line => line.split(' ')).groupBy((key, word) => word)
    : stream.groupByKey()
  if (name === 'tumbling-window') grouped = grouped.windowedBy({ sizeMs: 60_000 })
  grouped.count({ store: 'counts', value: 'i64' }).toStream().to(out, { value: 'i64' })
  return builder
}

const config = { 'bootstrap.servers': bootstrap, 'application.id': wanted.application }
const application = new Streams(topology(wanted), config)
application.run().catch(error => {
  console.error(error)
  process.exit(1)
})
for (let measuring = false; ;) {
  const done = (await application.metrics()).records
  if (!measuring && done >= wanted.warmup) {
    measuring = true
    begin()
  }
  if (done >= wanted.processed) break
  await setTimeout(10)
}
await end()
