// Reads the delays by carrier in a consumer group and prints a table.

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Consumer } from '../../node/index.mjs'

const TOPIC = 'delays-by-carrier'
const PARTITIONS = [0, 1, 2].map(partition => [TOPIC, partition])

const { values: options } = parseArgs({ options: { bootstrap: { type: 'string' }, out: { type: 'string' } } })
const consumer = new Consumer({
  'bootstrap.servers': options.bootstrap,
  'group.id': 'carriers',
  'auto.offset.reset': 'earliest'
})
const cells = await readAll()
await consumer.close()
print()

const days = {}
for (const { key, day, flights, left, delay } of cells.values()) {
  days[key] ??= {}
  days[key][day] = { flights, left, delay }
}
writeFileSync(options.out, JSON.stringify(days))

/** The last value of every key, until the end of each partition. */
async function readAll () {
  const cells = new Map()
  const ends = new Map((await consumer.endOffsets(PARTITIONS)).map(([, partition, end]) => [partition, end]))
  for (const [partition, end] of ends) if (end === 0) ends.delete(partition)
  await consumer.subscribe(TOPIC)
  while (ends.size > 0) {
    for (const { key, value, partition, offset } of await consumer.poll()) {
      cells.set(key.toString(), JSON.parse(value))
      if (Number(offset) + 1 >= ends.get(partition)) ends.delete(partition)
    }
  }
  await consumer.commit()
  return cells
}

function print () {
  const carriers = new Map()
  for (const { key, airline, flights, left, delay } of cells.values()) {
    const sum = carriers.get(key) ?? { airline, flights: 0, left: 0, delay: 0 }
    sum.flights += flights
    sum.left += left
    sum.delay += delay
    carriers.set(key, sum)
  }
  console.log('\nflights of 2013 by carrier, as Node reads them')
  const rows = [...carriers].sort(([, a], [, b]) => b.flights - a.flights)
  for (const [carrier, { airline, flights, left, delay }] of rows) {
    const mean = left > 0 ? (delay / left).toFixed(1) : '-'
    console.log(`  ${carrier}  ${airline.padEnd(28)} ${String(flights).padStart(7)} flights ${mean.padStart(6)} min late`)
  }
}
