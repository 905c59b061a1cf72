//! What was read from where: each field with the line it came from, each doubt, and what was left over.

use std::collections::BTreeSet;

use career::atlas::Atlas;
use career::figures;
use career::profile::{End, LineId, Named, Period, Profile};
use flows::Report;

use crate::terminal::{Ink, Screen, Sheet};

use super::view::{View, counted, where_it_stands};

/// Lays it out for a terminal.
pub fn explain(atlas: &Atlas, report: &Report, view: &View, screen: Screen) -> String {
    let mut page = Page { atlas, report, sheet: Sheet::new(screen), taken: BTreeSet::new() };
    page.sheet.title(&format!("What was read from {}", view.name));
    for sentence in &view.read {
        page.sheet.para(0, sentence, Ink::Plain);
    }
    page.contact();
    page.positions();
    page.education();
    let profile = &report.draft.profile;
    for (heading, named) in named_lists(profile) {
        page.named(heading, named);
    }
    page.projects();
    page.understood();
    page.doubts(view);
    page.left_over();
    page.sheet.finish()
}

fn named_lists(profile: &Profile) -> [(&'static str, &[Named]); 5] {
    [
        ("Certificates and licences", &profile.certificates),
        ("Languages", &profile.languages),
        ("Skills you name yourself", &profile.skills),
        ("Awards", &profile.awards),
        ("Interests", &profile.interests),
    ]
}

struct Page<'a> {
    atlas: &'a Atlas,
    report: &'a Report,
    sheet: Sheet,
    taken: BTreeSet<LineId>,
}

