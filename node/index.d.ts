/// <reference types="node" />

/** Kafka's dotted option names, or the same in camelCase. Unknown names are errors with the nearest match. */
export type Config = Record<string, string | number | boolean | string[] | undefined | null>
/** A key, a value or a header's value. Text is UTF-8. */
export type Bytes = string | Buffer | Uint8Array | null
export type TopicPartition = [topic: string, partition: number]

export type ErrorKindName =
  | 'config' | 'usage' | 'closed' | 'interrupted' | 'timeout' | 'network' | 'broker' | 'fenced'
  | 'corrupt' | 'unsupported' | 'bug' | 'forked' | 'buffer_full' | 'function' | 'io'
  | 'authentication'

/** Any failure. The kind, and so the class, says what to do about it. */
export class OttlaError extends Error {
  readonly kind: ErrorKindName
  /** Kafka's error code, -1 when no broker spoke. */
  readonly code: number
  /** Kafka's name of that code, empty without one. */
  readonly errorName: string
  /** Whether the same call may succeed later. */
  readonly retriable: boolean
  /** Whether the object that failed is of no more use. */
  readonly fatal: boolean
}
export class ConfigError extends OttlaError {}
export class UsageError extends OttlaError {}
export class ClosedError extends OttlaError {}
export class InterruptedError extends OttlaError {}
export class TimeoutError extends OttlaError {}
export class NetworkError extends OttlaError {}
export class BrokerError extends OttlaError {}
export class FencedError extends OttlaError {}
export class CorruptError extends OttlaError {}
export class UnsupportedError extends OttlaError {}
export class BugError extends OttlaError {}
export class ForkedError extends OttlaError {}
export class BufferFullError extends OttlaError {}
export class FunctionError extends OttlaError {}
export class IoError extends OttlaError {}
/** The two sides do not trust each other: certificates, user or password, or one of them speaks no TLS or SASL. */
export class AuthenticationError extends OttlaError {}

export interface ConfigEntry {
  name: string
  value: string | null
  source: string
  read_only: boolean
  sensitive: boolean
}

export interface TopicDescription {
  name: string
  id: string
  internal: boolean
  partitions: { partition: number, leader: number | null, replicas: number[], isr: number[] }[]
}

export interface GroupDescription {
  group: string
  state: string
  protocol: string
  members: { id: string, client_id: string, host: string, instance_id: string | null, partitions: TopicPartition[] }[]
}

/** Changes and describes a cluster. */
export type ScramMechanism = 'SCRAM-SHA-256' | 'SCRAM-SHA-512'
/** A user's password for a mechanism; without one the credential is deleted. */
export type UserScramCredentialAlteration =
  | { user: string, mechanism: ScramMechanism, password: string, iterations?: number }
  | { user: string, mechanism: ScramMechanism, password?: undefined }

export class Admin {
  constructor (config: Config)
  static connect (config: Config): Promise<Admin>
  createTopic (name: string, options?: {
    partitions?: number, replicationFactor?: number, configs?: Record<string, string | number | boolean>, validateOnly?: boolean
  }): Promise<string>
  deleteTopic (name: string): Promise<void>
  createPartitions (name: string, total: number): Promise<void>
  listTopics (options?: { internal?: boolean }): Promise<string[]>
  describeTopic (name: string): Promise<TopicDescription>
  describeConfigs (type: 'topic' | 'broker', name: string): Promise<Map<string, ConfigEntry>>
  alterConfigs (type: 'topic' | 'broker', name: string, changes: {
    set?: Record<string, string | number | boolean>, delete?: string[]
  }): Promise<void>
  listGroups (): Promise<{ group: string, type: string, state: string, protocol_type: string }[]>
  describeGroup (group: string): Promise<GroupDescription>
  deleteGroup (group: string): Promise<void>
  listGroupOffsets (group: string): Promise<[topic: string, partition: number, offset: number, metadata: string][]>
  alterGroupOffsets (group: string, offsets: [topic: string, partition: number, offset: number, metadata?: string][]): Promise<void>
  deleteGroupOffsets (group: string, partitions: TopicPartition[]): Promise<void>
  listOffset (topic: string, partition: number, at: 'earliest' | 'latest' | 'max_timestamp' | number):
    Promise<{ offset: number, timestamp: number | null } | null>
  deleteRecords (topic: string, partition: number, before: number | bigint): Promise<number>
  /** SCRAM credentials of some users, or of all that have any, by user. */
  describeUserScramCredentials (users?: string[]): Promise<Map<string, { mechanism: string, iterations: number }[]>>
  /** Gives users passwords, or takes them away where there is none. */
  alterUserScramCredentials (alterations: UserScramCredentialAlteration[]): Promise<void>
  describeCluster (): Promise<{
    cluster_id: string, controller: number | null, brokers: { id: number, host: string, port: number, rack: string | null }[]
  }>
  close (timeoutMs?: number): Promise<void>
}

