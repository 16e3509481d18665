'use strict'

const { classes, fromFields, native, closed, ...errorClasses } = require('./lib/errors.cjs')
const { Admin } = require('./lib/admin.cjs')
const { Broker } = require('./lib/broker.cjs')
const { Consumer } = require('./lib/consumer.cjs')
const { Producer } = require('./lib/producer.cjs')
const { Streams, StreamsBuilder, aggregates, col } = require('./lib/streams.cjs')
const { onLog } = require('./lib/logs.cjs')

module.exports = { Admin, Broker, Consumer, Producer, Streams, StreamsBuilder, aggregates, col, onLog, ...errorClasses }
