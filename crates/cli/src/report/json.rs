//! The report for programs: one object with stable names. Nothing is taken away from it within a major version.

use crate::trouble::Trouble;
use career::atlas::{Atlas, OccupationId};
use career::evidence::Because;
use career::home::Home;
use career::insight::{Finding, Room};
use career::path::{Deltas, Door, Path, Ranking};
use career::profile::{Contact, Draft, End, Engagement, LineId, Named, Period};
use career::reading::SURE_ENOUGH;
use flows::{Comparison, LivesIn, Report};
use serde_json::{Map, Value, json};

use super::paths::in_order;
use super::stay::StayView;
use super::view::where_it_stands;

/// How many paths are given: those that fit, and those that do not fit now.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Most paths that fit.
    pub fits: usize,
    /// Most paths that do not fit now.
    pub not_now: usize,
}

/// One document's report.
pub fn report(atlas: &Atlas, report: &Report, bounds: Bounds) -> Map<String, Value> {
    object(json!({
        "profile": profile(atlas, report),
        "insights": report.findings.iter().map(|finding| insight(report, finding)).collect::<Vec<_>>(),
        "paths": paths(atlas, &report.ranking, bounds),
        "stay": stay(atlas, &report.ranking),
        "over_stepping_stones": over_stepping_stones(atlas, &report.ranking, bounds),
        "notes": notes(&report.draft),
        "state": report.lives_in.area().map(|area| atlas.pay.code(area)),
        "lives_in": lives_in(atlas, &report.lives_in),
        "credits": report.credits().iter().filter_map(|source| source.credit()).collect::<Vec<_>>(),
        "versions": versions(atlas, Some(&report.readings.lexicon_version)),
    }))
}

/// A document that was refused.
pub fn refusal(refusal: &Trouble) -> Map<String, Value> {
    object(json!({ "error": { "what": refusal.what, "next": refusal.next } }))
}

/// The paths from one occupation, for somebody who lives there.
pub fn comparison(atlas: &Atlas, comparison: &Comparison, lives_in: &LivesIn, bounds: Bounds) -> Map<String, Value> {
    object(json!({
        "from": named(atlas, comparison.from),
        "paths": paths(atlas, &comparison.ranking, bounds),
        "stay": stay(atlas, &comparison.ranking),
        "over_stepping_stones": over_stepping_stones(atlas, &comparison.ranking, bounds),
        "state": lives_in.area().map(|area| atlas.pay.code(area)),
        "lives_in": self::lives_in(atlas, lives_in),
        "versions": versions(atlas, None),
    }))
}

/// Where pay is looked up; nowhere for somebody abroad.
fn place(atlas: &Atlas, home: Home) -> Option<&str> {
    home.area().map(|area| atlas.pay.code(area))
}

/// Where the person lives, and who says so.
fn lives_in(atlas: &Atlas, lives_in: &LivesIn) -> Value {
    let (told_by, words) = match lives_in {
        LivesIn::Unknown => (None, None),
        LivesIn::Said(_) => (Some("person"), None),
        LivesIn::Abroad(words) => (Some("person"), Some(words)),
        LivesIn::Written(_, words) | LivesIn::WrittenAbroad(words) => (Some("document"), Some(words)),
    };
    json!({
        "state": lives_in.area().map(|area| atlas.pay.code(area)),
        "abroad": lives_in.home().is_abroad(),
        "words": words,
        "told_by": told_by,
    })
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        other => Map::from_iter([("value".to_owned(), other)]),
    }
}

fn versions(atlas: &Atlas, lexicon: Option<&str>) -> Value {
    json!({ "footbridge": env!("CARGO_PKG_VERSION"), "atlas": atlas.version, "lexicon": lexicon, "paths": career::path::METHOD_VERSION })
}

fn profile(atlas: &Atlas, report: &Report) -> Value {
    let profile = &report.draft.profile;
    let things = |named: &[Named]| -> Vec<Value> {
        named
            .iter()
            .map(|n| json!({ "name": n.name, "detail": n.detail, "date": n.date, "line": n.line.map(number) }))
            .collect()
    };
    json!({
        "contact": contact(&profile.contact),
        "headline": profile.headline,
        "positions": positions(atlas, report),
        "education": profile.education.iter().map(|e| json!({
            "degree": e.degree, "field": e.field, "institution": e.institution,
            "start": e.period.from, "end": end(&e.period), "current": is_current(&e.period),
        })).collect::<Vec<_>>(),
        "certificates": things(&profile.certificates),
        "languages": things(&profile.languages),
        "awards": things(&profile.awards),
        "listed_skills": things(&profile.skills),
        "projects": profile.projects.iter().map(|p| json!({
            "name": p.name, "start": p.period.from, "end": end(&p.period), "lines": lines(report, &p.lines),
        })).collect::<Vec<_>>(),
        "skills": skills(atlas, report),
        "technologies": technologies(atlas, report),
    })
}

