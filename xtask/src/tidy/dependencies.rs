//! Every outside dependency earns its line with a reason, in the workspace manifest.

use super::{Breach, House};

pub fn check(house: &House) -> Result<Vec<Breach>, String> {
    let manifest = house.read("Cargo.toml");
    let mut breaches = Vec::new();
    let lines = manifest
        .lines()
        .skip_while(|line| *line != "[workspace.dependencies]")
        .skip(1)
        .take_while(|line| !line.starts_with('['));
    for line in lines {
        let Some((name, rest)) = line.split_once(" = ") else { continue };
        if line.starts_with('#') || rest.contains("path = ") {
            continue;
        }
        if !rest.contains(" # ") {
            breaches.push(format!("Cargo.toml: `{name}` has no reason beside it"));
        }
    }
    for file in house.files.iter().filter(|f| f.ends_with("/Cargo.toml") && !f.starts_with("fuzz/")) {
        let own = house.read(file);
        let mut inside = false;
        for line in own.lines() {
            if line.starts_with('[') {
                inside = line.ends_with("dependencies]");
            } else if inside && line.contains(" = ") && !line.contains("workspace = true") && !line.starts_with('#') {
                breaches.push(format!("{file}: `{line}` bypasses the workspace manifest"));
            }
        }
    }
    Ok(breaches)
}
