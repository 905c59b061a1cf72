//! Labels from an atlas: ESCO's preferred and alternative ones, technologies, our abbreviations and doings.

use std::collections::{BTreeMap, HashMap, HashSet};

use career::atlas::{Atlas, SkillKind};

use crate::index::labels::TECHNOLOGY;
use crate::index::{LINKED, Packer, Words, label_flag, surface};
use crate::tables::aliases::ALIASES;
use crate::tables::doings::DOINGS;
use crate::tables::names::{AMBIGUOUS, COMPANIES, GENERIC, WELL_KNOWN};
use crate::words::{content, is_stop_word, light, stem, words};

/// One label on its way into the index.
pub(super) struct Label {
    words: Vec<u32>,
    surfaces: Vec<u16>,
    concept: u32,
    flags: u8,
    trust: u8,
}

/// Labels of more words than this are sentences; nobody's line holds one.
const MOST_WORDS: usize = 9;

pub(super) fn collect(atlas: &Atlas, words: &mut Words) -> Vec<Label> {
    let mut collector = Collector {
        words,
        verbs: verbs(atlas),
        use_of_skill: use_of_skill(atlas),
        out: Vec::new(),
        by_key: HashMap::new(),
    };
    skills(atlas, &mut collector);
    let everyday = collector.everyday();
    technologies(atlas, &everyday, &mut collector);
    aliases(atlas, &mut collector);
    doings(atlas, &mut collector);
    let Collector { out, words, .. } = collector;
    for label in &out {
        for word in &label.words {
            words.count(*word);
        }
    }
    out
}

pub(super) fn pack(atlas: &Atlas, labels: &[Label], words: &Words, packer: &mut Packer) {
    let mut anchored = vec![Vec::new(); words.len()];
    for (id, label) in (0u32..).zip(labels) {
        let rarest = label.words.iter().copied().min_by_key(|word| (words.counted(*word), *word));
        if let Some(word) = rarest {
            anchored[word as usize].push(id);
        }
    }
    packer.ragged(labels.iter().map(|label| label.words.clone()));
    packer.ragged(labels.iter().map(|label| label.surfaces.clone()));
    packer.push(&labels.iter().map(|label| label.concept).collect::<Vec<_>>());
    packer.push(&labels.iter().map(|label| label.flags).collect::<Vec<_>>());
    packer.push(&labels.iter().map(|label| label.trust).collect::<Vec<_>>());
    packer.ragged(anchored);
    packer.push(&(0..words.len() as u32).map(|word| words.counted(word)).collect::<Vec<_>>());
    packer.push(&use_of_skill(atlas));
}

/// How many occupations need each skill, log-scaled to 0–1.
fn use_of_skill(atlas: &Atlas) -> Vec<f32> {
    let mut uses = vec![0u32; atlas.skills.len()];
    for occupation in atlas.esco.ids() {
        for skill in atlas.esco.essential(occupation).iter().chain(atlas.esco.optional(occupation)) {
            if let Some(n) = uses.get_mut(skill.index()) {
                *n += 1;
            }
        }
    }
    uses.into_iter().map(|n| ((n as f32 + 1.0).ln() / 7.0).min(1.0)).collect()
}

/// Stems that begin at least three preferred labels of doings.
fn verbs(atlas: &Atlas) -> HashSet<String> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for skill in atlas.skills.ids().filter(|id| atlas.skills.kind(*id) == SkillKind::Skill) {
        if let Some(first) = words(atlas.skills.label(skill)).first() {
            *counts.entry(stem(&first.text)).or_default() += 1;
        }
    }
    counts.into_iter().filter(|(_, n)| *n >= 3).map(|(word, _)| word).collect()
}

struct Collector<'a> {
    words: &'a mut Words,
    verbs: HashSet<String>,
    use_of_skill: Vec<f32>,
    out: Vec<Label>,
    /// Technology or skill, words and surfaces → the label kept for them.
    by_key: HashMap<(bool, Vec<(u32, u16)>), usize>,
}

