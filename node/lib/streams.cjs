'use strict'

const addon = require('./native.cjs')
const loop = require('./loop.cjs')
const { FunctionError, closed, native } = require('./errors.cjs')
const { pairs } = require('./options.cjs')
const { StreamsBuilder } = require('./topology.cjs')
const expressions = require('./expressions.cjs')

const TURN_RECORDS = 1000
const TURN_MS = 50
/** How long `run` waits for work before it looks whether to stop. */
const WAIT_MS = 100
const CLOSE_MS = 30_000

/**
 * Runs a topology. Fetching, restoring and commits go on in the background; functions run inside `turn`, on
 * this thread, one record at a time. `run` takes turns until it is stopped.
 */
class Streams {
  #handle
  #failure = {}
  #started = null
  #running = null
  #stopped = false
  #closing = null

  constructor (topology, config) {
    const { spec, functions } = topology.build()
    const names = functions.map((fn, index) => fn.name || `function ${index}`)
    this.#handle = native(() => addon.Streams.open(pairs(config), spec, names, functions.map(fn => this.#guarded(fn))))
  }

  /** A function whose error is kept, to be the cause of the turn's. */
  #guarded (fn) {
    return (...values) => {
      try {
        const result = fn(...values)
        if (typeof result?.then === 'function') throw new TypeError('a function of a topology cannot be async')
        return result
      } catch (error) {
        this.#failure.cause = error
        throw error
      }
    }
  }

  /** Begins to fetch; `run` and `wait` do so by themselves. */
  start () {
    this.#started ??= loop.call(this.#handle, 'start')
    return this.#started
  }

  /** Processes what is ready, at most so many records for about so many ms; never waits for a broker. */
  turn ({ maxRecords = TURN_RECORDS, maxMs = TURN_MS } = {}) {
    this.#failure = {}
    try {
      return native(() => this.#handle.turn(maxRecords, maxMs))
    } catch (error) {
      if (error instanceof FunctionError && 'cause' in this.#failure) error.cause = this.#failure.cause
      throw error
    }
  }

  /** Waits until a turn has something to do, at most `timeout` ms, and says whether it has. */
  async wait (timeout = WAIT_MS) {
    await this.start()
    const { kind } = await loop.submit(queue => this.#handle.wait(queue, timeout))
    return kind === 'ready'
  }

  /** Takes turns until `stop`, `close` or the signal; rejects when a function throws. */
  run ({ maxRecords = TURN_RECORDS, maxMs = TURN_MS, signal } = {}) {
    if (this.#closing) return Promise.reject(closed('application'))
    this.#running ??= this.#run(maxRecords, maxMs, signal).finally(() => { this.#running = null })
    return this.#running
  }

  async #run (maxRecords, maxMs, signal) {
    signal?.throwIfAborted()
    let more = false
    while (!this.#stopped && !signal?.aborted) {
      if (!more && !await this.wait()) continue
      ({ more } = this.turn({ maxRecords, maxMs }))
      // The event loop has other work than ours.
      if (more) await new Promise(resolve => setImmediate(resolve))
    }
  }

  /** Ends `run` after the turn under way. */
  stop () { this.#stopped = true }

  /** Kafka's name: `CREATED`, `REBALANCING`, `RUNNING`, `PENDING_SHUTDOWN`, `NOT_RUNNING`, `ERROR`. */
  state () { return loop.call(this.#handle, 'state') }
  /** The topology as Java describes it. */
  describe () { return loop.call(this.#handle, 'describe') }
  /** Counters since the start, and the records buffered now. */
  async metrics () {
    const { host_entries: hostEntries, ...rest } = await loop.call(this.#handle, 'metrics')
    return { hostEntries, ...rest }
  }

  /** Stops, flushes, commits and leaves the group. A second close is the first one's. */
  close (timeoutMs = CLOSE_MS) {
    this.#closing ??= this.#close(timeoutMs)
    return this.#closing
  }

  async #close (timeoutMs) {
    this.stop()
    // What ended `run` was told by `run`.
    await this.#running?.catch(() => {})
    let done = false
    const ending = loop.submit(queue => this.#handle.close(queue, timeoutMs)).finally(() => { done = true })
    ending.catch(() => {})
    while (!done) {
      // The last turns flush the caches through the functions; after the end, or a failure told before, they throw.
      try { this.turn() } catch {}
      await new Promise(resolve => setTimeout(resolve, 1))
    }
    await ending
  }

  async [Symbol.asyncDispose ?? Symbol.for('nodejs.asyncDispose')] () {
    await this.close()
  }
}

/** Aggregates that the engine computes itself. */
const aggregates = {
  sum: of => ({ sum: expressions.form(of) }),
  min: of => ({ min: expressions.form(of) }),
  max: of => ({ max: expressions.form(of) }),
  last: of => ({ last: expressions.form(of) }),
  /** How many records, or how many in which `of` is not null. */
  count: of => ({ count: of === undefined ? true : expressions.form(of) }),
  /** `{ sum, count }` of what is not null. */
  mean: of => ({ mean: expressions.form(of) }),
  /** JSON with one aggregate a field. */
  fields: of => ({ fields: of })
}

module.exports = { Streams, StreamsBuilder, aggregates, ...expressions }
