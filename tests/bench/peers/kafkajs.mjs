// kafkajs.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { begin, bootstrap, end, value, verb, wanted } from './plan.mjs'

const require = createRequire(process.env.OTTLA_BENCH_NODE_MODULES + '/')
const { CompressionTypes, Kafka, logLevel } = require('kafkajs')

const TOGETHER = 1000
const UNSEEN = 10
const ssl = wanted.ca === '' ? false : { ca: [readFileSync(wanted.ca)] }
const kafka = new Kafka({ clientId: 'bench', brokers: [bootstrap], logLevel: logLevel.ERROR, ssl })

async function produce () {
  const producer = kafka.producer({ idempotent: wanted.acks === 'all', maxInFlightRequests: 5 })
  await producer.connect()
  const payload = value()
  const compression = { none: CompressionTypes.None, gzip: CompressionTypes.GZIP }[wanted.codec]
  const acks = wanted.acks === 'all' ? -1 : Number(wanted.acks)
  for (const [records, measured] of [[wanted.warmup, false], [wanted.records, true]]) {
    if (measured) begin()
    const unseen = []
    for (let sent = 0; sent < records; sent += TOGETHER) {
      const messages = []
      for (let left = Math.min(TOGETHER, records - sent); left > 0; left--) messages.push({ value: payload })
      unseen.push(producer.send({ topic: wanted.topic, messages, acks, compression }))
      if (unseen.length > UNSEEN) await unseen.shift()
    }
    await Promise.all(unseen)
  }
  await end()
}

async function consume () {
  const consumer = kafka.consumer({ groupId: 'bench-' + process.pid })
  await consumer.connect()
  await consumer.subscribe({ topics: [wanted.topic], fromBeginning: true })
  let found = 0
  let touched = 0
  let measuring = false
  await new Promise(resolve => consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: true,
    eachBatch: async ({ batch }) => {
      if (!measuring && found >= wanted.warmup) {
        measuring = true
        begin()
      }
      for (const { key, value } of batch.messages) {
        if (key === null) touched++
        touched += value.length
        found++
      }
      if (found >= wanted.warmup + wanted.records) resolve()
    }
  }))
  await end({ touched })
}

await { produce, consume }[verb]()
