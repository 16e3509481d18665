import ottla from './index.cjs'

export const {
  Admin,
  Broker,
  Consumer,
  Producer,
  Streams,
  StreamsBuilder,
  aggregates,
  col,
  onLog,
  OttlaError,
  ConfigError,
  UsageError,
  ClosedError,
  InterruptedError,
  TimeoutError,
  NetworkError,
  BrokerError,
  FencedError,
  CorruptError,
  UnsupportedError,
  BugError,
  ForkedError,
  BufferFullError,
  FunctionError,
  IoError
} = ottla
