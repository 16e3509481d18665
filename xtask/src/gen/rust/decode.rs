//! The decoder of a struct.

use std::fmt::Write as _;

use anyhow::Result;

use super::{Emitter, Shape, condition, identifier, is_option, method, plain_range, snake};
use crate::r#gen::schema::{Field, Type, Versions};

impl Emitter<'_> {
    pub(super) fn decode(&self, out: &mut String, shape: &Shape<'_>, top: bool) -> Result<()> {
        let all = shape.versions;
        if top {
            let _ = writeln!(
                out,
                "/// Reads the message in the form of `version`.\n///\n/// # Errors\n///\n\
                 /// The version is not supported, the bytes are not the message, or it exceeds the\n\
                 /// reader's budget.\n\
                 pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {{\n\
                 r.check_version(\"{}\", version, Self::MIN_VERSION, Self::MAX_VERSION)?;\n\
                 let message = Self::read(r, version);\nr.take_failure()?;\nOk(message)\n}}",
                shape.name
            );
        }
        out.push_str("pub(crate) fn read(r: &mut Reader, version: i16) -> Self {\n");
        self.flex_binding(out, all);
        for field in self.fields(shape) {
            let range = plain_range(field, all)?;
            let (name, default) = (local(field), self.default_value(field));
            if range.is_empty() {
                let _ = writeln!(out, "let mut {name} = {default};");
                continue;
            }
            let value = self.read_field(field, range, shape, false);
            let mutable = if field.tag.is_some() { "mut " } else { "" };
            let _ = match condition(range, all) {
                None => writeln!(out, "let {mutable}{name} = {value};"),
                Some(condition) => {
                    writeln!(
                        out,
                        "let {mutable}{name} = if {condition} {{ {value} }} else {{ {default} }};"
                    )
                }
            };
        }
        let flexible = self.read_tagged(out, shape);
        out.push_str("Self {\n");
        for field in self.fields(shape) {
            let _ = writeln!(out, "{}: {},", identifier(&field.name), local(field));
        }
        out.push_str(if flexible { "unknown_tagged_fields,\n}\n}\n" } else { "}\n}\n" });
        Ok(())
    }

    /// An expression that reads the field.
    fn read_field(
        &self,
        field: &Field,
        range: Versions,
        shape: &Shape<'_>,
        tagged: bool,
    ) -> String {
        let flex = self.flex(Some(field), shape.versions);
        let value = self.read_value(&field.ty, flex, range, "");
        if !is_option(field) {
            return value;
        }
        let nullable = field.nullable.and(range);
        if nullable.is_empty() {
            return format!("Some({value})");
        }
        let optional = match &field.ty {
            Type::Struct(_) => {
                let present = if tagged { "r.read_uvarint() != 0" } else { "r.read_i8() >= 0" };
                format!("if {present} {{ Some({value}) }} else {{ None }}")
            }
            ty => self.read_value(ty, flex, range, "nullable_"),
        };
        match condition(nullable, range) {
            None => optional,
            Some(condition) => format!("if {condition} {{ {optional} }} else {{ Some({value}) }}"),
        }
    }

    fn read_value(&self, ty: &Type, flex: &str, range: Versions, null: &str) -> String {
        match ty {
            Type::String | Type::Bytes | Type::Records => {
                format!("r.read_{null}{}({flex})", method(ty))
            }
            Type::Struct(name) => format!("{}::read(r, version)", self.shape(name).name),
            Type::Array(element) => match &**element {
                Type::Struct(name) => {
                    let (element, least) =
                        (&self.shape(name).name, self.least_expression(name, range));
                    format!("r.read_{null}structs({flex}, {least}, version, {element}::read)")
                }
                scalar => format!("r.read_{null}{}s({flex})", method(scalar)),
            },
            scalar => format!("r.read_{}()", method(scalar)),
        }
    }

    /// Reads the tagged fields, where some version has them.
    fn read_tagged(&self, out: &mut String, shape: &Shape<'_>) -> bool {
        let all = shape.versions;
        let flexible = self.message.flexible.and(all);
        if flexible.is_empty() {
            return false;
        }
        let tagged = self.tagged(shape);
        let flex = self.flex(None, all);
        if tagged.is_empty() {
            let read = "r.read_unknown_tagged_fields()";
            let _ = match flex {
                "flex" => {
                    writeln!(
                        out,
                        "let unknown_tagged_fields = if flex {{ {read} }} else {{ Vec::new() }};"
                    )
                }
                _ => writeln!(out, "let unknown_tagged_fields = {read};"),
            };
            return true;
        }
        let mut body = String::from(
            "for _ in 0..r.read_tagged_count() {\nlet (tag, size) = r.read_tag();\nmatch tag {\n",
        );
        for (tag, range, field) in &tagged {
            let guard =
                condition(*range, flexible).map(|text| format!(" if {text}")).unwrap_or_default();
            let _ = write!(
                body,
                "{tag}{guard} => {{\nlet limit = r.read_tagged_begin(size);\n{} = {};\nr.read_tagged_end(limit);\n}}\n",
                local(field),
                self.read_field(field, *range, shape, true)
            );
        }
        body.push_str(
            "_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),\n}\n",
        );
        body.push_str("if r.failed() {\nbreak;\n}\n}\n");
        out.push_str("let mut unknown_tagged_fields = Vec::new();\n");
        match flex {
            "flex" => drop(write!(out, "if flex {{\n{body}}}\n")),
            _ => out.push_str(&body),
        }
        true
    }
}

/// The variable that holds a field until all are read.
fn local(field: &Field) -> String {
    format!("f_{}", snake(&field.name))
}
