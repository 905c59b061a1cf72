//! Packs the facts tables into one file that the library embeds and uses in place.
#![expect(clippy::print_stdout, reason = "this is how a build script talks to cargo")]
#![expect(clippy::disallowed_methods, reason = "cargo tells a build script by its environment where things lie")]

mod facts;
#[allow(dead_code, unused_imports, reason = "packing writes; reading is the library's part")]
#[path = "../src/pack/mod.rs"]
mod pack;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=tables");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/pack");
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            println!("cargo::error=The facts tables cannot be packed. {why}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    if env::var("CARGO_CFG_TARGET_ENDIAN").is_ok_and(|endian| endian != "little") {
        return Err("The pack is little-endian and used in place; this machine is not.".into());
    }
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(|why| why.to_string())?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(|why| why.to_string())?).join("atlas.pack");
    let packed = facts::pack(&|name| read(&root.join("tables"), name))?;
    fs::write(&out, packed).map_err(|why| format!("{}: {why}", out.display()))
}

fn read(folder: &Path, name: &str) -> Result<String, String> {
    let path = folder.join(format!("{name}.tsv"));
    fs::read_to_string(&path).map_err(|why| format!("{}: {why}. `git checkout` brings it back.", path.display()))
}
