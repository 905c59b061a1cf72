//! A fit for programs: one object with stable names. Nothing is taken away from it within a major version.

use career::atlas::Atlas;
use career::evidence::{Because, Reasons};
use career::fit::{Balance, Fit, Kind, PayBeside, Reach, Row, Standing, Tells};
use career::posting::Posting;
use career::posting::pay::Period;
use career::posting::requirements::Weight;
use career::profile::{Draft, LineId};
use career::reading::Concept;
use serde_json::{Value, json as object};

use super::word;

/// One fit.
pub fn json(atlas: &Atlas, posting: &Posting, draft: &Draft, fit: &Fit) -> Value {
    let met = |weight| {
        let (met, all) = fit.met(weight);
        object!({ "met": met, "told": all })
    };
    object!({
        "posting": { "title": posting.title, "organisation": posting.organisation, "places": posting.places },
        "first": fit.first,
        "decides": fit.decides.iter().map(|d| object!({
            "sentence": d.sentence, "name": d.name, "row": d.row, "because": because(&d.because),
        })).collect::<Vec<_>>(),
        "before_an_hour": fit.before_an_hour,
        "against": fit.against.iter().map(|a| object!({
            "sets_aside": a.reach == Reach::SetsAside, "what": a.what, "because": because(&a.because),
        })).collect::<Vec<_>>(),
        "counts": { "must": met(Weight::Must), "wish": met(Weight::Wish), "work": met(Weight::Work) },
        "rows": fit.rows.iter().map(|r| row(atlas, draft, r)).collect::<Vec<_>>(),
        "terms": fit.terms().map(|(term, line)| object!({ "term": term, "line": self::line(draft, line) }))
            .collect::<Vec<_>>(),
        "pay": pay(atlas, &fit.pay),
        "word_search": {
            "found": fit.literal.found(),
            "terms": fit.literal.terms.iter().map(|t| object!({ "words": t.words, "found": t.found })).collect::<Vec<_>>(),
        },
        "balance": balance(draft, &fit.balance),
        "versions": { "footbridge": env!("CARGO_PKG_VERSION"), "atlas": atlas.version },
    })
}

fn line(draft: &Draft, line: LineId) -> Value {
    object!({ "line": line.0, "words": draft.document.text(line) })
}

fn row(atlas: &Atlas, draft: &Draft, row: &Row) -> Value {
    let (term, says) = match &row.standing {
        Standing::InOtherWords { term, .. } => (Some(term), None),
        Standing::Partly { what: says, .. } | Standing::Missing { closes: says } | Standing::NotSaid { why: says } => {
            (None, Some(says))
        }
        Standing::Met { .. } => (None, None),
    };
    let (kind, concept) = kind(atlas, row.kind);
    object!({
        "kind": kind,
        "concept": concept,
        "name": row.name,
        "asked": row.asked,
        "weight": weight(row.weight),
        "standing": word(&row.standing),
        "line": row.line().map(|l| line(draft, l)),
        "term": term,
        "says": says,
        "because": because(&row.because),
        "confidence": (f64::from(row.confidence.share()) * 100.0).round() / 100.0,
    })
}

fn kind(atlas: &Atlas, kind: Kind) -> (&'static str, Option<String>) {
    match kind {
        Kind::Skill(Concept::Skill(skill)) => ("skill", Some(atlas.skills.address(skill))),
        Kind::Skill(Concept::Technology(technology)) => {
            ("technology", Some(atlas.technologies.name(technology).to_owned()))
        }
        Kind::Licence => ("licence", None),
        Kind::Schooling => ("schooling", None),
        Kind::Experience => ("experience", None),
        Kind::Language => ("language", None),
        Kind::Place => ("place", None),
        Kind::Condition => ("condition", None),
        Kind::Unread => ("unread", None),
    }
}

fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Must => "must",
        Weight::Wish => "wish",
        Weight::Work => "work",
    }
}

fn because(reasons: &Reasons) -> Vec<Value> {
    let told = |because: &Because| match because {
        Because::Line { line, text } => object!({ "line": line.0, "text": text }),
        Because::Answer { what } => object!({ "answer": what }),
        Because::Figure { what, source } => object!({ "figure": what, "source": source.name() }),
    };
    reasons.iter().map(told).collect()
}

fn pay(atlas: &Atlas, pay: &PayBeside) -> Value {
    let period = |period: Period| if period == Period::Hour { "hour" } else { "year" };
    let range = pay.stated.as_ref().and_then(|stated| stated.range.as_ref());
    object!({
        "stated": pay.stated.as_ref().map(|stated| &stated.words),
        "range": range.map(|range| object!({
            "currency": range.currency, "period": period(range.period), "low_cents": range.low, "high_cents": range.high,
        })),
        "region": pay.region.as_ref().map(|region| object!({
            "occupation": atlas.occupation(region.occupation).code(),
            "area": atlas.pay.code(region.area),
            "period": period(region.period),
            "percentiles_10_25_50_75_90": region.percentiles,
        })),
        "sentence": pay.sentence,
        "because": because(&pay.because),
    })
}

fn balance(draft: &Draft, balance: &Balance) -> Value {
    let lines = |wanted: Tells| -> Vec<Value> {
        balance.lines.iter().filter(|(_, tells)| *tells == wanted).map(|(l, _)| line(draft, *l)).collect()
    };
    object!({
        "sentence": balance.sentence(),
        "lines": balance.lines.len(),
        "changed": lines(Tells::Change),
        "responsible_for": lines(Tells::Duty),
    })
}
