//! The three language environments, installed into the checkout: a virtual environment, npm's
//! `node_modules`, and Maven's class path for the JVM package.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::stages::Stage;
use crate::workspace::{cache, root};

/// The virtual environment's Python.
pub(crate) fn python() -> PathBuf {
    cache().join("venv/bin/python")
}

/// A command that runs a Python program with our package importable.
pub(crate) fn python_command() -> Command {
    let mut command = Command::new(python());
    command.current_dir(root()).env("PYTHONPATH", root().join("python"));
    command
}

/// A command that runs a Node program from the checkout.
pub(crate) fn node_command() -> Command {
    let mut command = Command::new("node");
    command.current_dir(root().join("node"));
    command
}

/// A command that runs a Java main class with our package and its tests on the class path.
pub(crate) fn java_command() -> Result<Command> {
    let mut command = Command::new("java");
    command.current_dir(root()).args(["-cp", &class_path()?]).arg(jvm_library());
    Ok(command)
}

/// The class path of our package, its tests and what they need.
pub(crate) fn class_path() -> Result<String> {
    let others = fs::read_to_string(class_path_file()).context("the JVM package is not built")?;
    let jvm = root().join("jvm/target");
    let (classes, tests) = (jvm.join("classes"), jvm.join("test-classes"));
    Ok(format!("{}:{}:{}", classes.display(), tests.display(), others.trim()))
}

/// The JVM's argument that names the library to load.
pub(crate) fn jvm_library() -> String {
    let library = root().join("jvm/target/native/libottla_jni.so");
    format!("-Ddev.ottla.library={}", library.display())
}

fn class_path_file() -> PathBuf {
    cache().join("jvm-class-path")
}

/// Makes the virtual environment and installs what the package's tests and examples use.
pub(crate) fn install_python(stage: &mut Stage) -> Result<()> {
    let requirements = root().join("python/requirements-test.txt");
    let wanted = fs::read_to_string(&requirements)?;
    let mark = cache().join("venv/.installed");
    if fs::read_to_string(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    stage.command(
        Command::new("python3").args(["-m", "venv", "--clear"]).arg(cache().join("venv")),
    )?;
    stage.command(
        Command::new(python())
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"])
            .arg(&requirements),
    )?;
    fs::write(mark, wanted)?;
    Ok(())
}

/// Installs the Node package's development dependencies from its lock file.
pub(crate) fn install_node(stage: &mut Stage) -> Result<()> {
    let folder = root().join("node");
    let wanted = fs::read_to_string(folder.join("package-lock.json"))?;
    let mark = folder.join("node_modules/.installed");
    if fs::read_to_string(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    stage.command(
        Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--quiet"]).current_dir(&folder),
    )?;
    fs::write(mark, wanted)?;
    Ok(())
}

/// Compiles the JVM package, tests and examples included.
pub(crate) fn build_jvm(stage: &mut Stage) -> Result<()> {
    stage.command(
        Command::new("mvn")
            .args(["-q", "-B", "-f"])
            .arg(root().join("jvm/pom.xml"))
            .args(["test-compile", "dependency:build-classpath", "-Dmdep.includeScope=test"])
            .arg(format!("-Dmdep.outputFile={}", class_path_file().display())),
    )
}
