//! Titles from an atlas: O*NET's own, its alternates, and ESCO's labels over the crosswalk.

use std::collections::{BTreeMap, HashMap};

use career::atlas::{Atlas, MatchKind, Occupation};

use crate::index::titles::{Candidate, ESCO_GROUP, Weighted, key};
use crate::index::{Packer, Words};
use crate::tables::titles::EVERYDAY;
use crate::title::normal::plain;
use crate::words::{is_stop_word, stem, words};

/// Everything about titles, ready to pack.
pub(super) struct Collected {
    titles: Vec<Title>,
    line_occupations: Vec<Vec<Weighted>>,
}

struct Title {
    words: Vec<u32>,
    /// Occupation → (weight of the best source, the ESCO occupation it came through).
    sources: BTreeMap<u16, (f32, u16)>,
    candidates: Vec<Candidate>,
    /// The concepts that list it themselves, without the crosswalk.
    groups: Vec<u32>,
}

const NO_ESCO: u16 = u16::MAX;
/// How much our own table of everyday meanings weighs; O*NET's own titles weigh 1.
const EVERYDAY_WEIGHT: f32 = 2.0;

pub(super) fn collect(atlas: &Atlas, title_words: &mut Words, stems: &mut Words) -> Collected {
    let mut gatherer = Gatherer { title_words, titles: Vec::new(), by_key: HashMap::new(), shares: Vec::new() };
    for occupation in atlas.all_occupations() {
        gatherer.occupation(atlas, occupation);
    }
    for esco in atlas.esco.ids() {
        gatherer.group(
            ESCO_GROUP | u32::from(esco.0),
            std::iter::once(atlas.esco.label(esco)).chain(atlas.esco.alternatives(esco)),
        );
    }
    for (title, code) in EVERYDAY {
        if let Some(occupation) = atlas.occupation_by_code(code) {
            gatherer.title(plain(title).full, occupation.0, EVERYDAY_WEIGHT, NO_ESCO);
        }
    }
    let Gatherer { mut titles, shares, .. } = gatherer;
    for title in &titles {
        for word in unique(&title.words) {
            title_words.count(word);
        }
    }
    let idf = title_words.idfs(titles.len());
    let priors: Vec<f32> = atlas.all_occupations().map(prior).collect();
    for title in &mut titles {
        title.candidates = weigh(title, &shares, &idf, &priors);
    }
    let line_occupations = line_words(atlas, stems);
    Collected { titles, line_occupations }
}

impl Collected {
    pub(super) fn len(&self) -> usize {
        self.titles.len()
    }

    pub(super) fn pack(self, title_words: &Words, packer: &mut Packer) {
        let keys: Vec<u64> = self.titles.iter().map(|title| key(title.words.iter().copied())).collect();
        let mut slots = vec![0u32; (keys.len() * 2).next_power_of_two().max(16)];
        let mask = slots.len() - 1;
        for (id, key) in (1u32..).zip(&keys) {
            let mut at = *key as usize & mask;
            while slots[at] != 0 {
                at = (at + 1) & mask;
            }
            slots[at] = id;
        }
        packer.push(&slots);
        packer.push(&keys);
        packer.ragged(self.titles.iter().map(|title| title.words.clone()));
        packer.ragged(self.titles.iter().map(|title| title.candidates.clone()));
        packer.ragged(self.titles.iter().map(|title| title.groups.clone()));
        let idf = title_words.idfs(self.titles.len());
        let mut by_word = vec![Vec::new(); title_words.len()];
        let mut last = vec![0u32; title_words.len()];
        let mut norms = Vec::with_capacity(self.titles.len());
        for (id, title) in (0u32..).zip(&self.titles) {
            let words = unique(&title.words);
            norms.push(words.iter().map(|w| idf[*w as usize].powi(2)).sum::<f32>().sqrt());
            for word in words {
                by_word[word as usize].push(id);
            }
            if let Some(head) = title.words.last() {
                last[*head as usize] += 1;
            }
        }
        let headness: Vec<f32> =
            (0u32..).zip(&last).map(|(id, n)| *n as f32 / (title_words.counted(id) as f32 + 2.0)).collect();
        packer.ragged(by_word);
        packer.push(&norms);
        packer.push(&headness);
        packer.ragged(self.line_occupations);
    }
}

struct Gatherer<'a> {
    title_words: &'a mut Words,
    titles: Vec<Title>,
    by_key: HashMap<u64, usize>,
    /// Per occupation: title word → share of its titles that contain it.
    shares: Vec<BTreeMap<u32, f32>>,
}

