'use strict'
// Native expressions: evaluated in Rust, without entering JavaScript (decision 0003).

class Expression {
  constructor (form) { this.form = form }

  eq (other) { return combine('eq', this, other) }
  ne (other) { return combine('ne', this, other) }
  lt (other) { return combine('lt', this, other) }
  le (other) { return combine('le', this, other) }
  gt (other) { return combine('gt', this, other) }
  ge (other) { return combine('ge', this, other) }
  and (...others) { return combine('and', this, ...others) }
  or (...others) { return combine('or', this, ...others) }
  not () { return combine('not', this) }
  add (other) { return combine('add', this, other) }
  sub (other) { return combine('sub', this, other) }
  mul (other) { return combine('mul', this, other) }
  div (other) { return combine('div', this, other) }
  mod (other) { return combine('mod', this, other) }
  neg () { return combine('neg', this) }
  isNull () { return combine('is_null', this) }
  coalesce (...others) { return combine('coalesce', this, ...others) }
  lower () { return combine('lower', this) }
  upper () { return combine('upper', this) }
  length () { return combine('length', this) }
  contains (part) { return combine('contains', this, part) }
  startsWith (part) { return combine('starts_with', this, part) }
  split (by) { return combine('split', this, by) }
  toInteger () { return combine('i64', this) }
  toFloat () { return combine('f64', this) }
  toText () { return combine('string', this) }
}

/** What an argument is in JSON: an expression's form, or a literal. */
function form (argument) {
  if (argument instanceof Expression) return argument.form
  if (argument === null || typeof argument === 'number' || typeof argument === 'boolean') return argument
  if (typeof argument === 'bigint') return Number(argument)
  return ['lit', argument]
}

function combine (name, ...parts) {
  return new Expression([name, ...parts.map(form)])
}

const side = name => (...path) => new Expression([name, ...path])

/** A field of the value: `col('a', 'b')` is field b of field a. */
const col = side('col')
const value = side('value')
const key = side('key')
const left = side('left')
const right = side('right')
const aggregate = side('aggregate')
const windowKey = side('window_key')
const windowStart = side('window_start')
const windowEnd = side('window_end')

const lit = literal => new Expression(['lit', literal])
const concat = (...parts) => combine('concat', ...parts)
const list = (...parts) => combine('list', ...parts)
const pair = (k, v) => combine('pair', k, v)
const when = (condition, then, otherwise) => combine('if', condition, then, otherwise)
const object = fields =>
  new Expression(['object', ...Object.entries(fields).map(([name, part]) => [name, form(part)])])

module.exports = {
  Expression, form, col, value, key, left, right, aggregate, windowKey, windowStart, windowEnd, lit, concat, list, pair,
  when, object
}
