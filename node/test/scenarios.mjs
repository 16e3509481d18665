// Runs the scenarios of tests/conformance through the public API (decision 0004).

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Admin, Consumer, OttlaError, Producer, Streams, onLog } from '../index.mjs'

const WAIT_MS = 30_000
const EVENTUAL = new Set([
  'describe_topic', 'list_topics', 'describe_config', 'list_offsets', 'describe_cluster', 'list_groups',
  'describe_group', 'group_offsets', 'describe_scram'
])

class Failed extends Error {}

function expect (what, wanted, found) {
  const same = typeof found === 'bigint' ? Number(found) : found
  try {
    assert.deepStrictEqual(same, wanted)
  } catch {
    throw new Failed(`${what}: expected ${show(wanted)}, found ${show(found)}`)
  }
}

const show = value => JSON.stringify(value, (_, x) => typeof x === 'bigint' ? Number(x) : x)

/** Bytes of a key, a value or a header's value. */
function bytes (written) {
  if (written === null) return null
  if (typeof written === 'string') return Buffer.from(written)
  if ('base64' in written) return Buffer.from(written.base64, 'base64')
  if ('repeat' in written) return Buffer.from(written.repeat.repeat(written.times))
  throw new Failed(`not a value: ${show(written)}`)
}

/** A record with its bytes in place; what is absent stays absent. */
function parse (written) {
  const record = { ...written }
  for (const name of ['key', 'value']) if (name in record) record[name] = bytes(record[name])
  if (record.headers) record.headers = record.headers.map(([name, value]) => [name, bytes(value)])
  return record
}

function generate ({ count, key, value, partition, timestamp, timestamp_step: step = 0 }) {
  const fill = (pattern, i) => Buffer.from(pattern.replace(/\{i(?:%(\d+))?\}/g, (_, m) => String(m ? i % Number(m) : i)))
  return Array.from({ length: count }, (_, i) => {
    const record = { value: fill(value, i) }
    if (key !== undefined) record.key = fill(key, i)
    if (partition !== undefined) record.partition = partition
    if (timestamp !== undefined) record.timestamp = timestamp + i * step
    return record
  })
}

function asRead ({ key, value, headers, timestamp, partition, offset }) {
  return { key, value, headers, timestamp, partition, offset: Number(offset) }
}

function equal (a, b) {
  if (a === null || b === null) return a === b
  if (a instanceof Uint8Array) return b instanceof Uint8Array && Buffer.compare(a, b) === 0
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((x, i) => equal(x, b[i]))
  return a === b
}

const matches = (wanted, found) => Object.keys(wanted).every(name => equal(wanted[name], found[name]))

function compare (wanted, found, order) {
  if (wanted.length !== found.length) throw new Failed(`expected ${wanted.length} records, found ${found.length}`)
  if (order === 'total') {
    wanted.forEach((one, i) => {
      if (!matches(one, found[i])) throw new Failed(`record ${i}: expected ${show(one)}, found ${show(found[i])}`)
    })
    return
  }
  const taken = new Set()
  const last = new Map()
  for (const one of wanted) {
    const place = found.findIndex((record, i) => !taken.has(i) && matches(one, record))
    if (place < 0) throw new Failed(`missing: ${show(one)}`)
    taken.add(place)
    const { partition } = found[place]
    if (order === 'partition' && (last.get(partition) ?? -1) > place) {
      throw new Failed(`out of order in its partition: ${show(one)}`)
    }
    last.set(partition, place)
  }
}

/** What some bytes of a table say. */
function plain (serde, data) {
  if (data === null) return null
  if (serde === 'i64') return Number(data.readBigInt64BE())
  return serde === 'json' ? JSON.parse(data) : String(data)
}

const FUNCTIONS = {
  upper: value => value.toUpperCase(),
  length: value => value.length,
  words: value => value.split(' ').filter(Boolean),
  key_of_first: (key, value) => value.slice(0, 1),
  swap: (key, value) => [value, key],
  is_long: (key, value) => value.length > 3,
  zero: () => 0,
  add_length: (key, value, aggregate) => aggregate + value.length,
  concat: (a, b) => a + b,
  join_text: (left, right) => `${left}/${right ?? '-'}`,
  discard: () => null,
  fail: () => { throw new Error('planted') }
}

