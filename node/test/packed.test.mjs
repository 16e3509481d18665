// The golden files that all languages read.

import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'

const require = createRequire(import.meta.url)
const { Batch, FrameWriter, readCompletions } = require('../lib/packed.cjs')

const folder = new URL('../../tests/conformance/packed/', import.meta.url)
const names = readdirSync(folder).filter(name => name.endsWith('.json')).map(name => name.slice(0, -5))
const golden = name => ({
  bytes: readFileSync(new URL(`${name}.bin`, folder)),
  says: JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
})

const text = bytes => bytes === null ? null : bytes.toString()

for (const name of names.filter(name => name.startsWith('batch-'))) {
  test(`${name} is read as it says`, () => {
    const { bytes, says } = golden(name)
    const batch = new Batch(bytes, handle => says.topics[handle])
    const records = [...batch]
    let at = 0
    const runs = batch.runs.map((run, i) => ({
      topic: says.topics.indexOf(run.topic),
      partition: run.partition,
      leader_epoch: run.leaderEpoch,
      timestamp_type: run.timestampType === 'append' ? 1 : 0,
      next_position: Number(run.nextPosition),
      high_watermark: Number(run.highWatermark),
      records: says.runs[i].records.map(() => {
        const record = records[at++]
        return {
          offset: Number(record.offset),
          timestamp: record.timestamp,
          key: text(record.key),
          value: text(record.value),
          headers: record.headers.map(([name, value]) => [name, text(value)])
        }
      })
    }))
    assert.deepEqual(runs, says.runs)
    assert.equal(at, batch.length)
  })
}

for (const name of names.filter(name => name.startsWith('frame-'))) {
  test(`${name} is what the writer writes`, () => {
    const { bytes, says } = golden(name)
    const frame = new FrameWriter(1, 8)
    for (const row of says.rows) {
      frame.append(row.topic, {
        key: row.key,
        value: row.value,
        headers: row.headers,
        partition: row.partition ?? undefined,
        timestamp: row.timestamp ?? undefined
      })
    }
    assert.equal(frame.count, says.rows.length)
    assert.deepEqual(frame.finish(), bytes)
  })
}

for (const name of names.filter(name => name.startsWith('completions-'))) {
  test(`${name} is read as it says`, () => {
    const { bytes, says } = golden(name)
    const runs = readCompletions(bytes).map(run => ({
      topic: run.topic,
      partition: run.partition,
      base_offset: Number(run.baseOffset),
      append_time: run.appendTime,
      sequences: Array.from({ length: run.rows }, (_, i) => run.sequence(i)),
      error: run.code === 0 && run.kind === 0 ? null : { kind: run.kind, code: run.code, message: run.message }
    }))
    const wanted = says.runs.map(run => run.error === null
      ? run
      : { ...run, error: { kind: run.error.kind, code: run.error.code, message: run.error.message } })
    assert.deepEqual(runs.map(({ error, ...run }) => run), wanted.map(({ error, ...run }) => run))
    for (const [i, run] of runs.entries()) {
      assert.equal(run.error === null, wanted[i].error === null)
      if (run.error) assert.equal(run.error.message, wanted[i].error.message)
    }
  })
}

test('a frame keeps what it had when a record is refused', () => {
  const frame = new FrameWriter()
  frame.append(0, { value: 'kept' })
  assert.throws(() => frame.append(0, { key: 'half', value: 7 }), TypeError)
  frame.append(0, { value: 'next' })
  const whole = new FrameWriter()
  whole.append(0, { value: 'kept' })
  whole.append(0, { value: 'next' })
  assert.deepEqual(frame.finish(), whole.finish())
})

test('bytes that are no batch are refused', () => {
  assert.throws(() => new Batch(Buffer.from('garbage'), String), RangeError)
  assert.throws(() => new Batch(golden('frame-half-accepted').bytes, String), RangeError)
})
