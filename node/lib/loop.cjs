'use strict'
// One completion queue for this JavaScript thread. Rust wakes it; it drains, and promises resolve.
// The wake holds no reference on the event loop: a timer does while calls are pending, so a process
// ends when its last call has, whether or not everything was closed.

const addon = require('./native.cjs')
const { fromFields, native } = require('./errors.cjs')

const DRAIN = 1024
const KEEP_ALIVE_MS = 0x3fffffff

const waiting = new Map()
const sources = new Map()
let retained = 0
let keepAlive
const queue = new addon.Queue(drain)

function drain () {
  for (;;) {
    const done = queue.drain(DRAIN)
    for (const completion of done) settle(completion)
    if (done.length < DRAIN) return
  }
}

function settle ({ id, kind, text, batch }) {
  const source = sources.get(id)
  if (source) return source()
  const call = waiting.get(id)
  if (!call) return
  waiting.delete(id)
  release()
  if (kind === 'error') return call.reject(fromFields(JSON.parse(text)))
  call.resolve({ kind, value: kind === 'batch' ? batch : kind === 'json' || kind === 'event' ? JSON.parse(text) : undefined })
}

/** Keeps the process alive until as many releases have come. */
function retain () {
  if (retained++ === 0) keepAlive = setInterval(() => {}, KEEP_ALIVE_MS)
}

function release () {
  if (--retained === 0) clearInterval(keepAlive)
}

/** Starts an operation: `start` is given the queue and returns its id. */
function submit (start) {
  return new Promise((resolve, reject) => {
    const id = native(() => start(queue))
    retain()
    waiting.set(id, { resolve, reject })
  })
}

/** A control call: JSON in, JSON out. */
async function call (handle, op, argument = {}) {
  const text = JSON.stringify(argument)
  const { value } = await submit(queue => handle.call(queue, op, text))
  return value
}

/** A source whose readiness runs `ready` on this thread. */
function source (ready) {
  const id = queue.source()
  sources.set(id, ready)
  return id
}

function forget (id) {
  sources.delete(id)
  queue.forget(id)
}

const names = new Map()
const handles = new Map()
/** The topic that was asked for last: most records have the one of the record before. */
let recent
let recentHandle

function topicName (handle) {
  let name = names.get(handle)
  if (name === undefined) {
    name = native(() => addon.topicName(handle))
    names.set(handle, name)
  }
  return name
}

function topicHandle (name) {
  if (name === recent) return recentHandle
  let handle = handles.get(name)
  if (handle === undefined) {
    if (typeof name !== 'string') throw new TypeError(`a topic is named by a string, not ${typeof name}`)
    handle = native(() => addon.topicHandle(name))
    handles.set(name, handle)
  }
  recent = name
  recentHandle = handle
  return handle
}

module.exports = { call, submit, retain, release, source, forget, queue, topicName, topicHandle }
