'use strict'
// Packed batches, frames and completions: the layouts that all languages share, little-endian.
// A batch is one Buffer; records are views into it, made when they are asked for.

const HEADER = 32
const ROW = 40
const NONE = -1
const MAGIC = { batch: 'OTLB', frame: 'OTLF', completions: 'OTLC' }
const DECODER = new TextDecoder('utf-8', { fatal: true })

/** Reads the header that all three kinds share. */
function readHeader (buffer, magic) {
  if (buffer.length < HEADER || buffer.toString('latin1', 0, 4) !== magic) {
    throw new RangeError(`these bytes are no packed ${magic}`)
  }
  const headerLength = buffer.readInt16LE(6)
  const runStride = buffer.readInt16LE(8)
  const rowStride = buffer.readInt16LE(10)
  const runs = buffer.readInt32LE(12)
  const rows = buffer.readInt32LE(16)
  const arena = buffer.readInt32LE(20)
  return {
    runs,
    rows,
    runStride,
    rowStride,
    runsAt: headerLength,
    rowsAt: headerLength + runs * runStride,
    arena,
    arenaLength: buffer.readInt32LE(24)
  }
}

/** One record of a batch. Its fields are read from the batch's bytes when they are used. */
class Record {
  #batch
  #row

  constructor (batch, row, topic, partition, timestampType) {
    this.#batch = batch
    this.#row = row
    this.topic = topic
    this.partition = partition
    this.timestampType = timestampType
  }

  get offset () { return this.#batch.bytes.readBigInt64LE(this.#row) }
  get timestamp () { return Number(this.#batch.bytes.readBigInt64LE(this.#row + 8)) }
  get key () { return this.#batch.slice(this.#row + 16) }
  get value () { return this.#batch.slice(this.#row + 24) }
  get headers () { return this.#batch.headers(this.#row + 32) }

  toJSON () {
    const { topic, partition, offset, timestamp, key, value, headers } = this
    return { topic, partition, offset: String(offset), timestamp, key, value, headers }
  }
}

/** The records of one poll, of many partitions. */
class Batch {
  #header

  constructor (bytes, topicName) {
    this.bytes = bytes
    this.#header = readHeader(bytes, MAGIC.batch)
    this.length = this.#header.rows
    this.runs = []
    for (let i = 0; i < this.#header.runs; i++) {
      const at = this.#header.runsAt + i * this.#header.runStride
      this.runs.push({
        topic: topicName(bytes.readInt32LE(at)),
        partition: bytes.readInt32LE(at + 4),
        firstRow: bytes.readInt32LE(at + 8),
        rows: bytes.readInt32LE(at + 12),
        leaderEpoch: bytes.readInt32LE(at + 16),
        timestampType: bytes.readInt32LE(at + 20) === 1 ? 'append' : 'create',
        nextPosition: bytes.readBigInt64LE(at + 24),
        highWatermark: bytes.readBigInt64LE(at + 32)
      })
    }
  }

  * [Symbol.iterator] () {
    const { rowsAt, rowStride } = this.#header
    for (const run of this.runs) {
      for (let row = run.firstRow; row < run.firstRow + run.rows; row++) {
        yield new Record(this, rowsAt + row * rowStride, run.topic, run.partition, run.timestampType)
      }
    }
  }

  map (change) { return Array.from(this, change) }

  /** A field of bytes, by the place of its position and length; null when there is none. */
  slice (at) {
    const length = this.bytes.readInt32LE(at + 4)
    if (length < 0) return null
    const start = this.#header.arena + this.bytes.readInt32LE(at)
    return this.bytes.subarray(start, start + length)
  }

  headers (at) {
    const count = this.bytes.readInt32LE(at + 4)
    const headers = []
    let place = this.#header.arena + this.bytes.readInt32LE(at)
    for (let i = 0; i < count; i++) {
      const nameLength = this.bytes.readInt32LE(place)
      place += 4
      const name = DECODER.decode(this.bytes.subarray(place, place + nameLength))
      place += nameLength
      const length = this.bytes.readInt32LE(place)
      place += 4
      headers.push([name, length < 0 ? null : this.bytes.subarray(place, place + length)])
      place += Math.max(length, 0)
    }
    return headers
  }
}

/** Collects records into one frame after another; rows and arena grow by doubling, and stay for the next frame. */
class FrameWriter {
  #rows
  #arena

  constructor (rows = 64, arena = 8192) {
    this.#growRows(rows * ROW)
    this.#growArena(arena)
    this.clear()
  }

  /** Begins the next frame. */
  clear () {
    this.count = 0
    this.used = 0
  }

  get size () { return this.used }

  #growRows (length) {
    const grown = Buffer.allocUnsafeSlow(length)
    if (this.rows) grown.set(this.rows)
    this.rows = grown
    // Views write numbers quicker than a Buffer's methods do.
    this.#rows = new DataView(grown.buffer)
  }

  #growArena (length) {
    const grown = Buffer.allocUnsafeSlow(length)
    if (this.arena) grown.set(this.arena.subarray(0, this.used))
    this.arena = grown
    this.#arena = new DataView(grown.buffer)
  }

  #room (bytes) {
    if (this.used + bytes > this.arena.length) this.#growArena(Math.max(this.arena.length * 2, this.used + bytes))
  }

  /** Writes text or bytes; returns its length, -1 for null. */
  #put (value) {
    if (value === null || value === undefined) return NONE
    if (typeof value === 'string') {
      const length = Buffer.byteLength(value)
      this.#room(length)
      this.arena.write(value, this.used)
      this.used += length
      return length
    }
    if (!ArrayBuffer.isView(value)) {
      throw new TypeError(`a key or value is a string, a Buffer, a typed array or null, not ${typeof value}`)
    }
    const bytes = value instanceof Uint8Array ? value : new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    this.#room(bytes.length)
    this.arena.set(bytes, this.used)
    this.used += bytes.length
    return bytes.length
  }

  /** Leaves room for a length that is known later; returns where. */
  #later () {
    this.#room(4)
    this.used += 4
    return this.used - 4
  }

  /** Appends a record; one without a time was sent now. Throws, and leaves the frame as it was, when a field has a wrong type. */
  append (topic, { key = null, value = null, headers, timestamp, partition }, now = NONE) {
    const before = this.used
    const at = this.count * ROW
    if (at + ROW > this.rows.length) this.#growRows(this.rows.length * 2)
    try {
      const rows = this.#rows
      rows.setInt32(at, topic, true)
      rows.setInt32(at + 4, toInt32(partition ?? NONE, 'partition'), true)
      this.#time(at + 8, timestamp ?? now)
      this.#place(at + 16, this.used, this.#put(key), NONE)
      this.#place(at + 24, this.used, this.#put(value), NONE)
      this.#place(at + 32, this.used, this.#headers(headers), 0)
      this.count++
    } catch (error) {
      this.used = before
      throw error
    }
  }

  #time (at, timestamp) {
    const time = Number(timestamp)
    if (!Number.isSafeInteger(time)) throw new RangeError(`a timestamp is a whole number of ms, not ${timestamp}`)
    this.#rows.setInt32(at, time, true)
    this.#rows.setInt32(at + 4, Math.floor(time / 0x100000000), true)
  }

