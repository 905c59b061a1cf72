//! Which segment of a heading is the title, which the organisation, which the place: the assignment that scores best.

use super::segments::{self, Before, Segment};

/// What a run of segments is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Title,
    Organisation,
    Place,
}

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
    /// 0–1, how much a phrase looks like a title (or degree).
    pub(super) title: &'a dyn Fn(&str) -> f32,
    /// 0–1, how much it looks like an organisation (or school).
    pub(super) organisation: &'a dyn Fn(&str) -> f32,
    /// 0–1, how much it looks like a place.
    pub(super) place: &'a dyn Fn(&str) -> f32,
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
    /// Higher is better; comparable between headings.
    pub(super) score: f32,
}

/// The best reading of these segments; `order` narrows the choice.
pub(super) fn assign(segments: &[Segment<'_>], weights: &Weights<'_>, order: Option<Order>) -> Reading {
    let gains = gains(segments, weights);
    let mut search = Search { segments, gains, weights, order, best: None };
    search.place(0, Partial::default());
    search.best.map_or_else(Reading::default, |best| best.reading(segments))
}

const ROLES: [Role; 3] = [Role::Title, Role::Organisation, Role::Place];

/// For each first segment and length of a run, what it gains in each role; `None` where it says nothing for it.
type Gains = Vec<[[Option<f32>; 3]; LONGEST_RUN]>;

fn gains(segments: &[Segment<'_>], weights: &Weights<'_>) -> Gains {
    let mut gains = vec![[[None; 3]; LONGEST_RUN]; segments.len()];
    for from in 0..segments.len() {
        for length in 1..=LONGEST_RUN.min(segments.len() - from) {
            let run = &segments[from..from + length];
            if length > 1 && joint(run[length - 1].before) > 2.5 {
                break;
            }
            let phrase = segments::join(run);
            for (slot, role) in ROLES.into_iter().enumerate() {
                let joints: f32 = run[1..].iter().map(|s| joint_for(role, s.before)).sum();
                let gain = weigh(weights, role, &phrase) - joints;
                let least = if role == Role::Place { 0.25 } else { -0.2 };
                gains[from][length - 1][slot] = (gain >= least).then_some(gain);
            }
        }
    }
    gains
}

fn weigh(weights: &Weights<'_>, role: Role, phrase: &str) -> f32 {
    match role {
        Role::Title => 2.4 * ((weights.title)(phrase) - 0.35),
        Role::Organisation => 1.6 * ((weights.organisation)(phrase) - 0.25),
        Role::Place => 1.6 * ((weights.place)(phrase) - 0.45),
    }
}

#[derive(Clone, Copy, Debug, Default)]
struct Partial {
    title: Option<(usize, usize)>,
    organisation: Option<(usize, usize)>,
    place: Option<(usize, usize)>,
    score: f32,
}

struct Search<'a, 'b> {
    segments: &'a [Segment<'b>],
    gains: Gains,
    weights: &'a Weights<'a>,
    order: Option<Order>,
    best: Option<Partial>,
}

impl Search<'_, '_> {
    /// Tries every run that may begin at segment `i`; few segments, each role once, so the tree stays small.
    fn place(&mut self, i: usize, partial: Partial) {
        if i == self.segments.len() {
            self.finish(partial);
            return;
        }
        self.place(i + 1, Partial { score: partial.score - left_over(&self.segments[i]), ..partial });
        for length in 1..=LONGEST_RUN.min(self.segments.len() - i) {
            for (slot, role) in ROLES.into_iter().enumerate() {
                let Some(gain) = self.gains[i][length - 1][slot] else { continue };
                if self.allowed(&partial, role) {
                    self.place(i + length, self.with(partial, role, i, i + length, gain));
                }
            }
        }
    }

    fn with(&self, partial: Partial, role: Role, from: usize, to: usize, gain: f32) -> Partial {
        let mut next = Partial { score: partial.score + gain, ..partial };
        match role {
            Role::Title => next.title = Some((from, to)),
            Role::Organisation => {
                let at = self.segments[from].before == Before::At && partial.title.is_some();
                // Of two that look alike the first is meant.
                next.score += if at { 0.8 } else { -0.02 * from as f32 };
                next.organisation = Some((from, to));
            }
            Role::Place => next.place = Some((from, to)),
        }
        next
    }

    fn allowed(&self, partial: &Partial, role: Role) -> bool {
        match role {
            Role::Title => {
                partial.title.is_none() && !(partial.organisation.is_some() && self.order == Some(Order::TitleFirst))
            }
            Role::Organisation => {
                partial.organisation.is_none()
                    && self.order != Some(Order::TitleOnly)
                    && !(partial.title.is_some() && self.order == Some(Order::OrganisationFirst))
            }
            Role::Place => partial.place.is_none(),
        }
    }

    fn finish(&mut self, mut partial: Partial) {
        partial.score -= if partial.title.is_none() { 1.0 } else { 0.0 };
        partial.score -= if partial.organisation.is_none() { self.weights.without_organisation } else { 0.0 };
        if self.best.is_none_or(|best| partial.score > best.score) {
            self.best = Some(partial);
        }
    }
}

impl Partial {
    fn reading(&self, segments: &[Segment<'_>]) -> Reading {
        let words = |run: Option<(usize, usize)>| run.map(|(a, b)| segments::join(&segments[a..b]));
        let row = |run: Option<(usize, usize)>| run.map_or(0, |(a, _)| segments[a].row);
        let taken =
            |i: usize| [self.title, self.organisation, self.place].iter().flatten().any(|(a, b)| (*a..*b).contains(&i));
        Reading {
            title: words(self.title),
            organisation: words(self.organisation),
            place: words(self.place),
            title_row: row(self.title),
            organisation_row: row(self.organisation),
            rest: (0..segments.len()).filter(|i| !taken(*i)).map(|i| segments::join(&segments[i..=i])).collect(),
            score: self.score,
        }
    }
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

fn joint_for(role: Role, before: Before) -> f32 {
    match (role, before) {
        // "Portland, OR" is one place.
        (Role::Place, Before::Comma) => -0.1,
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
