'use strict'

const addon = require('./native.cjs')
const loop = require('./loop.cjs')
const { FrameWriter, readCompletions } = require('./packed.cjs')
const { closed, fromFields, native } = require('./errors.cjs')
const { pairs } = require('./options.cjs')

const CLOSE_MS = 30_000
const DRAIN_RUNS = 1024
/** A frame is handed over at the end of the current turn of the event loop, or at this many bytes. */
const FRAME_BYTES = 256 * 1024

/** A record on its way; the process lives until it has arrived or failed. */
class Deferred {
  constructor (resolve, reject, topic, timestamp) {
    loop.retain()
    this.topic = topic
    this.timestamp = timestamp
    this.resolve = place => { loop.release(); resolve(place) }
    this.reject = error => { loop.release(); reject(error) }
  }
}

/**
 * Sends records. `send` returns a promise of the record's place; awaiting it is backpressure enough for
 * most programs. Records of one turn of the event loop cross into the core together.
 */
class Producer {
  #handle
  #frame = new FrameWriter()
  #deferred = [] // of the frame's rows, in order
  #backlog = [] // frames that the core had no room for, in order
  #waiting = new Map() // sequence number → deferred
  #next = 0 // the sequence number of the next accepted row
  #scheduled = false
  #stuck = false
  #source
  #closing = null

  constructor (config) {
    this.#handle = native(() => addon.Producer.open(pairs(config)))
    this.#source = loop.source(() => this.#drain())
    this.#handle.notify(loop.queue, this.#source)
  }

  /** Opens a producer and waits until the cluster has answered. */
  static async connect (config) {
    return new Producer(config)
  }

  /** Sends one record; resolves to its place once it is acknowledged. */
  send (topic, record) {
    if (this.#closing) return Promise.reject(closed('producer'))
    return new Promise((resolve, reject) => {
      this.#frame.append(loop.topicHandle(topic), record)
      this.#deferred.push(new Deferred(resolve, reject, topic, record.timestamp))
      if (this.#frame.size >= FRAME_BYTES) return this.#hand()
      if (!this.#scheduled) {
        this.#scheduled = true
        setImmediate(() => this.#hand())
      }
    })
  }

  /** Sends many records of one topic; resolves to their places, in order. */
  sendBatch (topic, records) {
    return Promise.all(Array.from(records, record => this.send(topic, record)))
  }

  #hand () {
    this.#scheduled = false
    if (this.#frame.count > 0) {
      this.#backlog.push({ bytes: this.#frame.finish(), deferred: this.#deferred, from: 0 })
      this.#frame = new FrameWriter()
      this.#deferred = []
    }
    this.#push()
  }

  #push () {
    while (this.#backlog.length > 0 && !this.#stuck) {
      const frame = this.#backlog[0]
      let accepted
      try {
        accepted = native(() => this.#handle.produce(frame.bytes, frame.from))
      } catch (error) {
        this.#backlog.shift()
        for (const one of frame.deferred.slice(frame.from)) one.reject(error)
        continue
      }
      for (let i = 0; i < accepted; i++) {
        this.#waiting.set(this.#next++, frame.deferred[frame.from + i])
      }
      frame.from += accepted
      if (frame.from === frame.deferred.length) {
        this.#backlog.shift()
      } else {
        this.#stuck = true
        loop.submit(queue => this.#handle.room(queue)).then(
          () => { this.#stuck = false; this.#push() },
          error => {
            this.#stuck = false
            for (const one of this.#backlog.splice(0)) one.deferred.slice(one.from).forEach(d => d.reject(error))
          }
        )
      }
    }
  }

  #drain () {
    for (;;) {
      const runs = readCompletions(native(() => this.#handle.drain(DRAIN_RUNS)))
      for (const run of runs) this.#complete(run)
      if (runs.length < DRAIN_RUNS) return
    }
  }

  #complete (run) {
    for (let i = 0; i < run.rows; i++) {
      const sequence = run.sequence(i)
      const one = this.#waiting.get(sequence)
      if (!one) continue
      this.#waiting.delete(sequence)
      if (run.kind === 0 && run.code === 0) {
        one.resolve({
          topic: one.topic,
          partition: run.partition,
          offset: run.baseOffset < 0n ? -1n : run.baseOffset + BigInt(i),
          timestamp: run.appendTime >= 0 ? run.appendTime : one.timestamp
        })
      } else {
        one.reject(fromFields(JSON.parse(addon.errorFields(run.kind, run.code, run.message ?? ''))))
      }
    }
  }

  /** Resolves once every record sent so far is acknowledged or has failed. */
  async flush () {
    if (this.#closing) throw closed('producer')
    await this.#flush()
  }

  async #flush () {
    this.#hand()
    while (this.#backlog.length > 0) await loop.submit(queue => this.#handle.room(queue)).then(() => this.#push())
    await loop.call(this.#handle, 'flush')
    this.#drain()
  }

  /** The partitions of a topic with their leaders. */
  partitionsFor (topic) {
    return loop.call(this.#handle, 'partitions_for', { topic })
  }

  /** Sends what is left and closes; a second close is the first one's. */
  close (timeoutMs = CLOSE_MS) {
    this.#closing ??= this.#close(timeoutMs)
    return this.#closing
  }

  async #close (timeoutMs) {
    try {
      await this.#flush()
    } finally {
      await loop.submit(queue => this.#handle.close(queue, timeoutMs))
      this.#drain()
      loop.forget(this.#source)
      for (const one of this.#waiting.values()) one.reject(closed('producer'))
      this.#waiting.clear()
    }
  }

  async [Symbol.asyncDispose ?? Symbol.for('nodejs.asyncDispose')] () {
    await this.close()
  }
}

module.exports = { Producer }
