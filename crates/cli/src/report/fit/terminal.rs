//! A fit on a terminal: what decides, then the table, then pay, the word search and the document's balance.

use std::collections::BTreeSet;
use std::path::Path;

use career::atlas::Atlas;
use career::evidence::Source;
use career::fit::{Fit, Kind, Reach, Row, Standing, Tells};
use career::posting::Posting;
use career::posting::requirements::Weight;
use career::profile::{Draft, LineId};

use super::word;
use crate::terminal::{Ink, Screen, Sheet};

/// Lines of one kind that the balance shows.
const SHOWN: usize = 3;

/// Lays a fit out. `wrote` is the tailored résumé that was written, and how many sentences it leaves out.
pub fn terminal(
    atlas: &Atlas,
    posting: &Posting,
    draft: &Draft,
    fit: &Fit,
    name: &str,
    wrote: Option<(&Path, usize)>,
    screen: Screen,
) -> String {
    let mut sheet = Sheet::new(screen);
    let at = posting.organisation.as_deref().map(|organisation| format!(", {organisation}")).unwrap_or_default();
    sheet.title(&format!("{}{at} · {name}", posting.title));
    if !fit.first.is_empty() {
        sheet.para(0, &fit.first, Ink::Strong);
    }
    first(&mut sheet, fit);
    for (weight, heading) in [
        (Weight::Must, "What it says must be there"),
        (Weight::Wish, "What it says is welcome"),
        (Weight::Work, "What one does there"),
    ] {
        asked(&mut sheet, draft, fit, weight, heading);
    }
    terms(&mut sheet, draft, fit);
    sheet.heading("Pay");
    sheet.para(0, &fit.pay.sentence, Ink::Plain);
    if let Some(region) = &fit.pay.region {
        let title = atlas.occupation(region.occupation).title();
        let sure = fit.pay.confidence.words();
        sheet.para(0, &format!("The title is taken for {title} ({sure})."), Ink::Quiet);
    }
    sheet.heading("What a word search finds");
    sheet.para(0, &fit.literal.sentence(), Ink::Plain);
    let missed: Vec<&str> = fit.literal.terms.iter().filter(|t| !t.found).map(|t| t.words.as_str()).take(14).collect();
    if !missed.is_empty() {
        sheet.para(0, &format!("Not found, word for word: {}.", missed.join(", ")), Ink::Quiet);
    }
    balance(&mut sheet, draft, fit);
    credits(&mut sheet, fit);
    next(&mut sheet, wrote);
    sheet.finish()
}

fn first(sheet: &mut Sheet, fit: &Fit) {
    let to_mind = fit.against.iter().filter(|against| against.reach == Reach::ToMind);
    for against in to_mind {
        sheet.gap();
        sheet.para(0, &against.what, Ink::Mind);
    }
    if let Some(words) = &fit.before_an_hour {
        sheet.gap();
        sheet.para(0, words, Ink::Mind);
    }
    if !fit.decides.is_empty() {
        sheet.gap();
    }
    for decides in &fit.decides {
        sheet.hanging(0, "·  ", &decides.sentence, Ink::Plain);
    }
}

fn asked(sheet: &mut Sheet, draft: &Draft, fit: &Fit, weight: Weight, heading: &str) {
    let rows: Vec<&Row> = fit.rows.iter().filter(|row| row.weight == weight).collect();
    if rows.is_empty() {
        return;
    }
    sheet.heading(heading);
    let (met, all) = fit.met(weight);
    if all > 0 {
        let stand = if met == 1 { "stands" } else { "stand" };
        sheet.para(0, &format!("Of {all} that a document can tell, {met} {stand} in your lines."), Ink::Quiet);
        sheet.gap();
    }
    let headings = ["It asks for", "Stands", "Your line, or what to do"].map(str::to_owned);
    let cells = rows.iter().map(|row| vec![asks(row), word(&row.standing).to_owned(), beside(draft, row)]);
    sheet.table(0, &headings, &cells.collect::<Vec<_>>());
}

fn asks(row: &Row) -> String {
    match row.kind {
        Kind::Skill(_) => row.name.trim_matches(['“', '”']).to_owned(),
        _ => row.name.clone(),
    }
}

fn beside(draft: &Draft, row: &Row) -> String {
    let quote = |line: LineId| format!("“{}”", draft.document.text(line));
    match &row.standing {
        Standing::Met { line: Some(line) } => quote(*line),
        Standing::Met { line: None } if row.kind == Kind::Language => "the language of your document".to_owned(),
        Standing::Met { line: None } => "what you said".to_owned(),
        Standing::InOtherWords { line, term } => format!("{} – the term is “{term}”", quote(*line)),
        Standing::Partly { line: Some(line), what } => format!("{} – {what}", quote(*line)),
        Standing::Partly { line: None, what } => what.clone(),
        Standing::Missing { closes } => closes.clone(),
        Standing::NotSaid { why } => why.clone(),
    }
}

fn terms(sheet: &mut Sheet, draft: &Draft, fit: &Fit) {
    let mut terms = fit.terms().peekable();
    if terms.peek().is_none() {
        return;
    }
    sheet.heading("Terms to add, each beside the line that proves it");
    for (term, line) in terms {
        sheet.hanging(0, "·  ", &format!("{term} – beside “{}”", draft.document.text(line)), Ink::Do);
    }
}

fn balance(sheet: &mut Sheet, draft: &Draft, fit: &Fit) {
    if fit.balance.lines.is_empty() {
        return;
    }
    sheet.heading("Your document's balance");
    sheet.para(0, &fit.balance.sentence(), Ink::Plain);
    for (tells, label) in [(Tells::Change, "What changed"), (Tells::Duty, "What you were responsible for")] {
        let lines = fit.balance.lines.iter().filter(|(_, own)| *own == tells).take(SHOWN);
        for (line, _) in lines {
            sheet.hanging(2, "", &format!("{label}: “{}”", draft.document.text(*line)), Ink::Quiet);
        }
    }
}

fn credits(sheet: &mut Sheet, fit: &Fit) {
    let rows = fit.rows.iter().flat_map(|row| row.because.sources());
    let mut sources: BTreeSet<Source> = rows.chain(fit.pay.because.sources()).collect();
    // What a posting asks is understood in the terms of both.
    if fit.rows.iter().any(|row| matches!(row.kind, Kind::Skill(_))) {
        sources.extend([Source::Esco, Source::Onet]);
    }
    let credits: Vec<&str> = sources.into_iter().filter_map(Source::credit).collect();
    if credits.is_empty() {
        return;
    }
    sheet.heading("Where the figures come from");
    for credit in credits {
        sheet.hanging(0, "·  ", credit, Ink::Quiet);
    }
}

fn next(sheet: &mut Sheet, wrote: Option<(&Path, usize)>) {
    sheet.gap();
    match wrote {
        Some((file, left_out)) => {
            let left = match left_out {
                0 => "nothing is left out".to_owned(),
                1 => "one sentence of your positions is left out".to_owned(),
                many => format!("{many} sentences of your positions are left out"),
            };
            let words =
                format!("Your own lines, in this order, stand in {}; {left}. Nothing was reworded.", file.display());
            sheet.para(0, &words, Ink::Do);
        }
        None => sheet.para(0, "--tailored FILE.json writes your own lines, chosen and ordered for it.", Ink::Quiet),
    }
    sheet.para(0, "This says nothing of a chance: nobody outside knows who else applies.", Ink::Quiet);
}
