//! The option that a program is run with.

/// The one option that is moved off its default, or none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Given(Option<(&'static str, &'static str)>);

impl Given {
    /// One option has this value.
    #[must_use]
    pub fn option(name: &'static str, value: &'static str) -> Self {
        Self(Some((name, value)))
    }

    /// The program's own configuration, under the option that it is run with.
    #[must_use]
    pub fn over(self, context: &[(&str, &str)]) -> Vec<(String, String)> {
        let kept =
            context.iter().filter(|(name, _)| self.0.is_none_or(|(given, _)| given != *name));
        let all = kept.chain(self.0.as_ref());
        all.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }
}
