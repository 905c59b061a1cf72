//! Whether a document is a résumé at all. A letter, an invoice or an article never becomes a made-up person.

use career::profile::Profile;

use super::names::Kind;
use super::sections::Section;
use crate::RawLine;

/// Whether what was read holds together as a working life.
pub(super) fn is_resume(lines: &[RawLine], sections: &[Section<'_>], profile: &Profile) -> bool {
    let telling = sections
        .iter()
        .filter(|s| !matches!(s.kind, Kind::Top | Kind::Other | Kind::Summary | Kind::Contact | Kind::References))
        .count();
    let dated = profile.positions.iter().filter(|p| p.period.from.is_some() && !p.title.is_empty()).count();
    let contact = usize::from(profile.contact.email.is_some() || profile.contact.phone.is_some());
    let foreign = foreign(lines);
    if foreign >= 2 && telling < 2 {
        return false;
    }
    telling >= 2
        || telling == 1
            && (dated > 0
                || contact > 0
                || !profile.positions.is_empty()
                || !profile.skills.is_empty()
                || !profile.education.is_empty())
        || dated >= 1
}

/// Signs of a letter, an invoice or a contract.
fn foreign(lines: &[RawLine]) -> usize {
    let starts = [
        "dear ",
        "sincerely",
        "yours ",
        "kind regards",
        "best regards",
        "to whom it may",
        "re:",
        "invoice",
        "bill to",
        "amount due",
        "total due",
        "subtotal",
        "abstract",
        "sehr geehrte",
        "mit freundlichen",
        "rechnung",
        "cher ",
        "chère ",
        "madame,",
        "cordialement",
        "estimado",
        "estimada",
        "atentamente",
    ];
    let text = lines.iter().take(400).map(|line| line.text.trim().to_lowercase());
    let mut seen = vec![false; starts.len()];
    for line in text {
        for (seen, start) in seen.iter_mut().zip(starts) {
            *seen |= line.starts_with(start);
        }
    }
    seen.into_iter().filter(|seen| *seen).count()
}
