//! What tests and measurements need beside Rust: brought where that is allowed, asked for in one sentence elsewhere.

use std::path::Path;
use std::process::{Command, Stdio};

/// The rules of accessibility, at the release that our pages are held to.
const AXE: &str = "axe-core@4.14.1";

const WITHOUT: &str = "`cargo xtask test --without-browser` runs everything else.";

/// A C linker.
pub(crate) fn linker() -> Result<(), String> {
    match answers("cc") {
        true => Ok(()),
        false => Err("the tests need a C linker: on Debian, `apt-get install build-essential`".to_owned()),
    }
}

/// PostgreSQL, for the tests of the store in it. There is no way around them: the promise holds in every engine.
pub(crate) fn postgres() -> Result<(), String> {
    let what = "the tests of the store need PostgreSQL beside SQLite";
    bring(what, &["postgresql"], "", || testkit::postgres::programs().is_some())
}

/// Chromium and its driver.
pub(crate) fn browser() -> Result<(), String> {
    const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-dejavu-core"];
    let is_there = || answers("chromedriver") && ["chromium", "google-chrome", "chrome"].iter().any(|it| answers(it));
    let what = "the tests of the pages need a browser and its driver";
    bring(what, &PACKAGES, WITHOUT, is_there)
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
    bring("the tests of the pages need npm, which brings axe-core", &["npm"], WITHOUT, || answers("npm"))?;
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let asked = Command::new("npm")
        .args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--silent", AXE, "--prefix"])
        .arg(&folder)
        .status();
    // Written last: a folder that npm left half filled does not count.
    let brought = asked.is_ok_and(|status| status.success()) && std::fs::write(&note, AXE).is_ok() && is_there();
    match brought {
        true => Ok(()),
        false => Err(format!("npm did not bring {AXE}; its reason stands above, if it gave one. {WITHOUT}")),
    }
}

/// Installs Debian's packages when that is allowed here and something is missing.
fn bring(what: &str, packages: &[&str], otherwise: &str, is_there: impl Fn() -> bool) -> Result<(), String> {
    if is_there() {
        return Ok(());
    }
    let names = packages.join(" ");
    let ask = format!("{what}: on Debian, `apt-get install {names}`. {otherwise}");
    if !(is_root() && answers("apt-get")) {
        return Err(ask);
    }
    eprintln!("{what}: installing {names}");
    apt(&["update", "-qq"], otherwise)?;
    apt(&[&["install", "-y", "-qq", "--no-install-recommends"], packages].concat(), otherwise)?;
    if is_there() { Ok(()) } else { Err(ask) }
}

fn apt(arguments: &[&str], otherwise: &str) -> Result<(), String> {
    let status = Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive").status();
    match status.is_ok_and(|status| status.success()) {
        true => Ok(()),
        false => Err(format!("`apt-get {}` did not work; its reason stands above. {otherwise}", arguments.join(" "))),
    }
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// Whether a program is there and starts.
fn answers(program: &str) -> bool {
    Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}
