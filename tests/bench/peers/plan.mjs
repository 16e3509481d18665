// What a driver is asked, and how it answers.

import { once } from 'node:events'

export const [verb, bootstrap] = process.argv.slice(2)
export const wanted = JSON.parse(process.argv[4])

/** Digits that do not repeat: compresses about as well as text does. */
export function value () {
  let state = 1n
  return Buffer.from(Array.from({ length: wanted.bytes }, () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % (1n << 64n)
    return 48 + Number((state >> 33n) % 256n % 10n)
  }))
}

export function begin () {
  console.log('begin')
}

/** Says that the measurement ended, and waits until the process has been looked at. */
export async function end (figures = {}) {
  console.log('end ' + JSON.stringify(figures))
  process.stdin.resume()
  await once(process.stdin, 'end')
  process.exit(0)
}