impl Collector<'_> {
    fn add(&mut self, text: &str, concept: u32, mut flags: u8, trust: u8) {
        let cut = words(text);
        let content = content(&cut);
        if content.is_empty() || content.len() > MOST_WORDS {
            return;
        }
        let mut seen: Vec<(u32, u16)> = Vec::with_capacity(content.len());
        for (at, word) in content.iter().enumerate() {
            let id = self.words.id(&stem(&word.text));
            let linked = at > 0 && word.first > content[at - 1].last + 1;
            if !seen.iter().any(|(other, _)| *other == id) {
                let form = if concept & TECHNOLOGY != 0 { surface(&word.text) } else { surface(&light(&word.text)) };
                seen.push((id, form | if linked { LINKED } else { 0 }));
            }
        }
        let first = stem(&content[0].text);
        if flags & (label_flag::KNOWLEDGE | label_flag::ALIAS) == 0
            && concept & TECHNOLOGY == 0
            && self.verbs.contains(&first)
            && seen.len() > 1
        {
            flags |= label_flag::VERB;
        }
        if seen.len() == 1 {
            let word = &cut[content[0].first];
            if word.shouted && word.text.len() <= 5 && word.text.chars().all(char::is_alphabetic) {
                flags |= label_flag::CAPITALS;
            }
            if AMBIGUOUS.contains(&content[0].text.as_str()) {
                flags |= label_flag::AMBIGUOUS;
            }
            if GENERIC.contains(&content[0].text.as_str()) || GENERIC.contains(&light(&content[0].text).as_str()) {
                flags |= label_flag::GENERIC;
            }
        }
        self.keep(Label {
            words: seen.iter().map(|s| s.0).collect(),
            surfaces: seen.iter().map(|s| s.1).collect(),
            concept,
            flags,
            trust,
        });
    }

    /// Keeps one label per way of writing: the preferred one first, then that of the more widely used skill.
    fn keep(&mut self, label: Label) {
        let mut key: Vec<(u32, u16)> = label.words.iter().copied().zip(label.surfaces.iter().copied()).collect();
        key.sort_unstable();
        let rank = |l: &Label| {
            let use_of = self.use_of_skill.get(l.concept as usize).copied().unwrap_or(0.0);
            f32::from(l.flags & label_flag::ALIAS) + f32::from(l.flags & label_flag::PREFERRED) * 2.0 + use_of
        };
        match self.by_key.get(&(label.concept & TECHNOLOGY != 0, key.clone())) {
            Some(at) if rank(&self.out[*at]) >= rank(&label) => {}
            Some(at) => self.out[*at] = label,
            None => {
                self.by_key.insert((label.concept & TECHNOLOGY != 0, key), self.out.len());
                self.out.push(label);
            }
        }
    }

    /// Stems that at least four skill labels hold: a technology of that name alone is ambiguous.
    fn everyday(&self) -> HashSet<u32> {
        let mut counts: HashMap<u32, u32> = HashMap::new();
        for label in self.out.iter().filter(|label| label.words.len() > 1) {
            for word in &label.words {
                *counts.entry(*word).or_default() += 1;
            }
        }
        counts.into_iter().filter(|(_, n)| *n >= 4).map(|(word, _)| word).collect()
    }
}

fn skills(atlas: &Atlas, collector: &mut Collector<'_>) {
    for id in atlas.skills.ids() {
        let kind = if atlas.skills.kind(id) == SkillKind::Knowledge { label_flag::KNOWLEDGE } else { 0 };
        let concept = u32::from(id.0);
        let label = without_brackets(atlas.skills.label(id));
        let meant = stems(&label);
        collector.add(&label, concept, kind | label_flag::PREFERRED, 92);
        for text in atlas.skills.alternatives(id) {
            let text = without_brackets(text);
            // "Monitor infrastructure" stands under "monitor swimming-pool infrastructure": too little is said.
            let said = stems(&text);
            let vague = said.len() < meant.len() && said.iter().all(|word| meant.contains(word));
            collector.add(&text, concept, kind, if vague { 60 } else { 82 });
        }
    }
}

fn stems(text: &str) -> Vec<String> {
    content(&words(text)).iter().map(|word| stem(&word.text)).collect()
}

fn without_brackets(label: &str) -> String {
    match label.split_once('(') {
        Some((before, _)) if !before.trim().is_empty() => before.trim().to_owned(),
        _ => label.to_owned(),
    }
}

fn technologies(atlas: &Atlas, everyday: &HashSet<u32>, collector: &mut Collector<'_>) {
    for row in 0..atlas.technologies.len() {
        let name = atlas.technologies.names.get(row);
        let concept = TECHNOLOGY | row as u32;
        for (at, form) in technology_names(name).into_iter().enumerate() {
            let Some(flags) = technology_flags(&form, at, everyday, collector) else { continue };
            collector.add(&form, concept, flags, if at == 0 { 92 } else { 85 });
        }
    }
}

/// `None` for a form that everyday text would use for something else.
fn technology_flags(form: &str, at: usize, everyday: &HashSet<u32>, collector: &mut Collector<'_>) -> Option<u8> {
    let cut = words(form);
    let content = content(&cut);
    let preferred = if at == 0 { label_flag::PREFERRED } else { 0 };
    let [only] = &content[..] else { return Some(preferred) };
    let text = only.text.as_str();
    let listed = AMBIGUOUS.contains(&text);
    let common = everyday.contains(&collector.words.id(&stem(text)));
    let letters = text.chars().count();
    let cut_short = cut.iter().filter(|word| !is_stop_word(&word.text)).count() > 1;
    if cut_short
        || COMPANIES.contains(&text)
        || (common && !listed && letters > 2)
        || (letters == 1 && !matches!(text, "c" | "r"))
    {
        return None;
    }
    Some(preferred | if letters <= 2 || common || listed { label_flag::AMBIGUOUS } else { 0 })
}

