//! Taking down what a person says: each takes one thing, gives a new reflection, and refuses what is out of bounds.

use std::fmt;

use crate::answers::{Constraints, LineMark, Mark, Ordinary, Reason};
use crate::atlas::{Atlas, OccupationId};
use crate::called::Called;
use crate::reflection::interests::{ANSWERS, STATEMENTS};
use crate::reflection::limits::{MOST_HOURS, MOST_MONTHS, MOST_PAY, MOST_STATES, MOST_WEEKS};
use crate::reflection::{Choice, Lives, Reflection, values};

/// The most lines that are marked, and skills that are answered about.
const MOST_LINES: usize = 200;
/// The longest line and the longest place, in characters.
const LONGEST_LINE: usize = 500;
const LONGEST_PLACE: usize = 80;

/// Why something was not taken down: what happened, and what to do. What was said before stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotTaken {
    /// What happened, one sentence.
    pub what: String,
    /// What to do, one sentence.
    pub next: String,
}

impl NotTaken {
    fn new(what: impl Into<String>, next: impl Into<String>) -> Self {
        NotTaken { what: what.into(), next: next.into() }
    }

    fn too_large(what: &str, most: &str) -> Self {
        NotTaken::new(format!("{what} is more than is kept here."), format!("Say at most {most}, or leave it empty."))
    }
}

impl fmt::Display for NotTaken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} What you said before is as it was. {}", self.what, self.next)
    }
}

impl std::error::Error for NotTaken {}

impl Reflection {
    /// What brings the person.
    #[must_use]
    pub fn with_reason(&self, reason: Option<Reason>) -> Self {
        Reflection { reason, ..self.clone() }
    }

    /// A mark on a line of their own, or none any more. A line has one mark.
    ///
    /// # Errors
    /// Where nothing is left to find the line by, or too much is marked.
    pub fn with_mark(&self, line: &str, mark: Option<Mark>) -> Result<Self, NotTaken> {
        let line = words(line, LONGEST_LINE, "This line")?;
        let mut marks: Vec<LineMark> = self.marks.iter().filter(|known| known.line != line).cloned().collect();
        marks.extend(mark.map(|mark| LineMark { line, mark }));
        if marks.len() > MOST_LINES {
            return Err(NotTaken::new("That many lines cannot be marked.", "Take a mark off another line first."));
        }
        Ok(Reflection { marks, ..self.clone() })
    }

    /// The answer to "too ordinary to write": their own line, or `None` for "I do not do that".
    ///
    /// # Errors
    /// Where the line is empty or too long, or too many are kept.
    pub fn with_ordinary(&self, skill: &str, line: Option<&str>) -> Result<Self, NotTaken> {
        let skill = words(skill, LONGEST_LINE, "This skill")?;
        let line = line.map(|line| words(line, LONGEST_LINE, "This line")).transpose()?;
        let mut ordinary: Vec<Ordinary> = self.ordinary.iter().filter(|known| known.skill != skill).cloned().collect();
        ordinary.push(Ordinary { skill, line });
        if ordinary.len() > MOST_LINES {
            return Err(NotTaken::new("That many skills cannot be kept.", "Write further ones into your document."));
        }
        Ok(Reflection { ordinary, ..self.clone() })
    }

    /// The answer to one statement of the interests; `None` skips it. Statements before it that were not reached count
    /// as skipped.
    ///
    /// # Errors
    /// Where there is no such statement or answer.
    pub fn with_interest(&self, statement: usize, answer: Option<u8>) -> Result<Self, NotTaken> {
        if statement >= STATEMENTS.len() || answer.is_some_and(|answer| usize::from(answer) >= ANSWERS.len()) {
            return Err(NotTaken::new(
                "This answer belongs to no statement here.",
                "Go back to the statements and answer there.",
            ));
        }
        let mut interests = self.interests.clone();
        interests.resize(interests.len().max(statement + 1), None);
        interests[statement] = answer;
        Ok(Reflection { interests, ..self.clone() })
    }

    /// A best–worst choice, or a set skipped. A set has one choice.
    ///
    /// # Errors
    /// Where the choice is not among the three things shown, or one thing is chosen as both.
    pub fn with_choice(&self, choice: Choice) -> Result<Self, NotTaken> {
        if choice.is_possible() {
            let mut choices: Vec<Choice> =
                self.choices.iter().filter(|known| known.set != choice.set).cloned().collect();
            choices.push(choice);
            return Ok(Reflection { choices, ..self.clone() });
        }
        let same = choice.most.is_some() && choice.most == choice.least;
        Err(match same && usize::from(choice.set) < values::SETS.len() {
            true => NotTaken::new("One thing cannot matter most and least.", "Choose two different ones, or skip."),
            false => NotTaken::new("This choice is not among the three shown.", "Choose among the three, or skip."),
        })
    }

