//! A draft as rows that can be looked over one by one.

use crate::history::{List, Origin, RowBody};
use crate::id::DocumentId;
use crate::profile::{Draft, Education, LineId, Named, Position, Project};

/// A row that a document proposes; nothing of it counts before it is accepted.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposed {
    /// What stays the same when the same thing is brought again.
    pub key: String,
    /// What the document says.
    pub body: RowBody,
    /// Where it says so.
    pub origin: Origin,
}

/// The rows of a draft, in the order in which a person reads them: what was done first, lists after it.
pub fn proposed(draft: &Draft, document: DocumentId) -> Vec<Proposed> {
    let profile = &draft.profile;
    let rows = Rows { draft, document };
    let mut out: Vec<Proposed> = Vec::new();
    out.extend(profile.positions.iter().map(|position| rows.position(position)));
    out.extend(profile.education.iter().map(|school| rows.school(school)));
    out.extend(profile.projects.iter().map(|project| rows.project(project)));
    let lists = [
        (List::Certificates, &profile.certificates),
        (List::Languages, &profile.languages),
        (List::Skills, &profile.skills),
        (List::Awards, &profile.awards),
        (List::Interests, &profile.interests),
    ];
    for (list, items) in lists {
        out.extend(items.iter().map(|item| rows.named(list, item)));
    }
    if !profile.summary.is_empty() {
        let body = RowBody::About { lines: rows.texts(&profile.summary) };
        out.push(rows.row(body, &[], &profile.summary));
    }
    if out.is_empty() {
        out.extend(rows.all_in_one());
    }
    tell_apart(&mut out);
    out
}

struct Rows<'a> {
    draft: &'a Draft,
    document: DocumentId,
}

impl Rows<'_> {
    fn texts(&self, lines: &[LineId]) -> Vec<String> {
        lines.iter().map(|line| self.draft.document.text(*line).to_owned()).collect()
    }

    fn row(&self, body: RowBody, heading: &[LineId], lines: &[LineId]) -> Proposed {
        let origin = Origin { document: self.document, heading: heading.to_vec(), lines: lines.to_vec() };
        Proposed { key: body.key(), body, origin }
    }

    /// Plain sentences, in which no place of work stands by itself: what the person says about themselves.
    fn all_in_one(&self) -> Option<Proposed> {
        let all = (0_u32..).zip(&self.draft.document.lines).filter(|(_, line)| !line.text.trim().is_empty());
        let lines: Vec<LineId> = all.map(|(number, _)| LineId(number)).collect();
        (!lines.is_empty()).then(|| self.row(RowBody::About { lines: self.texts(&lines) }, &[], &lines))
    }

    fn position(&self, position: &Position) -> Proposed {
        let body = RowBody::Position {
            title: position.title.clone(),
            organisation: position.organisation.clone(),
            place: position.place.clone(),
            period: position.period,
            engagement: position.engagement,
            lines: self.texts(&position.lines),
        };
        self.row(body, &position.heading, &position.lines)
    }

    fn school(&self, school: &Education) -> Proposed {
        let body = RowBody::School {
            degree: school.degree.clone(),
            field: school.field.clone(),
            institution: school.institution.clone(),
            period: school.period,
        };
        self.row(body, &[], &school.lines)
    }

    fn project(&self, project: &Project) -> Proposed {
        let body =
            RowBody::Project { name: project.name.clone(), period: project.period, lines: self.texts(&project.lines) };
        self.row(body, &[], &project.lines)
    }

    fn named(&self, list: List, item: &Named) -> Proposed {
        let body = RowBody::Named { list, name: item.name.clone(), detail: item.detail.clone(), date: item.date };
        let lines: Vec<LineId> = item.line.into_iter().collect();
        self.row(body, &[], &lines)
    }
}

/// Two rows that look the same by their keys are told apart by their order.
fn tell_apart(rows: &mut [Proposed]) {
    let mut seen: std::collections::BTreeMap<String, u32> = std::collections::BTreeMap::new();
    for row in rows {
        let count = seen.entry(row.key.clone()).or_default();
        *count += 1;
        if *count > 1 {
            row.key = format!("{}#{count}", row.key);
        }
    }
}

impl RowBody {
    /// What stays the same when the same thing is brought again: kind, title or name, for whom, and the year it began.
    pub fn key(&self) -> String {
        let year = |period: &crate::profile::Period| period.from.map_or(0, crate::date::PartialDate::the_year);
        match self {
            RowBody::Position { title, organisation, period, .. } => {
                format!("position|{}|{}|{}", folded(title), folded(organisation.as_deref().unwrap_or("")), year(period))
            }
            RowBody::School { degree, institution, period, .. } => format!(
                "school|{}|{}|{}",
                folded(degree.as_deref().unwrap_or("")),
                folded(institution.as_deref().unwrap_or("")),
                year(period)
            ),
            RowBody::Named { list, name, .. } => format!("{list:?}|{}", folded(name)).to_lowercase(),
            RowBody::Project { name, .. } => format!("project|{}", folded(name)),
            RowBody::About { .. } => "about".to_owned(),
        }
    }

    /// The lines that tell what was done.
    pub fn lines(&self) -> &[String] {
        match self {
            RowBody::Position { lines, .. } | RowBody::Project { lines, .. } | RowBody::About { lines } => lines,
            RowBody::School { .. } | RowBody::Named { .. } => &[],
        }
    }
}

/// Letters and digits of any script in lower case, words apart by one space.
pub(super) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::{Document, Line};

    #[test]
    fn plain_sentences_are_what_the_person_says_about_themselves() {
        let line = |text: &str| Line { page: 1, text: text.into(), spot: None };
        let lines = vec![line("I drove a school bus since 2011."), line(" "), line("I like early mornings.")];
        let draft = Draft { document: Document { lines, ..Document::default() }, ..Draft::default() };
        let rows = proposed(&draft, DocumentId(uuid::Uuid::nil()));
        let [row] = &rows[..] else { panic!("{rows:?}") };
        assert_eq!(row.body.lines(), ["I drove a school bus since 2011.", "I like early mornings."]);
        assert_eq!(row.origin.lines, [LineId(0), LineId(2)]);
    }

    #[test]
    fn the_same_job_is_known_again_whatever_its_commas_and_capitals() {
        let job = |title: &str, organisation: &str| RowBody::Position {
            title: title.into(),
            organisation: Some(organisation.into()),
            place: None,
            period: crate::profile::Period::default(),
            engagement: crate::profile::Engagement::Work,
            lines: Vec::new(),
        };
        assert_eq!(job("Shift Lead", "Harbor Foods, Inc.").key(), job("shift lead", "Harbor Foods Inc").key());
        assert_ne!(job("Shift Lead", "Harbor Foods").key(), job("Shift Lead", "Kline Depot").key());
    }
}