fn contact(contact: &Contact) -> Value {
    json!({ "name": contact.name, "email": contact.email, "phone": contact.phone, "place": contact.place, "links": contact.links })
}

fn positions(atlas: &Atlas, report: &Report) -> Vec<Value> {
    let positions = report.draft.profile.positions.iter().enumerate();
    positions
        .map(|(i, position)| {
            let occupation = report.readings.occupation(i).map(|found| {
                let occupation = atlas.occupation(found.occupation);
                json!({ "code": occupation.code(), "title": occupation.title(), "confidence": rounded(found.confidence.share()) })
            });
            json!({
                "title": position.title,
                "organisation": position.organisation,
                "place": position.place,
                "start": position.period.from,
                "end": end(&position.period),
                "current": is_current(&position.period),
                "kind": kind(position.engagement),
                "occupation": occupation,
                "lines": lines(report, &position.lines),
            })
        })
        .collect()
}

fn kind(engagement: Engagement) -> &'static str {
    match engagement {
        Engagement::Work => "work",
        Engagement::Volunteering => "volunteering",
        Engagement::Care => "care",
        Engagement::Service => "service",
    }
}

fn end(period: &Period) -> Option<String> {
    match period.to {
        Some(End::On(date)) => Some(date.to_string()),
        Some(End::Current) | None => None,
    }
}

fn is_current(period: &Period) -> bool {
    period.to == Some(End::Current)
}

fn lines(report: &Report, lines: &[LineId]) -> Vec<String> {
    lines.iter().map(|line| report.text(*line).to_owned()).collect()
}

/// Lines are counted from 1 outside.
fn number(line: LineId) -> u64 {
    u64::from(line.0) + 1
}

fn skills(atlas: &Atlas, report: &Report) -> Vec<Value> {
    let mentions = report.readings.skills().map(|(id, m)| (id, m.line, m.mention.confidence.share()));
    let skill = |(id, proof): (_, Proof)| json!({ "id": atlas.skills.address(id), "label": atlas.skills.label(id), "confidence": rounded(proof.best), "lines": lines(report, &proof.lines) });
    gathered(mentions).into_iter().map(skill).collect()
}

fn technologies(atlas: &Atlas, report: &Report) -> Vec<Value> {
    let mentions = report.readings.technologies().map(|(id, m)| (id, m.line, m.mention.confidence.share()));
    let technology = |(id, proof): (_, Proof)| json!({ "name": atlas.technologies.name(id), "kind": atlas.technologies.kind(id), "confidence": rounded(proof.best), "lines": lines(report, &proof.lines) });
    gathered(mentions).into_iter().map(technology).collect()
}

struct Proof {
    best: f32,
    lines: Vec<LineId>,
}

/// Each concept once, with the lines that show it surely enough; the surest first.
fn gathered<T: PartialEq + Copy>(mentions: impl Iterator<Item = (T, LineId, f32)>) -> Vec<(T, Proof)> {
    let mut out: Vec<(T, Proof)> = Vec::new();
    for (id, line, share) in mentions.filter(|(_, _, share)| *share >= SURE_ENOUGH) {
        match out.iter_mut().find(|(known, _)| *known == id) {
            Some((_, proof)) => {
                proof.best = proof.best.max(share);
                if !proof.lines.contains(&line) {
                    proof.lines.push(line);
                }
            }
            None => out.push((id, Proof { best: share, lines: vec![line] })),
        }
    }
    out.sort_by(|a, b| b.1.best.total_cmp(&a.1.best));
    out
}

fn insight(report: &Report, finding: &Finding) -> Value {
    json!({
        "name": finding.name,
        "room": room(finding.room),
        "title": finding.title,
        "figure": finding.figure,
        "more": finding.more,
        "table": finding.table.as_ref().map(|table| json!({ "columns": table.columns, "rows": table.rows })),
        "ask": finding.ask,
        "because": finding.because.iter().map(|because| reason(report, because)).collect::<Vec<_>>(),
        "confidence": { "share": rounded(finding.confidence.share()), "words": finding.confidence.words() },
        "sources": finding.because.sources().iter().map(|source| source.name()).collect::<Vec<_>>(),
    })
}

fn room(room: Room) -> &'static str {
    match room {
        Room::You => "you",
        Room::WhereItLeads => "where_it_leads",
        Room::WhatItIsWorth => "what_it_is_worth",
    }
}

fn reason(report: &Report, because: &Because) -> Value {
    let source = because.source();
    match because {
        Because::Line { line, text } => json!({
            "kind": "line", "text": text, "line": number(*line), "place": where_it_stands(report, *line), "source": source.name(),
        }),
        Because::Answer { what } => json!({ "kind": "answer", "text": what, "source": source.name() }),
        Because::Figure { what, .. } => {
            json!({ "kind": "figure", "text": what, "source": source.name(), "period": source.period() })
        }
    }
}

