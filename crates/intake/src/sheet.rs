//! A sheet that structured formats are written out to, so that every extracted thing has a line it came from.

use career::date::PartialDate;
use career::profile::{
    Document, Draft, Education, End, Engagement, Line, LineId, Named, Note, Period, Position, Profile, Project,
};

use crate::text::{MOST_LINES, MOST_TEXT};
use crate::{Refusal, stated_date, wording};

/// Lines and profile under way.
#[derive(Default)]
pub(crate) struct Sheet {
    lines: Vec<Line>,
    bytes: usize,
    cut: bool,
    /// What was read so far.
    pub profile: Profile,
    notes: Vec<Note>,
}

/// A position as formats with fields state it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Job<'a> {
    pub title: &'a str,
    pub organisation: &'a str,
    pub place: &'a str,
    pub from: &'a str,
    pub to: &'a str,
    /// The format says that it goes on, or an empty end means so.
    pub current: bool,
    pub engagement: Engagement,
    /// What was done, in lines or in one text.
    pub told: Vec<&'a str>,
}

/// A degree or course as formats with fields state it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Study<'a> {
    pub degree: &'a str,
    pub field: &'a str,
    pub institution: &'a str,
    pub from: &'a str,
    pub to: &'a str,
    pub current: bool,
    pub told: Vec<&'a str>,
}

impl Sheet {
    /// Writes one line; `None` where there are no words, or no room.
    pub fn line(&mut self, text: &str) -> Option<LineId> {
        let folded = wording::folded(text.get(..text.floor_char_boundary(8_000)).unwrap_or(text));
        let text = wording::without_bullet(&folded).1;
        if text.is_empty() {
            return None;
        }
        self.bytes += text.len();
        if self.lines.len() >= MOST_LINES || self.bytes > MOST_TEXT {
            self.cut = true;
            return None;
        }
        let id = LineId(u32::try_from(self.lines.len()).ok()?);
        self.lines.push(Line { page: 1, text: text.to_owned(), spot: None });
        Some(id)
    }

    /// The words of a line that was written.
    pub fn words_of(&self, line: LineId) -> String {
        self.lines.get(line.0 as usize).map(|line| line.text.clone()).unwrap_or_default()
    }

    /// Writes a text of several lines, as its writer broke it; exports that lost the breaks keep their bullets.
    pub fn text(&mut self, text: &str) -> Vec<LineId> {
        let text = text.get(..text.floor_char_boundary(MOST_TEXT)).unwrap_or(text);
        let lines = text.split(['\n', '\r', '\u{2028}']).flat_map(|line| line.split(" • "));
        let mut out = Vec::new();
        for line in lines.take(MOST_LINES) {
            for piece in wording::pieces(line) {
                out.extend(self.line(piece));
            }
        }
        out
    }

    /// Writes the filled parts on one line, with a sign between them.
    pub fn parts(&mut self, sign: &str, parts: &[&str]) -> Option<LineId> {
        self.line(&joined(sign, parts))
    }

    /// Adds a doubt.
    pub fn note(&mut self, what: impl Into<String>, line: Option<LineId>) {
        if self.notes.len() < 200 {
            self.notes.push(Note { what: what.into(), line });
        }
    }

    /// Adds a position.
    pub fn job(&mut self, job: &Job<'_>) {
        let names = self.parts(" — ", &[job.title, job.organisation]);
        let period = self.period(job.from, job.to, job.current, names);
        let dates = self.parts(" · ", &[job.place, &period_words(&period)]);
        let lines = job.told.iter().flat_map(|told| self.text(told)).collect::<Vec<_>>();
        let heading: Vec<LineId> = names.into_iter().chain(dates).collect();
        if heading.is_empty() && lines.is_empty() {
            return;
        }
        self.profile.positions.push(Position {
            title: wording::folded(job.title),
            organisation: filled(job.organisation),
            place: filled(job.place),
            period,
            engagement: job.engagement,
            heading,
            lines,
        });
    }

    /// Adds a degree or course of study.
    pub fn study(&mut self, study: &Study<'_>) {
        let degree = joined(", ", &[study.degree, study.field]);
        let names = self.parts(" — ", &[&degree, study.institution]);
        let period = self.period(study.from, study.to, study.current, names);
        let dates = self.line(&period_words(&period));
        let mut lines: Vec<LineId> = names.into_iter().chain(dates).collect();
        for told in &study.told {
            lines.extend(self.text(told));
        }
        if lines.is_empty() {
            return;
        }
        self.profile.education.push(Education {
            degree: filled(study.degree),
            field: filled(study.field),
            institution: filled(study.institution),
            period,
            lines,
        });
    }

    /// Adds a project or publication.
    pub fn project(&mut self, name: &str, from: &str, to: &str, told: &[&str]) {
        let title = self.line(name);
        let period = self.period(from, to, false, title);
        let dates = self.line(&period_words(&period));
        let mut lines: Vec<LineId> = title.into_iter().chain(dates).collect();
        for told in told {
            lines.extend(self.text(told));
        }
        if !lines.is_empty() {
            self.profile.projects.push(Project { name: wording::folded(name), period, lines });
        }
    }

