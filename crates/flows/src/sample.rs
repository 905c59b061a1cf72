//! A believable person of our own invention, for looking around.

use career::answers::{Mark, Reason};
use career::id::{AccountId, PersonId};
use career::people::{Closeness, Contact};
use career::plan::FirstStep;
use career::reflection::Reflection;
use jiff::civil::Date;
use store::Result;
use store::kept::{FirstSteps, Stage};

use crate::Desk;
use crate::document::{accept, bring, look_over, work_once};
use crate::first::{edit, lines_to_mark, mark_lines};
use crate::people::{keep_person, note_contact, understand_line};
use crate::plan::{begin_plan, small_steps_for};
use crate::week::{propose_week, start_of_week};

/// What the sample person brought.
pub const DOCUMENT: &[u8] = include_bytes!("../../../samples/maria-alvarez.pdf");
/// Its name.
pub const NAME: &str = "maria-alvarez.pdf";

/// Fills an account with the sample person: their document, read and accepted, and their first answers.
///
/// # Errors
/// What the store says.
pub fn settle_sample(desk: &Desk, account: AccountId, today: Date) -> Result<()> {
    let Ok(brought) = bring(desk, account, Some(NAME), DOCUMENT) else { return Ok(()) };
    let document = brought.document();
    // Whoever works on jobs may be quicker; either way it is read when there is nothing left to do.
    while work_once(desk)? {}
    let mut seen = 0;
    while let Some(looked) = look_over(desk, account, document)? {
        if looked.document.value.draft.is_some() {
            let _ = accept(desk, account, document, looked.all_accepted());
            break;
        }
        seen = desk.store.wait_for_change(seen, std::time::Duration::from_secs(1));
        work_once(desk)?;
    }
    edit::<Reflection>(desk, account, |reflection| {
        reflection.reason = Some(Reason::WantOut);
        reflection.lives = career::reflection::Lives::State("CA".to_owned());
        reflection.pay_now = Some(47_000);
    })?;
    let drawn = crate::draw(desk, account, today)?;
    let lines = lines_to_mark(desk.atlas, &drawn, 6).into_iter().take(2).flat_map(|own| own.lines);
    let marks: Vec<_> = lines.map(|line| (line, Some(Mark::More))).collect();
    mark_lines(desk, account, &marks)?;
    begin_a_plan(desk, account, today)?;
    know_some_people(desk, account, today);
    edit::<FirstSteps>(desk, account, |steps| steps.stage = Stage::Done)
}

/// The first direction becomes a plan with a small step tomorrow, and a week of it.
fn begin_a_plan(desk: &Desk, account: AccountId, today: Date) -> Result<()> {
    let drawn = crate::draw(desk, account, today)?;
    let Some(path) = drawn.report.ranking.first(1).next() else { return Ok(()) };
    let code = desk.atlas.occupation(path.to).code().to_owned();
    let step = small_steps_for(desk, account, today, &code)?.into_iter().next();
    let step = step.map(|step| FirstStep { title: step.title, day: today.tomorrow().unwrap_or(today) });
    begin_plan(desk, account, today, &code, step)?;
    let kept = desk.store.reading()?.account(account)?;
    if let Some(kept) = kept {
        propose_week(desk, account, start_of_week(&kept.value, today), today, None)?;
    }
    Ok(())
}

/// People that the sample person knows, of our own invention: the line that says who, how close, days since the last
/// contact.
const PEOPLE: [(&str, Closeness, i64); 3] = [
    ("Teresa Nolan, met at the store on Fruitvale, training specialist at Bay Learning Trust", Closeness::Know, 104),
    ("Sam Whitfield, store manager at Harbor Grocers, cares about early trains", Closeness::Close, 41),
    ("June Park, met at a workshop for supervisors, works at Copper Lantern", Closeness::BarelyKnow, 230),
];

/// Some people, each with one contact. Whoever is refused is left out: it is a sample.
fn know_some_people(desk: &Desk, account: AccountId, today: Date) {
    for (line, closeness, days) in PEOPLE {
        let id = PersonId(desk.id());
        let on = today.saturating_sub(jiff::Span::new().days(days));
        let facts = understand_line(desk, line, today).facts;
        let _ = keep_person(desk, account, id, facts, Some(closeness));
        let _ = note_contact(desk, account, id, Contact { on, words: String::new() }, today);
    }
}
