//! Compares the rooms' dependencies with the table in ARCHITECTURE.md.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use super::{Breach, House};

pub fn check(house: &House) -> Result<Vec<Breach>, String> {
    let allowed = table(&house.read("ARCHITECTURE.md"));
    let mut breaches = Vec::new();
    for (room, needs) in actual(house)? {
        match allowed.get(&room) {
            None => breaches.push(format!("ARCHITECTURE.md has no row for the room `{room}`")),
            Some(Allowed::Everything) => {}
            Some(Allowed::Rooms(rooms)) => {
                breaches.extend(needs.difference(rooms).map(|need| format!("`{room}` must not depend on `{need}`")));
            }
        }
    }
    Ok(breaches)
}

enum Allowed {
    Everything,
    Rooms(BTreeSet<String>),
}

/// Rows such as "| `crates/intake` | … | career, lexicon |".
fn table(text: &str) -> BTreeMap<String, Allowed> {
    let mut rooms = BTreeMap::new();
    for line in text.lines() {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [room, _, allowed] = cells[..] else { continue };
        let Some(room) = room.strip_prefix('`').and_then(|r| r.strip_suffix('`')) else { continue };
        let name = room.strip_prefix("crates/").unwrap_or(room).to_owned();
        let allowed = match allowed {
            "everything" => Allowed::Everything,
            list => Allowed::Rooms(list.split(',').map(|r| r.trim().to_owned()).collect()),
        };
        rooms.insert(name, allowed);
    }
    rooms
}

/// Normal and build dependencies between our own rooms, by folder name.
fn actual(house: &House) -> Result<BTreeMap<String, BTreeSet<String>>, String> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(&house.root)
        .output()
        .map_err(|error| format!("cargo metadata did not start: {error}"))?;
    let metadata: serde_json::Value =
        serde_json::from_slice(&output.stdout).map_err(|error| format!("cargo metadata is not JSON: {error}"))?;
    let mut rooms = BTreeMap::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let needs = package["dependencies"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|need| need["kind"] != "dev")
            .filter_map(|need| room_of(need["path"].as_str()?))
            .collect();
        let folder = package["manifest_path"].as_str().and_then(|path| path.strip_suffix("/Cargo.toml"));
        if let Some(room) = folder.and_then(room_of) {
            rooms.insert(room, needs);
        }
    }
    Ok(rooms)
}

fn room_of(path: &str) -> Option<String> {
    path.rsplit('/').next().map(str::to_owned)
}