    /// Writes a thing named in one place, with what stands beside it; `None` where it has no name.
    pub fn named(&mut self, name: &str, detail: &str, date: &str) -> Option<Named> {
        let name = filled(name)?;
        let date = self.date(date, None);
        let shown = date.map(stated_date::words).unwrap_or_default();
        let line = self.parts(" · ", &[&name, detail, &shown]);
        line.map(|line| Named { name, detail: filled(detail), date, line: Some(line) })
    }

    fn date(&mut self, text: &str, line: Option<LineId>) -> Option<PartialDate> {
        let text = wording::folded(text.get(..text.floor_char_boundary(80)).unwrap_or(text));
        let date = stated_date::parse(&text);
        if date.is_none() && !text.is_empty() && !says_present(&text) {
            self.note(format!("The date “{text}” could not be read."), line);
        }
        date
    }

    fn period(&mut self, from: &str, to: &str, current: bool, line: Option<LineId>) -> Period {
        let start = self.date(from, line);
        let end = self.date(to, line);
        if let (Some(start), Some(end)) = (start, end)
            && end.months(12) < start.months(1)
        {
            let (start, end) = (stated_date::words(start), stated_date::words(end));
            self.note(
                format!("This ends before it begins ({start} – {end}). Correct the dates if one is mistyped."),
                line,
            );
        }
        let goes_on = says_present(to) || (current && to.trim().is_empty());
        Period { from: start, to: end.map(End::On).or(goes_on.then_some(End::Current)) }
    }

    /// The draft; refused where nothing about a person stands in it.
    ///
    /// # Errors
    /// A [`Refusal`] when there is not one line.
    pub fn into_draft(mut self, format: &str) -> Result<Draft, Refusal> {
        if self.lines.is_empty() {
            return Err(Refusal::new(
                format!("This {format} holds nothing about a person that could be read."),
                "Check that it is the file you meant, or bring a résumé as PDF or Word file.",
            ));
        }
        if self.cut {
            let what = format!("The file is very long; the first {} lines were read.", self.lines.len());
            self.notes.push(Note { what, line: None });
        }
        let document = Document { format: format.to_owned(), lines: self.lines, ..Document::default() };
        Ok(Draft { document, profile: self.profile, notes: self.notes })
    }
}

/// The words, or `None` where there are none.
pub(crate) fn filled(text: &str) -> Option<String> {
    Some(wording::folded(text)).filter(|words| !words.is_empty())
}

fn joined(sign: &str, parts: &[&str]) -> String {
    let filled: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    filled.join(sign)
}

fn says_present(text: &str) -> bool {
    matches!(text.trim().to_ascii_lowercase().as_str(), "present" | "current" | "now" | "today" | "ongoing")
}

fn period_words(period: &Period) -> String {
    let from = period.from.map(stated_date::words);
    let to = period.to.map(|end| match end {
        End::Current => "Present".to_owned(),
        End::On(date) => stated_date::words(date),
    });
    joined(" – ", &[&from.unwrap_or_default(), &to.unwrap_or_default()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_written_has_its_line() {
        let mut sheet = Sheet::default();
        sheet.job(&Job {
            title: "Cook",
            organisation: "Blue Door",
            place: "Oakland, CA",
            from: "Jan 2020",
            current: true,
            told: vec!["• Taught newcomers\n\n• Ordered supplies"],
            ..Job::default()
        });
        let draft = sheet.into_draft("test").unwrap();
        let texts: Vec<&str> = draft.document.lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(
            texts,
            ["Cook — Blue Door", "Oakland, CA · Jan 2020 – Present", "Taught newcomers", "Ordered supplies"]
        );
        let position = &draft.profile.positions[0];
        assert_eq!((position.heading.len(), position.lines.len()), (2, 2));
        assert_eq!(position.period.to, Some(End::Current));
    }

    #[test]
    fn dates_that_run_backwards_and_dates_that_are_none_are_doubts() {
        let mut sheet = Sheet::default();
        sheet.job(&Job { title: "Cook", from: "2020", to: "2018-05", ..Job::default() });
        sheet.job(&Job { title: "Baker", from: "summer", to: "", ..Job::default() });
        let draft = sheet.into_draft("test").unwrap();
        let notes: Vec<&str> = draft.notes.iter().map(|note| note.what.as_str()).collect();
        assert_eq!(
            notes,
            [
                "This ends before it begins (2020 – May 2018). Correct the dates if one is mistyped.",
                "The date “summer” could not be read.",
            ]
        );
    }

    #[test]
    fn an_empty_sheet_is_no_person() {
        assert!(Sheet::default().into_draft("LinkedIn export").is_err());
    }
}
