//! How an opening fits, in the words of the page: what decides, each ask beside the person's own line, terms to add.

use std::collections::BTreeSet;

use career::atlas::Atlas;
use career::card::Id;
use career::evidence::{Because, Source};
use career::fit::{Decides, Fit, Kind, Reach, Row, Standing, Tells, whole_sentence};
use career::posting::Posting;
use career::posting::requirements::Weight;
use career::profile::{Draft, LineId};
use flows::{Drawn, DrawnFit, Whose, draw_fit_of};

use crate::advice::Advice;
use crate::asked::Asked;
use crate::report::sentences;
use crate::site::Site;

/// One fit as the page shows it.
pub(super) struct FitView {
    /// Whether the person's lines stand beside it; else it is what the posting asks, and nothing more.
    pub beside: bool,
    /// Said before anything else, where a stated must stands in none of the person's lines.
    pub before_an_hour: Option<Advice>,
    /// What is likely to decide, in one line.
    pub first: String,
    /// The same, a sentence each, with what it rests on.
    pub decides: Vec<Told>,
    /// What the person said that speaks against it: those that set it aside first.
    pub against: Vec<Told>,
    /// What must be there, what is welcome, what one does there.
    pub groups: Vec<Group>,
    /// Terms to add, with the line that proves each.
    pub terms: Vec<(String, String)>,
    pub pay: String,
    /// Which work the pay is that of, and how sure that is.
    pub pay_of: Option<String>,
    pub search: String,
    /// Terms that are not found, word for word.
    pub not_found: String,
    pub balance: Option<String>,
    /// "What changed: …" and "What you were responsible for: …".
    pub balance_lines: Vec<(&'static str, String)>,
    pub credits: Vec<&'static str>,
}

/// A sentence, and what it rests on.
pub(super) struct Told {
    pub sentence: String,
    /// Whether it sets the opening aside.
    pub aside: bool,
    pub because: Vec<String>,
}

/// Asks of one weight.
pub(super) struct Group {
    pub heading: &'static str,
    pub told: Option<String>,
    pub rows: Vec<RowView>,
    /// What the advice on closing an ask stands on, each card once.
    pub cards: Vec<Id>,
}

/// One ask.
pub(super) struct RowView {
    pub asks: String,
    /// The posting's own words, where they say more than the name.
    pub words: Option<String>,
    pub stands: &'static str,
    /// A mark beside the word, so that a look finds it.
    pub mark: &'static str,
    /// The person's line.
    pub line: Option<String>,
    /// What to do, or what is open.
    pub says: Option<String>,
}

/// Draws the fit of a posting with what the person brought.
pub(super) fn drawn(site: &Site, asked: &Asked, posting: &Posting, person: &Drawn) -> DrawnFit {
    let whose = whose(person);
    draw_fit_of(&site.desk.knowledge(asked.today), posting, &whose, &site.read_postings)
}

/// Whose lines, and what their work must fit.
pub(super) fn whose(person: &Drawn) -> Whose<'_> {
    let report = &person.report;
    Whose {
        draft: &report.draft,
        readings: &report.readings,
        constraints: &report.answers.constraints,
        home: report.lives_in.home(),
    }
}

/// Terms that are not found and are listed.
const TERMS: usize = 14;
/// Lines of one kind that the balance shows.
const LINES: usize = 3;

impl FitView {
    pub fn of(atlas: &Atlas, fit: &Fit, person: &Drawn) -> Self {
        let draft = &person.report.draft;
        let beside = !person.is_empty();
        let weights = [
            (Weight::Must, "What it says must be there"),
            (Weight::Wish, "What it says is welcome"),
            (Weight::Work, "What one does there"),
        ];
        let missed = fit.literal.terms.iter().filter(|term| !term.found).map(|term| term.words.as_str());
        FitView {
            beside,
            before_an_hour: fit.before_an_hour.clone().filter(|_| beside).map(|words| Advice::of(Decides::CARD, words)),
            first: if beside { fit.first.clone() } else { asked_first(fit) },
            decides: fit.decides.iter().map(|d| told(&d.sentence, false, d.because.iter())).collect(),
            against: fit
                .against
                .iter()
                .map(|against| told(&against.what, against.reach == Reach::SetsAside, against.because.iter()))
                .collect(),
            groups: weights.into_iter().filter_map(|(weight, heading)| group(draft, fit, weight, heading)).collect(),
            terms: fit.terms().map(|(term, line)| (term.to_owned(), quote(draft, line))).collect(),
            pay: fit.pay.sentence.clone(),
            pay_of: fit.pay.region.as_ref().map(|region| {
                let title = atlas.occupation(region.occupation).title();
                format!("The title is taken for {title} ({}).", fit.pay.confidence.words())
            }),
            search: fit.literal.sentence(),
            not_found: missed.take(TERMS).collect::<Vec<_>>().join(", "),
            balance: (!fit.balance.lines.is_empty()).then(|| fit.balance.sentence()),
            balance_lines: balance_lines(draft, fit),
            credits: credits(fit),
        }
    }
}

