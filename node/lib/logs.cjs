'use strict'
// The core's log lines, handed to the application's own logging.

const addon = require('./native.cjs')
const loop = require('./loop.cjs')
const { native } = require('./errors.cjs')

const LEVELS = ['none', 'error', 'warn', 'info', 'debug', 'trace']
const DRAIN = 256

let source = null
let hook = null

function drain () {
  for (;;) {
    const { lines, dropped } = addon.drainLogs(DRAIN)
    if (dropped > 0) tell({ level: 'warn', target: 'ottla', message: `${dropped} log lines were lost`, time: Date.now() })
    for (const line of lines) tell({ ...line, level: LEVELS[line.level] })
    if (lines.length < DRAIN) return
  }
}

function tell (line) {
  hook?.(line)
}

/**
 * Calls `listener({ level, target, message, time })` for the core's log lines up to a level: `error`, `warn`, `info`,
 * `debug`, `trace`, or `none`. One listener at a time.
 */
function onLog (listener, level = 'warn') {
  const number = LEVELS.indexOf(level)
  if (number < 0) throw new TypeError(`a level is one of ${LEVELS.join(', ')}, not ${level}`)
  hook = listener
  source ??= loop.source(drain)
  native(() => addon.keepLogs(listener ? number : 0, loop.queue, source))
}

module.exports = { onLog }
