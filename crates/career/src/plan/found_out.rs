//! What was found out about a path, the person's own questions and reasons. Nothing here is ever written over.

use jiff::civil::Date;

use super::words::tidied;
use super::{Assumption, ChosenPath, PathNote, Plan, Refused, Standing, Topic};
use crate::id::{AssumptionId, NoteId};

/// Characters that a note, a question or a reason may have.
const MOST_WORDS: usize = 2_000;

/// Something found out, heard or read, in the person's words.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundOut {
    /// The name of the note.
    pub id: NoteId,
    /// What was found out.
    pub words: String,
    /// Where it comes from, in the person's words.
    pub source: Option<String>,
    /// The question it speaks about, and how that stands now.
    pub about: Option<(AssumptionId, Standing)>,
}

/// Keeps what was found out about a path, newest last. An id that is there already changes nothing.
pub fn found_out(plan: &mut Plan, code: &str, found: FoundOut, today: Date) -> Result<(), Refused> {
    let path = find(plan, code)?;
    if path.notes.iter().any(|note| note.id == found.id) {
        return Ok(());
    }
    let words = words(&found.words)?;
    let source = found.source.as_deref().filter(|source| !source.trim().is_empty()).map(self::words).transpose()?;
    if let Some((about, standing)) = found.about {
        question(path, about)?.standing = standing;
    }
    let about = found.about.map(|(about, _)| about);
    path.notes.push(PathNote { id: found.id, on: today, words, source, about });
    Ok(())
}

/// Says how a question stands, without a note.
pub fn stands(plan: &mut Plan, code: &str, about: AssumptionId, standing: Standing) -> Result<(), Refused> {
    question(find(plan, code)?, about)?.standing = standing;
    Ok(())
}

/// Adds the person's own question. An id that is there already changes nothing.
pub fn ask(plan: &mut Plan, code: &str, id: AssumptionId, words: &str) -> Result<(), Refused> {
    let path = find(plan, code)?;
    if path.assumptions.iter().any(|assumption| assumption.id == id) {
        return Ok(());
    }
    let question = self::words(words)?;
    let because = "A question of one’s own.".to_owned();
    path.assumptions.push(Assumption { id, topic: Topic::Own, question, because, standing: Standing::Open });
    Ok(())
}

/// Puts the person's own reason in the place of the proposed one.
pub fn say_why(plan: &mut Plan, code: &str, words: &str) -> Result<(), Refused> {
    find(plan, code)?.why = self::words(words)?;
    Ok(())
}

fn find<'a>(plan: &'a mut Plan, code: &str) -> Result<&'a mut ChosenPath, Refused> {
    plan.paths.iter_mut().find(|path| path.to.code() == code).ok_or(Refused::NoSuchPath)
}

fn question(path: &mut ChosenPath, id: AssumptionId) -> Result<&mut Assumption, Refused> {
    path.assumptions.iter_mut().find(|assumption| assumption.id == id).ok_or(Refused::NoSuchQuestion)
}

/// Words as written, line by line; 1 to 2,000 characters.
fn words(text: &str) -> Result<String, Refused> {
    let lines: Vec<String> = text.trim().lines().map(tidied).collect();
    let words = lines.join("\n").trim().to_owned();
    match words.chars().count() {
        0 => Err(Refused::NoWords),
        1..=MOST_WORDS => Ok(words),
        _ => Err(Refused::LongWords),
    }
}
