//! Which occupation a person means by a code or a title.

use career::atlas::{Atlas, OccupationId};
use career::evidence::Confidence;
use career::reading::SURE_ENOUGH;
use lexicon::Lexicon;

/// What was found for a code or title.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// This one; the others are what it may mean as well, best first.
    One(OccupationId, Confidence, Vec<OccupationId>),
    /// One of these, perhaps: better ask. Empty when nothing comes near.
    Several(Vec<OccupationId>),
}

/// Finds the occupation that a code (`15-1252.00`, `15-1252`), O*NET title or any other job title means, or those that
/// free text ("I love drawing and figuring out how machines work") comes near.
pub fn find_occupation(atlas: &Atlas, lexicon: &dyn Lexicon, code_or_title: &str) -> Found {
    let wanted = code_or_title.trim();
    if let Some(id) = atlas.occupation_by_code(wanted).or_else(|| by_own_title(atlas, wanted)) {
        return Found::One(id, Confidence::new(1.0), Vec::new());
    }
    let matches = lexicon.title(wanted, &[]);
    let sure = matches.first().map(|best| best.confidence).filter(|sure| sure.share() >= SURE_ENOUGH);
    let meant = if sure.is_none() { lexicon.occupations(wanted) } else { Vec::new() };
    // Where nothing is called that, what it tells of comes before what shares a word with it.
    let (first, second) = if lexicon.titleness(wanted) < A_TITLE { (meant, matches) } else { (matches, meant) };
    let mut ids: Vec<OccupationId> = Vec::new();
    for found in first.iter().chain(&second) {
        if !ids.contains(&found.occupation) {
            ids.push(found.occupation);
        }
    }
    match sure {
        Some(sure) if !ids.is_empty() => Found::One(ids.remove(0), sure, ids),
        _ => Found::Several(ids),
    }
}

/// Less of a title than this is free text.
const A_TITLE: f32 = 0.5;

fn by_own_title(atlas: &Atlas, title: &str) -> Option<OccupationId> {
    atlas.all_occupations().find(|o| o.title().eq_ignore_ascii_case(title)).map(|o| o.id)
}
