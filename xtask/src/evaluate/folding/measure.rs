//! Folds a labelled set and counts: pairs found, pairs right, and how sure the judgement was of what was so.

use std::collections::{BTreeMap, HashMap};

use career::posting::Posting;
use career::posting::duplicate::{Features, Verdict, judge};
use career::posting::fold::{Folder, Name};
use intake::text::html::bare;

use super::labelled::Labelled;

/// What came of a set.
#[derive(Debug, Default)]
pub(super) struct Measured {
    pub(super) right: u64,
    pub(super) found: u64,
    pub(super) there: u64,
    /// Per kind: pairs of an opening and its first posting, and those judged as they are.
    pub(super) kinds: BTreeMap<&'static str, (u64, u64)>,
    /// Pairs looked at by name, and those left to the person.
    pub(super) looked_at: u64,
    pub(super) maybe: u64,
    /// Per tenth of the share: pairs, sum of shares, pairs that are one opening.
    pub(super) tenths: [(u64, f64, u64); 10],
}

/// A labelled posting as the product reads it.
pub(super) fn posting(labelled: &Labelled) -> Posting {
    let item = &labelled.item;
    Posting {
        title: item.title.clone(),
        organisation: item.company.clone(),
        places: item.location.clone().into_iter().collect(),
        text: bare(&item.description, 64 * 1024).into_owned(),
        url: item.url.clone(),
        ..Posting::default()
    }
}

/// Folds and counts.
pub(super) fn measure(set: &[Labelled]) -> Measured {
    let features: Vec<Features> = set.iter().map(|labelled| Features::of(&posting(labelled))).collect();
    let mut folder = Folder::new();
    for (name, features) in (0..).zip(&features) {
        folder.add(Name(name), features.clone());
    }
    let opening = |at: usize| folder.opening(Name(at as u64));
    let mut measured = Measured::default();
    let pairs_of = |sizes: HashMap<_, u64>| -> u64 { sizes.values().map(|size| size * (size - 1) / 2).sum() };
    let (mut by_found, mut by_label) = (HashMap::new(), HashMap::new());
    let mut by_both = HashMap::new();
    for (at, labelled) in set.iter().enumerate() {
        let found = opening(at).map_or(u32::MAX, |opening| opening.0);
        *by_found.entry((0, found)).or_default() += 1;
        *by_label.entry((labelled.opening, 0)).or_default() += 1;
        *by_both.entry((labelled.opening, found)).or_default() += 1;
    }
    measured.found = pairs_of(by_found);
    measured.there = pairs_of(by_label);
    measured.right = pairs_of(by_both);
    for (at, labelled) in set.iter().enumerate() {
        let Some(like) = labelled.like else { continue };
        let same = labelled.opening == set[like].opening;
        let kind = measured.kinds.entry(labelled.way).or_default();
        kind.0 += 1;
        kind.1 += u64::from((opening(at) == opening(like)) == same);
        let judgement = judge(&features[at], &features[like]);
        measured.looked_at += 1;
        measured.maybe += u64::from(judgement.verdict == Verdict::Maybe);
        let tenth = &mut measured.tenths[((judgement.share * 10.0) as usize).min(9)];
        tenth.0 += 1;
        tenth.1 += f64::from(judgement.share);
        tenth.2 += u64::from(same);
    }
    measured
}

/// The pairs that were judged otherwise than they are, with the reasons, for looking at.
pub(super) fn mistakes(set: &[Labelled], most: usize) -> Vec<String> {
    let features: Vec<Features> = set.iter().map(|labelled| Features::of(&posting(labelled))).collect();
    let mut per_kind: BTreeMap<&str, usize> = BTreeMap::new();
    let mut told = Vec::new();
    for (at, labelled) in set.iter().enumerate() {
        let Some(like) = labelled.like else { continue };
        let same = labelled.opening == set[like].opening;
        let judgement = judge(&features[at], &features[like]);
        let count = per_kind.entry(labelled.way).or_default();
        if (judgement.verdict == Verdict::Same) != same && *count < most {
            *count += 1;
            let (one, two) = (&labelled.item, &set[like].item);
            let weights: Vec<String> =
                judgement.parts.iter().map(|part| format!("{:?} {:.1}", part.part, part.weight)).collect();
            told.push(format!(
                "{} {:.2} {} [{}]\n  {} | {:?} | {:?}\n  {} | {:?} | {:?}",
                labelled.way,
                judgement.share,
                judgement.because(),
                weights.join(", "),
                one.title,
                one.company,
                one.location,
                two.title,
                two.company,
                two.location,
            ));
        }
    }
    told
}