/// The names that people use for a product: without its maker, without "software", by its letters.
fn technology_names(name: &str) -> Vec<String> {
    const MAKERS: &[&str] =
        &["Adobe", "Apache", "Apple", "Atlassian", "Google", "IBM", "Intuit", "Microsoft", "Oracle", "SAP", "Amazon"];
    const KINDS: &[&str] = &["software", "systems", "system", "program", "platform"];
    let mut out = vec![name.to_owned()];
    let mut core: Vec<&str> = name.split_whitespace().collect();
    while core.len() > 1 && core.last().is_some_and(|last| KINDS.contains(last)) {
        core.pop();
    }
    if is_product(&core) {
        out.push(core.join(" "));
    }
    if let Some(last) = core.last().copied().filter(|last| core.len() > 2 && abbreviates(last, &core[..core.len() - 1]))
    {
        out.push(core[..core.len() - 1].join(" "));
        out.push(last.to_owned());
    }
    if core.len() > 1 && MAKERS.contains(&core[0]) && WELL_KNOWN.contains(&core[1..].join(" ").as_str()) {
        out.push(core[1..].join(" "));
    }
    let mut kept: Vec<String> = Vec::new();
    for form in out {
        let meaning = form.split(' ').any(|word| !is_stop_word(&word.to_lowercase()) && !KINDS.contains(&word));
        if meaning && !kept.contains(&form) {
            kept.push(form);
        }
    }
    kept
}

/// "Epic Systems" is a product, "Accounts payable software" a kind of thing, which a line about the work would name.
fn is_product(core: &[&str]) -> bool {
    core.len() == 1 && core[0].chars().filter(|c| c.is_uppercase()).count() > 1
        || core.len() == 1 && !core[0].chars().all(|c| c.is_lowercase() || c == '-') && core[0].len() > 2
        || core.iter().skip(1).any(|word| word.chars().any(|c| c.is_uppercase() || c.is_ascii_digit()))
}

/// "SQL" of "Structured query language SQL".
fn abbreviates(last: &str, words: &[&str]) -> bool {
    let letters = last.chars().filter(|c| c.is_uppercase()).count();
    letters >= 2
        && letters == last.chars().count()
        && last.chars().next().map(|c| c.to_ascii_lowercase())
            == words.first().and_then(|word| word.chars().next()).map(|c| c.to_ascii_lowercase())
}

/// The number of the concept that a table of ours names by its label.
fn concept(atlas: &Atlas, label: &str) -> Option<u32> {
    if let Some(skill) = atlas.skills.find(label) {
        return Some(u32::from(skill.0));
    }
    let row = atlas.technologies.names.iter().position(|name| name.eq_ignore_ascii_case(label))?;
    Some(TECHNOLOGY | u32::try_from(row).ok()?)
}

fn aliases(atlas: &Atlas, collector: &mut Collector<'_>) {
    for (text, label) in ALIASES {
        if let Some(concept) = concept(atlas, label) {
            collector.add(text, concept, label_flag::ALIAS, 90);
        }
    }
}

fn doings(atlas: &Atlas, collector: &mut Collector<'_>) {
    for (verbs, objects, label) in DOINGS {
        let Some(concept) = concept(atlas, label) else { continue };
        for verb in verbs.split(',') {
            for object in objects.split(',') {
                collector.doing(verb.trim(), object.trim(), concept);
            }
        }
    }
}

impl Collector<'_> {
    fn doing(&mut self, verb: &str, object: &str, concept: u32) {
        let verb_words = words(verb).len();
        let flags = label_flag::DOING | if verb_words > 0 && !object.is_empty() { label_flag::VERB } else { 0 };
        let before = self.out.len();
        self.add(&format!("{verb} {object}"), concept, label_flag::DOING, 70);
        if let Some(label) = self.out.get_mut(before) {
            label.flags = flags;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_tables_name_skills_and_technology_that_exist() {
        let atlas = atlas_data::bundled();
        let named = ALIASES.iter().map(|row| row.1).chain(DOINGS.iter().map(|row| row.2));
        let unknown: Vec<&str> = named.filter(|label| super::concept(atlas, label).is_none()).collect();
        assert_eq!(unknown, Vec::<&str>::new());
    }

    #[test]
    fn products_are_known_by_the_names_people_use() {
        assert_eq!(technology_names("Microsoft Excel"), ["Microsoft Excel", "Excel"]);
        assert!(technology_names("Structured query language SQL").contains(&"SQL".to_owned()));
        assert!(technology_names("Salesforce software").contains(&"Salesforce".to_owned()));
        assert!(technology_names("Amazon Web Services AWS software").contains(&"AWS".to_owned()));
    }
}