impl Gatherer<'_> {
    fn occupation(&mut self, atlas: &Atlas, occupation: Occupation<'_>) {
        let id = occupation.id.0;
        let mut counts: BTreeMap<u32, f32> = BTreeMap::new();
        let mut all = 0.0;
        let mut add = |this: &mut Self, text: &str, weight: f32, esco: u16| {
            let mut seen = Vec::new();
            for form in forms(text) {
                seen.extend(this.title(form, id, weight, esco));
            }
            all += weight;
            for word in unique(&seen) {
                *counts.entry(word).or_default() += weight;
            }
        };
        self.group(u32::from(id), std::iter::once(occupation.title()).chain(occupation.alternate_titles()));
        add(self, occupation.title(), 1.0, NO_ESCO);
        for title in occupation.alternate_titles() {
            add(self, title, 0.8, NO_ESCO);
        }
        for (esco, kind) in occupation.esco() {
            let strength = strength(kind);
            add(self, atlas.esco.label(esco), strength, esco.0);
            for label in atlas.esco.alternatives(esco) {
                add(self, label, strength * 0.75, esco.0);
            }
        }
        self.shares.push(counts.into_iter().map(|(word, n)| (word, n / (all + 2.0))).collect());
    }

    /// Enters one plain form as a title of an occupation; gives its words.
    fn title(&mut self, form: Vec<String>, occupation: u16, weight: f32, esco: u16) -> Vec<u32> {
        let Some(at) = self.entry(form) else { return Vec::new() };
        let title = &mut self.titles[at];
        let best = title.sources.entry(occupation).or_insert((0.0, NO_ESCO));
        if weight > best.0 {
            *best = (weight, esco);
        }
        title.words.clone()
    }

    /// Enters the titles that one source lists for one concept.
    fn group<'t>(&mut self, group: u32, texts: impl Iterator<Item = &'t str>) {
        for form in texts.flat_map(forms) {
            if let Some(at) = self.entry(form)
                && !self.titles[at].groups.contains(&group)
            {
                self.titles[at].groups.push(group);
            }
        }
    }

    fn entry(&mut self, form: Vec<String>) -> Option<usize> {
        if form.is_empty() || form.len() > 12 {
            return None;
        }
        let words: Vec<u32> = form.iter().map(|word| self.title_words.id(word)).collect();
        Some(*self.by_key.entry(key(words.iter().copied())).or_insert_with(|| {
            self.titles.push(Title { words, sources: BTreeMap::new(), candidates: Vec::new(), groups: Vec::new() });
            self.titles.len() - 1
        }))
    }
}

/// How much a crosswalk link is worth.
fn strength(kind: MatchKind) -> f32 {
    match kind {
        MatchKind::Exact => 0.7,
        MatchKind::Close => 0.6,
        MatchKind::Narrower | MatchKind::Broader => 0.45,
        MatchKind::Related => 0.25,
    }
}

/// A title's plain forms: as it stands, and both sides of brackets ("Registered Nurse (RN)").
fn forms(title: &str) -> Vec<Vec<String>> {
    let mut out = vec![plain(title).full];
    if let Some((outside, rest)) = title.split_once('(') {
        let (inside, after) = rest.split_once(')').unwrap_or((rest, ""));
        out.push(plain(&format!("{outside}{after}")).full);
        let abbreviates = inside.chars().any(char::is_uppercase) && !inside.contains(',');
        let shorter = inside.split(' ').any(|w| w.len() > 1 && w.chars().all(|c| c.is_uppercase()));
        if abbreviates && (shorter || outside.trim().chars().all(|c| c.is_uppercase() || !c.is_alphabetic())) {
            // "Resident Assistant (RA)": the letters mean what our table says, or else what stands before them.
            let form = plain(inside).full;
            if form.len() == 1 || out.contains(&form) {
                out.push(form);
            }
        }
    }
    let mut out: Vec<Vec<String>> = out.into_iter().filter(|form| !form.is_empty()).collect();
    out.dedup();
    out
}

fn unique(words: &[u32]) -> Vec<u32> {
    let mut out = words.to_vec();
    out.sort_unstable();
    out.dedup();
    out
}

/// How common an occupation is: employment, damped. Catch-all and detailed codes stand back.
fn prior(occupation: Occupation<'_>) -> f32 {
    let thousands = occupation.outlook().and_then(|row| row.employment()).map_or(5.0, |people| people as f32 / 1000.0);
    let mut prior = (thousands + 5.0).powf(0.25);
    if occupation.title().contains("All Other") {
        prior *= 0.5;
    }
    if !occupation.code().ends_with(".00") {
        prior *= 0.6;
    }
    prior
}

/// How usual a title's words are in an occupation before they leave no doubt.
const USUAL: f32 = 0.25;
/// What is left of a candidate in the greatest doubt.
const LEAST_BELIEVED: f32 = 0.5;

