// Our Node client.

import { Consumer, Producer } from '../../../node/index.mjs'
import { begin, bootstrap, end, value, verb, wanted } from './plan.mjs'

const TOGETHER = 1000
const UNSEEN = 100
const trust = wanted.ca === ''
  ? {}
  : { 'security.protocol': 'SSL', 'ssl.truststore.type': 'PEM', 'ssl.truststore.location': wanted.ca }

async function produce () {
  const producer = new Producer({
    'bootstrap.servers': bootstrap,
    acks: wanted.acks,
    'compression.type': wanted.codec,
    'linger.ms': wanted.linger_ms,
    'batch.size': wanted.batch_bytes,
    ...trust
  })
  const payload = value()
  for (const [records, measured] of [[wanted.warmup, false], [wanted.records, true]]) {
    if (measured) begin()
    const unseen = []
    for (let sent = 0; sent < records; sent += TOGETHER) {
      const batch = []
      for (let left = Math.min(TOGETHER, records - sent); left > 0; left--) batch.push({ value: payload })
      unseen.push(producer.sendBatch(wanted.topic, batch))
      if (unseen.length > UNSEEN) await unseen.shift()
    }
    await Promise.all(unseen)
  }
  await end()
}

async function consume () {
  const consumer = new Consumer({
    'bootstrap.servers': bootstrap, 'auto.offset.reset': 'earliest', 'enable.auto.commit': false, ...trust
  })
  await consumer.assign(Array.from({ length: wanted.partitions }, (_, partition) => [wanted.topic, partition]))
  let found = 0
  let touched = 0
  let measuring = false
  while (found < wanted.warmup + wanted.records) {
    if (!measuring && found >= wanted.warmup) {
      measuring = true
      begin()
    }
    for (const record of await consumer.poll({ timeout: 5000, maxRecords: 10_000 })) {
      if (record.key === null) touched++
      touched += record.value.length
      found++
    }
  }
  await end({ touched })
}

await { produce, consume }[verb]()
