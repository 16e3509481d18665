// Compiled, not run: what the types of producer, consumer, broker and Streams promise.

import { Broker, Consumer, Producer, Streams, StreamsBuilder, aggregates, col } from 'ottla'

const broker = await Broker.start({ config: { 'num.partitions': 3 } })
const common = { bootstrapServers: broker.bootstrap }
const producer = new Producer(common)
const place: bigint = (await producer.send('t', { key: 'a', value: Buffer.from('b'), headers: [['h', null]] })).offset
const consumer = new Consumer({ ...common, groupId: 'g' })
await consumer.subscribe(['t'], { onPartitionsRevoked: async partitions => { await consumer.commit(); partitions.length } })
for await (const { value, timestamp } of consumer) console.log(value?.toString(), timestamp + 1)

const builder = new StreamsBuilder({ key: 'string', value: 'json' })
builder.stream<string, { user: string, amount: number }>('t')
  .filter(col('amount').gt(3))
  .groupBy((key, { user }) => user)
  .windowedBy({ sizeMs: 60_000, graceMs: 0 })
  .aggregate(aggregates.fields({ n: aggregates.count(), sum: aggregates.sum(col('amount')) }), { store: 's' })
  .toStream()
  .map(({ key, start }, value) => [`${key}@${start}`, value])
  .to('out')
const { records }: { records: number } = new Streams(builder, { ...common, applicationId: 'a' }).turn({ maxRecords: 10 })
// @ts-expect-error: a record has a value
await producer.send('t', { key: 'a' })
// @ts-expect-error: windows have a size
builder.stream('t').groupByKey().windowedBy({ graceMs: 0 })
export { place, records }
