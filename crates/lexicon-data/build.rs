//! Checks the model files before the program embeds them: whole, made together, and no heavier than was promised.
#![expect(clippy::disallowed_methods, reason = "cargo tells a build script by its environment where things lie")]

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use lexicon::model::{File, Files, Model};

/// Bytes that the model files may have together.
const MOST: usize = 40_000_000;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=models");
    println!("cargo::rerun-if-changed=build.rs");
    match check() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            println!("cargo::error=The lexicon's models cannot be embedded. {why}");
            ExitCode::FAILURE
        }
    }
}

fn check() -> Result<(), String> {
    if env::var("CARGO_CFG_TARGET_ENDIAN").is_ok_and(|endian| endian != "little") {
        return Err("The files are little-endian and used in place; this machine is not.".into());
    }
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").map_err(|why| why.to_string())?).join("models");
    let [words, encoder, concepts] = File::ALL.map(|file| {
        let path = folder.join(file.name());
        fs::read(&path).map_err(|why| format!("{}: {why}. `git checkout` brings it back.", path.display()))
    });
    let files = Files { words: kept(&words?), encoder: kept(&encoder?), concepts: kept(&concepts?) };
    let model = Model::from_files(files).map_err(|why| why.to_string())?;
    model.verify().map_err(|why| format!("{why} `git checkout` brings it back."))?;
    if model.size() > MOST {
        return Err(format!("They have {} bytes together; {MOST} are allowed.", model.size()));
    }
    Ok(())
}

fn kept(bytes: &[u8]) -> &'static [u8] {
    let mut aligned = vec![0u128; bytes.len().div_ceil(16)];
    bytemuck::cast_slice_mut::<_, u8>(&mut aligned)[..bytes.len()].copy_from_slice(bytes);
    let all: &'static [u128] = Vec::leak(aligned);
    &bytemuck::cast_slice(all)[..bytes.len()]
}
