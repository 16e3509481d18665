// Life inside a Node process: exits, panics, threads and handles.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { Worker } from 'node:worker_threads'
import { Admin, Broker, Consumer, Producer } from '../index.mjs'

const index = new URL('../index.mjs', import.meta.url).href

let broker
before(async () => { broker = await Broker.start() })
after(() => broker.close())

/** Runs a program and answers what it printed, and how it ended. */
async function run (program) {
  const source = `import * as ottla from ${JSON.stringify(index)}\nconst bootstrap = ${JSON.stringify(broker.bootstrap)}\n${program}`
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { timeout: 20_000 })
  let output = ''
  child.stdout.on('data', data => { output += data })
  child.stderr.on('data', data => { output += data })
  const [code, signal] = await once(child, 'exit')
  return { output, code, signal }
}

for (const [what, end] of [['closed', 'await consumer.close(); await producer.close()'], ['forgotten', '']]) {
  test(`a process ends when its clients were ${what}`, async () => {
    const ended = await run(`
      const producer = new ottla.Producer({ 'bootstrap.servers': bootstrap })
      await producer.send('t', { value: 'x' })
      const consumer = new ottla.Consumer({ 'bootstrap.servers': bootstrap, 'auto.offset.reset': 'earliest' })
      await consumer.assign([['t', 0]])
      await consumer.poll({ timeout: 5000 })
      ${end}
      console.log('end')`)
    assert.deepEqual(ended, { output: 'end\n', code: 0, signal: null })
  })
}

test('a planted panic fails that call only', async () => {
  const { createRequire } = await import('node:module')
  const require = createRequire(import.meta.url)
  const addon = require('../lib/native.cjs')
  const loop = require('../lib/loop.cjs')
  const handle = addon.Admin.open([['bootstrap.servers', broker.bootstrap]])
  for (const where of ['call', 'task']) {
    await assert.rejects(loop.call(handle, 'plant_panic', { where }), { kind: 'bug' })
  }
  assert.ok((await loop.call(handle, 'describe_cluster')).brokers.length === 1)
  await loop.submit(queue => handle.close(queue, 1000))
})

test('two hundred opens and closes leave threads and handles as before', async t => {
  if (process.platform !== 'linux') return t.skip('counts come from /proc')
  const counts = () => ['task', 'fd'].map(name => readdirSync(`/proc/self/${name}`).length)
  const cycle = async () => {
    for (const one of [new Admin(config()), new Producer(config()), new Consumer(config())]) await one.close()
  }
  const config = () => ({ 'bootstrap.servers': broker.bootstrap })
  for (let i = 0; i < 5; i++) await cycle()
  const before = counts()
  for (let i = 0; i < 200; i++) await cycle()
  const left = () => counts().some((count, i) => count > before[i])
  const deadline = performance.now() + 5000
  while (left() && performance.now() < deadline) await new Promise(resolve => setImmediate(resolve))
  assert.ok(!left(), `${counts()} after, ${before} before`)
})

test('a worker thread has clients of its own', async () => {
  const source = `
    const { workerData, parentPort } = require('node:worker_threads')
    import(workerData.index).then(async ({ Producer }) => {
      const producer = new Producer({ 'bootstrap.servers': workerData.bootstrap })
      const { offset } = await producer.send('from-a-worker', { value: 'x' })
      await producer.close()
      parentPort.postMessage(String(offset))
    })`
  const workerData = { index, bootstrap: broker.bootstrap }
  const worker = new Worker(source, { eval: true, workerData })
  const [offset] = await once(worker, 'message')
  assert.equal(offset, '0')
  await worker.terminate()
})
