// The examples do what they say.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Broker, Producer } from '../index.mjs'

const example = name => fileURLToPath(new URL(`../../examples/node/${name}`, import.meta.url))

let broker
before(async () => { broker = await Broker.start({ config: { 'group.initial.rebalance.delay.ms': 0 } }) })
after(() => broker.close())

function start (name) {
  const child = spawn(process.execPath, [example(name), broker.bootstrap], { timeout: 60_000 })
  let errors = ''
  child.stderr.on('data', data => { errors += data })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  return { child, lines, errors: () => errors }
}

async function printed (name) {
  const { child, lines, errors } = start(name)
  const ended = once(child, 'exit')
  const all = []
  for await (const line of lines) all.push(line)
  const [code] = await ended
  assert.equal(code, 0, errors())
  return all
}

test('words are counted', async () => {
  const counts = await printed('word_count.mjs')
  assert.deepEqual(counts.slice(0, 2), ['  3 kafka', '  2 streams'])
  assert.equal(counts.length, 8)
})

test('page views are counted per user and window', async () => {
  assert.deepEqual(await printed('clickstream.mjs'), [
    '22:15 ann 3', '22:15 bob 2', '22:20 ann 1', '22:20 bob 1', '22:25 ann 1'
  ])
})

test('the service answers what the topic says', async () => {
  const producer = new Producer({ 'bootstrap.servers': broker.bootstrap })
  const window = (day, flights, left, delay) => {
    const value = { key: 'UA', day, airline: 'United Air Lines Inc.', flights, left, delay }
    return { key: `UA@${day}`, value: JSON.stringify(value) }
  }
  await producer.sendBatch('delays-by-carrier', [window(1, 1, 1, 99), window(1, 3, 2, 10), window(2, 2, 2, 30)])
  await producer.close()
  const { child, lines, errors } = start('delays_service.mjs')
  const ended = once(child, 'exit')
  const { value: line } = await lines.next()
  const url = line.replace('listening on ', '')
  let found
  do {
    found = await (await fetch(`${url}/carriers`)).json()
  } while (found[0]?.flights !== 5)
  assert.deepEqual(found, [{ carrier: 'UA', airline: 'United Air Lines Inc.', flights: 5, meanDelay: 10 }])
  assert.equal((await fetch(`${url}/carriers/XX`)).status, 404)
  child.kill('SIGTERM')
  const [code] = await ended
  assert.equal(code, 0, errors())
})
