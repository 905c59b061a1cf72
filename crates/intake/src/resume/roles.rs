//! Which segment of a heading is the title, which the organisation, which the place: the assignment that scores best.

use super::segments::{self, Before, Segment};

/// Which of title and organisation comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// "Cook, Blue Door Café".
    TitleFirst,
    /// "Blue Door Café — Cook".
    OrganisationFirst,
    /// The organisation stands above several roles.
    TitleOnly,
}

/// How phrases are weighed: for positions by titles and organisations, for education by degrees and schools.
pub(super) struct Weights<'a> {
    /// How much a phrase looks like a title (or degree), an organisation (or school), a place; 0–1 each.
    pub(super) weigh: &'a dyn Fn(&str) -> [f32; 3],
    /// What it costs when there is no organisation.
    pub(super) without_organisation: f32,
}

/// One reading of a heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Reading {
    pub(super) title: Option<String>,
    pub(super) organisation: Option<String>,
    pub(super) place: Option<String>,
    /// In which line of the heading the title stands.
    pub(super) title_row: usize,
    /// In which line of the heading the organisation stands.
    pub(super) organisation_row: usize,
    /// Segments that are none of these: a team, a note in brackets.
    pub(super) rest: Vec<String>,
}

/// A heading's segments with what each run of them is worth in each role: worked out once, read in several orders.
pub(super) struct Choices<'a> {
    segments: Vec<Segment<'a>>,
    gains: Gains,
    without_organisation: f32,
}

/// Which runs of segments are what, and the score.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Choice {
    runs: [Option<(usize, usize)>; 3],
    /// Higher is better; comparable between headings.
    pub(super) score: f32,
}

const TITLE: usize = 0;
const ORGANISATION: usize = 1;
const PLACE: usize = 2;

/// For each first segment and length of a run, what it gains in each role; `None` where it says nothing for it.
type Gains = Vec<[[Option<f32>; 3]; LONGEST_RUN]>;

impl<'a> Choices<'a> {
    /// Weighs every run.
    pub(super) fn new(segments: Vec<Segment<'a>>, weights: &Weights<'_>) -> Self {
        let gains = gains(&segments, weights);
        Choices { segments, gains, without_organisation: weights.without_organisation }
    }

    /// The best choice; `order` narrows it. Dynamic programming over segments and the roles already given.
    pub(super) fn best(&self, order: Option<Order>) -> Choice {
        let n = self.segments.len();
        let mut best: Vec<[Option<Choice>; 8]> = vec![[None; 8]; n + 1];
        best[0][0] = Some(Choice::default());
        for i in 0..n {
            for given in 0..8 {
                let Some(choice) = best[i][given] else { continue };
                let left = left_over(&self.segments[i]);
                keep(&mut best[i + 1][given], Choice { score: choice.score - left, ..choice });
                for length in 1..=LONGEST_RUN.min(n - i) {
                    for role in 0..3 {
                        let Some(gain) = self.gains[i][length - 1][role] else { continue };
                        if allowed(given, role, order) {
                            let next = self.with(choice, role, i, i + length, gain);
                            keep(&mut best[i + length][given | 1 << role], next);
                        }
                    }
                }
            }
        }
        let finished = best[n].iter().flatten().map(|choice| self.finish(*choice));
        finished.reduce(|best, next| if next.score > best.score { next } else { best }).unwrap_or_default()
    }

    /// The words of a choice.
    pub(super) fn reading(&self, choice: Choice) -> Reading {
        let words = |role: usize| choice.runs[role].map(|(a, b)| segments::join(&self.segments[a..b]));
        let row = |role: usize| choice.runs[role].map_or(0, |(a, _)| self.segments[a].row);
        let taken = |i: &usize| choice.runs.iter().flatten().any(|(a, b)| (*a..*b).contains(i));
        let rest = (0..self.segments.len()).filter(|i| !taken(i)).map(|i| segments::join(&self.segments[i..=i]));
        Reading {
            title: words(TITLE),
            organisation: words(ORGANISATION),
            place: words(PLACE),
            title_row: row(TITLE),
            organisation_row: row(ORGANISATION),
            rest: rest.collect(),
        }
    }

