//! Advice is marked in one way, and its card is chosen without a wildcard: a new kind of advice must decide.

use super::{Breach, House};

/// Where links to cards are made, or lead from a page about cards.
const MAY_LINK: [&str; 4] = [
    "crates/web/src/advice.rs",
    "crates/web/src/route.rs",
    "crates/web/src/page/known/",
    "crates/web/templates/known/",
];

pub fn check(house: &House) -> Result<Vec<Breach>, String> {
    let mut breaches = Vec::new();
    let of_pages = |file: &&String| file.starts_with("crates/web/src/") || file.starts_with("crates/web/templates/");
    for file in house.files.iter().filter(of_pages) {
        let by_hand = ["href=\"/known/cards/", "card-of"].iter().any(|link| house.read(file).contains(link));
        if by_hand && !MAY_LINK.iter().any(|may| file.starts_with(may)) {
            breaches
                .push(format!("{file}: links to a card by hand; use `Advice` or `mark` of crates/web/src/advice.rs"));
        }
    }
    for file in house.rust_files().filter(|file| file.starts_with("crates/career/src/")) {
        for body in bodies(&house.read(file), "fn card(") {
            if body.contains("_ =>") {
                breaches.push(format!("{file}: `card` has a wildcard; each kind of advice names its card"));
            }
        }
    }
    Ok(breaches)
}

/// What stands in the functions that begin so, up to the brace that closes them, as rustfmt sets it.
fn bodies(code: &str, begins: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut lines = code.lines();
    while let Some(line) = lines.next() {
        if !line.contains(begins) {
            continue;
        }
        let indent: String = line.chars().take_while(|c| c.is_whitespace()).collect();
        let end = format!("{indent}}}");
        all.push(lines.by_ref().take_while(|line| *line != end).collect::<Vec<_>>().join("\n"));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::bodies;

    #[test]
    fn a_wildcard_is_seen_in_the_body_it_stands_in() {
        let code = "impl A {\n    pub fn card(self) -> Id {\n        match self {\n            _ => Id::Rest,\n        }\n    }\n\n    fn other() {\n        x\n    }\n}\n";
        let found = bodies(code, "fn card(");
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("_ =>") && !found[0].contains("other"));
    }
}
