//! What tests and measurements need beside Rust: brought where that is allowed, asked for in one sentence elsewhere.

use std::path::Path;
use std::process::{Command, Stdio};

/// The rules of accessibility, at the release that our pages are held to.
const AXE: &str = "axe-core@4.14.1";

const WITHOUT: &str = "`cargo xtask test --without-browser` runs everything else";

/// A C linker.
pub(crate) fn linker() -> Result<(), String> {
    match answers("cc") {
        true => Ok(()),
        false => Err("the tests need a C linker: on Debian, `apt-get install build-essential`".to_owned()),
    }
}

/// Chromium and its driver.
pub(crate) fn browser() -> Result<(), String> {
    const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-dejavu-core"];
    let is_there = || answers("chromedriver") && ["chromium", "google-chrome", "chrome"].iter().any(|it| answers(it));
    let what = "the tests of the pages need a browser and its driver";
    bring(what, &PACKAGES, is_there)
}

/// axe-core from the npm registry, in the build folder. It is used, never committed or shipped.
pub(crate) fn rules_of_accessibility() -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("xtask stands outside a workspace")?;
    let folder = root.join("target/axe");
    let note = folder.join("brought");
    let is_there = || {
        root.join("target").join(testkit::browser::RULES).exists()
            && std::fs::read_to_string(&note).is_ok_and(|which| which == AXE)
    };
    if is_there() {
        return Ok(());
    }
    bring("the tests of the pages need npm, which brings axe-core", &["npm"], || answers("npm"))?;
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let asked = Command::new("npm")
        .args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--silent", AXE, "--prefix"])
        .arg(&folder)
        .status();
    // Written last: a folder that npm left half filled does not count.
    let brought = asked.is_ok_and(|status| status.success()) && std::fs::write(&note, AXE).is_ok() && is_there();
    match brought {
        true => Ok(()),
        false => Err(format!("npm did not bring {AXE}; its reason stands above, if it gave one. {WITHOUT}.")),
    }
}

/// Installs Debian's packages when that is allowed here and something is missing.
fn bring(what: &str, packages: &[&str], is_there: impl Fn() -> bool) -> Result<(), String> {
    if is_there() {
        return Ok(());
    }
    let names = packages.join(" ");
    let ask = format!("{what}: on Debian, `apt-get install {names}`; {WITHOUT}.");
    if !(is_root() && answers("apt-get")) {
        return Err(ask);
    }
    eprintln!("{what}: installing {names}");
    apt(&["update", "-qq"])?;
    apt(&[&["install", "-y", "-qq", "--no-install-recommends"], packages].concat())?;
    if is_there() { Ok(()) } else { Err(ask) }
}

fn apt(arguments: &[&str]) -> Result<(), String> {
    let status = Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive").status();
    match status.is_ok_and(|status| status.success()) {
        true => Ok(()),
        false => Err(format!("`apt-get {}` did not work; its reason stands above. {WITHOUT}.", arguments.join(" "))),
    }
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// Whether a program is there and starts.
fn answers(program: &str) -> bool {
    Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}