/** Where a record was stored. */
/** Where an acknowledged record lies. */
export interface RecordMetadata {
  readonly topic: string
  readonly partition: number
  /** -1n with acks=0. */
  readonly offset: bigint
  /** Milliseconds since 1970: the broker's where the topic keeps append times, else what `send` was given, or when it was called. */
  readonly timestamp: number
}

export interface OutgoingRecord {
  key?: Bytes
  value: Bytes
  /** Absent: the partitioner chooses. */
  partition?: number
  /** Milliseconds since 1970; absent: now. */
  timestamp?: number
  headers?: [name: string, value: Bytes][]
}

/** Sends records. Awaiting what `send` returns is backpressure enough for most programs. */
export class Producer {
  constructor (config: Config)
  static connect (config: Config): Promise<Producer>
  send (topic: string, record: OutgoingRecord): Promise<RecordMetadata>
  sendBatch (topic: string, records: Iterable<OutgoingRecord>): Promise<RecordMetadata[]>
  /** Resolves once every record sent so far is acknowledged or has failed. */
  flush (): Promise<void>
  partitionsFor (topic: string): Promise<{ partition: number, leader: number | null, replicas: number[], isr: number[] }[]>
  close (timeoutMs?: number): Promise<void>
}

export interface ConsumerRecord {
  readonly topic: string
  readonly partition: number
  readonly offset: bigint
  readonly timestamp: number
  readonly timestampType: 'create' | 'append'
  readonly key: Buffer | null
  readonly value: Buffer | null
  readonly headers: [name: string, value: Buffer | null][]
}

/** The records of one poll. */
export interface Batch extends Iterable<ConsumerRecord> {
  readonly length: number
  map<T> (change: (record: ConsumerRecord) => T): T[]
}

export interface RebalanceListener {
  onPartitionsAssigned? (partitions: TopicPartition[]): void | Promise<void>
  onPartitionsRevoked? (partitions: TopicPartition[]): void | Promise<void>
  onPartitionsLost? (partitions: TopicPartition[]): void | Promise<void>
}

export interface PollOptions { timeout?: number, maxRecords?: number, maxBytes?: number, signal?: AbortSignal }
export type OffsetToCommit = [topic: string, partition: number, offset: number | bigint, metadata?: string]

/** Reads records: alone with `assign`, or as a member of a group with `subscribe`. */
export class Consumer implements AsyncIterable<ConsumerRecord> {
  constructor (config: Config)
  static connect (config: Config): Promise<Consumer>
  subscribe (topics: string | string[], listener?: RebalanceListener): Promise<void>
  unsubscribe (): Promise<void>
  assign (partitions: TopicPartition[]): Promise<void>
  assignment (): Promise<TopicPartition[]>
  subscription (): Promise<string[]>
  paused (): Promise<TopicPartition[]>
  seek (topic: string, partition: number, offset: number | bigint): Promise<void>
  seekToBeginning (partitions: TopicPartition[]): Promise<void>
  seekToEnd (partitions: TopicPartition[]): Promise<void>
  seekToTime (time: number, partitions: TopicPartition[]): Promise<void>
  pause (partitions: TopicPartition[]): Promise<void>
  resume (partitions: TopicPartition[]): Promise<void>
  commit (offsets?: OffsetToCommit[]): Promise<void>
  commitAsync (offsets?: OffsetToCommit[]): Promise<void>
  committed (partitions: TopicPartition[]): Promise<{ topic: string, partition: number, offset: number, metadata: string }[]>
  position (topic: string, partition: number): Promise<number>
  lag (): Promise<[topic: string, partition: number, lag: number | null][]>
  beginningOffsets (partitions: TopicPartition[]): Promise<[topic: string, partition: number, offset: number][]>
  endOffsets (partitions: TopicPartition[]): Promise<[topic: string, partition: number, offset: number][]>
  poll (options?: PollOptions): Promise<Batch>
  batches (options?: PollOptions): AsyncGenerator<Batch>
  [Symbol.asyncIterator] (): AsyncIterator<ConsumerRecord>
  /** Ends a waiting poll; it returns an empty batch. */
  wakeup (): void
  close (options?: { timeout?: number, leaveGroup?: boolean }): Promise<void>
}

