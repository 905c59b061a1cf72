//! Tests neither sleep nor are skipped.

use super::{Breach, House};

pub fn check(house: &House) -> Result<Vec<Breach>, String> {
    // Built from parts, so that this file does not accuse itself.
    let skipped = format!("#[{}", "ignore");
    let sleeping = format!("thread::{}(", "sleep");
    let mut breaches = Vec::new();
    for file in house.rust_files() {
        let text = house.read(file);
        let tests = match text.split_once("\n#[cfg(test)]") {
            _ if file.contains("/tests/") => text.as_str(),
            Some((_, tests)) => tests,
            None => "",
        };
        if tests.contains(&skipped) || text.contains(&skipped) {
            breaches.push(format!("{file}: a test is skipped"));
        }
        if tests.contains(&sleeping) {
            breaches.push(format!("{file}: a test sleeps"));
        }
    }
    Ok(breaches)
}