/** Counts what a consumer is told of its assignment, and what it owns now. */
class Listener {
  counts = { assigned: 0, revoked: 0, lost: 0 }
  owned = new Set()

  onPartitionsAssigned (partitions) {
    this.counts.assigned += partitions.length
    for (const one of partitions) this.owned.add(one.join())
  }

  onPartitionsRevoked (partitions) { this.#gone('revoked', partitions) }
  onPartitionsLost (partitions) { this.#gone('lost', partitions) }

  #gone (what, partitions) {
    this.counts[what] += partitions.length
    for (const one of partitions) this.owned.delete(one.join())
  }
}

/** A topology as a scenario writes it. */
const written = (spec, names) => ({
  build: () => ({ spec: JSON.stringify({ ...spec, functions: names }), functions: names.map(name => FUNCTIONS[name]) })
})

/** One scenario while it runs: the objects its steps have named. */
class Run {
  producers = new Map()
  consumers = new Map()
  listeners = new Map()
  applications = new Map()

  constructor (bootstrap, name, language, nonce) {
    this.bootstrap = bootstrap
    const full = x => [x, `${name}-${x}-${language}-${nonce}`]
    this.names = Object.fromEntries(['topic', 'other', 'output', 'group', 'app'].map(full))
    this.admin = new Admin(this.config())
  }

  config (more = {}) { return { 'bootstrap.servers': this.bootstrap, ...more } }

  async close () {
    const apps = [...this.applications.values()].map(({ app }) => app)
    for (const one of [...apps, ...this.consumers.values(), ...this.producers.values(), this.admin]) {
      await one.close().catch(() => {}) // Some were closed by a step.
    }
  }

  /** Puts this run's names into every string. */
  expand (text) {
    return JSON.parse(JSON.stringify(text).replace(/\{(topic|other|output|group|app)\}/g, (_, name) => this.names[name]))
  }

  async step (step) {
    const { op, fault } = step
    if (typeof this[`do_${op}`] !== 'function') throw new Failed(`no step ${op}`)
    if (!fault && EVENTUAL.has(op)) return eventually(() => this[`do_${op}`](step))
    try {
      await this[`do_${op}`](step)
    } catch (error) {
      if (!fault || !(error instanceof OttlaError)) throw error
      for (const [field, found] of [['kind', error.kind], ['name', error.errorName]]) {
        if (field in fault && fault[field] !== found) {
          throw new Failed(`expected ${field} ${fault[field]}, found ${found}: ${error.message}`)
        }
      }
      for (const part of fault.mentions ?? []) {
        if (!error.message.includes(part)) throw new Failed(`the error does not mention ${part}: ${error.message}`)
      }
      if (traced) console.error('told:', error)
      return
    }
    if (fault) throw new Failed(`expected the fault ${show(fault)}, but it succeeded`)
  }

  // Admin

  async do_create_topic ({ topic, partitions = 1, configs = {} }) { await this.admin.createTopic(topic, { partitions, configs }) }
  async do_delete_topic ({ topic }) { await this.admin.deleteTopic(topic) }
  async do_create_partitions ({ topic, total }) { await this.admin.createPartitions(topic, total) }

  async do_describe_topic ({ topic, expect: { partitions } }) {
    expect('partitions', partitions, (await this.admin.describeTopic(topic)).partitions.length)
  }

  async do_list_topics (s) { contains(await this.admin.listTopics(), s) }

  async do_alter_config ({ topic, set = {}, delete: gone = [] }) {
    await this.admin.alterConfigs('topic', topic, { set, delete: gone })
  }

  async do_describe_config ({ topic, expect: wanted }) {
    const found = await this.admin.describeConfigs('topic', topic)
    for (const [name, value] of Object.entries(wanted)) expect(name, value, found.get(name)?.value)
  }

  async do_delete_records ({ topic, partition, before }) { await this.admin.deleteRecords(topic, partition, before) }