/** A broker inside this process: in `dataDir`, or in a temporary folder that goes when it closes. */
export class Broker {
  private constructor ()
  static start (options?: {
    dataDir?: string
    listen?: string
    config?: Record<string, string | number | boolean>
    /** Users that a new directory begins with, as `SCRAM-SHA-256=[name=alice,password=secret]`. */
    addScram?: string[]
    /**
     * The release for whose nodes a new directory is formatted, as `'4.3'`: an Apache Kafka of that release can then
     * take it over. The newest one when absent.
     */
    releaseVersion?: string
  }): Promise<Broker>
  /** `host:port`, for `bootstrap.servers`: the first listener's. */
  readonly bootstrap: string
  /** The same of each listener, by its name. */
  readonly listeners: Record<string, string>
  close (timeoutMs?: number): Promise<void>
}

/** The core's log lines; one listener at a time. */
export function onLog (
  listener: ((line: { level: string, target: string, message: string, time: number }) => void) | null,
  level?: 'none' | 'error' | 'warn' | 'info' | 'debug' | 'trace'
): void

// Streams

/** What functions of a topology get and give: JSON, bigint beyond 2^53, and bytes. */
export type Datum = null | undefined | boolean | number | bigint | string | Buffer | Uint8Array | Windowed | object
/** The key of a windowed table, in ms. */
export interface Windowed<K = any> { windowed: true, key: K, start: number, end: number }
export type SerdeName = 'string' | 'json' | 'bytes' | 'i32' | 'i64' | 'f64'
export interface Serde { serialize (value: any): Uint8Array | null, deserialize (bytes: Buffer): any }
export type SerdeLike = SerdeName | Serde

export interface Named { name?: string }
export interface Consumed extends Named {
  key?: SerdeLike
  value?: SerdeLike
  /** The event time of a record, in ms. */
  timestamp?: (key: any, value: any, timestamp: number, highest: number) => number
  reset?: 'earliest' | 'latest' | 'none'
}
export interface With extends Named { key?: SerdeLike, value?: SerdeLike, other?: SerdeLike }
/** How a table is kept. */
export interface Materialized extends Named {
  store?: string
  key?: SerdeLike
  value?: SerdeLike
  caching?: boolean
  logging?: boolean
  topicConfig?: Record<string, string | number>
  retentionMs?: number
  materialized?: string | Materialized
}

/** Computed by the engine, without calling JavaScript. */
export class Expression {
  eq (other: any): Expression
  ne (other: any): Expression
  lt (other: any): Expression
  le (other: any): Expression
  gt (other: any): Expression
  ge (other: any): Expression
  and (...others: any[]): Expression
  or (...others: any[]): Expression
  not (): Expression
  add (other: any): Expression
  sub (other: any): Expression
  mul (other: any): Expression
  div (other: any): Expression
  mod (other: any): Expression
  neg (): Expression
  isNull (): Expression
  coalesce (...others: any[]): Expression
  lower (): Expression
  upper (): Expression
  length (): Expression
  contains (part: any): Expression
  startsWith (part: any): Expression
  split (by: any): Expression
  toInteger (): Expression
  toFloat (): Expression
  toText (): Expression
}
/** A field of the value; more names go deeper. */
export function col (...path: string[]): Expression

/** An aggregate that the engine computes itself. */
export type NativeAggregate = Record<string, any>
export const aggregates: {
  sum (of: Expression): NativeAggregate
  min (of: Expression): NativeAggregate
  max (of: Expression): NativeAggregate
  last (of: Expression): NativeAggregate
  /** How many records, or how many in which `of` is not null. */
  count (of?: Expression): NativeAggregate
  /** `{ sum, count }` of what is not null. */
  mean (of: Expression): NativeAggregate
  fields (of: Record<string, NativeAggregate>): NativeAggregate
}

type Fn<A extends any[], R> = ((...values: A) => R) | Expression

/** Records the operations of a topology. */
export class StreamsBuilder {
  /** The serdes where nothing else is said; bytes when absent. */
  constructor (defaults?: { key?: SerdeLike, value?: SerdeLike })
  stream<K = any, V = any> (topics: string | string[], consumed?: Consumed): KStream<K, V>
  table<K = any, V = any> (topic: string, options?: Consumed & { materialized?: string | Materialized }): KTable<K, V>
}

