//! From a title to occupations: the exact plain form first, then likeness word by word; lines decide between meanings.

use std::collections::BTreeMap;

use career::atlas::{EscoOccupationId, OccupationId};
use career::evidence::Confidence;
use career::reading::TitleMatch;

use super::normal::{Plain, parts, plain};
use crate::index::{LexiconIndex, key};
use crate::tables::people::LEFT_OUT;
use crate::tables::titles::{BARE, FIELDS};
use crate::words::{Word, is_stop_word, stem, words};

/// Occupations given at most.
const MOST: usize = 8;
/// Titles longer than this many bytes are cut: no title is.
const LONGEST: usize = 300;

/// What speaks for one occupation.
#[derive(Clone, Copy, Default)]
struct Support {
    weight: f32,
    esco: Option<u16>,
}

type Found = BTreeMap<u16, Support>;

/// Best first, at most eight.
pub(crate) fn matches(index: &LexiconIndex, title: &str, lines: &[&str]) -> Vec<TitleMatch> {
    let title = shortened(title);
    let whole = plain(title);
    let bare = is_bare(&whole.core);
    let (mut found, mut sure) =
        if bare && !lines.is_empty() { any_of(index, &whole.core[whole.core.len() - 1]) } else { trade(index, &whole) };
    let parts = parts(title);
    if sure < 0.95 && parts.len() > 1 {
        (found, sure) = by_parts(index, &parts, found, sure);
    }
    if found.is_empty() {
        return Vec::new();
    }
    normalise(&mut found);
    let told = weigh_by_lines(index, &mut found, lines, sure);
    ranked(found, sure, bare, told)
}

/// A rank and no trade: "Manager", "Assistant Director".
fn is_bare(core: &[String]) -> bool {
    match core {
        [word] => BARE.contains(&word.as_str()),
        [first, word] => first == "assistant" && matches!(word.as_str(), "manager" | "director" | "supervisor"),
        _ => false,
    }
}

fn shortened(title: &str) -> &str {
    title.get(..title.floor_char_boundary(LONGEST)).unwrap_or(title)
}

/// One trade: its occupations and how well the words were known, 0–1.
fn trade(index: &LexiconIndex, form: &Plain) -> (Found, f32) {
    for (words, sure) in [(&form.full, 1.0), (&form.core, 0.97)] {
        if let Some(found) = exact(index, words) {
            let believed: f32 = found.values().map(|support| support.weight).sum();
            return (found, sure * believed);
        }
    }
    let words = if form.core.is_empty() { &form.full } else { &form.core };
    if let Some(found) = of_the_field(words).and_then(|words| exact(index, &words)) {
        let believed: f32 = found.values().map(|support| support.weight).sum();
        return (found, 0.9 * believed);
    }
    alike(index, words)
}

/// "Software Engineering Intern": the field's own worker.
fn of_the_field(words: &[String]) -> Option<Vec<String>> {
    let (last, before) = words.split_last()?;
    let (_, worker) = FIELDS.iter().find(|(field, _)| field == last)?;
    Some(before.iter().map(String::as_str).chain([*worker]).map(str::to_owned).collect())
}

fn exact(index: &LexiconIndex, words: &[String]) -> Option<Found> {
    let ids: Option<Vec<u32>> = words.iter().map(|word| index.title_words.find(word)).collect();
    let title = index.titles.find(key(ids.filter(|ids| !ids.is_empty())?))?;
    let mut found = Found::new();
    for candidate in index.titles.candidates.get(title) {
        let esco = (candidate.esco != u16::MAX).then_some(candidate.esco);
        found.insert(candidate.occupation, Support { weight: candidate.share, esco });
    }
    Some(found)
}

/// Every occupation with titles of this word, for a word that says a rank: the lines decide.
fn any_of(index: &LexiconIndex, word: &str) -> (Found, f32) {
    let mut found = Found::new();
    let Some(id) = index.title_words.find(word) else { return (found, 0.0) };
    for title in index.titles.by_word.get(id as usize) {
        let words = index.titles.words.get(*title as usize).len() as f32;
        for candidate in index.titles.candidates.get(*title as usize) {
            found.entry(candidate.occupation).or_default().weight += candidate.share / words;
        }
    }
    for support in found.values_mut() {
        support.weight = support.weight.sqrt();
    }
    (found, 0.6)
}