/// What is likely to decide, where nobody's lines stand beside it.
fn asked_first(fit: &Fit) -> String {
    let names: Vec<&str> = fit.decides.iter().map(|decides| decides.name.as_str()).collect();
    match names.as_slice() {
        [] => String::new(),
        names => format!("What is likely to decide: {}.", names.join("; ")),
    }
}

fn told<'a>(sentence: &str, aside: bool, because: impl Iterator<Item = &'a Because>) -> Told {
    Told { sentence: sentence.to_owned(), aside, because: because.map(reason).collect() }
}

fn reason(because: &Because) -> String {
    match because {
        Because::Line { text, .. } => format!("Your line: “{text}”"),
        Because::Answer { what } => format!("You said: {what}"),
        Because::Figure { what, source: Source::Posting } => format!("The posting: {what}"),
        Because::Figure { what, source } => format!("{}: {what}", sentences::source(*source)),
    }
}

fn group(draft: &Draft, fit: &Fit, weight: Weight, heading: &'static str) -> Option<Group> {
    let rows: Vec<RowView> =
        fit.rows.iter().filter(|row| row.weight == weight).map(|row| row_view(draft, row)).collect();
    let (met, all) = fit.met(weight);
    let stand = match met {
        0 => "none stands".to_owned(),
        1 => "1 stands".to_owned(),
        many => format!("{many} stand"),
    };
    let told = (all > 0).then(|| format!("Of {all} that a document can tell, {stand} in your lines."));
    let open = |row: &&Row| matches!(row.standing, Standing::InOtherWords { .. } | Standing::Missing { .. });
    let of_weight = fit.rows.iter().filter(|row| row.weight == weight);
    let cards: BTreeSet<Id> = of_weight.filter(open).map(|row| row.kind.card()).collect();
    (!rows.is_empty()).then_some(Group { heading, told, rows, cards: cards.into_iter().collect() })
}

fn row_view(draft: &Draft, row: &Row) -> RowView {
    let asks = match row.kind {
        Kind::Skill(_) => row.name.trim_matches(['“', '”']).to_owned(),
        _ => row.name.clone(),
    };
    let (mark, stands) = match &row.standing {
        Standing::Met { .. } => ("●", "met"),
        Standing::InOtherWords { .. } => ("●", "met in other words"),
        Standing::Partly { .. } => ("◐", "in part"),
        Standing::Missing { .. } => ("○", "in none of your lines"),
        Standing::NotSaid { .. } => ("–", "you know"),
    };
    let says = match &row.standing {
        Standing::Met { line: None } if row.kind == Kind::Language => {
            Some(format!("Your document is written in {}.", row.name))
        }
        Standing::Met { line: None } => Some("It fits what you said.".to_owned()),
        Standing::Met { .. } => None,
        Standing::InOtherWords { term, .. } => Some(format!("Add the term “{term}” beside it.")),
        Standing::Partly { what, .. } => Some(sentence(what)),
        Standing::Missing { closes } => Some(closes.clone()),
        Standing::NotSaid { why } => Some(why.clone()),
    };
    let words = row.asked.trim();
    let is_more = !words.is_empty() && !words.eq_ignore_ascii_case(asks.trim_matches(['“', '”']));
    RowView {
        words: is_more.then(|| words.to_owned()),
        asks,
        stands,
        mark,
        line: row.line().map(|line| quote(draft, line)),
        says,
    }
}

/// A line of the person's own, whole where the page broke it.
fn quote(draft: &Draft, line: LineId) -> String {
    whole_sentence(&draft.document, &draft.profile, line)
}

/// A clause as a sentence of its own.
fn sentence(clause: &str) -> String {
    let mut letters = clause.chars();
    let mut out: String = letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default();
    if !out.ends_with(['.', '?']) {
        out.push('.');
    }
    out
}

fn balance_lines(draft: &Draft, fit: &Fit) -> Vec<(&'static str, String)> {
    let mut out = Vec::new();
    for (tells, label) in [(Tells::Change, "What changed"), (Tells::Duty, "What you were responsible for")] {
        let lines = fit.balance.lines.iter().filter(|(_, own)| *own == tells).take(LINES);
        out.extend(lines.map(|(line, _)| (label, quote(draft, *line))));
    }
    out
}

fn credits(fit: &Fit) -> Vec<&'static str> {
    let rows = fit.rows.iter().flat_map(|row| row.because.sources());
    let mut sources: BTreeSet<Source> = rows.chain(fit.pay.because.sources()).collect();
    // What a posting asks is understood in the terms of both.
    if fit.rows.iter().any(|row| matches!(row.kind, Kind::Skill(_))) {
        sources.extend([Source::Esco, Source::Onet]);
    }
    sources.into_iter().filter_map(Source::credit).collect()
}
