// kafkajs, with the codecs that it leaves to others.
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import * as wasm from '@platformatic/wasm-utils'
import kafkajs from 'kafkajs'
import SnappyCodec from 'kafkajs-snappy'
import { chunks, Commands, encode, main, tell, tellAcks, tellFailure } from './wire.mjs'

const { CompressionCodecs, CompressionTypes, ConfigResourceTypes, Kafka, logLevel, Partitioners } = kafkajs
CompressionCodecs[CompressionTypes.Snappy] = SnappyCodec
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async (encoder) => wasm.lz4Compress(encoder.buffer),
  decompress: async (data) => wasm.lz4Decompress(data)
})
CompressionCodecs[CompressionTypes.ZSTD] = () => ({
  compress: (encoder) => promisify(zlib.zstdCompress)(encoder.buffer),
  decompress: (data) => promisify(zlib.zstdDecompress)(data)
})

const CODECS = { none: 0, gzip: 1, snappy: 2, lz4: 3, zstd: 4 }
const client = (bootstrap) => new Kafka({ brokers: [bootstrap], logLevel: logLevel.ERROR })

function about () {
  const file = new URL('node_modules/kafkajs/package.json', import.meta.url)
  tell({
    about: {
      version: JSON.parse(readFileSync(file)).version,
      lacks: {
        'null headers': 'it does not send headers without a value; it reads them',
        'header order': 'its headers are an object: those of one name stay together'
      }
    }
  })
}

async function admin (bootstrap, { topic, spare }) {
  const admin = client(bootstrap).admin()
  await admin.connect()
  const retention = (value) => [{ name: 'retention.ms', value }]
  await admin.createTopics({
    topics: [
      { topic, numPartitions: 2, replicationFactor: 1, configEntries: retention('3600000') },
      { topic: spare, numPartitions: 1, replicationFactor: 1 }
    ]
  })
  tell({ listed: await admin.listTopics() })
  await admin.createPartitions({ topicPartitions: [{ topic, count: 4 }] })
  const resource = { type: ConfigResourceTypes.TOPIC, name: topic }
  await admin.alterConfigs({ validateOnly: false, resources: [{ ...resource, configEntries: retention('7200000') }] })
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] })
  tell({ partitions: topics[0].partitions.length })
  const { resources } = await admin.describeConfigs({ resources: [resource], includeSynonyms: false })
  tell({ retention: resources[0].configEntries.find((entry) => entry.configName === 'retention.ms').configValue })
  await admin.deleteTopics({ topics: [spare] })
  await admin.disconnect()
}

// kafkajs keeps headers in an object, with a list where a name comes twice.
function headersOf (pairs) {
  const headers = {}
  for (const [name, data] of pairs) {
    headers[name] = name in headers ? [].concat(headers[name], data) : data
  }
  return headers
}

const pairsOf = (headers) =>
  Object.entries(headers ?? {}).flatMap(([name, data]) => [].concat(data ?? [null]).map((one) => [name, encode(one)]))

async function produce (bootstrap) {
  const producer = client(bootstrap).producer({
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner: Partitioners.DefaultPartitioner
  })
  await producer.connect()
  // kafkajs answers one offset for a partition of a send: sends go one after another, so that those of its records
  // follow from it.
  for await (const chunk of chunks(200)) {
    const messages = chunk.map(({ key, value, partition, headers, timestamp }) =>
      ({ key, value, headers: headersOf(headers), timestamp: String(timestamp), partition }))
    try {
      const [{ topic, codec }] = chunk
      const answers = await producer.send({ topic, messages, acks: -1, compression: CODECS[codec] })
      tellAcks(chunk, answers.map((answer) => [answer.partition, Number(answer.baseOffset)]))
    } catch (error) {
      tellFailure(chunk, error)
    }
  }
  await producer.disconnect()
}

async function consume (bootstrap, { topics, group, stop_after: stopAfter }) {
  const commands = new Commands()
  const consumer = client(bootstrap).consumer({
    groupId: group, sessionTimeout: 6000, heartbeatInterval: 1000, maxWaitTimeInMs: 100
  })
  await consumer.connect()
  await consumer.subscribe({ topics, fromBeginning: true })
  let count = 0
  let stop
  const stopped = new Promise((resolve) => { stop = resolve })
  await consumer.run({
    autoCommit: false,
    eachBatch: async ({ batch, isStale, resolveOffset }) => {
      const { topic, partition } = batch
      const holding = commands.holding()
      let position = null
      for (const message of batch.messages) {
        if (count === stopAfter || isStale()) break
        tell({
          record: {
            topic,
            partition,
            offset: Number(message.offset),
            timestamp: Number(message.timestamp),
            key: encode(message.key),
            value: encode(message.value),
            headers: pairsOf(message.headers)
          }
        })
        position = Number(message.offset) + 1
        resolveOffset(message.offset)
        count += 1
      }
      if (position !== null && !holding) {
        await consumer.commitOffsets([{ topic, partition, offset: String(position) }])
        tell({ committed: [[topic, partition, position]] })
      }
      if (count === stopAfter) stop()
    }
  })
  await Promise.race([stopped, commands.ended])
  await consumer.disconnect()
}

async function lookup (bootstrap, { topic, partition, timestamps }) {
  const admin = client(bootstrap).admin()
  await admin.connect()
  const of = (offsets) => Number(offsets.find((one) => one.partition === partition).offset)
  const end = of(await admin.fetchTopicOffsets(topic))
  const offsets = []
  for (const timestamp of timestamps) {
    const found = of(await admin.fetchTopicOffsetsByTimestamp(topic, timestamp))
    // It answers the end where no record is that late.
    offsets.push(found < end ? found : null)
  }
  tell({ offsets })
  await admin.disconnect()
}

await main({ about, admin, produce, consume, lookup })
