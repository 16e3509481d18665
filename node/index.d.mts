/// <reference types="node" />

/** Kafka's dotted option names, or the same in camelCase. Unknown names are errors with the nearest match. */
export type Config = Record<string, string | number | boolean | string[] | undefined | null>
/** A key, a value or a header's value. Text is UTF-8. */
export type Bytes = string | Buffer | Uint8Array | null
export type TopicPartition = [topic: string, partition: number]

export type ErrorKindName =
  | 'config' | 'argument' | 'state' | 'closed' | 'forked' | 'timeout' | 'buffer_full' | 'woken' | 'network' | 'broker'
  | 'fenced' | 'denied' | 'unsupported' | 'corrupt' | 'function' | 'io' | 'panic' | 'usage' | 'interrupted' | 'bug'

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
export class ArgumentError extends OttlaError {}
export class StateError extends OttlaError {}
export class ClosedError extends OttlaError {}
export class ForkedError extends OttlaError {}
export class TimeoutError extends OttlaError {}
export class BufferFullError extends OttlaError {}
export class WokenError extends OttlaError {}
export class NetworkError extends OttlaError {}
export class BrokerError extends OttlaError {}
export class FencedError extends OttlaError {}
export class DeniedError extends OttlaError {}
export class UnsupportedError extends OttlaError {}
export class CorruptError extends OttlaError {}
export class FunctionError extends OttlaError {}
export class IoError extends OttlaError {}
export class PanicError extends OttlaError {}

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
  describeCluster (): Promise<{
    cluster_id: string, controller: number | null, brokers: { id: number, host: string, port: number, rack: string | null }[]
  }>
  close (timeoutMs?: number): Promise<void>
}
