//! What is expected, as the table in `docs/design/circles.md` says it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use career::circle::access::{Action, Cell, Relation};

const PAGE: &str = include_str!("../../../../docs/design/circles.md");

/// Who may, for each thing and deed, by their names in the table.
static TABLE: LazyLock<BTreeMap<(String, usize), String>> = LazyLock::new(|| {
    let rows = PAGE.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| what"));
    let mut table = BTreeMap::new();
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let (what, deeds) = cells.split_first().expect("a row has a thing");
        assert_eq!(deeds.len(), 4, "{row}");
        for (at, may) in deeds.iter().enumerate() {
            table.insert(((*what).to_owned(), at), (*may).to_owned());
        }
    }
    table
});

/// Whether it is to be allowed.
///
/// # Panics
/// When the table does not speak of it.
pub fn expected(cell: Cell) -> bool {
    let at = match cell.action {
        Action::Make => 0,
        Action::See => 1,
        Action::Change => 2,
        Action::Remove => 3,
    };
    let may = TABLE.get(&(format!("{:?}", cell.subject), at)).expect("the table speaks of everything");
    assert_ne!(may, "·", "{cell:?} is a door that is not there");
    let word = match cell.relation {
        Relation::Owner => "owner",
        Relation::Given => "given",
        Relation::Host => "host",
        Relation::Member => "member",
        Relation::Coach => "coach",
        Relation::Former | Relation::Stranger | Relation::Administrator => return false,
    };
    may.split(", ").any(|one| one == word)
}

#[cfg(test)]
mod tests {
    use career::circle::access::Rules;

    use super::*;

    #[test]
    fn the_rules_are_what_the_table_says() {
        for cell in Cell::all() {
            assert_eq!(Rules::default().may(cell), expected(cell), "{cell:?}");
        }
    }

    #[test]
    fn the_table_has_no_door_more_than_the_rules() {
        let doors = TABLE.iter().filter(|(_, may)| may.as_str() != "·").count();
        let known: usize = career::circle::access::Subject::ALL.iter().map(|subject| subject.actions().len()).sum();
        assert_eq!(doors, known);
    }
}
