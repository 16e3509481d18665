'use strict'

const addon = require('./native.cjs')
const loop = require('./loop.cjs')
const { native } = require('./errors.cjs')

/** A broker inside this process: in `dataDir`, or in a temporary folder that goes when it closes. */
class Broker {
  #handle
  #closing = null

  constructor (handle, { bootstrap, listeners }) {
    this.#handle = handle
    /** `host:port`, for `bootstrap.servers`: the first listener's. */
    this.bootstrap = bootstrap
    /** The same of each listener, by its name. */
    this.listeners = listeners
  }

  static async start ({ dataDir, listen, config = {}, addScram = [], releaseVersion } = {}) {
    const texts = Object.fromEntries(Object.entries(config).map(([name, value]) => [name, String(value)]))
    const options = JSON.stringify({
      data_dir: dataDir, listen, config: texts, add_scram: addScram, release_version: releaseVersion
    })
    const handle = native(() => addon.Broker.open(options))
    return new Broker(handle, await loop.call(handle, 'start'))
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
