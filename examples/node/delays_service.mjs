// A service that knows how late each airline's flights were: it reads a compacted topic of results into memory and
// answers over HTTP.
//
//     node delays_service.mjs localhost:9092 [port]
//
//     GET /carriers        every carrier
//     GET /carriers/UA     one of them
//
// It listens on loopback only, follows the topic as it grows, and ends cleanly on Ctrl-C.

import { createServer } from 'node:http'
import { Consumer } from '../../node/index.mjs'

const TOPIC = 'delays-by-carrier'

const [bootstrap = process.env.OTTLA_BOOTSTRAP, port = '0'] = process.argv.slice(2)
const windows = new Map() // the key of a window → its result

const consumer = new Consumer({
  'bootstrap.servers': bootstrap,
  'group.id': `delays-service-${process.pid}`,
  'auto.offset.reset': 'earliest'
})
await consumer.subscribe(TOPIC)

const server = createServer((request, response) => {
  const [, what, carrier] = new URL(request.url, 'http://localhost').pathname.split('/')
  const found = what === 'carriers' ? carriers(carrier) : undefined
  const known = found !== undefined && (carrier === undefined || found.length > 0)
  response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' })
  response.end(JSON.stringify(known ? found : { error: 'no such carrier' }) + '\n')
})
server.listen(Number(port), '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${server.address().port}`))

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort())

for await (const batch of consumer.batches({ signal: stop.signal })) {
  for (const { key, value } of batch) {
    if (value === null) windows.delete(key.toString())
    else windows.set(key.toString(), JSON.parse(value))
  }
}
server.close()
await consumer.close()

/** Flights and mean delay of all carriers, or of one. */
function carriers (only) {
  const sums = new Map()
  for (const { key, airline, flights, left, delay } of windows.values()) {
    if (only !== undefined && key !== only) continue
    const sum = sums.get(key) ?? { carrier: key, airline, flights: 0, left: 0, delay: 0 }
    sum.flights += flights
    sum.left += left
    sum.delay += delay
    sums.set(key, sum)
  }
  return [...sums.values()].map(({ left, delay, ...rest }) => ({ ...rest, meanDelay: left > 0 ? delay / left : null }))
}
