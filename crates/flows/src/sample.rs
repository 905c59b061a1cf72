//! A believable person of our own invention, for looking around.

use career::answers::Reason;
use career::id::AccountId;
use career::reflection::Reflection;
use store::Result;
use store::kept::{FirstSteps, Stage};

use crate::Desk;
use crate::document::{accept, bring, look_over, work_once};
use crate::first::{edit, lines_to_mark, mark_lines};

/// What the sample person brought.
pub const DOCUMENT: &[u8] = include_bytes!("../../../samples/maria-alvarez.pdf");
/// Its name.
pub const NAME: &str = "maria-alvarez.pdf";

/// Fills an account with the sample person: their document, read and accepted, and their first answers.
///
/// # Errors
/// What the store says.
pub fn settle_sample(desk: &Desk, account: AccountId, today: jiff::civil::Date) -> Result<()> {
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
    let lines = lines_to_mark(&drawn.report, 6);
    let marks: Vec<_> = lines.into_iter().take(2).map(|line| (line, Some(career::answers::Mark::More))).collect();
    mark_lines(desk, account, &marks)?;
    edit::<FirstSteps>(desk, account, |steps| steps.stage = Stage::Done)
}