impl Page<'_> {
    fn contact(&mut self) {
        let contact = &self.report.draft.profile.contact;
        let mut rows = vec![
            ("Name", contact.name.clone()),
            ("E-mail", contact.email.clone()),
            ("Telephone", contact.phone.clone()),
            ("Place", contact.place.clone()),
        ];
        rows.extend(contact.links.iter().map(|link| ("On the web", Some(link.clone()))));
        rows.push(("Headline", self.report.draft.profile.headline.clone()));
        self.sheet.heading("About you");
        for (label, value) in rows {
            if let Some(value) = value {
                self.field(label, &value);
                self.take_lines_with(&value);
            }
        }
        let summary = self.report.draft.profile.summary.clone();
        self.lines("Summary", &summary);
    }

    fn positions(&mut self) {
        let report = self.report;
        self.sheet.heading(&format!("Positions ({})", report.draft.profile.positions.len()));
        for (i, position) in report.draft.profile.positions.iter().enumerate() {
            self.sheet.gap();
            let title = if position.title.is_empty() { "(no title)" } else { &position.title };
            self.sheet.marked(0, (&format!("{:>2}  ", i + 1), Ink::Quiet), title, Ink::Strong);
            self.field("Organisation", position.organisation.as_deref().unwrap_or("(none read)"));
            if let Some(place) = &position.place {
                self.field("Place", place);
            }
            self.field("When", &period(&position.period));
            self.taken_for(i);
            self.lines("Read from", &position.heading);
            self.lines("What you did", &position.lines);
        }
    }

    /// Which occupation the title was taken for, with the runner-up.
    fn taken_for(&mut self, position: usize) {
        let titles = self.report.readings.titles.get(position).map_or(&[][..], Vec::as_slice);
        let words = |found: &career::reading::TitleMatch| {
            let occupation = self.atlas.occupation(found.occupation);
            format!("{}, {} ({})", occupation.title(), occupation.code(), found.confidence.words())
        };
        let text = match titles {
            [] => "no occupation: the title is not known here".to_owned(),
            [best] => words(best),
            [best, second, ..] => format!("{}; else {}", words(best), words(second)),
        };
        self.field("Taken for", &text);
    }

    fn education(&mut self) {
        let report = self.report;
        let education = &report.draft.profile.education;
        if education.is_empty() {
            return;
        }
        self.sheet.heading(&format!("Education ({})", education.len()));
        for school in education {
            self.sheet.gap();
            let parts = [&school.degree, &school.field, &school.institution];
            let name = parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ");
            self.sheet.hanging(0, " ·  ", &name, Ink::Strong);
            self.field("When", &period(&school.period));
            self.lines("Read from", &school.lines);
        }
    }

    fn named(&mut self, heading: &str, named: &[Named]) {
        if named.is_empty() {
            return;
        }
        self.sheet.heading(heading);
        for thing in named {
            let detail = thing.detail.as_deref().map(|detail| format!(" · {detail}")).unwrap_or_default();
            let place = thing.line.map(|line| format!(" ({})", where_it_stands(self.report, line))).unwrap_or_default();
            self.sheet.hanging(0, " ·  ", &format!("{}{detail}{place}", thing.name), Ink::Plain);
            self.taken.extend(thing.line);
        }
    }

    fn projects(&mut self) {
        let report = self.report;
        let projects = &report.draft.profile.projects;
        if projects.is_empty() {
            return;
        }
        self.sheet.heading(&format!("Projects ({})", projects.len()));
        for project in projects {
            self.sheet.gap();
            self.sheet.hanging(0, " ·  ", &project.name, Ink::Strong);
            self.lines("Read from", &project.lines);
        }
    }

    /// Skills and technologies, by line.
    fn understood(&mut self) {
        let report = self.report;
        let mut mentions: Vec<_> = report.readings.mentions.iter().collect();
        mentions.sort_by_key(|m| (m.line, m.mention.span.start));
        self.sheet.heading(&format!("Skills and tools understood ({})", mentions.len()));
        let mut last = None;
        for m in mentions {
            if last != Some(m.line) {
                self.sheet.gap();
                self.quote(0, m.line);
                last = Some(m.line);
            }
            let name = match m.mention.concept {
                career::reading::Concept::Skill(id) => self.atlas.skills.label(id),
                career::reading::Concept::Technology(id) => self.atlas.technologies.name(id),
            };
            let words = report.text(m.line).get(m.mention.span.clone()).unwrap_or("");
            self.sheet.hanging(
                2,
                "→ ",
                &format!("{name}, from “{words}” ({})", m.mention.confidence.words()),
                Ink::Plain,
            );
        }
    }

    fn doubts(&mut self, view: &View) {
        self.sheet.heading(&format!("Doubts ({})", view.notes.len()));
        if view.notes.is_empty() {
            self.sheet.para(0, "None.", Ink::Plain);
        }
        for note in &view.notes {
            self.sheet.marked(0, ("?  ", Ink::Unsure), &note.what, Ink::Plain);
            if let Some(line) = &note.line {
                self.sheet.hanging(3, "“", &format!("{}” ({})", line.words, line.place), Ink::Quiet);
            }
        }
    }

    fn left_over(&mut self) {
        let all = 0..u32::try_from(self.report.draft.document.lines.len()).unwrap_or(u32::MAX);
        let left: Vec<LineId> = all.map(LineId).filter(|line| !self.taken.contains(line)).collect();
        self.sheet.heading(&format!("Not taken for anything ({})", counted(left.len(), "line", "lines")));
        let hint = "Headings stand here as well. What says something about you and stands here was not understood: \
                    say it in a section of its own, or in a plainer layout.";
        self.sheet.para(0, hint, Ink::Quiet);
        for line in left {
            self.quote(0, line);
        }
    }

    fn field(&mut self, label: &str, value: &str) {
        self.sheet.marked(4, (&format!("{label:<13} "), Ink::Quiet), value, Ink::Plain);
    }

    fn lines(&mut self, label: &str, lines: &[LineId]) {
        if lines.is_empty() {
            return;
        }
        self.sheet.para(4, label, Ink::Quiet);
        for line in lines {
            self.quote(6, *line);
            self.taken.insert(*line);
        }
    }

    fn quote(&mut self, indent: usize, line: LineId) {
        let place = where_it_stands(self.report, line);
        self.sheet.hanging(indent, "“", &format!("{}” ({place})", self.report.text(line)), Ink::Quiet);
    }

    /// Contact fields carry no line; those that hold their words count as taken.
    fn take_lines_with(&mut self, value: &str) {
        for (i, line) in (0_u32..).zip(&self.report.draft.document.lines) {
            if line.text.contains(value) {
                self.taken.insert(LineId(i));
            }
        }
    }
}

fn period(period: &Period) -> String {
    let from = period.from.map(figures::date);
    let to = match period.to {
        Some(End::Current) => Some("now".to_owned()),
        Some(End::On(date)) => Some(figures::date(date)),
        None => None,
    };
    match (from, to) {
        (Some(from), Some(to)) => format!("{from} to {to}"),
        (Some(from), None) => format!("from {from}, no end read"),
        (None, Some(to)) => format!("to {to}, no beginning read"),
        (None, None) => "no dates read".to_owned(),
    }
}
