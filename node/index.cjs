'use strict'

const errors = require('./lib/errors.cjs')
const { Admin } = require('./lib/admin.cjs')
const { Broker } = require('./lib/broker.cjs')
const { Consumer } = require('./lib/consumer.cjs')
const { Producer } = require('./lib/producer.cjs')

const { fromFields, native, closed, ...errorClasses } = errors

module.exports = { Admin, Broker, Consumer, Producer, ...errorClasses }
