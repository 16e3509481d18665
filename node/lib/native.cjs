'use strict'
// Finds the native library of this platform and says clearly what is missing when there is none.

const path = require('node:path')

const target = `${process.platform}-${process.arch}`

function load () {
  const override = process.env.OTTLA_NODE_LIBRARY
  if (override) return require(path.resolve(override))
  const tried = []
  for (const candidate of ['../ottla.node', `@ottla/${target}`]) {
    try {
      return require(candidate)
    } catch (error) {
      if (error.code !== 'MODULE_NOT_FOUND') throw error
      tried.push(candidate)
    }
  }
  throw new Error(
    `Ottla has no native library for ${target} here (tried ${tried.join(', ')}). ` +
    `Install the package @ottla/${target}; npm drops optional packages when the lock file was made on ` +
    'another platform. OTTLA_NODE_LIBRARY may name the file instead.'
  )
}

module.exports = load()