  async do_list_offsets (s) {
    const found = await this.admin.listOffset(s.topic, s.partition, s.at)
    expect('offset', s.expect, found?.offset ?? null)
    if ('expect_timestamp' in s) expect('timestamp', s.expect_timestamp, found?.timestamp ?? null)
  }

  async do_describe_cluster (s) { expect('brokers', s.expect.brokers, (await this.admin.describeCluster()).brokers.length) }
  async do_list_groups (s) {
    contains((await this.admin.listGroups()).map(({ group }) => group), s)
  }


  async do_describe_group (s) {
    const found = await this.admin.describeGroup(s.group)
    expect('state', s.expect.state, found.state)
    expect('members', s.expect.members, found.members.length)
  }

  async do_delete_group ({ group }) { await this.admin.deleteGroup(group) }

  async do_group_offsets (s) {
    const found = await this.admin.listGroupOffsets(s.group)
    for (const [partition, wanted] of Object.entries(s.expect)) {
      const committed = found.find(([topic, index]) => topic === s.topic && index === Number(partition))
      expect(`offset of ${partition}`, wanted, committed?.[2] ?? null)
    }
  }

  async do_alter_group_offsets ({ group, topic, offsets }) {
    await this.admin.alterGroupOffsets(group, Object.entries(offsets).map(([p, offset]) => [topic, Number(p), offset]))
  }

  async do_admin ({ config }) {
    await this.admin.close()
    this.admin = new Admin(this.config(config))
  }

  async do_alter_scram ({ user, mechanism, password, iterations }) {
    await this.admin.alterUserScramCredentials([{ user, mechanism, password, iterations }])
  }

  async do_describe_scram ({ user, expect: wanted }) {
    const found = (await this.admin.describeUserScramCredentials([user])).get(user)
    const iterations = Object.fromEntries(found.map(one => [one.mechanism, one.iterations]))
    for (const name of Object.keys({ ...wanted, ...iterations })) expect(name, wanted[name], iterations[name])
  }

  // Producer

  async do_producer ({ id, config = {} }) { this.producers.set(id, new Producer(this.config(config))) }

  async do_send (s) {
    const records = s.generate ? generate(s.generate) : s.records.map(parse)
    const sent = await this.producers.get(s.producer).sendBatch(s.topic, records)
    if (s.expect?.offsets) expect('offsets', s.expect.offsets, sent.map(({ offset }) => Number(offset)))
    for (const [row, wanted] of (s.expect?.timestamps ?? []).entries()) {
      const { timestamp } = sent[row]
      if (wanted !== 'now') expect('timestamp', wanted, timestamp)
      else expect(`${timestamp} is now`, true, Math.abs(timestamp - Date.now()) < WAIT_MS)
    }
  }

  async do_flush ({ producer }) { await this.producers.get(producer).flush() }

  async do_close (s) {
    if (s.producer) await this.producers.get(s.producer).close()
    else await this.consumers.get(s.consumer).close({ leaveGroup: s.leave ?? true })
  }

  async do_call_after_close (s) {
    if (s.producer) await this.producers.get(s.producer).send('any', { value: '' })
    else await this.consumers.get(s.consumer).poll({ timeout: 0 })
  }

  // Consumer

  async do_consumer ({ id, group, config = {} }) {
    const defaults = { 'auto.offset.reset': 'earliest', 'enable.auto.commit': 'false' }
    this.consumers.set(id, new Consumer(this.config({ ...defaults, ...config, 'group.id': group })))
    this.listeners.set(id, new Listener())
  }

  async do_subscribe ({ consumer, topics }) {
    await this.consumers.get(consumer).subscribe(topics, this.listeners.get(consumer))
  }

  async do_unsubscribe ({ consumer }) { await this.consumers.get(consumer).unsubscribe() }
  async do_assign ({ consumer, partitions }) { await this.consumers.get(consumer).assign(partitions) }

  async do_seek ({ consumer, topic, partition, to }) {
    const one = this.consumers.get(consumer)
    if (to === 'beginning') await one.seekToBeginning([[topic, partition]])
    else if (to === 'end') await one.seekToEnd([[topic, partition]])
    else if (typeof to === 'object') await one.seekToTime(to.time, [[topic, partition]])
    else await one.seek(topic, partition, to)
  }

