'use strict'

const addon = require('./native.cjs')
const loop = require('./loop.cjs')
const { closed, fromFields, native } = require('./errors.cjs')
const { pairs } = require('./options.cjs')

/** The first failure among per-item answers, thrown; the items otherwise. */
function whole (items) {
  for (const item of items) if (item.error) throw fromFields(item.error)
  return items
}

/** Changes and describes a cluster. */
class Admin {
  #handle
  #closing = null

  constructor (config) {
    this.#handle = native(() => addon.Admin.open(pairs(config)))
  }

  static async connect (config) {
    return new Admin(config)
  }

  #call (op, argument) {
    if (this.#closing) return Promise.reject(closed('admin client'))
    return loop.call(this.#handle, op, argument)
  }

  /** Creates a topic; resolves to its id. */
  async createTopic (name, { partitions = -1, replicationFactor = -1, configs = {}, validateOnly = false } = {}) {
    const texts = Object.fromEntries(Object.entries(configs).map(([option, value]) => [option, String(value)]))
    const topics = [{ name, partitions, replication_factor: replicationFactor, configs: texts }]
    const [created] = whole(await this.#call('create_topics', { topics, validate_only: validateOnly }))
    return created.id
  }

  async deleteTopic (name) { whole(await this.#call('delete_topics', { topics: [name] })) }
  async createPartitions (name, total) { whole(await this.#call('create_partitions', { topics: [{ name, total }] })) }

  /** Names of all topics; of Kafka's own too when asked for. */
  async listTopics ({ internal = false } = {}) {
    return (await this.#call('list_topics', { internal })).map(topic => topic.name)
  }

  async describeTopic (name) { return whole(await this.#call('describe_topics', { topics: [name] }))[0] }

  /** Options of a topic or broker by name. */
  async describeConfigs (type, name) {
    const entries = await this.#call('describe_configs', { type, name })
    return new Map(entries.map(entry => [entry.name, entry]))
  }

  /** Sets and deletes some options and leaves the others. */
  async alterConfigs (type, name, { set = {}, delete: removed = [] }) {
    const texts = Object.fromEntries(Object.entries(set).map(([option, value]) => [option, String(value)]))
    await this.#call('alter_configs', { type, name, set: texts, delete: removed })
  }

  listGroups () { return this.#call('list_groups') }
  async describeGroup (group) { return whole(await this.#call('describe_groups', { groups: [group] }))[0] }
  async deleteGroup (group) { whole(await this.#call('delete_groups', { groups: [group] })) }
  listGroupOffsets (group) { return this.#call('list_group_offsets', { group }) }
  async alterGroupOffsets (group, offsets) {
    const whole = offsets.map(([topic, partition, offset, metadata = '']) => [topic, partition, Number(offset), metadata])
    await this.#call('alter_group_offsets', { group, offsets: whole })
  }

  async deleteGroupOffsets (group, partitions) { await this.#call('delete_group_offsets', { group, partitions }) }

  /** The offset at `'earliest'`, `'latest'`, `'max_timestamp'` or a time in ms; null when there is none. */
  async listOffset (topic, partition, at) {
    const [[, , offset, timestamp]] = await this.#call('list_offsets', { partitions: [[topic, partition, at]] })
    return offset === null ? null : { offset, timestamp }
  }

  /** Deletes the records before an offset; resolves to the new first offset. */
  async deleteRecords (topic, partition, before) {
    const [[, , earliest]] = await this.#call('delete_records', { offsets: [[topic, partition, Number(before)]] })
    return earliest
  }

  /** SCRAM credentials of some users, or of all that have any, by user. */
  async describeUserScramCredentials (users) {
    const found = whole(await this.#call('describe_user_scram_credentials', { users }))
    return new Map(found.map(({ user, credentials }) => [user, credentials]))
  }

  /** Gives users passwords, or takes them away where there is none. Only what is derived from them is sent. */
  async alterUserScramCredentials (alterations) {
    const rows = alterations.map(({ user, mechanism, password, iterations }) => ({
      user, mechanism, ...(password == null ? {} : { password: String(password), iterations })
    }))
    whole(await this.#call('alter_user_scram_credentials', { alterations: rows }))
  }

  describeCluster () { return this.#call('describe_cluster') }

  close (timeoutMs = 10_000) {
    this.#closing ??= loop.submit(queue => this.#handle.close(queue, timeoutMs)).then(() => {})
    return this.#closing
  }

  async [Symbol.asyncDispose ?? Symbol.for('nodejs.asyncDispose')] () {
    await this.close()
  }
}

module.exports = { Admin }
