import ottla from './index.cjs'

export const {
  Admin,
  OttlaError,
  ConfigError,
  ArgumentError,
  StateError,
  ClosedError,
  ForkedError,
  TimeoutError,
  BufferFullError,
  WokenError,
  NetworkError,
  BrokerError,
  FencedError,
  DeniedError,
  UnsupportedError,
  CorruptError,
  FunctionError,
  IoError,
  PanicError
} = ottla
