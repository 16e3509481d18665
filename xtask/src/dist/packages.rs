//! The wheel, npm's tarball and the jar, each with the library of this machine's platform in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::languages;
use crate::stages::Stage;
use crate::workspace::{Profile, cache, cargo, place_libraries, root, target};

/// Puts what was packaged into a repository.
const DEPLOY: &str = "org.apache.maven.plugins:maven-deploy-plugin:3.1.4:deploy";

/// Where the packages are.
pub(crate) struct Packages {
    pub(crate) wheel: PathBuf,
    pub(crate) tarball: PathBuf,
    /// A Maven repository, as a folder.
    pub(crate) maven: PathBuf,
}

/// Builds the three libraries as packages ship them.
pub(crate) fn build_libraries(stage: &mut Stage) -> Result<()> {
    let mut build = cargo();
    build.args(["build", "--locked", "--profile", Profile::Dist.cargo_argument()]);
    for package in ["ottla-pyo3", "ottla-napi", "ottla-jni"] {
        build.args(["-p", package]);
    }
    stage.command(&mut build)
}

/// Packs the libraries of a profile.
pub(crate) fn build(stage: &mut Stage, profile: Profile) -> Result<Packages> {
    let folder = target().join("packages").join(profile.cargo_argument());
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    place_libraries(profile)?;
    let maven = folder.join("maven");
    jar(stage, &maven)?;
    wheel(stage, profile, &folder)?;
    tarball(stage, profile, &folder)?;
    Ok(Packages { wheel: only(&folder, "whl")?, tarball: only(&folder, "tgz")?, maven })
}

/// maturin builds the module and packs it, with a platform tag that says what it needs.
fn wheel(stage: &mut Stage, profile: Profile, folder: &Path) -> Result<()> {
    let wanted = root().join("python/requirements-dist.txt");
    let venv = cache().join("maturin");
    let mark = venv.join(".installed");
    let text = fs::read_to_string(&wanted)?;
    if fs::read_to_string(&mark).ok().as_deref() != Some(&text) {
        stage.command(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&venv))?;
        let mut install = Command::new(venv.join("bin/python"));
        install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]);
        stage.command(install.arg(&wanted))?;
        fs::write(mark, text)?;
    }
    stage.command(
        Command::new(venv.join("bin/maturin"))
            .args(["build", "--locked", "--profile", profile.cargo_argument(), "--out"])
            .arg(folder)
            .current_dir(root().join("python")),
    )
}

/// Symbols are worth more to us than to strangers, and are most of a library's size.
fn strip(stage: &mut Stage, library: &Path, into: &Path) -> Result<()> {
    stage.command(Command::new("strip").arg("-o").arg(into).arg(library))
}

fn tarball(stage: &mut Stage, profile: Profile, folder: &Path) -> Result<()> {
    let library = root().join("node/ottla.node");
    strip(stage, &library, &library)?;
    let packed = stage.command(
        Command::new("npm")
            .args(["pack", "--silent", "--pack-destination"])
            .arg(folder)
            .current_dir(root().join("node")),
    );
    place_libraries(profile)?;
    packed
}

/// The jar holds its library where `Native` looks for it; the repository also says what it needs.
fn jar(stage: &mut Stage, repository: &Path) -> Result<()> {
    languages::build_jvm(stage)?;
    let jvm = root().join("jvm");
    let (os, arch) = (std::env::consts::OS, std::env::consts::ARCH.replace('_', "-"));
    let resources = jvm.join(format!("target/resources-native/{os}-{arch}"));
    fs::create_dir_all(&resources)?;
    strip(stage, &jvm.join("target/native/libottla_jni.so"), &resources.join("libottla_jni.so"))?;
    let deployed = stage.command(
        Command::new("mvn")
            .args(["-q", "-B", "-f"])
            .arg(jvm.join("pom.xml"))
            // Not the phase of that name, which would also install it for this user.
            .args(["package", DEPLOY, "-Dmaven.test.skip=true"])
            .arg(format!("-DaltDeploymentRepository=local::file://{}", repository.display())),
    );
    // The tests load the library from its place; here it would only be copied at each build.
    fs::remove_dir_all(jvm.join("target/resources-native"))?;
    let _ = fs::remove_dir_all(jvm.join(format!("target/classes/{os}-{arch}")));
    deployed
}

/// The one file of a folder that ends so.
fn only(folder: &Path, end: &str) -> Result<PathBuf> {
    let files = fs::read_dir(folder)?.flatten().map(|entry| entry.path());
    let mut found = files.filter(|file| file.extension().is_some_and(|other| other == end));
    found.next().with_context(|| format!("no .{end} in {}", folder.display()))
}

impl Packages {
    pub(crate) fn print_sizes(&self) -> Result<()> {
        let jars = self.maven.join("dev/ottla/ottla").join(env!("CARGO_PKG_VERSION"));
        for file in [&self.wheel, &self.tarball, &only(&jars, "jar")?] {
            let mib = fs::metadata(file)?.len() as f64 / f64::from(1 << 20);
            println!("    {mib:>6.1} MiB  {}", file.display());
        }
        Ok(())
    }
}
