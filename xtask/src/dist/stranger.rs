//! Somebody who has never seen this repository: an empty environment without Rust, the package,
//! and the example of its README as it is written there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::packages::Packages;
use crate::stages::Stage;
use crate::workspace::{cache, root, target};

/// An empty folder for one language.
fn empty(language: &str) -> Result<PathBuf> {
    let folder = target().join("strangers").join(language);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// A program in `folder`, from a PATH on which there is no Rust, and with nothing of ours set.
fn command(program: impl AsRef<std::ffi::OsStr>, folder: &Path) -> Command {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let has_rust =
        |folder: &PathBuf| ["cargo", "rustc"].iter().any(|name| folder.join(name).exists());
    let clean = std::env::split_paths(&path).filter(|folder| !has_rust(folder));
    let mut command = Command::new(program);
    command.current_dir(folder).env("PATH", std::env::join_paths(clean).unwrap_or_default());
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        let ours = ["OTTLA", "PYTHON", "NODE", "CARGO", "RUST", "CLASSPATH"];
        if ours.iter().any(|start| text.starts_with(start)) {
            command.env_remove(name);
        }
    }
    command
}

/// The first example of a README in `language`, and what the README says that it prints.
fn example(readme: &str, language: &str) -> Result<(String, String)> {
    let page = fs::read_to_string(root().join(readme))?;
    let block = |language: &str| {
        let (_, rest) = page.split_once(&format!("```{language}\n"))?;
        Some(rest.split_once("```")?.0.to_owned())
    };
    let both = (block(language), block("text"));
    let (Some(example), Some(printed)) = both else {
        bail!("{readme} has no example in {language} with what it prints");
    };
    Ok((example, printed))
}

/// Runs the example; it must print what the README says.
fn prints(stage: &mut Stage, command: &mut Command, wanted: &str) -> Result<()> {
    let done = command.output().with_context(|| format!("run {command:?}"))?;
    let printed = String::from_utf8_lossy(&done.stdout);
    if !done.status.success() || printed != wanted {
        let said = String::from_utf8_lossy(&done.stderr);
        bail!("{command:?} ({}) printed\n{printed}{said}\ninstead of\n{wanted}", done.status);
    }
    stage.passed(1);
    Ok(())
}

pub(super) fn python(stage: &mut Stage, made: &Packages) -> Result<()> {
    let folder = empty("python")?;
    let (text, wanted) = example("python/README.md", "python")?;
    fs::write(folder.join("example.py"), text)?;
    stage.command(command("python3", &folder).args(["-m", "venv", "venv"]))?;
    let python = folder.join("venv/bin/python");
    // Nothing else is needed, so nothing is looked up.
    stage.command(
        command(&python, &folder)
            .args(["-m", "pip", "install", "--quiet", "--no-index", "--disable-pip-version-check"])
            .arg(&made.wheel),
    )?;
    prints(stage, command(&python, &folder).arg("example.py"), &wanted)
}

pub(super) fn node(stage: &mut Stage, made: &Packages) -> Result<()> {
    let folder = empty("node")?;
    let (text, wanted) = example("node/README.md", "js")?;
    fs::write(folder.join("example.mjs"), text)?;
    stage.command(command("npm", &folder).args(["init", "-y", "--silent"]))?;
    stage.command(
        command("npm", &folder)
            .args(["install", "--offline", "--no-audit", "--no-fund", "--silent"])
            .arg(&made.tarball),
    )?;
    prints(stage, command("node", &folder).arg("example.mjs"), &wanted)
}

/// A project that depends on the package, and takes what that needs in turn.
const PROJECT: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>stranger</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.source>17</maven.compiler.source>
    <maven.compiler.target>17</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <repositories>
    <repository>
      <id>packages</id>
      <url>file://REPOSITORY</url>
    </repository>
  </repositories>
  <dependencies>
    <dependency>
      <groupId>dev.ottla</groupId>
      <artifactId>ottla</artifactId>
      <version>VERSION</version>
    </dependency>
  </dependencies>
</project>
"#;

pub(super) fn jvm(stage: &mut Stage, made: &Packages) -> Result<()> {
    let folder = empty("jvm")?;
    let (text, wanted) = example("jvm/README.md", "java")?;
    let class = text.split_once("public class ").and_then(|(_, rest)| rest.split(' ').next());
    let class = class.context("the example of jvm/README.md is no public class")?.to_owned();
    let sources = folder.join("src/main/java");
    fs::create_dir_all(&sources)?;
    fs::write(sources.join(format!("{class}.java")), &text)?;
    let project = PROJECT
        .replace("REPOSITORY", &made.maven.display().to_string())
        .replace("VERSION", env!("CARGO_PKG_VERSION"));
    fs::write(folder.join("pom.xml"), project)?;
    // A repository of its own: nothing of the user's is read or written. Of an earlier run it keeps
    // all but our package, which would stand in for this one.
    let repository = cache().join("strangers-maven");
    let _ = fs::remove_dir_all(repository.join("dev/ottla"));
    stage.command(
        command("mvn", &folder)
            .args(["-q", "-B", "compile", "dependency:build-classpath"])
            .arg("-Dmdep.outputFile=class-path")
            .arg(format!("-Dmaven.repo.local={}", repository.display())),
    )?;
    let class_path = fs::read_to_string(folder.join("class-path"))?;
    let mut java = command("java", &folder);
    java.args(["-cp", &format!("target/classes:{}", class_path.trim()), &class]);
    prints(stage, &mut java, &wanted)
}
