'use strict'

const addon = require('./native.cjs')
const loop = require('./loop.cjs')
const { FrameWriter, readCompletions } = require('./packed.cjs')
const { closed, fromFields, native } = require('./errors.cjs')
const { pairs } = require('./options.cjs')
const { Single, Span, Together, Waiting } = require('./sent.cjs')

const CLOSE_MS = 30_000
const DRAIN_RUNS = 1024
/** A frame is handed over at the end of the current turn of the event loop, or at this many bytes. */
const FRAME_BYTES = 256 * 1024

/**
 * Sends records. `send` returns a promise of the record's place; awaiting it is backpressure enough for
 * most programs. Records of one turn of the event loop cross into the core together.
 */
class Producer {
  #handle
  #frame = new FrameWriter()
  #spans = [] // of the frame's rows, in order
  #backlog = [] // frames that the core had no room for, in order
  #waiting = new Waiting()
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
      const now = Date.now()
      this.#frame.append(loop.topicHandle(topic), record, now)
      this.#spans.push(new Single(topic, record.timestamp ?? now, resolve, reject))
      this.#appended()
    })
  }

  /** Sends many records of one topic; resolves to their places, in order. */
  sendBatch (topic, records) {
    if (this.#closing) return Promise.reject(closed('producer'))
    const all = Array.isArray(records) ? records : Array.from(records)
    if (all.length === 0) return Promise.resolve([])
    return new Promise((resolve, reject) => {
      const handle = loop.topicHandle(topic)
      const now = Date.now()
      const sent = new Together(topic, all.length, now, resolve, reject)
      let from = 0
      const cut = to => {
        if (to > from) this.#spans.push(new Span(sent, from, to - from))
      }
      for (let index = 0; index < all.length; index++) {
        try {
          this.#frame.append(handle, all[index], now)
        } catch (error) {
          cut(index)
          from = index + 1
          sent.failed(error, 1)
          continue
        }
        sent.note(index, all[index].timestamp)
        if (this.#frame.size >= FRAME_BYTES) {
          cut(index + 1)
          from = index + 1
          this.#hand()
        }
      }
      cut(all.length)
      this.#appended()
    })
  }

  #appended () {
    if (this.#frame.size >= FRAME_BYTES) return this.#hand()
    if (!this.#scheduled) {
      this.#scheduled = true
      setImmediate(() => this.#hand())
    }
  }

  #hand () {
    this.#scheduled = false
    if (this.#frame.count > 0) {
      this.#backlog.push({ bytes: this.#frame.finish(), rows: this.#frame.count, spans: this.#spans, at: 0, from: 0 })
      this.#frame.clear()
      this.#spans = []
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
        this.#waiting.refuse(frame, error)
        continue
      }
      this.#waiting.accept(frame, accepted)
      frame.from += accepted
      if (frame.from === frame.rows) {
        this.#backlog.shift()
      } else {
        this.#stuck = true
        loop.submit(queue => this.#handle.room(queue)).then(
          () => { this.#stuck = false; this.#push() },
          error => {
            this.#stuck = false
            for (const one of this.#backlog.splice(0)) this.#waiting.refuse(one, error)
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
    const delivered = run.kind === 0 && run.code === 0
    this.#waiting.complete(run, delivered
      ? null
      : () => fromFields(JSON.parse(addon.errorFields(run.kind, run.code, run.message ?? ''))))
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
      this.#waiting.abandon(closed('producer'))
    }
  }

  async [Symbol.asyncDispose ?? Symbol.for('nodejs.asyncDispose')] () {
    await this.close()
  }
}

module.exports = { Producer }
