'use strict'
// The Streams DSL: a recorder. Every call appends one operation to the topology spec (decision 0003);
// numbering, naming and checking are Rust's.

const { Expression, form } = require('./expressions.cjs')

class StreamsBuilder {
  #ops = []
  #functions = []
  #names = []
  #defaults

  /** Default serdes of keys and values: `'string'`, `'json'`, `'i64'` … */
  constructor (defaults = {}) {
    this.#defaults = defaults
  }

  /** A stream of one topic or several. */
  stream (topics, consumed) {
    return new KStream(this, this.add('stream', { topics: [].concat(topics), consumed: this.#consumed(consumed) }))
  }

  /** The newest value of each key of a topic. */
  table (topic, { materialized, ...consumed } = {}) {
    return new KTable(this, this.add('table', { topic, consumed: this.#consumed(consumed), materialized: stored({ materialized }) }))
  }

  #consumed (options) {
    if (!options || Object.keys(options).length === 0) return undefined
    const { timestamp, ...rest } = options
    return { ...serdes(this, rest), timestamp: timestamp && this.fn(timestamp) }
  }

  /** Appends an operation and returns its id; fields without a value are left out. */
  add (op, fields) {
    const given = Object.entries(fields).filter(([, field]) => field !== undefined)
    this.#ops.push({ op, ...Object.fromEntries(given) })
    return this.#ops.length - 1
  }

  /** A function of the host, or a native expression, as the spec names it. */
  fn (given) {
    if (given instanceof Expression) return { expr: form(given) }
    if (typeof given !== 'function') throw new TypeError(`a function or an expression is needed, not ${typeof given}`)
    let index = this.#functions.indexOf(given)
    if (index < 0) {
      index = this.#functions.push(given) - 1
      this.#names.push(given.name || `function ${index}`)
    }
    return { host: index }
  }

  /** The spec and the functions that it names. */
  build () {
    const spec = { ottla_topology: 1, defaults: serdes(this, this.#defaults), functions: this.#names, ops: this.#ops }
    return { spec: JSON.stringify(spec), functions: [...this.#functions] }
  }
}

/** Serdes of an options object: a name, or `{ serialize, deserialize }` of the host. */
function serdes (builder, options) {
  const serde = one => one && typeof one === 'object' && 'serialize' in one
    ? { host: { serialize: builder.fn(one.serialize).host, deserialize: builder.fn(one.deserialize).host } }
    : one
  const result = {}
  for (const [name, option] of Object.entries(options ?? {})) {
    result[name] = name === 'key' || name === 'value' || name === 'other' ? serde(option) : option
  }
  return result
}

/** How a table is kept: in `materialized`, or among the other options. */
function stored ({ materialized, ...flat }) {
  const given = typeof materialized === 'string' ? { store: materialized } : { ...flat, ...materialized }
  const { store, key, value, caching, logging, topicConfig, retentionMs } = given
  const fields = { store, key, value, caching, logging, topic_config: topicConfig, retention_ms: retentionMs }
  const set = Object.entries(fields).filter(([, field]) => field !== undefined)
  return set.length > 0 || materialized !== undefined ? Object.fromEntries(set) : undefined
}

class Node {
  constructor (builder, id) {
    this.builder = builder
    this.id = id
  }

  _add (op, fields = {}) {
    return this.builder.add(op, { input: this.id, ...fields })
  }

  _with (options) {
    return options && serdes(this.builder, options)
  }
}

class KStream extends Node {
  #next (op, fn, name, more) {
    return new KStream(this.builder, this._add(op, { fn: this.builder.fn(fn), name, ...more }))
  }

  filter (predicate, { name } = {}) { return this.#next('filter', predicate, name) }
  filterNot (predicate, { name } = {}) { return this.#next('filter_not', predicate, name) }
  /** `(key, value) => [key, value]` */
  map (mapper, { name } = {}) { return this.#next('map', mapper, name) }
  mapValues (mapper, { name, withKey } = {}) { return this.#next('map_values', mapper, name, { with_key: withKey }) }
  /** `(key, value) => [[key, value], …]` */
  flatMap (mapper, { name } = {}) { return this.#next('flat_map', mapper, name) }
  flatMapValues (mapper, { name, withKey } = {}) {
    return this.#next('flat_map_values', mapper, name, { with_key: withKey })
  }

  selectKey (selector, { name } = {}) { return this.#next('select_key', selector, name) }
  peek (action, { name } = {}) { return this.#next('peek', action, name) }
  foreach (action, { name } = {}) { this._add('foreach', { fn: this.builder.fn(action), name }) }
  merge (other, { name } = {}) { return new KStream(this.builder, this._add('merge', { other: other.id, name })) }
  split ({ name } = {}) { return new Split(this.builder, this._add('split', { name })) }
  repartition (options) {
    return new KStream(this.builder, this._add('repartition', { repartitioned: this._with(options) }))
  }

  toTable ({ name, ...kept } = {}) {
    return new KTable(this.builder, this._add('to_table', { name, materialized: stored(kept) }))
  }

  groupBy (selector, grouped) {
    const id = this._add('group_by', { fn: this.builder.fn(selector), grouped: this._with(grouped) })
    return new KGroupedStream(this.builder, id)
  }

  groupByKey (grouped) {
    return new KGroupedStream(this.builder, this._add('group_by_key', { grouped: this._with(grouped) }))
  }

  #join (op, table, joiner, { withKey, name, ...joined } = {}) {
    const given = Object.keys(joined).length > 0 ? this._with(joined) : undefined
    const fields = { table: table.id, fn: this.builder.fn(joiner), with_key: withKey, name, joined: given }
    return new KStream(this.builder, this._add(op, fields))
  }

  join (table, joiner, options) { return this.#join('join', table, joiner, options) }
  leftJoin (table, joiner, options) { return this.#join('left_join', table, joiner, options) }
  to (topic, produced) { this._add('to', { topic, produced: this._with(produced) }) }
}

class Split extends Node {
  branch (predicate, name) {
    const id = this._add('branch', { fn: this.builder.fn(predicate), branched: name })
    return new KStream(this.builder, id)
  }

  defaultBranch (name) { return new KStream(this.builder, this._add('default_branch', { branched: name })) }
}

class KTable extends Node {
  #next (op, fn, { name, withKey, ...kept } = {}) {
    const fields = { fn: this.builder.fn(fn), name, materialized: stored(kept), with_key: withKey }
    return new KTable(this.builder, this._add(op, fields))
  }

  filter (predicate, options) { return this.#next('filter', predicate, options) }
  filterNot (predicate, options) { return this.#next('filter_not', predicate, options) }
  mapValues (mapper, options) { return this.#next('map_values', mapper, options) }

  /** `(key, value) => [key, value]` */
  groupBy (mapper, grouped) {
    const id = this._add('group_by', { fn: this.builder.fn(mapper), grouped: this._with(grouped) })
    return new KGroupedTable(this.builder, id)
  }

  toStream (selector, { name } = {}) {
    const fn = selector && this.builder.fn(selector)
    return new KStream(this.builder, this._add('to_stream', { fn, name }))
  }
}

class Grouped extends Node {
  _table (op, fields, { name, ...kept } = {}) {
    return new KTable(this.builder, this._add(op, { ...fields, name, materialized: stored(kept) }))
  }

  count (options) { return this._table('count', {}, options) }
}

class WindowedStream extends Grouped {
  reduce (reducer, options) { return this._table('reduce', { fn: this.builder.fn(reducer) }, options) }

  /** `initializer()` and `(key, value, aggregate) => aggregate`, or one native aggregate. */
  aggregate (initializer, aggregator, options) {
    if (typeof initializer === 'object') {
      return this._table('aggregate', { native: natively(initializer) }, aggregator)
    }
    const fields = { initializer: this.builder.fn(initializer), fn: this.builder.fn(aggregator) }
    return this._table('aggregate', fields, options)
  }
}

class KGroupedStream extends WindowedStream {
  /** Tumbling windows, or hopping ones with `advanceMs`; late records are taken for `graceMs`. */
  windowedBy ({ sizeMs, advanceMs, graceMs }) {
    const id = this._add('windowed_by', { size_ms: sizeMs, advance_ms: advanceMs, grace_ms: graceMs })
    return new WindowedStream(this.builder, id)
  }
}

class KGroupedTable extends Grouped {
  reduce (adder, subtractor, options) {
    return this._table('reduce', { adder: this.builder.fn(adder), subtractor: this.builder.fn(subtractor) }, options)
  }

  aggregate (initializer, adder, subtractor, options) {
    const fn = given => this.builder.fn(given)
    const fields = { initializer: fn(initializer), adder: fn(adder), subtractor: fn(subtractor) }
    return this._table('aggregate', fields, options)
  }
}

/** Expressions inside a native aggregate, as JSON. */
function natively (aggregate) {
  if (aggregate instanceof Expression) return form(aggregate)
  if (aggregate === null || typeof aggregate !== 'object' || Array.isArray(aggregate)) return aggregate
  return Object.fromEntries(Object.entries(aggregate).map(([name, part]) => [name, natively(part)]))
}

module.exports = { StreamsBuilder, KStream, KTable, KGroupedStream, KGroupedTable, WindowedStream }