  async do_pause ({ consumer, partitions }) { await this.consumers.get(consumer).pause(partitions) }
  async do_resume ({ consumer, partitions }) { await this.consumers.get(consumer).resume(partitions) }

  async do_poll (s) {
    const consumers = (s.consumers ?? [s.consumer]).map(name => this.consumers.get(name))
    const found = []
    const deadline = performance.now() + WAIT_MS
    while (found.length < s.count) {
      if (performance.now() > deadline) throw new Failed(`${found.length} of ${s.count} records came in ${WAIT_MS} ms`)
      for (const consumer of consumers) {
        found.push(...(await consumer.poll({ timeout: 100, maxRecords: s.count })).map(asRead))
      }
    }
    const wanted = s.expect_generated ? generate(s.expect_generated) : s.expect?.map(parse)
    if (wanted) compare(wanted, found, s.order ?? 'total')
    else expect('count', s.count, found.length)
  }

  async do_poll_none ({ consumer, wait_ms: timeout }) {
    expect('records', 0, (await this.consumers.get(consumer).poll({ timeout })).length)
  }

  async do_commit ({ consumer, offsets, mode = 'sync' }) {
    const one = this.consumers.get(consumer)
    await (mode === 'sync' ? one.commit(offsets) : one.commitAsync(offsets))
  }

  async do_committed (s) {
    const [found] = await this.consumers.get(s.consumer).committed([[s.topic, s.partition]])
    expect('committed', s.expect, found?.offset ?? null)
    if ('expect_metadata' in s) expect('metadata', s.expect_metadata, found?.metadata ?? null)
  }

  async do_position (s) {
    expect('position', s.expect, await this.consumers.get(s.consumer).position(s.topic, s.partition))
  }

  async do_await_assignment (s) {
    const deadline = performance.now() + WAIT_MS
    for (;;) {
      for (const name of s.consumers) {
        const batch = await this.consumers.get(name).poll({ timeout: 50 })
        if (batch.length > 0) throw new Failed('a record came while waiting for an assignment')
      }
      const owned = s.consumers.map(name => this.listeners.get(name).owned)
      const counts = owned.map(one => one.size).sort((a, b) => a - b)
      const sum = counts.reduce((a, b) => a + b, 0)
      const together = new Set(owned.flatMap(one => [...one])).size
      const each = [...(s.each ?? counts)].sort((a, b) => a - b)
      if (together === s.partitions && sum === s.partitions && equal(counts, each)) return
      if (performance.now() > deadline) throw new Failed(`assigned after ${WAIT_MS} ms: ${counts}`)
    }
  }

  async do_rebalances ({ consumer, expect: wanted }) {
    const listener = this.listeners.get(consumer)
    for (const [name, count] of Object.entries(wanted)) expect(name, count, listener.counts[name])
    listener.counts = { assigned: 0, revoked: 0, lost: 0 }
  }

  // Streams

  application (spec, functions, id, config) {
    return new Streams(written(spec, functions), this.config({ 'application.id': id, 'commit.interval.ms': 100, ...config }))
  }

  async do_streams ({ id, topology, functions, config }) {
    const app = this.application(topology, functions, this.names.app, config)
    const running = app.run()
    running.catch(() => {}) // Told by close_streams.
    this.applications.set(id, { app, running })
  }

  async do_close_streams ({ id }) {
    const { app, running } = this.applications.get(id)
    this.applications.delete(id)
    await app.close()
    await running
  }

  async reader (topic, partitions) {
    const consumer = new Consumer(this.config({ 'auto.offset.reset': 'earliest', 'enable.auto.commit': 'false' }))
    await consumer.assign(Array.from({ length: partitions }, (_, partition) => [topic, partition]))
    return consumer
  }

