'use strict'
// Options as users write them: Kafka's dotted names, or the same in camelCase.

/** `{ 'linger.ms': 5, bootstrapServers: 'a:1' }` as pairs of dotted names and strings. */
function pairs (config) {
  if (config === null || typeof config !== 'object') {
    throw new TypeError('the configuration is an object of options')
  }
  const seen = new Map()
  for (const [name, value] of Object.entries(config)) {
    if (value === undefined || value === null) continue
    const dotted = name.includes('.') ? name : name.replace(/[A-Z]/g, letter => '.' + letter.toLowerCase())
    const text = Array.isArray(value) ? value.join(',') : String(value)
    if (seen.has(dotted) && seen.get(dotted) !== text) {
      throw new TypeError(`${dotted} is given twice, as ${seen.get(dotted)} and as ${text}`)
    }
    seen.set(dotted, text)
  }
  return [...seen]
}

module.exports = { pairs }
