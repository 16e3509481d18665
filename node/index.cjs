'use strict'

const { fromFields, native, closed, ...errorClasses } = require('./lib/errors.cjs')
const { Admin } = require('./lib/admin.cjs')

module.exports = { Admin, ...errorClasses }