    fn with(&self, choice: Choice, role: usize, from: usize, to: usize, gain: f32) -> Choice {
        let mut next = Choice { score: choice.score + gain, ..choice };
        next.runs[role] = Some((from, to));
        if role == ORGANISATION {
            let at = self.segments[from].before == Before::At && choice.runs[TITLE].is_some();
            // Of two that look alike the first is meant.
            next.score += if at { 0.8 } else { -0.02 * from as f32 };
        }
        next
    }

    fn finish(&self, choice: Choice) -> Choice {
        let no_title = if choice.runs[TITLE].is_none() { 1.0 } else { 0.0 };
        let no_organisation = if choice.runs[ORGANISATION].is_none() { self.without_organisation } else { 0.0 };
        Choice { score: choice.score - no_title - no_organisation, ..choice }
    }
}

fn keep(slot: &mut Option<Choice>, next: Choice) {
    if slot.is_none_or(|best| next.score > best.score) {
        *slot = Some(next);
    }
}

/// `given` holds a bit for each role that already has its run.
fn allowed(given: usize, role: usize, order: Option<Order>) -> bool {
    let has = |role: usize| given & 1 << role != 0;
    let in_order = match role {
        TITLE => !(has(ORGANISATION) && order == Some(Order::TitleFirst)),
        ORGANISATION => order != Some(Order::TitleOnly) && !(has(TITLE) && order == Some(Order::OrganisationFirst)),
        _ => true,
    };
    !has(role) && in_order
}

fn gains(segments: &[Segment<'_>], weights: &Weights<'_>) -> Gains {
    let mut gains = vec![[[None; 3]; LONGEST_RUN]; segments.len()];
    for from in 0..segments.len() {
        for length in 1..=LONGEST_RUN.min(segments.len() - from) {
            let run = &segments[from..from + length];
            if length > 1 && joint(run[length - 1].before) > 2.5 {
                break;
            }
            let [title, organisation, place] = (weights.weigh)(&segments::join(run));
            let worth = [2.4 * (title - 0.35), 1.6 * (organisation - 0.25), 1.6 * (place - 0.45)];
            for (role, worth) in worth.into_iter().enumerate() {
                let joints: f32 = run[1..].iter().map(|s| joint_for(role, s.before)).sum();
                let least = if role == PLACE { 0.25 } else { -0.2 };
                gains[from][length - 1][role] = Some(worth - joints).filter(|gain| *gain >= least);
            }
        }
    }
    gains
}

/// Longer runs are no title, name or place.
const LONGEST_RUN: usize = 4;

/// What it costs to read on over a separator.
fn joint(before: Before) -> f32 {
    match before {
        Before::Start | Before::Comma => 0.15,
        Before::Bracket => 0.05,
        Before::Bar => 1.0,
        Before::FullLine => 0.2,
        Before::At => 1.2,
        Before::Line => 2.6,
    }
}

fn joint_for(role: usize, before: Before) -> f32 {
    match (role, before) {
        // "Portland, OR" is one place.
        (PLACE, Before::Comma) => -0.1,
        _ => joint(before),
    }
}

fn left_over(segment: &Segment<'_>) -> f32 {
    if is_grade(&segments::join(std::slice::from_ref(segment))) {
        return 0.1;
    }
    match segment.before {
        Before::Bracket => 0.15,
        Before::Comma => 0.4,
        _ => 0.55,
    }
}

/// "GPA: 3.7/4.0", "4.00": nothing that a heading is about.
fn is_grade(text: &str) -> bool {
    text.to_lowercase().contains("gpa") || !text.chars().any(char::is_alphabetic)
}
