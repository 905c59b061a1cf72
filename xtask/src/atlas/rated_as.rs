//! From whom an occupation borrows ratings that O*NET does not give: its nearest rated family, marked as borrowed.
//!
//! In this order: a rated occupation of the same SOC code (`15-1299.08` for `15-1299.00`); of the same broad group
//! (`15-129`); the closest rated one that O*NET's experts list as related; of the same minor group (`15-12`). Within a
//! step the smallest distance between codes wins, the lower code on a tie. Nothing beyond: military work borrows from
//! nobody.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::Tally;
use super::occupations::{Codes, Related};

/// O*NET-SOC code → the code whose ratings it uses: its own when rated; absent when there is none near.
pub type Borrowed = BTreeMap<String, String>;

/// Chooses for every occupation.
pub fn choose(codes: &Codes, rated: &BTreeSet<String>, related: &Related, tally: &mut Tally) -> Borrowed {
    let mut out = Borrowed::new();
    for code in codes.keys() {
        let lender = if rated.contains(code) { Some(code) } else { nearest(code, rated, related) };
        if let Some(lender) = lender {
            out.insert(code.clone(), lender.clone());
        }
    }
    tally.set("occupations rated", rated.len());
    tally.set("occupations that borrow", out.len() - rated.len());
    tally.set("occupations without ratings", codes.len() - out.len());
    out
}

fn nearest<'a>(code: &str, rated: &'a BTreeSet<String>, related: &Related) -> Option<&'a String> {
    let sharing = |digits: usize| {
        let family = code.get(..digits)?;
        let members = rated.iter().filter(|other| other.starts_with(family));
        members.min_by_key(|other| number(other).abs_diff(number(code)))
    };
    let listed = || related.get(code)?.iter().find_map(|other| rated.get(other));
    sharing("15-1299".len()).or_else(|| sharing("15-129".len())).or_else(listed).or_else(|| sharing("15-12".len()))
}

/// `15-1299.08` as 15129908.
fn number(code: &str) -> u32 {
    code.chars().filter_map(|c| c.to_digit(10)).fold(0, |sum, digit| sum * 10 + digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn borrowed(code: &str) -> Option<String> {
        let rated = ["15-1299.05", "15-1299.08", "15-1252.00", "29-1141.00"].map(str::to_owned).into();
        let related = Related::from([("29-1299.00".to_owned(), vec!["29-1141.00".to_owned()])]);
        nearest(code, &rated, &related).cloned()
    }

    #[test]
    fn the_nearest_family_lends() {
        assert_eq!(borrowed("15-1299.00").as_deref(), Some("15-1299.05"));
        assert_eq!(borrowed("15-1255.00").as_deref(), Some("15-1252.00"));
        assert_eq!(borrowed("29-1299.00").as_deref(), Some("29-1141.00"));
    }

    #[test]
    fn military_work_borrows_from_nobody() {
        assert_eq!(borrowed("55-1011.00"), None);
    }
}