/// Shares of a title among its candidates: source, how usual its words are in the occupation, how common the work.
fn weigh(title: &Title, shares: &[BTreeMap<u32, f32>], idf: &[f32], priors: &[f32]) -> Vec<Candidate> {
    let words = unique(&title.words);
    let total: f32 = words.iter().map(|w| idf[*w as usize]).sum();
    let weighed: Vec<(Candidate, f32)> = title
        .sources
        .iter()
        .map(|(occupation, (source, esco))| {
            let row = usize::from(*occupation);
            let usual: f32 =
                words.iter().map(|w| idf[*w as usize] * shares[row].get(w).copied().unwrap_or(0.0).sqrt()).sum::<f32>()
                    / total.max(0.1);
            let share = source.powi(2) * (0.02 + usual * usual) * priors[row];
            (Candidate { occupation: *occupation, esco: *esco, share }, usual)
        })
        .collect();
    let sum: f32 = weighed.iter().map(|(candidate, _)| candidate.share).sum();
    // "Test Analyst" stands among the titles of aerospace engineers, once: words that are unusual in the occupation
    // leave doubt, however alone the candidate is.
    let reviewed = |row: u16| title.sources.get(&row).is_some_and(|(source, _)| *source >= EVERYDAY_WEIGHT);
    let believed = |row: u16, usual: f32| if reviewed(row) { 1.0 } else { (usual / USUAL).clamp(LEAST_BELIEVED, 1.0) };
    let mut out: Vec<Candidate> = weighed
        .into_iter()
        .map(|(candidate, usual)| Candidate {
            share: candidate.share / sum.max(1e-9) * believed(candidate.occupation, usual),
            ..candidate
        })
        .collect();
    out.sort_by(|a, b| b.share.total_cmp(&a.share).then(a.occupation.cmp(&b.occupation)));
    out.truncate(12);
    out
}

/// Stem → occupations whose titles, skills and technologies hold it: decides between meanings of one title.
fn line_words(atlas: &Atlas, stems: &mut Words) -> Vec<Vec<Weighted>> {
    let mut sounds = Sounds {
        skills: (0..atlas.skills.len()).map(|row| stem_ids(atlas.skills.labels.get(row), stems)).collect(),
        technologies: (0..atlas.technologies.len())
            .map(|row| stem_ids(atlas.technologies.names.get(row), stems))
            .collect(),
        titles: HashMap::new(),
    };
    let vectors: Vec<BTreeMap<u32, f32>> =
        atlas.all_occupations().map(|occupation| sounds.vector(atlas, occupation, stems)).collect();
    let mut holding = vec![0u32; stems.len()];
    for vector in &vectors {
        for word in vector.keys() {
            holding[*word as usize] += 1;
        }
    }
    let mut out: Vec<Vec<(u16, f32)>> = vec![Vec::new(); stems.len()];
    for (row, vector) in (0u16..).zip(&vectors) {
        let weigh =
            |word: u32, n: f32| n.sqrt() * (vectors.len() as f32 / (holding[word as usize] as f32 + 1.0)).ln().max(0.0);
        let norm = vector.iter().map(|(word, n)| weigh(*word, *n).powi(2)).sum::<f32>().sqrt().max(1e-9);
        for (word, n) in vector {
            let weight = weigh(*word, *n) / norm;
            if weight > 0.02 {
                out[*word as usize].push((row, weight));
            }
        }
    }
    out.into_iter()
        .map(|list| {
            list.into_iter()
                .map(|(row, w)| Weighted { row, weight: (w * 1000.0).round().clamp(1.0, 1000.0) as u16 })
                .collect()
        })
        .collect()
}

fn stem_ids(text: &str, stems: &mut Words) -> Vec<u32> {
    words(text).iter().filter(|word| !is_stop_word(&word.text)).map(|word| stems.id(&stem(&word.text))).collect()
}

/// The stems of everything that describes occupations, each worked out once.
struct Sounds {
    skills: Vec<Vec<u32>>,
    technologies: Vec<Vec<u32>>,
    titles: HashMap<String, Vec<u32>>,
}

impl Sounds {
    fn vector(&mut self, atlas: &Atlas, occupation: Occupation<'_>, stems: &mut Words) -> BTreeMap<u32, f32> {
        let mut out = BTreeMap::new();
        let mut add = |ids: &[u32], weight: f32| {
            for id in ids {
                *out.entry(*id).or_insert(0.0) += weight;
            }
        };
        add(&stem_ids(occupation.title(), stems), 3.0);
        for title in occupation.alternate_titles() {
            let ids = self.titles.entry(title.to_owned()).or_insert_with(|| stem_ids(title, stems));
            add(ids, 0.5);
        }
        for used in occupation.technologies() {
            let ids = self.technologies.get(used.technology.index()).map_or(&[][..], Vec::as_slice);
            add(ids, if used.in_demand() { 0.6 } else { 0.2 });
        }
        for (esco, kind) in occupation.esco() {
            let weight = if matches!(kind, MatchKind::Exact | MatchKind::Close) { 1.0 } else { 0.5 };
            for (skills, share) in [(atlas.esco.essential(esco), 1.0), (atlas.esco.optional(esco), 0.3)] {
                for skill in skills {
                    add(self.skills.get(skill.index()).map_or(&[][..], Vec::as_slice), weight * share);
                }
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::forms;

    #[test]
    fn a_title_with_brackets_has_several_forms() {
        let found = forms("Registered Nurse (RN)");
        assert!(found.contains(&vec!["registered".to_owned(), "nurse".to_owned()]), "{found:?}");
    }
}
