// The DSL records what decision 0003 says, in the order of the calls.

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'

const require = createRequire(import.meta.url)
const { StreamsBuilder } = require('../lib/topology.cjs')
const { col, concat, windowKey, windowStart } = require('../lib/expressions.cjs')

const recorded = builder => JSON.parse(builder.build().spec)

test('a word count is five operations and one function', () => {
  const builder = new StreamsBuilder({ key: 'string', value: 'string' })
  const words = line => line.split(' ').filter(Boolean)
  builder.stream('lines').flatMapValues(words).groupBy((key, word) => word).count({ materialized: 'counts' })
    .toStream().to('counted', { value: 'i64' })
  const { functions } = builder.build()
  assert.equal(functions.length, 2)
  assert.equal(functions[0], words)
  assert.deepEqual(recorded(builder), {
    ottla_topology: 1,
    defaults: { key: 'string', value: 'string' },
    functions: ['words', 'function 1'],
    ops: [
      { op: 'stream', topics: ['lines'] },
      { op: 'flat_map_values', input: 0, fn: { host: 0 } },
      { op: 'group_by', input: 1, fn: { host: 1 } },
      { op: 'count', input: 2, materialized: { store: 'counts' } },
      { op: 'to_stream', input: 3 },
      { op: 'to', input: 4, topic: 'counted', produced: { value: 'i64' } }
    ]
  })
})

test('expressions, joins and windows are recorded as data', () => {
  const builder = new StreamsBuilder({ key: 'string', value: 'json' })
  const users = builder.table('users')
  builder.stream('clicks').filter(col('ms').gt(10).and(col('page').ne('home')))
    .leftJoin(users, (click, user) => [click, user], { other: 'json' })
    .groupByKey().windowedBy({ sizeMs: 300_000, graceMs: 0 })
    .aggregate({ fields: { clicks: { count: true }, mean: { mean: col('ms') } } })
    .toStream(concat(windowKey(), '@', windowStart().toText())).to('out')
  assert.deepEqual(recorded(builder).ops, [
    { op: 'table', topic: 'users' },
    { op: 'stream', topics: ['clicks'] },
    {
      op: 'filter',
      input: 1,
      fn: { expr: ['and', ['gt', ['col', 'ms'], 10], ['ne', ['col', 'page'], ['lit', 'home']]] }
    },
    { op: 'left_join', input: 2, table: 0, fn: { host: 0 }, joined: { other: 'json' } },
    { op: 'group_by_key', input: 3 },
    { op: 'windowed_by', input: 4, size_ms: 300000, grace_ms: 0 },
    { op: 'aggregate', input: 5, native: { fields: { clicks: { count: true }, mean: { mean: ['col', 'ms'] } } } },
    {
      op: 'to_stream',
      input: 6,
      fn: { expr: ['concat', ['window_key'], ['lit', '@'], ['string', ['window_start']]] }
    },
    { op: 'to', input: 7, topic: 'out' }
  ])
})

test('what is neither function nor expression is refused where it is given', () => {
  const stream = new StreamsBuilder().stream('a')
  assert.throws(() => stream.filter('amount > 10'), TypeError)
  assert.throws(() => stream.mapValues(undefined), TypeError)
})
