//! `Streams`: turns on the JavaScript thread, and the functions that run inside them.

use std::cell::Cell;
use std::sync::Arc;

use napi::Env;
use napi::bindgen_prelude::FunctionRef;
use napi_derive::napi;
use ottla_facade::{self as facade, Datum, Returned, Shape, UserError, UserFunction};

use crate::datum::{Answer, Arguments};
use crate::{Queue, enter, millis, pairs};

thread_local! {
    /// The environment of the turn under way on this thread.
    static TURN: Cell<Option<Env>> = const { Cell::new(None) };
}

/// A function of a topology.
type JsFunction = FunctionRef<Arguments, Answer>;

/// A Streams application.
#[napi]
pub struct Streams {
    inner: facade::Streams,
}

/// What a turn came to.
#[napi(object)]
pub struct Turn {
    /// Records processed in it.
    pub records: u32,
    /// How often JavaScript was entered since the start.
    pub host_entries: i64,
    /// Whether another turn has something to do at once.
    pub more: bool,
}

#[napi]
impl Streams {
    /// Checks options and topology; nothing connects. Functions are named as the topology's
    /// document names them.
    #[napi(factory, catch_unwind)]
    pub fn open(
        options: Vec<Vec<String>>,
        topology: String,
        names: Vec<String>,
        functions: Vec<JsFunction>,
    ) -> napi::Result<Self> {
        let functions = names.into_iter().zip(functions).map(user_function).collect();
        let inner = enter(|| facade::Streams::open(&pairs(options), &topology, functions))?;
        Ok(Self { inner })
    }

    /// Processes at most so many records for about so many ms, calling functions on this thread.
    #[napi(catch_unwind)]
    pub fn turn(&self, env: Env, max_records: u32, max_ms: u32) -> napi::Result<Turn> {
        TURN.set(Some(env));
        let turn = enter(|| self.inner.turn(max_records as usize, u64::from(max_ms)));
        TURN.set(None);
        let turn = turn?;
        Ok(Turn {
            records: u32::try_from(turn.records).unwrap_or(u32::MAX),
            host_entries: i64::try_from(turn.host_entries).unwrap_or(i64::MAX),
            more: turn.more,
        })
    }

    /// Completes when a turn has something to do, or the time is over.
    #[napi(catch_unwind)]
    pub fn wait(&self, queue: &Queue, timeout_ms: u32) -> napi::Result<i64> {
        enter(|| Ok(queue.submit(self.inner.wait(millis(timeout_ms)))))
    }

    /// Starts a control call; returns the id of its completion.
    #[napi(catch_unwind)]
    pub fn call(&self, queue: &Queue, op: String, argument: String) -> napi::Result<i64> {
        enter(|| Ok(queue.submit(self.inner.call(&op, &argument))))
    }

    /// Begins to close; turns go on until it completes.
    #[napi(catch_unwind)]
    pub fn close(&self, queue: &Queue, limit_ms: u32) -> napi::Result<i64> {
        enter(|| Ok(queue.submit(self.inner.close(millis(limit_ms)))))
    }
}

fn user_function((name, function): (String, JsFunction)) -> UserFunction {
    UserFunction::new(
        &name,
        Arc::new(move |shape, arguments: &[Datum]| {
            call(&function, shape, arguments).map_err(|error| UserError::new(error.reason.clone()))
        }),
    )
}

fn call(function: &JsFunction, shape: Shape, arguments: &[Datum]) -> napi::Result<Returned> {
    let Some(env) = TURN.get() else {
        return Err(napi::Error::from_reason("a function of a topology runs inside a turn only"));
    };
    let answer = function.borrow_back(&env)?.call(Arguments(arguments.to_vec()))?;
    Ok(match shape {
        Shape::Truth => Returned::Truth(answer.is_truthy()),
        Shape::Value | Shape::Bytes => Returned::Value(answer.into_datum()?),
        Shape::Pair => {
            let (key, value) = answer.into_pair()?;
            Returned::Pair(key, value)
        }
        Shape::Values => {
            let items = answer.into_items()?.into_iter();
            Returned::Values(items.map(Answer::into_datum).collect::<napi::Result<_>>()?)
        }
        Shape::Pairs => {
            let items = answer.into_items()?.into_iter();
            Returned::Pairs(items.map(Answer::into_pair).collect::<napi::Result<_>>()?)
        }
        Shape::Nothing => Returned::Nothing,
    })
}