  async do_table ({ topic, partitions = 1, expect: wanted, key_type: keyType, value_type: valueType }) {
    const found = {}
    const deadline = performance.now() + WAIT_MS
    const consumer = await this.reader(topic, partitions)
    const sorted = table => Object.fromEntries(Object.entries(table).sort())
    try {
      while (show(sorted(found)) !== show(sorted(wanted))) {
        if (performance.now() > deadline) throw new Failed(`after ${WAIT_MS} ms: expected ${show(wanted)}, found ${show(found)}`)
        for (const { key, value } of await consumer.poll({ timeout: 100 })) {
          found[plain(keyType, key)] = plain(valueType, value)
        }
      }
    } finally {
      await consumer.close()
    }
  }

  async do_turn_sizes ({ topology, functions, input, sizes }) {
    const { topic, output } = this.names
    await this.admin.createTopic(topic, { partitions: 1 })
    const producer = new Producer(this.config())
    await producer.sendBatch(topic, generate(input))
    await producer.close()
    const outputs = []
    for (const size of sizes) outputs.push(await this.sized(topology, functions, `${output}-${size}`, input.count, size))
    for (const one of outputs) expect('output of another size of turns', show(outputs[0]), show(one))
  }

  async sized (topology, functions, output, count, size) {
    await this.admin.createTopic(output, { partitions: 1 })
    const spec = JSON.parse(JSON.stringify(topology).replaceAll(this.names.output, output))
    // Without a cache every update is written, and when a commit came does not show.
    const app = this.application(spec, functions, `${this.names.app}-${size}`, { 'statestore.cache.max.bytes': 0 })
    const consumer = await this.reader(output, 1)
    const deadline = performance.now() + WAIT_MS
    try {
      await app.wait(0)
      while ((await app.metrics()).buffered < count && performance.now() < deadline) await app.wait(10)
      let done = 0
      let turns = 0
      while (done < count && performance.now() < deadline) {
        const { records } = app.turn({ maxRecords: size, maxMs: 60_000 })
        done += records
        turns += records > 0 ? 1 : 0
      }
      expect(`entries into the host with turns of ${size}`, Math.ceil(count / size), turns)
      const found = []
      while (found.length < count && performance.now() < deadline) {
        app.turn()
        found.push(...(await consumer.poll({ timeout: 100 })).map(asRead))
      }
      expect('records of the output', count, found.length)
      return found.map(({ key, value, timestamp }) => [key && String(key), value && value.toString('hex'), timestamp])
    } finally {
      await app.close()
      await consumer.close()
    }
  }
}

/** A broker may say a moment later what another one has decided. */
async function eventually (check) {
  const deadline = performance.now() + WAIT_MS
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (!(error instanceof Failed || error instanceof OttlaError) || performance.now() > deadline) throw error
    }
  }
}

function contains (found, { contains: wanted = [], lacks = [] }) {
  for (const name of wanted) if (!found.includes(name)) throw new Failed(`${name} is not listed`)
  for (const name of lacks) if (found.includes(name)) throw new Failed(`${name} is listed`)
}

const { OTTLA_BOOTSTRAP: bootstrap, OTTLA_LANGUAGE: language, OTTLA_SCENARIOS: folder, OTTLA_ONLY: chosen = '' } = process.env
const traced = process.env.OTTLA_LOG === 'trace'
if (traced) onLog(({ level, target, message }) => console.error(level, target, message), 'trace')
const only = new Set(chosen.split(',').filter(Boolean))
const nonce = randomBytes(4).toString('hex')
let passed = 0
let failed = 0
for (const file of readdirSync(folder).filter(name => name.endsWith('.json')).sort()) {
  for (const scenario of JSON.parse(readFileSync(path.join(folder, file)))) {
    if (only.size > 0 && !only.has(scenario.name)) continue
    const run = new Run(bootstrap, scenario.name, language, nonce)
    let at = 0
    try {
      for (const step of scenario.steps) {
        await run.step(run.expand(step))
        at++
      }
      console.log(`ok     ${scenario.name}`)
      passed++
    } catch (error) {
      console.log(`FAILED ${scenario.name}, step ${at}: ${error.message}`)
      if (!(error instanceof Failed || error instanceof OttlaError)) console.log(error.stack)
      failed++
    } finally {
      await run.close()
    }
  }
}
console.log(`scenarios: ${passed} passed, ${failed} failed, 0 skipped`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
