'use strict'
// Records between `send` and what became of them. Neighbouring records that were sent by one call are
// one span: the core numbers rows as it accepts them, so a span's rows have consecutive numbers.

const { inspect } = require('node:util')
const loop = require('./loop.cjs')

/** Completed spans that may stay in front before the list is shortened. */
const LEFT_OVER = 1024

/** Where a record lies. Its offset is made when it is asked for: few programs do so for each record. */
class RecordMetadata {
  #base
  #index

  constructor (topic, partition, base, index, timestamp) {
    this.topic = topic
    this.partition = partition
    this.#base = base
    this.#index = index
    this.timestamp = timestamp
  }

  get offset () { return this.#base < 0n ? -1n : this.#base + BigInt(this.#index) }

  toJSON () {
    const { topic, partition, offset, timestamp } = this
    return { topic, partition, offset: String(offset), timestamp }
  }

  [inspect.custom] () {
    const { topic, partition, offset, timestamp } = this
    return { topic, partition, offset, timestamp }
  }
}

/** One call of `send`: a record, its promise and its span in one. The process lives until it has ended. */
class Single {
  first = -1
  rows = 1
  taken = 0
  left = 1
  index = 0

  constructor (topic, timestamp, resolve, reject) {
    loop.retain()
    this.topic = topic
    this.timestamp = timestamp
    this.resolve = resolve
    this.reject = reject
  }

  get sent () { return this }

  timestampOf () { return this.timestamp }

  arrived (index, place) {
    loop.release()
    this.resolve(place)
  }

  failed (error) {
    loop.release()
    this.reject(error)
  }
}

/** One call of `sendBatch`: its promise, and the places of the records that have arrived. */
class Together {
  #timestamps

  constructor (topic, rows, now, resolve, reject) {
    loop.retain()
    this.topic = topic
    this.left = rows
    this.now = now
    this.places = new Array(rows)
    this.resolve = resolve
    this.reject = reject
  }

  note (index, timestamp) {
    if (timestamp === undefined) return
    this.#timestamps ??= []
    this.#timestamps[index] = timestamp
  }

  timestampOf (index) { return this.#timestamps?.[index] ?? this.now }

  arrived (index, place) {
    this.places[index] = place
    if (--this.left === 0) {
      loop.release()
      this.resolve(this.places)
    }
  }

  /** The first failure is the call's; what it told of the other records is lost, as with Promise.all. */
  failed (error, rows) {
    this.reject(error)
    this.left -= rows
    if (this.left === 0) loop.release()
  }
}

/** Neighbouring records of a `Together`. */
class Span {
  first = -1
  taken = 0

  constructor (sent, index, rows) {
    this.sent = sent
    this.index = index
    this.rows = rows
    this.left = rows
  }
}

/** Spans that the core has accepted, by the numbers of their rows. */
class Waiting {
  #spans = []
  #head = 0
  #next = 0
  #recent = 0

  /** The next rows of a frame were accepted. */
  accept (frame, rows) {
    while (rows > 0) {
      const span = frame.spans[frame.at]
      if (span.first < 0) {
        span.first = this.#next
        this.#spans.push(span)
      }
      const taken = Math.min(rows, span.rows - span.taken)
      span.taken += taken
      this.#next += taken
      rows -= taken
      if (span.taken === span.rows) frame.at++
    }
  }

  /** The rows of a frame that were not accepted never will be. */
  refuse (frame, error) {
    for (const span of frame.spans.slice(frame.at)) {
      const lost = span.rows - span.taken
      span.rows = span.taken
      span.left -= lost
      span.sent.failed(error, lost)
    }
    frame.at = frame.spans.length
  }

  #find (number) {
    const spans = this.#spans
    const holds = span => span !== undefined && span.first <= number && number < span.first + span.rows
    if (holds(spans[this.#recent])) return spans[this.#recent]
    let low = this.#head
    let high = spans.length - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const span = spans[middle]
      if (holds(span)) {
        this.#recent = middle
        return span
      }
      if (span.first > number) high = middle - 1
      else low = middle + 1
    }
  }

  /** Ends the rows of a run of completions; `error` makes the reason where there is one. */
  complete (run, error) {
    for (let i = 0; i < run.rows;) {
      const number = run.sequence(i)
      const span = this.#find(number)
      if (span === undefined) {
        i++
        continue
      }
      const at = number - span.first
      const rows = run.consecutive ? Math.min(run.rows - i, span.rows - at) : 1
      if (error === null) this.#arrived(span, span.index + at, run, i, rows)
      else span.sent.failed(error(), rows)
      // A single record is its own span and counts itself.
      span.left -= rows
      i += rows
    }
    this.#shorten()
  }

  #arrived (span, index, run, from, rows) {
    const { sent } = span
    const { topic } = sent
    const { partition, baseOffset } = run
    for (let i = 0; i < rows; i++) {
      const timestamp = run.appendTime >= 0 ? run.appendTime : sent.timestampOf(index + i)
      sent.arrived(index + i, new RecordMetadata(topic, partition, baseOffset, from + i, timestamp))
    }
  }

  #shorten () {
    const spans = this.#spans
    while (this.#head < spans.length && spans[this.#head].left === 0) this.#head++
    if (this.#head === spans.length || (this.#head > LEFT_OVER && this.#head * 2 > spans.length)) {
      spans.splice(0, this.#head)
      this.#head = 0
      this.#recent = 0
    }
  }

  /** Nothing more will be told of what still waits. */
  abandon (error) {
    for (const span of this.#spans.slice(this.#head)) {
      if (span.left > 0) span.sent.failed(error, span.left)
    }
    this.#spans = []
    this.#head = 0
  }
}

module.exports = { Single, Span, Together, Waiting }
