// @platformatic/kafka.
import { readFileSync } from 'node:fs'
import { Admin, ConfigResourceTypes, Consumer, ProduceAcks, Producer } from '@platformatic/kafka'
import { chunks, Commands, encode, main, tell, tellAcks, tellFailure } from './wire.mjs'

const options = (bootstrap) => ({ clientId: 'driver', bootstrapBrokers: [bootstrap] })

const LACKS = {
  'timestamp order': 'it writes timestamps wrong that are before the first one of their batch; here they only grow',
  'stale records': 'after a rebalance it still hands out and commits what it had fetched of partitions that it lost, so that they come twice'
}

function about () {
  const file = new URL('node_modules/@platformatic/kafka/package.json', import.meta.url)
  tell({ about: { version: JSON.parse(readFileSync(file)).version, lacks: LACKS } })
}

async function admin (bootstrap, { topic, spare }) {
  const admin = new Admin(options(bootstrap))
  await admin.createTopics({
    topics: [topic], partitions: 2, replicas: 1, configs: [{ name: 'retention.ms', value: '3600000' }]
  })
  await admin.createTopics({ topics: [spare], partitions: 1, replicas: 1 })
  let listed = []
  // A broker may learn of a topic a little later than the controller.
  while (!listed.includes(spare)) listed = await admin.listTopics()
  tell({ listed })
  await admin.createPartitions({ topics: [{ name: topic, count: 4 }] })
  const resource = { resourceType: ConfigResourceTypes.TOPIC, resourceName: topic }
  await admin.incrementalAlterConfigs({
    resources: [{ ...resource, configs: [{ name: 'retention.ms', configOperation: 0, value: '7200000' }] }],
    validateOnly: false
  })
  const { topics } = await admin.metadata({ topics: [topic], forceUpdate: true })
  tell({ partitions: topics.get(topic).partitionsCount })
  const [{ configs }] = await admin.describeConfigs({ resources: [resource] })
  tell({ retention: configs.find((entry) => entry.name === 'retention.ms').value })
  await admin.deleteTopics({ topics: [spare] })
  await admin.close()
}

async function produce (bootstrap) {
  const producers = new Map()
  const producerOf = (compression) => {
    if (!producers.has(compression)) {
      producers.set(compression, new Producer({
        ...options(bootstrap), idempotent: true, acks: ProduceAcks.ALL, compression
      }))
    }
    return producers.get(compression)
  }
  // It answers one offset for a partition of a send, as kafkajs does.
  for await (const chunk of chunks(200)) {
    const messages = chunk.map(({ topic, key, value, headers, timestamp, partition }) => ({
      topic,
      ...(key === null ? {} : { key }),
      ...(value === null ? {} : { value }),
      headers: new Map(headers.map(([name, data]) => [Buffer.from(name), data])),
      timestamp: BigInt(timestamp),
      partition
    }))
    try {
      const { offsets } = await producerOf(chunk[0].codec).send({ messages })
      tellAcks(chunk, offsets.map((one) => [one.partition, Number(one.offset)]))
    } catch (error) {
      tellFailure(chunk, error)
    }
  }
  for (const producer of producers.values()) await producer.close()
}

async function consume (bootstrap, { topics, group, stop_after: stopAfter }) {
  const commands = new Commands()
  const consumer = new Consumer({
    ...options(bootstrap), groupId: group, sessionTimeout: 6000, heartbeatInterval: 1000
  })
  const stream = await consumer.consume({
    topics, autocommit: false, mode: 'committed', fallbackMode: 'earliest', maxWaitTime: 100
  })
  let count = 0
  const closing = commands.ended.then(() => stream.close())
  for await (const message of stream) {
    const { topic, partition } = message
    const offset = Number(message.offset)
    const holding = commands.holding()
    tell({
      record: {
        topic,
        partition,
        offset,
        timestamp: Number(message.timestamp),
        key: encode(message.key),
        value: encode(message.value),
        headers: message.headerEntries.map(([name, data]) => [name.toString(), encode(data)])
      }
    })
    count += 1
    if (!holding) {
      try {
        await message.commit()
        tell({ committed: [[topic, partition, offset + 1]] })
      } catch (error) {
        console.error('not committed:', error)
      }
    }
    if (count === stopAfter) break
  }
  if (count === stopAfter) await stream.close()
  else await closing
  await consumer.close(true)
}

async function lookup (bootstrap, { topic, partition, timestamps }) {
  const consumer = new Consumer({ ...options(bootstrap), groupId: 'lookup' })
  const offsets = []
  for (const timestamp of timestamps) {
    const found = await consumer.listOffsets({
      topics: [topic], partitions: { [topic]: [partition] }, timestamp: BigInt(timestamp)
    })
    const [offset] = found.get(topic)
    offsets.push(offset < 0n ? null : Number(offset))
  }
  tell({ offsets })
  await consumer.close(true)
}

await main({ about, admin, produce, consume, lookup })
