//! Serdes and functions as the spec names them, resolved against the functions handed over.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;

use serde_json::Value;

use super::Defaults;
use crate::expression::Expression;
use crate::function::{Arguments, Function, UserFunction};
use crate::serdes::Serde;

/// The host's functions, and the serdes that stand where none is given.
#[derive(Debug)]
pub(crate) struct Functions {
    functions: Vec<UserFunction>,
    pub(crate) default_key: Serde,
    pub(crate) default_value: Serde,
}

impl Functions {
    pub(crate) fn new(
        functions: Vec<UserFunction>,
        names: &[String],
        defaults: &Defaults,
    ) -> Result<Functions, String> {
        let named = |(position, function): (usize, UserFunction)| match names.get(position) {
            Some(name) => function.renamed(name),
            None => function,
        };
        let functions = functions.into_iter().enumerate().map(named).collect();
        let mut all =
            Functions { functions, default_key: Serde::Bytes, default_value: Serde::Bytes };
        all.default_key = all.serde(&defaults.key)?.unwrap_or(Serde::Bytes);
        all.default_value = all.serde(&defaults.value)?.unwrap_or(Serde::Bytes);
        Ok(all)
    }

    pub(crate) fn serde(&self, json: &Option<Value>) -> Result<Option<Serde>, String> {
        json.as_ref().map(|json| self.one_serde(json)).transpose()
    }

    fn one_serde(&self, json: &Value) -> Result<Serde, String> {
        let unknown = || {
            format!(
                "unknown serde {json}; there are bytes, string, i32, i64, f64, bool, json, \
                 {{\"windowed\": serde, \"size_ms\": n}} and \
                 {{\"host\": {{\"serialize\": i, \"deserialize\": j}}}}"
            )
        };
        if let Some(name) = json.as_str() {
            return Ok(match name {
                "bytes" => Serde::Bytes,
                "string" => Serde::Text,
                "i32" => Serde::I32,
                "i64" => Serde::I64,
                "f64" => Serde::F64,
                "bool" => Serde::Bool,
                "json" => Serde::Json,
                _ => return Err(unknown()),
            });
        }
        if let Some(host) = json.get("host") {
            let function = |which| host.get(which).ok_or_else(unknown).and_then(|i| self.host(i));
            return Ok(Serde::Host {
                serialize: function("serialize")?,
                deserialize: function("deserialize")?,
            });
        }
        match (json.get("windowed"), json.get("size_ms").and_then(Value::as_i64)) {
            (Some(inner), Some(size_ms)) if size_ms > 0 && !inner.is_object() => {
                Ok(Serde::Windowed { inner: Box::new(self.one_serde(inner)?), size_ms })
            }
            (Some(inner), Some(size_ms)) if size_ms > 0 && inner.get("host").is_some() => {
                Ok(Serde::Windowed { inner: Box::new(self.one_serde(inner)?), size_ms })
            }
            _ => Err(unknown()),
        }
    }

    fn host(&self, index: &Value) -> Result<UserFunction, String> {
        let position = index.as_u64().and_then(|index| usize::try_from(index).ok());
        position.and_then(|position| self.functions.get(position)).cloned().ok_or_else(|| {
            format!("there is no function {index}: {} were handed over", self.functions.len())
        })
    }

    pub(crate) fn function(&self, json: &Value, arguments: Arguments) -> Result<Function, String> {
        if let Some(index) = json.get("host") {
            return Ok(Function::Host(self.host(index)?));
        }
        match json.get("expr") {
            Some(expression) => Expression::parse(expression)
                .map(|expression| Function::Expression(Arc::new(expression), arguments))
                .map_err(|error| error.to_string()),
            None => Err(format!("a function is {{\"host\": n}} or {{\"expr\": …}}, not {json}")),
        }
    }
}
