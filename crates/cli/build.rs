//! Makes the lexicon's index from the bundled atlas, so that a cold start builds nothing.

use std::path::PathBuf;

#[expect(clippy::disallowed_methods, reason = "a build script writes what the program embeds")]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let index = lexicon::index::build(atlas_data::bundled());
    std::fs::write(out.join("lexicon.index"), index).expect("the build folder takes a file");
}
