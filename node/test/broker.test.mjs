// The embedded broker with everything against it.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { inspect } from 'node:util'
import { Admin, Broker, Consumer, OttlaError, Producer, Streams, StreamsBuilder } from '../index.mjs'

const require = createRequire(import.meta.url)
const addon = require('../lib/native.cjs')
const { classes } = require('../lib/errors.cjs')

let broker
before(async () => { broker = await Broker.start({ config: { 'group.initial.rebalance.delay.ms': 0 } }) })
after(() => broker.close())

const config = more => ({ 'bootstrap.servers': broker.bootstrap, 'auto.offset.reset': 'earliest', ...more })

test('every kind of error has its class', () => {
  assert.deepEqual(Object.keys(classes), addon.errorKinds().map(({ text }) => text))
})

test('records go in and come out', async () => {
  const producer = new Producer({ 'bootstrap.servers': broker.bootstrap, 'linger.ms': 5 })
  const values = Array.from({ length: 1000 }, (_, i) => `v${i}`)
  const places = await producer.sendBatch('numbers', values.map(value => ({ key: 'k', value, headers: [['h', null]] })))
  assert.deepEqual(places.map(({ offset }) => offset), values.map((_, i) => BigInt(i)))
  const { timestamp } = places[7]
  assert.equal(JSON.stringify(places[7]), `{"topic":"numbers","partition":0,"offset":"7","timestamp":${timestamp}}`)
  assert.match(inspect(places[7]), /offset: 7n/)
  await producer.close()
  const consumer = new Consumer(config({ 'group.id': 'readers' }))
  await consumer.subscribe('numbers')
  const found = []
  for await (const record of consumer) {
    found.push(record.value.toString())
    assert.deepEqual(record.headers, [['h', null]])
    if (found.length === values.length) break
  }
  assert.deepEqual(found, values)
  await consumer.commit()
  await consumer.close()
  const admin = new Admin({ 'bootstrap.servers': broker.bootstrap })
  assert.deepEqual(await admin.listGroupOffsets('readers'), [['numbers', 0, 1000, '']])
  await admin.close()
})

test('an abort ends a wait within 250 ms', async () => {
  const consumer = new Consumer(config())
  await consumer.assign([['numbers', 0]])
  await consumer.seekToEnd([['numbers', 0]])
  const times = []
  for (let i = 0; i < 3; i++) {
    const abort = new AbortController()
    const poll = consumer.poll({ timeout: 60_000, signal: abort.signal })
    await new Promise(resolve => setImmediate(resolve))
    const began = performance.now()
    abort.abort()
    await assert.rejects(poll, { name: 'AbortError' })
    times.push(performance.now() - began)
  }
  assert.ok(Math.min(...times) < 250, String(times))
  await consumer.close()
})

test('a topology runs functions on this thread, and their error is the cause', async () => {
  const admin = new Admin({ 'bootstrap.servers': broker.bootstrap })
  await admin.createTopic('lines')
  await admin.createTopic('shouts')
  const builder = new StreamsBuilder({ key: 'string', value: 'string' })
  builder.stream('lines').mapValues(line => {
    if (line === 'bad') throw new RangeError('not this one')
    return line.toUpperCase()
  }).to('shouts')
  const app = new Streams(builder, config({ 'application.id': 'shout', 'commit.interval.ms': 100 }))
  assert.match(await app.describe(), /KSTREAM-MAPVALUES-0000000001/)
  const running = app.run()
  const producer = new Producer({ 'bootstrap.servers': broker.bootstrap })
  await producer.send('lines', { value: 'hello' })
  const consumer = new Consumer(config())
  await consumer.assign([['shouts', 0]])
  for await (const { value } of consumer) {
    assert.equal(value.toString(), 'HELLO')
    break
  }
  await producer.send('lines', { value: 'bad' })
  await assert.rejects(running, error => error.kind === 'function' && error.cause instanceof RangeError)
  await app.close()
  await consumer.close()
  await producer.close()
  await admin.close()
})

test('records survive a restart of the broker', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'ottla-node-'))
  try {
    for (const life of [1, 2]) {
      const own = await Broker.start({ dataDir })
      const producer = new Producer({ bootstrapServers: own.bootstrap })
      const { offset } = await producer.send('kept', { value: 'x' })
      assert.equal(offset, BigInt(life - 1))
      await producer.close()
      await own.close()
    }
  } finally {
    rmSync(dataDir, { recursive: true })
  }
})

test('listeners have their own addresses and logins', async () => {
  const secured = await Broker.start({
    config: {
      listeners: 'PLAINTEXT://127.0.0.1:0,SASL_PLAINTEXT://127.0.0.1:0',
      'sasl.enabled.mechanisms': 'SCRAM-SHA-256'
    },
    addScram: ['SCRAM-SHA-256=[name=alice,password=secret]']
  })
  assert.equal(secured.bootstrap, secured.listeners.PLAINTEXT)
  const alice = {
    'bootstrap.servers': secured.listeners.SASL_PLAINTEXT,
    'security.protocol': 'SASL_PLAINTEXT',
    'sasl.mechanism': 'SCRAM-SHA-256',
    'sasl.username': 'alice',
    'sasl.password': 'secret'
  }
  const producer = new Producer(alice)
  assert.equal((await producer.send('secured', { value: 'x' })).offset, 0n)
  await producer.close()
  const wrong = new Producer({ ...alice, 'sasl.password': 'wrong' })
  await assert.rejects(wrong.send('secured', { value: 'x' }), { kind: 'authentication' })
  await wrong.close()
  await secured.close()
})

test('a folder is formatted for a release that there is', async () => {
  const older = await Broker.start({ releaseVersion: '4.3' })
  await older.close()
  await assert.rejects(Broker.start({ releaseVersion: '44.1' }), { kind: 'config', message: /44\.1/ })
})

test('what is closed stays closed', async () => {
  const producer = new Producer({ bootstrapServers: broker.bootstrap })
  await producer.close()
  await assert.rejects(producer.send('t', { value: '' }), { kind: 'closed' })
  const consumer = new Consumer(config())
  await consumer.close()
  await assert.rejects(consumer.poll(), error => error instanceof OttlaError && error.kind === 'closed')
})

test('a wrong option names the nearest', async () => {
  assert.throws(() => new Producer({ 'bootstrap.server': 'x:1' }), /bootstrap\.servers/)
  await assert.rejects(Broker.start({ config: { 'num.partition': 1 } }), /num\.partitions/)
})
