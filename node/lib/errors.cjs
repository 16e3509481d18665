'use strict'
// Errors: one class for each kind, because a kind says what the caller can do.

class OttlaError extends Error {
  constructor (fields) {
    super(fields.message)
    this.name = new.target.name
    this.kind = fields.kind
    this.code = fields.code
    this.errorName = fields.name
    this.retriable = fields.retriable
    this.fatal = fields.fatal
    if (fields.cause !== undefined) this.cause = fields.cause
  }
}

class ConfigError extends OttlaError {}
class UsageError extends OttlaError {}
class ClosedError extends OttlaError {}
class InterruptedError extends OttlaError {}
class TimeoutError extends OttlaError {}
class NetworkError extends OttlaError {}
class BrokerError extends OttlaError {}
class FencedError extends OttlaError {}
class CorruptError extends OttlaError {}
class UnsupportedError extends OttlaError {}
class BugError extends OttlaError {}
class ForkedError extends OttlaError {}
class BufferFullError extends OttlaError {}
class FunctionError extends OttlaError {}
class IoError extends OttlaError {}
class AuthenticationError extends OttlaError {}

const classes = {
  config: ConfigError,
  usage: UsageError,
  closed: ClosedError,
  interrupted: InterruptedError,
  timeout: TimeoutError,
  network: NetworkError,
  broker: BrokerError,
  fenced: FencedError,
  corrupt: CorruptError,
  unsupported: UnsupportedError,
  bug: BugError,
  forked: ForkedError,
  buffer_full: BufferFullError,
  function: FunctionError,
  io: IoError,
  authentication: AuthenticationError
}

/** The error of these fields, as the native library describes it. */
function fromFields (fields, cause) {
  const Class = classes[fields.kind] ?? OttlaError
  return new Class({ ...fields, cause })
}

/** Runs a native call; its failures arrive as JSON in the message. */
function native (call) {
  try {
    return call()
  } catch (error) {
    throw translated(error)
  }
}

function translated (error) {
  if (error instanceof Error && error.message.startsWith('{')) {
    return fromFields(JSON.parse(error.message))
  }
  return error
}

function closed (what) {
  return fromFields({
    kind: 'closed', code: -1, name: 'CLOSED', retriable: false, fatal: true, message: `the ${what} is closed; open a new one`
  })
}

module.exports = {
  OttlaError,
  ...Object.fromEntries(Object.values(classes).map(Class => [Class.name, Class])),
  classes,
  fromFields,
  native,
  closed
}
