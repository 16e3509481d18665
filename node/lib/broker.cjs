'use strict'

const addon = require('./native.cjs')
const loop = require('./loop.cjs')
const { native } = require('./errors.cjs')

/** A broker inside this process: in `dataDir`, or in a temporary folder that goes when it closes. */
class Broker {
  #handle
  #closing = null

  constructor (handle, bootstrap) {
    this.#handle = handle
    /** `host:port`, for `bootstrap.servers`. */
    this.bootstrap = bootstrap
  }

  static async start ({ dataDir, listen, config = {} } = {}) {
    const texts = Object.fromEntries(Object.entries(config).map(([name, value]) => [name, String(value)]))
    const options = JSON.stringify({ data_dir: dataDir, listen, config: texts })
    const handle = native(() => addon.Broker.open(options))
    const { bootstrap } = await loop.call(handle, 'start')
    return new Broker(handle, bootstrap)
  }

  close (timeoutMs = 30_000) {
    this.#closing ??= loop.submit(queue => this.#handle.close(queue, timeoutMs)).then(() => {})
    return this.#closing
  }

  async [Symbol.asyncDispose ?? Symbol.for('nodejs.asyncDispose')] () {
    await this.close()
  }
}

module.exports = { Broker }