export interface KStream<K = any, V = any> {
  filter (predicate: Fn<[key: K, value: V], any>, options?: Named): KStream<K, V>
  filterNot (predicate: Fn<[key: K, value: V], any>, options?: Named): KStream<K, V>
  map<L = any, W = any> (mapper: Fn<[key: K, value: V], [L, W]>, options?: Named): KStream<L, W>
  mapValues<W = any> (mapper: Fn<any[], W>, options?: Named & { withKey?: boolean }): KStream<K, W>
  flatMap<L = any, W = any> (mapper: Fn<[key: K, value: V], [L, W][]>, options?: Named): KStream<L, W>
  flatMapValues<W = any> (mapper: Fn<any[], W[]>, options?: Named & { withKey?: boolean }): KStream<K, W>
  selectKey<L = any> (selector: Fn<[key: K, value: V], L>, options?: Named): KStream<L, V>
  peek (action: Fn<[key: K, value: V], any>, options?: Named): KStream<K, V>
  foreach (action: Fn<[key: K, value: V], any>, options?: Named): void
  merge (other: KStream<K, V>, options?: Named): KStream<K, V>
  split (options?: Named): { branch (predicate: Fn<[key: K, value: V], any>, name?: string): KStream<K, V>, defaultBranch (name?: string): KStream<K, V> }
  repartition (options?: With & { partitions?: number }): KStream<K, V>
  toTable (options?: Materialized): KTable<K, V>
  groupBy<L = any> (selector: Fn<[key: K, value: V], L>, grouped?: With): KGroupedStream<L, V>
  groupByKey (grouped?: With): KGroupedStream<K, V>
  join<T = any, W = any> (table: KTable<K, T>, joiner: Fn<any[], W>, options?: With & { withKey?: boolean }): KStream<K, W>
  leftJoin<T = any, W = any> (table: KTable<K, T>, joiner: Fn<any[], W>, options?: With & { withKey?: boolean }): KStream<K, W>
  to (topic: string, produced?: With): void
}

export interface KTable<K = any, V = any> {
  filter (predicate: Fn<[key: K, value: V], any>, options?: Materialized): KTable<K, V>
  filterNot (predicate: Fn<[key: K, value: V], any>, options?: Materialized): KTable<K, V>
  mapValues<W = any> (mapper: Fn<any[], W>, options?: Materialized & { withKey?: boolean }): KTable<K, W>
  groupBy<L = any, W = any> (mapper: Fn<[key: K, value: V], [L, W]>, grouped?: With): KGroupedTable<L, W>
  toStream<L = K> (selector?: Fn<[key: K, value: V], L>, options?: Named): KStream<L, V>
}

interface Windowing<K, V> {
  count (options?: Materialized): KTable<K, number>
  reduce (reducer: Fn<[aggregate: V, value: V], V>, options?: Materialized): KTable<K, V>
  aggregate (native: NativeAggregate, options?: Materialized): KTable<K, any>
  aggregate<A = any> (initializer: () => A, aggregator: Fn<[key: any, value: V, aggregate: A], A>, options?: Materialized): KTable<K, A>
}

export interface KGroupedStream<K = any, V = any> extends Windowing<K, V> {
  /** Tumbling windows, or hopping ones with `advanceMs`; late records are taken for `graceMs`. */
  windowedBy (windows: { sizeMs: number, advanceMs?: number, graceMs?: number }): Windowing<Windowed<K>, V>
}

export interface KGroupedTable<K = any, V = any> {
  count (options?: Materialized): KTable<K, number>
  reduce (adder: Fn<[aggregate: V, value: V], V>, subtractor: Fn<[aggregate: V, value: V], V>, options?: Materialized): KTable<K, V>
  aggregate<A = any> (
    initializer: () => A, adder: Fn<[key: K, value: V, aggregate: A], A>, subtractor: Fn<[key: K, value: V, aggregate: A], A>,
    options?: Materialized
  ): KTable<K, A>
}

export interface Turn { records: number, hostEntries: number, more: boolean }
export type StreamsState = 'CREATED' | 'REBALANCING' | 'RUNNING' | 'PENDING_SHUTDOWN' | 'NOT_RUNNING' | 'ERROR'

/** Runs a topology. Functions run inside `turn`, on this thread, one record at a time. */
export class Streams {
  constructor (topology: StreamsBuilder, config: Config)
  /** Begins to fetch; `run` and `wait` do so by themselves. */
  start (): Promise<void>
  /** Takes turns until `stop`, `close` or the signal; rejects when a function throws, with its error as the cause. */
  run (options?: { maxRecords?: number, maxMs?: number, signal?: AbortSignal }): Promise<void>
  /** Processes what is ready; never waits for a broker. */
  turn (options?: { maxRecords?: number, maxMs?: number }): Turn
  /** Waits until a turn has something to do, at most `timeout` ms, and says whether it has. */
  wait (timeout?: number): Promise<boolean>
  /** Ends `run` after the turn under way. */
  stop (): void
  state (): Promise<StreamsState>
  /** The topology as Java describes it. */
  describe (): Promise<string>
  metrics (): Promise<{ hostEntries: number, records: number, dropped: number, commits: number, buffered: number }>
  close (timeoutMs?: number): Promise<void>
}