    /// What a path must fit. States are kept by their two letters, each once.
    ///
    /// # Errors
    /// Where a figure is out of bounds or a state is not known.
    pub fn with_constraints(&self, atlas: &Atlas, asked: Constraints) -> Result<Self, NotTaken> {
        if asked.pay_at_least.is_some_and(|pay| pay > MOST_PAY) {
            return Err(NotTaken::too_large("This pay", "ten million dollars a year"));
        }
        if asked.months_without_pay_at_most.is_some_and(|months| months > MOST_MONTHS) {
            return Err(NotTaken::too_large("This time without pay", "240 months"));
        }
        if asked.hours_a_week_at_most.is_some_and(|hours| hours == 0 || hours > MOST_HOURS) {
            return Err(NotTaken::new("These hours make no working week.", "Say 1 to 80 hours, or leave it empty."));
        }
        let work_in = states(atlas, &asked.work_in)?;
        Ok(Reflection { constraints: Constraints { work_in, ..asked }, ..self.clone() })
    }

    /// What they earn now, dollars a year.
    ///
    /// # Errors
    /// Where it is out of bounds.
    pub fn with_pay_now(&self, pay_now: Option<u32>) -> Result<Self, NotTaken> {
        match pay_now {
            Some(pay) if pay > MOST_PAY => Err(NotTaken::too_large("This pay", "ten million dollars a year")),
            _ => Ok(Reflection { pay_now, ..self.clone() }),
        }
    }

    /// Where they live.
    ///
    /// # Errors
    /// Where the words are too long, or missing though said to be elsewhere.
    pub fn with_lives(&self, lives: Lives) -> Result<Self, NotTaken> {
        let lives = match lives {
            Lives::Elsewhere(place) => Lives::Elsewhere(words(&place, LONGEST_PLACE, "This place")?),
            other => other,
        };
        Ok(Reflection { lives, ..self.clone() })
    }

    /// For how many weeks they can look.
    ///
    /// # Errors
    /// Where it is out of bounds.
    pub fn with_weeks_to_look(&self, weeks: Option<u16>) -> Result<Self, NotTaken> {
        match weeks {
            Some(weeks) if weeks > MOST_WEEKS => Err(NotTaken::too_large("This time", "520 weeks")),
            _ => Ok(Reflection { weeks_to_look: weeks, ..self.clone() }),
        }
    }
}

impl Reflection {
    /// What the work of a title in a house is called elsewhere, or `None` to let the title speak for itself again.
    ///
    /// # Errors
    /// Where there is no title, or too many are kept.
    pub fn with_called(
        &self,
        atlas: &Atlas,
        (title, organisation): (&str, Option<&str>),
        occupation: Option<OccupationId>,
    ) -> Result<Self, NotTaken> {
        let title = words(title, LONGEST_LINE, "This title")?;
        let organisation = organisation.map(|name| words(name, LONGEST_LINE, "This house")).transpose()?;
        let mut called = self.called.clone();
        called.retain(|known| !known.is_of(&title, organisation.as_deref()));
        let code = occupation.map(|id| atlas.occupation(id).code().to_owned());
        called.extend(code.map(|occupation| Called { title, organisation, occupation }));
        if called.len() > MOST_LINES {
            return Err(NotTaken::new("That many titles cannot be kept.", "Take one back first."));
        }
        Ok(Reflection { called, ..self.clone() })
    }
}

/// Words with white space folded and control characters gone.
fn words(text: &str, longest: usize, what: &str) -> Result<String, NotTaken> {
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    match clean.chars().count() {
        0 => Err(NotTaken::new(format!("{what} has no words."), "Write a few, or leave it out.")),
        n if n > longest => Err(NotTaken::new(
            format!("{what} is longer than is kept here."),
            format!("Say it in {longest} characters."),
        )),
        _ => Ok(clean),
    }
}

fn states(atlas: &Atlas, named: &[String]) -> Result<Vec<String>, NotTaken> {
    let mut out: Vec<String> = Vec::new();
    for name in named.iter().take(MOST_STATES).filter(|name| !name.trim().is_empty()) {
        let area = atlas.pay.area(name).ok_or_else(|| {
            let name: String = name.chars().filter(|c| !c.is_control()).take(LONGEST_PLACE).collect();
            NotTaken::new(
                format!("No work is counted for “{name}”."),
                "Name a state of the United States, or leave it empty.",
            )
        })?;
        let code = atlas.pay.code(area).to_owned();
        if !out.contains(&code) {
            out.push(code);
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests;
