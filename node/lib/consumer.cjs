'use strict'

const addon = require('./native.cjs')
const loop = require('./loop.cjs')
const { Batch } = require('./packed.cjs')
const { closed, native } = require('./errors.cjs')
const { pairs } = require('./options.cjs')

const CLOSE_MS = 30_000
const POLL_MS = 1000
const MAX_RECORDS = 500
const MAX_BYTES = 8 << 20

const listenerCalls = {
  assigned: 'onPartitionsAssigned',
  revoked: 'onPartitionsRevoked',
  lost: 'onPartitionsLost'
}

/** Reads records: alone with `assign`, or as a member of a group with `subscribe`. */
class Consumer {
  #handle
  #listener = {}
  #maxRecords
  #closing = null

  constructor (config) {
    const options = pairs(config)
    this.#handle = native(() => addon.Consumer.open(options))
    this.#maxRecords = Number(options.find(([name]) => name === 'max.poll.records')?.[1] ?? MAX_RECORDS)
  }

  static async connect (config) {
    return new Consumer(config)
  }

  #call (op, argument) {
    if (this.#closing) return Promise.reject(closed('consumer'))
    return loop.call(this.#handle, op, argument)
  }

  /** Joins the group for these topics. The listener is called from `poll`, and awaited. */
  async subscribe (topics, listener = {}) {
    this.#listener = listener
    await this.#call('subscribe', { topics: [].concat(topics) })
  }

  async unsubscribe () { await this.#call('unsubscribe') }
  async assign (partitions) { await this.#call('assign', { partitions }) }
  assignment () { return this.#call('assignment') }
  subscription () { return this.#call('subscription') }
  paused () { return this.#call('paused') }

  async seek (topic, partition, offset) { await this.#call('seek', { topic, partition, offset: Number(offset) }) }
  async seekToBeginning (partitions) { await this.#call('seek_to_beginning', { partitions }) }
  async seekToEnd (partitions) { await this.#call('seek_to_end', { partitions }) }
  seekToTime (time, partitions) { return this.#call('seek_to_time', { partitions, time: Number(time) }) }
  async pause (partitions) { await this.#call('pause', { partitions }) }
  async resume (partitions) { await this.#call('resume', { partitions }) }

  /** Commits positions, or `offsets` as `[[topic, partition, offset, metadata?]]`. */
  async commit (offsets) { await this.#call('commit', { offsets: whole(offsets), mode: 'sync' }) }
  /** The same without waiting for rebalances and retries. */
  async commitAsync (offsets) { await this.#call('commit', { offsets: whole(offsets), mode: 'async' }) }

  async committed (partitions) {
    const found = await this.#call('committed', { partitions })
    return found.map(([topic, partition, offset, metadata]) => ({ topic, partition, offset, metadata }))
  }

  async position (topic, partition) {
    const [[, , offset]] = await this.#call('position', { partitions: [[topic, partition]] })
    return offset
  }

  lag () { return this.#call('lag') }
  beginningOffsets (partitions) { return this.#call('beginning_offsets', { partitions }) }
  endOffsets (partitions) { return this.#call('end_offsets', { partitions }) }
  offsetsForTimes (times) { return this.#call('offsets_for_times', { times }) }

  /**
   * Waits for records, at most `timeout` ms; an empty batch when none came. Rebalances are told to the
   * listener on the way.
   */
  async poll ({ timeout = POLL_MS, maxRecords = this.#maxRecords, maxBytes = MAX_BYTES, signal } = {}) {
    if (this.#closing) throw closed('consumer')
    signal?.throwIfAborted()
    const wake = () => this.#handle.wakeup()
    signal?.addEventListener('abort', wake, { once: true })
    const deadline = performance.now() + timeout
    try {
      for (;;) {
        const left = Math.max(0, deadline - performance.now())
        const { kind, value } = await loop.submit(queue => this.#handle.poll(queue, maxRecords, maxBytes, Math.ceil(left)))
        if (kind === 'batch') return new Batch(value, loop.topicName)
        if (kind === 'event') {
          await this.#tell(value)
        } else {
          signal?.throwIfAborted()
          return EMPTY
        }
      }
    } finally {
      signal?.removeEventListener('abort', wake)
    }
  }

  async #tell (event) {
    try {
      await this.#listener[listenerCalls[event.type]]?.(event.partitions)
    } finally {
      await loop.call(this.#handle, 'acknowledge', { event: event.event })
    }
  }

  /** Every batch until the signal aborts or the consumer closes. */
  async * batches (options = {}) {
    while (!this.#closing) {
      let batch
      try {
        batch = await this.poll(options)
      } catch (error) {
        if (options.signal?.aborted || this.#closing) return
        throw error
      }
      if (batch.length > 0) yield batch
    }
  }

  /** Every record until the consumer closes. */
  async * [Symbol.asyncIterator] () {
    for await (const batch of this.batches()) yield * batch
  }

  /** Ends a waiting poll; it returns an empty batch. */
  wakeup () { this.#handle.wakeup() }

  /** Leaves the group, unless `leaveGroup` is false, and closes. */
  close ({ timeout = CLOSE_MS, leaveGroup = true } = {}) {
    this.#closing ??= (async () => {
      await loop.submit(queue => this.#handle.close(queue, leaveGroup, timeout))
    })()
    return this.#closing
  }

  async [Symbol.asyncDispose ?? Symbol.for('nodejs.asyncDispose')] () {
    await this.close()
  }
}

/** Offsets as JSON carries them; records have theirs as bigint. */
function whole (offsets) {
  return offsets?.map(([topic, partition, offset, metadata]) => [topic, partition, Number(offset), metadata ?? ''])
}

const EMPTY = Object.freeze({
  length: 0, runs: [], map: () => [], * [Symbol.iterator] () {}
})

module.exports = { Consumer }