/// Titles that share telling words.
fn alike(index: &LexiconIndex, words: &[String]) -> (Found, f32) {
    let ids = known_words(index, words);
    if ids.is_empty() {
        return (Found::new(), 0.0);
    }
    let unknown = words.len().saturating_sub(ids.len()) as f32 * 6.0;
    let norm =
        (ids.iter().map(|id| index.title_words.idf(*id).powi(2)).sum::<f32>() + unknown * unknown.min(6.0)).sqrt();
    let head = ids.last().copied();
    let mut dots: std::collections::HashMap<u32, f32> = std::collections::HashMap::new();
    for id in &ids {
        let idf = index.title_words.idf(*id);
        for title in index.titles.by_word.get(*id as usize) {
            *dots.entry(*title).or_default() += idf * idf;
        }
    }
    let mut scored: Vec<(u32, f32)> = dots
        .into_iter()
        .map(|(title, dot)| {
            let row = title as usize;
            let same_head = index.titles.words.get(row).last().copied() == head;
            let cosine = dot / (norm * index.titles.norms.get(row).copied().unwrap_or(1.0)).max(1e-6);
            (title, cosine * if same_head { 1.0 } else { 0.75 })
        })
        .collect();
    scored.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let best = scored.first().map_or(0.0, |first| first.1);
    (gather(index, &scored, best), (best * 0.92).min(0.92))
}

fn gather(index: &LexiconIndex, scored: &[(u32, f32)], best: f32) -> Found {
    let mut found = Found::new();
    for (title, score) in scored.iter().take(80).take_while(|(_, score)| *score > best * 0.55) {
        for candidate in index.titles.candidates.get(*title as usize) {
            let weight = (score / best).powi(6) * candidate.share;
            let support = found.entry(candidate.occupation).or_default();
            support.weight += weight;
            if support.esco.is_none() && candidate.esco != u16::MAX {
                support.esco = Some(candidate.esco);
            }
        }
    }
    found
}

/// The words of a title that the atlas knows; a misspelt one stands for its nearest.
fn known_words(index: &LexiconIndex, words: &[String]) -> Vec<u32> {
    let mut out = Vec::new();
    for word in words {
        if let Some(id) = index.title_words.find(word).or_else(|| nearest(index, word))
            && !out.contains(&id)
        {
            out.push(id);
        }
    }
    out
}

/// The most used word one slip away (two for long words).
fn nearest(index: &LexiconIndex, word: &str) -> Option<u32> {
    let length = word.len();
    if !(5..=24).contains(&length) || !word.is_ascii() {
        return None;
    }
    let most = if length >= 9 { 2 } else { 1 };
    let first = word.as_bytes()[0];
    let mut best: Option<(usize, std::cmp::Reverse<usize>, u32)> = None;
    for id in 0..index.title_words.len() as u32 {
        let other = index.title_words.word(id);
        if other.len().abs_diff(length) > most || other.as_bytes().first() != Some(&first) || !other.is_ascii() {
            continue;
        }
        let slips = distance(word.as_bytes(), other.as_bytes(), most);
        if slips <= most {
            let uses = index.titles.by_word.get(id as usize).len();
            let rank = (slips, std::cmp::Reverse(uses), id);
            if best.is_none_or(|b| rank < b) {
                best = Some(rank);
            }
        }
    }
    best.filter(|(_, uses, _)| uses.0 >= 3).map(|(_, _, id)| id)
}

/// Edit distance with swaps of neighbours; stops counting beyond `most`.
fn distance(a: &[u8], b: &[u8], most: usize) -> usize {
    let width = b.len() + 1;
    let mut rows = vec![0usize; width * (a.len() + 1)];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i * width + j] = if i == 0 || j == 0 {
                i + j
            } else {
                let cost = usize::from(a[i - 1] != b[j - 1]);
                let mut least = (rows[(i - 1) * width + j] + 1)
                    .min(rows[i * width + j - 1] + 1)
                    .min(rows[(i - 1) * width + j - 1] + cost);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    least = least.min(rows[(i - 2) * width + j - 2] + 1);
                }
                least
            };
        }
        if i > 0 && (0..=b.len()).all(|j| rows[i * width + j] > most) {
            return most + 1;
        }
    }
    rows[a.len() * width + b.len()]
}

