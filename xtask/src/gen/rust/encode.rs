//! The encoder of a struct.

use std::fmt::Write as _;

use anyhow::{Result, ensure};

use super::{Emitter, Shape, condition, identifier, is_option, method, path, plain_range};
use crate::r#gen::schema::{Field, Type, Versions};

impl Emitter<'_> {
    pub(super) fn encode(&self, out: &mut String, shape: &Shape<'_>, top: bool) -> Result<()> {
        let all = shape.versions;
        if top {
            let _ = writeln!(
                out,
                "/// Appends the message in the form of `version`.\n///\n/// # Errors\n///\n\
                 /// The version is not supported, or cannot carry a value that is set.\n\
                 pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {{\n\
                 w.check_version(\"{}\", version, Self::MIN_VERSION, Self::MAX_VERSION)?;\n\
                 self.write(w, version);\nw.take_failure()\n}}",
                shape.name
            );
        }
        out.push_str("pub(crate) fn write(&self, w: &mut Writer, version: i16) {\n");
        self.flex_binding(out, all);
        for field in self.fields(shape) {
            self.write_plain(out, field, shape)?;
        }
        self.write_tagged(out, shape)?;
        out.push_str("}\n");
        Ok(())
    }

    /// A field where it stands among the plain ones, and its refusal where the version lacks it.
    fn write_plain(&self, out: &mut String, field: &Field, shape: &Shape<'_>) -> Result<()> {
        let all = shape.versions;
        let range = plain_range(field, all)?;
        let reachable = field.versions.and(all);
        let refusal = (!field.ignorable && !reachable.covers(all)).then(|| {
            format!(
                "if {} {{ w.refuse_field({}, version); }}\n",
                self.differs(field),
                path(shape, field)
            )
        });
        if range.is_empty() {
            if let Some(refusal) = refusal {
                let _ = write!(
                    out,
                    "if !({}) {{\n{refusal}}}\n",
                    condition(reachable, all).unwrap_or_default()
                );
            }
            return Ok(());
        }
        let body = self.write_field(field, range, shape, false)?;
        let Some(present) = condition(range, all) else {
            out.push_str(&body);
            return Ok(());
        };
        let _ = match refusal {
            None => write!(out, "if {present} {{\n{body}}}\n"),
            Some(refusal) if reachable == range => {
                write!(out, "if {present} {{\n{body}}} else {refusal}")
            }
            Some(refusal) => {
                let absent = condition(reachable, all).unwrap_or_default();
                write!(out, "if {present} {{\n{body}}}\nif !({absent}) {{\n{refusal}}}\n")
            }
        };
        Ok(())
    }

    fn write_field(
        &self,
        field: &Field,
        range: Versions,
        shape: &Shape<'_>,
        tagged: bool,
    ) -> Result<String> {
        let name = format!("self.{}", identifier(&field.name));
        let flex = self.flex(Some(field), shape.versions);
        if !is_option(field) {
            return Ok(self.write_value(&field.ty, &name, &format!("&{name}"), flex));
        }
        let is_struct = matches!(field.ty, Type::Struct(_));
        let null = match &field.ty {
            Type::Array(_) => format!("w.null_array({flex})"),
            Type::String => format!("w.null_string({flex})"),
            // A byte, or among tagged fields an unsigned varint: as Kafka's generator has it.
            Type::Struct(_) if tagged => "w.uvarint(0)".to_owned(),
            Type::Struct(_) => "w.i8(-1)".to_owned(),
            _ => format!("w.null_bytes({flex})"),
        };
        let refused = format!("w.refuse_null({}, version)", path(shape, field));
        let nullable = field.nullable.and(range);
        let absent = match condition(nullable, range) {
            _ if nullable.is_empty() => refused,
            None => null,
            Some(condition) => {
                ensure!(
                    !is_struct,
                    "{}: a struct that is nullable in some versions only",
                    field.name
                );
                format!("if {condition} {{ {null} }} else {{ {refused} }}")
            }
        };
        let prefix = if is_struct && !nullable.is_empty() { "w.i8(1);\n" } else { "" };
        let write = self.write_value(&field.ty, "(*value)", "value", flex);
        Ok(format!(
            "match &{name} {{\nSome(value) => {{\n{prefix}{write}}}\nNone => {{ {absent} }}\n}}\n"
        ))
    }

    /// Writes a value; `place` is an expression for it, `reference` one that borrows it.
    fn write_value(&self, ty: &Type, place: &str, reference: &str, flex: &str) -> String {
        match ty {
            Type::String | Type::Bytes | Type::Records => {
                format!("w.write_{}({reference}, {flex});\n", method(ty))
            }
            Type::Uuid => format!("w.uuid({reference});\n"),
            Type::Struct(_) => format!("{place}.write(w, version);\n"),
            Type::Array(element) => match &**element {
                Type::Struct(name) => {
                    format!(
                        "w.write_structs({reference}, {flex}, version, {}::write);\n",
                        self.shape(name).name
                    )
                }
                scalar => format!("w.write_{}s({reference}, {flex});\n", method(scalar)),
            },
            scalar => format!("w.{}({place});\n", method(scalar)),
        }
    }

    fn write_tagged(&self, out: &mut String, shape: &Shape<'_>) -> Result<()> {
        let all = shape.versions;
        let flexible = self.message.flexible.and(all);
        if flexible.is_empty() {
            return Ok(());
        }
        let tagged = self.tagged(shape);
        let mut body = String::new();
        if tagged.is_empty() {
            body.push_str("w.write_unknown_tagged_fields(&self.unknown_tagged_fields);\n");
        } else {
            body.push_str("let mut count = self.unknown_tagged_fields.len();\n");
            for (_, range, field) in &tagged {
                let _ =
                    writeln!(body, "if {} {{ count += 1; }}", self.sent(field, *range, flexible));
            }
            body.push_str("w.write_tagged_count(count);\n");
            body.push_str("let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);\n");
            for (tag, range, field) in &tagged {
                let _ = writeln!(body, "if {} {{", self.sent(field, *range, flexible));
                let _ = writeln!(body, "let mark = w.write_tag({tag}, &mut raw);");
                body.push_str(&self.write_field(field, *range, shape, true)?);
                body.push_str("w.write_tagged_end(mark);\n}\n");
            }
            body.push_str("w.write_tagged_rest(&mut raw);\n");
        }
        match self.flex(None, all) {
            "flex" => {
                let _ = write!(
                    out,
                    "if flex {{\n{body}}} else if !self.unknown_tagged_fields.is_empty() {{\n\
                     w.refuse_field(\"{}.unknown_tagged_fields\", version);\n}}\n",
                    shape.name
                );
            }
            _ => out.push_str(&body),
        }
        Ok(())
    }

    fn sent(&self, field: &Field, range: Versions, flexible: Versions) -> String {
        match condition(range, flexible) {
            Some(condition) => format!("{condition} && {}", self.differs(field)),
            None => self.differs(field),
        }
    }
}
