// Compiled, not run: what the types promise.

import { Admin, AuthenticationError, BrokerError, OttlaError } from 'ottla'

const admin: Admin = await Admin.connect({ 'bootstrap.servers': 'localhost:9092', clientId: 'types' })
const id: string = await admin.createTopic('a', { partitions: 3, configs: { 'retention.ms': 1000 } })
const offset: number | undefined = (await admin.listOffset('a', 0, 'latest'))?.offset
try {
  await admin.deleteTopic('b')
} catch (error) {
  if (error instanceof BrokerError && error.retriable) console.log(error.errorName, error.code)
  if (error instanceof AuthenticationError) console.log(error.kind === 'authentication')
  if (!(error instanceof OttlaError)) throw error
}
await admin.alterUserScramCredentials([
  { user: 'alice', mechanism: 'SCRAM-SHA-512', password: 'secret' }, { user: 'bob', mechanism: 'SCRAM-SHA-256' }
])
const iterations: number | undefined = (await admin.describeUserScramCredentials(['alice'])).get('alice')?.[0]?.iterations
// @ts-expect-error: PLAIN's passwords are not stored
await admin.alterUserScramCredentials([{ user: 'alice', mechanism: 'PLAIN', password: 'secret' }])
// @ts-expect-error: an offset is asked for by a name that exists
await admin.listOffset('a', 0, 'newest')
// @ts-expect-error: a topic's name is text
await admin.deleteTopic(7)
export { id, iterations, offset }