/// Several trades in one title, or a trade and where it was done: the surest parts speak together.
fn by_parts(index: &LexiconIndex, parts: &[&str], whole: Found, whole_sure: f32) -> (Found, f32) {
    let read: Vec<(Found, f32, bool)> = parts
        .iter()
        .take(4)
        .map(|part| {
            let form = plain(part);
            let bare = is_bare(&form.core);
            let (mut found, sure) = trade(index, &form);
            normalise(&mut found);
            (found, if bare { sure * 0.5 } else { sure }, bare)
        })
        .collect();
    let best = read.iter().map(|(_, sure, _)| *sure).fold(0.0f32, f32::max);
    if best < 0.6 || best + 0.05 < whole_sure {
        return (whole, whole_sure);
    }
    let mut out = Found::new();
    let mut trades = 0;
    for (at, (found, sure, bare)) in read.iter().enumerate() {
        if *sure < best * 0.8 || *bare {
            continue;
        }
        trades += 1;
        let weight = sure * if at == 0 { 1.0 } else { 0.8 };
        for (occupation, support) in found {
            let entry = out.entry(*occupation).or_default();
            entry.weight += support.weight * weight;
            entry.esco = entry.esco.or(support.esco);
        }
    }
    if trades == 0 { (whole, whole_sure) } else { (out, best * 0.97) }
}

fn normalise(found: &mut Found) {
    let sum: f32 = found.values().map(|support| support.weight).sum();
    for support in found.values_mut() {
        support.weight /= sum.max(1e-9);
    }
}

/// Lets the lines decide between meanings; gives how much they told, 0–1.
fn weigh_by_lines(index: &LexiconIndex, found: &mut Found, lines: &[&str], sure: f32) -> f32 {
    if lines.is_empty() || found.len() < 2 {
        return 0.0;
    }
    let mut heard: BTreeMap<u32, f32> = BTreeMap::new();
    for line in lines.iter().take(40) {
        let telling = |word: &&Word| !is_stop_word(&word.text) && LEFT_OUT.binary_search(&word.text.as_str()).is_err();
        for word in words(line).iter().take(80).filter(telling) {
            if let Some(id) = index.words.find(&stem(&word.text)) {
                *heard.entry(id).or_default() += 1.0;
            }
        }
    }
    let mut scores: BTreeMap<u16, f32> = found.keys().map(|occupation| (*occupation, 0.0)).collect();
    for (id, count) in &heard {
        for weighted in index.titles.line_occupations.get(*id as usize) {
            if let Some(score) = scores.get_mut(&weighted.row) {
                *score += f32::from(weighted.weight) / 1000.0 * count.sqrt();
            }
        }
    }
    let best = scores.values().copied().fold(0.0f32, f32::max);
    if best <= 0.05 {
        return 0.0;
    }
    let pull = if sure > 0.95 { 2.0 } else { 2.5 } * (best / 0.6).min(1.0);
    for (occupation, support) in found.iter_mut() {
        let share = scores.get(occupation).copied().unwrap_or(0.0) / best;
        support.weight *= ((share - 1.0) * pull).exp();
    }
    normalise(found);
    (best / 0.6).min(1.0)
}

fn ranked(found: Found, sure: f32, bare: bool, told: f32) -> Vec<TitleMatch> {
    let mut list: Vec<(u16, Support)> = found.into_iter().collect();
    list.sort_by(|a, b| b.1.weight.total_cmp(&a.1.weight).then(a.0.cmp(&b.0)));
    let cap = if bare { 0.35 + 0.25 * told } else { 1.0 };
    list.into_iter()
        .take(MOST)
        .filter(|(_, support)| support.weight > 0.005)
        .map(|(occupation, support)| TitleMatch {
            occupation: OccupationId(occupation),
            esco: support.esco.map(EscoOccupationId),
            confidence: Confidence::new((sure * calibrated(support.weight)).min(cap)),
        })
        .collect()
}

/// From the share of one occupation among all that the title may mean to how often it is right.
fn calibrated(share: f32) -> f32 {
    (share.powf(0.7) * 0.95).min(0.95)
}
