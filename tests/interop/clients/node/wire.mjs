// The lines of a driver.
import { createInterface } from 'node:readline'
import { inspect } from 'node:util'

export const tell = (event) => process.stdout.write(JSON.stringify(event) + '\n')
export const encode = (data) => (data == null ? null : Buffer.from(data).toString('hex'))
export const decode = (text) => (text === null ? null : Buffer.from(text, 'hex'))

/** What is to be produced, in the chunks in which it came. */
export async function * chunks (most) {
  let waiting = []
  let wake = () => {}
  let ended = false
  const lines = createInterface({ input: process.stdin })
  lines.on('line', (line) => {
    const record = JSON.parse(line)
    waiting.push({
      ...record,
      key: decode(record.key),
      value: decode(record.value),
      headers: record.headers.map(([name, data]) => [name, decode(data)])
    })
    wake()
  })
  lines.on('close', () => {
    ended = true
    wake()
  })
  while (waiting.length > 0 || !ended) {
    if (waiting.length === 0) await new Promise((resolve) => { wake = resolve })
    // A chunk is of one topic and codec.
    const [first] = waiting
    const differs = waiting.findIndex((one) => one.topic !== first.topic || one.codec !== first.codec)
    const chunk = waiting.splice(0, Math.min(most, differs === -1 ? waiting.length : differs))
    if (chunk.length > 0) yield chunk
  }
}

/** Tells where the records of a chunk are, from the first offset of each partition. */
export function tellAcks (chunk, bases) {
  const next = new Map(bases)
  for (const { id, partition } of chunk) {
    const offset = next.get(partition)
    next.set(partition, offset + 1)
    tell({ ack: [id, partition, offset] })
  }
}

export function tellFailure (chunk, error) {
  for (const { id } of chunk) tell({ fail: [id, inspect(error, { depth: 4 })] })
}

/** What the harness asks of a consumer while it runs. */
export class Commands {
  #hold = false
  #told = false

  constructor () {
    const lines = createInterface({ input: process.stdin })
    lines.on('line', (line) => { if (line.trim() === 'hold') this.#hold = true })
    this.ended = new Promise((resolve) => lines.on('close', resolve))
  }

  /** Whether to commit no more; to be asked while no commit is under way. */
  holding () {
    if (this.#hold && !this.#told) {
      this.#told = true
      tell({ holding: true })
    }
    return this.#told
  }
}

export async function main (verbs) {
  const [verb, bootstrap, given] = process.argv.slice(2)
  await verbs[verb](bootstrap, JSON.parse(given))
  process.stdout.write(JSON.stringify({ end: true }) + '\n', () => process.exit(0))
}