fn notes(draft: &Draft) -> Vec<Value> {
    let line = |line: LineId| json!({ "number": number(line), "text": draft.document.text(line) });
    draft.notes.iter().map(|note| json!({ "what": note.what, "line": note.line.map(line) })).collect()
}

fn paths(atlas: &Atlas, ranking: &Ranking, bounds: Bounds) -> Vec<Value> {
    let ordered: Vec<&Path> = in_order(ranking).into_iter().filter_map(|i| ranking.by_likeness.get(i)).collect();
    let fits = ordered.iter().copied().filter(|path| path.fits()).take(bounds.fits);
    let not_now = ordered.iter().copied().filter(|path| !path.fits()).take(bounds.not_now);
    fits.chain(not_now).map(|path| self::path(atlas, path)).collect()
}

fn path(atlas: &Atlas, path: &Path) -> Value {
    let occupation = atlas.occupation(path.to);
    let parts: Map<String, Value> =
        path.transfer.parts.iter().map(|part| (part.name.key().to_owned(), json!(part.value.map(rounded)))).collect();
    json!({
        "code": occupation.code(),
        "title": occupation.title(),
        "door": door(&path.door),
        "score": rounded(path.transfer.score),
        "parts": parts,
        "borrowed": path.transfer.borrowed,
        "wanted": path.wanted.map(rounded),
        "via": path.via.map(|via| named(atlas, via)),
        "steps": path.steps.map(|steps| [rounded(steps.first), rounded(steps.second)]),
        "pay": pay(atlas, &path.deltas),
        "outlook": outlook(&path.deltas),
        "exposure": exposure(&path.deltas),
        "not_now": path.not_now.iter().map(|reason| reason.key()).collect::<Vec<_>>(),
        "unknown": path.unknown.iter().map(|reason| reason.key()).collect::<Vec<_>>(),
        "jobs_where_wanted": path.region.as_ref().map(|region| region.jobs),
        "physical": path.physical,
    })
}

fn named(atlas: &Atlas, id: OccupationId) -> Value {
    let occupation = atlas.occupation(id);
    json!({ "code": occupation.code(), "title": occupation.title() })
}

fn door(door: &Door) -> Value {
    json!({
        "words": door.words(),
        "education": door.education,
        "months_before_pay": door.months_before_pay,
        "licensing": door.licensing.key(),
        "of_broader_group": door.of_broader_group,
    })
}

fn pay(atlas: &Atlas, deltas: &Deltas) -> Value {
    let [p10, p25, median, p75, p90] = deltas.pay;
    json!({
        "place": place(atlas, deltas.home), "unit": "dollars a year",
        "p10": p10, "p25": p25, "median": median, "p75": p75, "p90": p90,
        "newcomer": deltas.newcomer, "newcomer_against_now": deltas.newcomer_against_now(),
        "now": deltas.pay_now, "median_of_work_held": deltas.pay_held[2],
        "of_broader_group": deltas.of_broader_group,
    })
}

fn outlook(deltas: &Deltas) -> Value {
    json!({
        "place": (!deltas.home.is_abroad()).then_some("US"), "openings_a_year": deltas.openings, "change_2024_2034": deltas.change.map(rounded),
        "exits_a_year": deltas.exits.map(rounded), "transfers_a_year": deltas.transfers.map(rounded),
    })
}

fn exposure(deltas: &Deltas) -> Value {
    let (working_with_ai, gpts_are_gpts) = deltas.exposure_change();
    json!({
        "working_with_ai": deltas.exposure.working_with_ai.map(rounded),
        "gpts_are_gpts": deltas.exposure.gpts_are_gpts.map(rounded),
        "working_with_ai_change": working_with_ai.map(rounded),
        "gpts_are_gpts_change": gpts_are_gpts.map(rounded),
    })
}

fn stay(atlas: &Atlas, ranking: &Ranking) -> Option<Value> {
    let stay = ranking.stay.as_ref()?;
    let elsewhere =
        stay.elsewhere.iter().map(|there| json!({ "place": atlas.pay.code(there.area), "median": there.pay[2] }));
    Some(json!({
        "code": atlas.occupation(stay.held).code(),
        "title": atlas.occupation(stay.held).title(),
        "pay": { "place": place(atlas, stay.home), "unit": "dollars a year", "percentiles": stay.pay },
        "next_levels": stay.next_levels.iter().map(|id| named(atlas, *id)).collect::<Vec<_>>(),
        "elsewhere": elsewhere.collect::<Vec<_>>(),
        "words": StayView::of(atlas, stay).changes.iter().map(|c| json!({ "thing": c.thing, "what": c.words })).collect::<Vec<_>>(),
    }))
}

fn over_stepping_stones(atlas: &Atlas, ranking: &Ranking, bounds: Bounds) -> Vec<Value> {
    ranking.over_stepping_stones.iter().take(bounds.not_now).map(|path| self::path(atlas, path)).collect()
}

/// Four places are more than any of these figures carry.
fn rounded(share: f32) -> f64 {
    (f64::from(share) * 10_000.0).round() / 10_000.0
}