  /** Writes where a field lies and its length; a field that is not there lies nowhere. */
  #place (at, position, length, absent) {
    this.#rows.setInt32(at, length === absent ? 0 : position, true)
    this.#rows.setInt32(at + 4, length, true)
  }

  #headers (headers) {
    if (headers === undefined || headers === null) return 0
    const pairs = Array.isArray(headers) || headers[Symbol.iterator] ? headers : Object.entries(headers)
    let count = 0
    for (const [name, value] of pairs) {
      const at = this.#later()
      const nameLength = this.#put(String(name))
      this.#arena.setInt32(at, nameLength, true)
      const valueAt = this.#later()
      const length = this.#put(value)
      this.#arena.setInt32(valueAt, length, true)
      count++
    }
    return count
  }

  /** The frame's bytes. */
  finish () {
    const rowBytes = this.count * ROW
    const arena = (HEADER + rowBytes + 7) & ~7
    const frame = Buffer.allocUnsafe(arena + this.used)
    frame.fill(0, 0, HEADER).fill(0, HEADER + rowBytes, arena)
    frame.write(MAGIC.frame, 0, 'latin1')
    frame.writeInt16LE(1, 4)
    frame.writeInt16LE(HEADER, 6)
    frame.writeInt16LE(0, 8)
    frame.writeInt16LE(ROW, 10)
    frame.writeInt32LE(0, 12)
    frame.writeInt32LE(this.count, 16)
    frame.writeInt32LE(arena, 20)
    frame.writeInt32LE(this.used, 24)
    this.rows.copy(frame, HEADER, 0, rowBytes)
    this.arena.copy(frame, arena, 0, this.used)
    return frame
  }
}

/** A number that DataView would otherwise wrap around in silence. */
function toInt32 (number, what) {
  if ((number | 0) !== number) throw new RangeError(`a ${what} is a whole number of 32 bits, not ${number}`)
  return number
}

/** The runs of packed completions. */
function readCompletions (bytes) {
  if (bytes.length === 0) return []
  const header = readHeader(bytes, MAGIC.completions)
  const runs = []
  for (let i = 0; i < header.runs; i++) {
    const at = header.runsAt + i * header.runStride
    const messageLength = bytes.readInt32LE(at + 48)
    const message = header.arena + bytes.readInt32LE(at + 44)
    const sequences = bytes.readInt32LE(at + 40)
    const rows = bytes.readInt32LE(at + 8)
    const first = Number(bytes.readBigInt64LE(at + 32))
    runs.push({
      topic: bytes.readInt32LE(at),
      partition: bytes.readInt32LE(at + 4),
      rows,
      code: bytes.readInt32LE(at + 12),
      baseOffset: bytes.readBigInt64LE(at + 16),
      appendTime: Number(bytes.readBigInt64LE(at + 24)),
      consecutive: sequences < 0,
      sequence: index => sequences < 0
        ? first + index
        : Number(bytes.readBigInt64LE(header.arena + sequences + 8 * index)),
      message: messageLength < 0 ? null : bytes.toString('utf8', message, message + messageLength),
      kind: bytes.readInt32LE(at + 52)
    })
  }
  return runs
}

module.exports = { Batch, Record, FrameWriter, readCompletions, readHeader }
