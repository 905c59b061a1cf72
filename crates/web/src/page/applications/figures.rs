//! Honest figures over a person's applications: where they went, what came back, how long it takes.

use askama::Template;
use career::application::Channel;
use career::application::rates::{ENOUGH_TO_RANK, Groups};
use career::application::told::{aim_told, channel_name, rate_told, rates_told, waiting_told};
use career::card::Id;
use career::insight::Table;
use flows::applications::{ApplicationFigures, application_figures};

use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::picture::{self, FlowOfApplications};
use crate::site::Site;

#[derive(Template)]
#[template(path = "applications/figures.html")]
struct Page {
    layout: Layout,
    sent: usize,
    picture: String,
    sections: Vec<Section>,
    asks_for_a_report: bool,
}

/// One thing that is said, with its because.
struct Section {
    title: &'static str,
    sentences: Vec<String>,
    table: String,
    because: Vec<String>,
    /// What is known of it, each with what it is about.
    cards: Vec<(&'static str, Id)>,
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let figures = application_figures(&site.desk, asked.here().account.id, asked.today)?;
    let flow = FlowOfApplications { flow: figures.flow, usual_days: figures.applied.waiting.usual() };
    page(&Page {
        layout: Layout::of(asked, "What your applications tell").within("openings"),
        sent: figures.applied.aim.sent,
        picture: picture::figure(&flow, "Where your applications flowed"),
        sections: sections(site, asked, &figures),
        asks_for_a_report: !figures.beside_a_report && !figures.applied.aim.is_unclear(),
    })
}

fn sections(site: &Site, asked: &Asked, figures: &ApplicationFigures) -> Vec<Section> {
    let (atlas, applied) = (site.desk.atlas, &figures.applied);
    let title = |code: &str| {
        atlas.occupation_by_code(code).map_or_else(|| code.to_owned(), |id| atlas.occupation(id).title().to_owned())
    };
    let usual = applied.waiting.usual();
    let counted = format!(
        "Counted: {} applications whose usual waiting time of {usual} days is over, or that came to their end. Those that got a no or no reply are among them.",
        applied.all.sent
    );
    let interval = "The interval holds nine tenths of the belief after these counts (a beta posterior over Jeffreys' prior; Brown, Cai & DasGupta 2001, Statistical Science 16).".to_owned();
    let mut out = vec![
        Section {
            cards: if applied.aim.is_unclear() { Vec::new() } else { vec![("Other work that is near", Id::RelatedWork)] },
            title: "Where they went",
            sentences: aim_told(&applied.aim, title),
            table: String::new(),
            because: vec![
                format!("Counted: the titles of {} applications that were sent, each understood in the words of O*NET 30.1, or as in your own history where it stands there; where that is less than half sure, it counts as not understood.", applied.aim.sent),
                "What fits as well is other work at least as alike as what you applied to, and never below 6 in 10, whose door asks no schooling or licence first. It is likeness of work, never a chance of being hired.".to_owned(),
            ],
        },
        Section {
            cards: vec![("How usual silence is", Id::Silence)],
            title: "What came back",
            sentences: rates_told(&applied.all, &applied.waiting),
            table: String::new(),
            because: vec![
                counted.clone(),
                interval.clone(),
                "Silence says nothing certain about you: nobody outside sees why.".to_owned(),
            ],
        },
    ];
    let because = || {
        vec![counted.clone(), interval.clone(), format!("An order that says something takes {ENOUGH_TO_RANK} of each.")]
    };
    let mut group = |title, (sentences, table): (Vec<String>, String), cards: Vec<(&'static str, Id)>| {
        if !table.is_empty() {
            out.push(Section { title, sentences, table, because: because(), cards });
        }
    };
    group(
        "By how it was found",
        told("How", &applied.by_channel, 1, |channel| channel_name(*channel).to_owned()),
        of_channels(),
    );
    if !applied.aim.is_unclear() {
        group("By kind of work", told("Kind of work", &applied.by_role, 2, |code| title(code)), Vec::new());
    }
    group("By version of the résumé", told("Version", &applied.by_version, 2, Clone::clone), Vec::new());
    out.push(Section {
        cards: vec![("How long an answer takes", Id::TimeToAnswer)],
        title: "How long it takes",
        sentences: waiting_told(&applied.applications, &applied.waiting, asked.today),
        table: String::new(),
        because: vec![format!(
            "Learned from {} of yours whose days are known, beside a weak assumption of ours (grade D): one in four is answered, four fifths of those within three weeks. Applications that still wait count with the days they waited (a piecewise exponential model; Friedman 1982, Annals of Statistics 10).",
            applied.waiting.learned_from
        )],
    });
    out
}

/// What is known of ways to apply, each card once.
fn of_channels() -> Vec<(&'static str, Id)> {
    let mut cards: Vec<(&'static str, Id)> = Vec::new();
    for card in Channel::ALL.map(Channel::card) {
        if !cards.iter().any(|(_, known)| *known == card) {
            cards.push((card.card().title.as_str(), card));
        }
    }
    cards
}

/// A table of groups, and whether its order says something; empty where there are fewer than are worth setting apart.
fn told<K>(heading: &str, groups: &Groups<K>, fewest: usize, name: impl Fn(&K) -> String) -> (Vec<String>, String) {
    if groups.each.len() < fewest {
        return (Vec::new(), String::new());
    }
    let mut table =
        Table::with(&[heading, "Answered, a no included", "Led to a talk", "Led to an offer", "Not counted yet"]);
    for (key, counts) in &groups.each {
        let rates = [counts.answers(), counts.interviews(), counts.offers()];
        let [answers, talks, offers] = rates.map(|rate| if rate.of == 0 { "–".to_owned() } else { rate_told(rate) });
        table.row([name(key), answers, talks, offers, (counts.too_new + counts.undated).to_string()]);
    }
    let order = match (groups.each.len() > 1, groups.ranked) {
        (true, true) => vec!["In order of how often they were answered.".to_owned()],
        (true, false) => vec![format!("Not in order of success: that takes {ENOUGH_TO_RANK} of each.")],
        (false, _) => Vec::new(),
    };
    (order, picture::table(&table, heading))
}
