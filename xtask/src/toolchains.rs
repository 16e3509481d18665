//! Which toolchains are there, and a clear word about those that are not.

use std::process::Command;

use anyhow::{Result, bail};

/// A toolchain that the commands need.
struct Toolchain {
    /// The program to ask.
    program: &'static str,
    /// How to ask it for its version.
    arguments: &'static [&'static str],
    /// The least version, major and minor.
    least: (u32, u32),
    /// What to install when it is missing or too old.
    install: &'static str,
}

const NEEDED: &[Toolchain] = &[
    Toolchain {
        program: "python3",
        arguments: &["--version"],
        least: (3, 11),
        install: "Python 3.11 or newer, with venv (python.org, or your system's packages)",
    },
    Toolchain {
        program: "node",
        arguments: &["--version"],
        least: (20, 0),
        install: "Node.js 20 or newer (nodejs.org, or your system's packages)",
    },
    Toolchain {
        program: "npm",
        arguments: &["--version"],
        least: (9, 0),
        install: "npm 9 or newer (it comes with Node.js)",
    },
    Toolchain {
        program: "javac",
        arguments: &["-version"],
        least: (17, 0),
        install: "a JDK, 17 or newer (adoptium.net, or your system's packages)",
    },
    Toolchain {
        program: "mvn",
        arguments: &["--version"],
        least: (3, 8),
        install: "Apache Maven 3.8 or newer (maven.apache.org, or your system's packages)",
    },
    Toolchain {
        program: "cc",
        arguments: &["--version"],
        least: (0, 0),
        install: "a C compiler (gcc or clang), which zstd is built with",
    },
];

/// Fails with one line for each toolchain that is missing or too old.
pub(crate) fn require() -> Result<()> {
    let missing: Vec<String> = NEEDED.iter().filter_map(fault).collect();
    if missing.is_empty() {
        return Ok(());
    }
    bail!("this machine lacks what the build needs:\n  {}", missing.join("\n  "));
}

fn fault(tool: &Toolchain) -> Option<String> {
    let output = Command::new(tool.program).args(tool.arguments).output();
    let Ok(output) = output else {
        return Some(format!("{} is not there: install {}", tool.program, tool.install));
    };
    // Older javac prints its version on standard error.
    let text = [output.stdout, output.stderr].concat();
    let found = version(&String::from_utf8_lossy(&text))?;
    (found < tool.least).then(|| {
        format!(
            "{} is {}.{}, needed is {}.{}: install {}",
            tool.program, found.0, found.1, tool.least.0, tool.least.1, tool.install
        )
    })
}

/// The first `major.minor` in what a program says of its version. Maven prints its first line in
/// bold even when nobody watches, so the terminal's escape sequences go first.
pub(crate) fn version(text: &str) -> Option<(u32, u32)> {
    let plain = console::strip_ansi_codes(text);
    let start = plain.find(|c: char| c.is_ascii_digit())?;
    let mut parts = plain[start..].split(|c: char| !c.is_ascii_digit());
    let major = parts.next()?.parse().ok()?;
    let minor = parts.next().and_then(|part| part.parse().ok()).unwrap_or(0);
    Some((major, minor))
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn versions_are_read_from_what_programs_print() {
        assert_eq!(version("Python 3.11.7"), Some((3, 11)));
        assert_eq!(version("v20.20.2"), Some((20, 20)));
        assert_eq!(version("javac 17.0.15"), Some((17, 0)));
        assert_eq!(version("javac 25"), Some((25, 0)));
        assert_eq!(version("\u{1b}[1mApache Maven 3.8.7\u{1b}[m"), Some((3, 8)));
        assert_eq!(version("none"), None);
    }
}
