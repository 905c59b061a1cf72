//! Files are named by what they are about, and are short enough to see.

use super::{Breach, House};

/// Names that say nothing about the domain.
const EMPTY_NAMES: [&str; 7] = ["utils", "util", "common", "helpers", "helper", "manager", "misc"];

/// Lines of code in one file, tests at its bottom left out. Tables of words and facts are data and may be longer.
const LONGEST: usize = 500;

pub fn check(house: &House) -> Result<Vec<Breach>, String> {
    let mut breaches = Vec::new();
    for file in house.rust_files() {
        let stem = file.rsplit('/').next().unwrap_or(file).trim_end_matches(".rs");
        let folder = file.rsplit('/').nth(1).unwrap_or("");
        if EMPTY_NAMES.contains(&stem) || EMPTY_NAMES.contains(&folder) {
            breaches.push(format!("{file}: name it by what it is about"));
        }
        let text = house.read(file);
        let code = text.split("\n#[cfg(test)]").next().unwrap_or("");
        let lines = code.lines().count();
        let is_data = code.lines().filter(|line| line.trim_start().starts_with(['"', '('])).count() * 2 > lines;
        if lines > LONGEST && !is_data {
            breaches.push(format!("{file}: {lines} lines; more than {LONGEST} is more than one thing"));
        }
        if !file.contains("/tests/") && !text.trim_start().starts_with("//!") {
            breaches.push(format!("{file}: begins without saying what it is about (`//!`)"));
        }
    }
    Ok(breaches)
}
