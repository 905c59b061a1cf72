//! Small believable people, from a few lines of text.
//!
//! ```text
//! # Shift lead | Harbor Foods | 2019-2024 | 35-3023.00 0.8
//! Trained nine new crew members @train employees ~0.8
//! ```
//! A line that begins with `#` opens a position (title, organisation, years, and what the title means); `#unpaid`,
//! `#school` and `#project` open the others. `@skill` marks a line's skill as named, `~skill` as told in other words,
//! each with a confidence of 0.8 unless a number follows after a colon.

use career::answers::Answers;
use career::atlas::{Atlas, OccupationId};
use career::date::PartialDate;
use career::evidence::Confidence;
use career::home::Home;
use career::insight::{Facts, Finding, Findings, Insight};
use career::path::{Origin, Question, Ranking, rank};
use career::profile::{Document, Education, End, Engagement, Line, LineId, Period, Position, Profile, Project};
use career::reading::{Concept, How, LineMention, Mention, Readings, TitleMatch};

/// A person: what they brought, what was understood, what they answered.
#[derive(Clone, Debug)]
pub struct Person {
    /// Their document.
    pub document: Document,
    /// What was read out of it.
    pub profile: Profile,
    /// What was understood.
    pub readings: Readings,
    /// What they answered.
    pub answers: Answers,
    /// A path they chose to look at.
    pub chosen: Option<OccupationId>,
    /// Where they live.
    pub home: Home,
}

/// The day on which tests take place.
pub fn today() -> PartialDate {
    PartialDate::month(2026, 11).expect("a month")
}

/// A person from a few lines, in the terms of an atlas.
pub fn person(atlas: &Atlas, text: &str) -> Person {
    let mut person = Person {
        document: Document::default(),
        profile: Profile::default(),
        readings: Readings { lexicon_version: "by hand".into(), ..Readings::default() },
        answers: Answers::default(),
        chosen: None,
        home: Home::NotSaid,
    };
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match line.strip_prefix('#') {
            Some(heading) => open(atlas, &mut person, heading),
            None => tell(atlas, &mut person, line),
        }
    }
    person
}

impl Person {
    /// The same person with these answers.
    pub fn answering(mut self, answers: Answers) -> Self {
        self.answers = answers;
        self
    }

    /// What one insight says about them.
    pub fn ask(&self, atlas: &Atlas, insight: Insight) -> Vec<Finding> {
        self.with_facts(atlas, |facts| {
            let mut findings = Findings::default();
            let _ = insight(&mut findings, facts);
            findings.into_sorted()
        })
    }

    /// Everything that is worth saying about them.
    pub fn draw(&self, atlas: &Atlas) -> Vec<Finding> {
        self.with_facts(atlas, career::insight::draw)
    }

    /// Their paths.
    pub fn paths(&self, atlas: &Atlas) -> Ranking {
        rank(atlas, &self.origin(atlas), &self.question())
    }

    /// What they bring.
    pub fn origin(&self, atlas: &Atlas) -> Origin {
        Origin::of(&self.document, &self.profile, &self.readings, &self.answers, atlas, today())
    }

    fn question(&self) -> Question {
        Question {
            home: self.home,
            pay_now: self.answers.pay_now,
            constraints: self.answers.constraints.clone(),
            without_relatedness: false,
        }
    }

    /// Hands their facts to a function.
    pub fn with_facts<T>(&self, atlas: &Atlas, f: impl FnOnce(&Facts<'_>) -> T) -> T {
        let origin = self.origin(atlas);
        let paths = rank(atlas, &origin, &self.question());
        f(&Facts {
            atlas,
            document: &self.document,
            profile: &self.profile,
            readings: &self.readings,
            answers: &self.answers,
            origin: &origin,
            paths: &paths,
            home: self.home,
            chosen: self.chosen,
            today: today(),
        })
    }
}

/// `Title | Organisation | from-to | code sure`, after the kind.
fn open(atlas: &Atlas, person: &mut Person, heading: &str) {
    let (kind, rest) = heading.split_once(' ').unwrap_or((heading, ""));
    let mut parts = rest.split('|').map(str::trim);
    let title = parts.next().unwrap_or("").to_owned();
    let organisation = parts.next().filter(|o| !o.is_empty()).map(str::to_owned);
    let period = parts.next().map(period).unwrap_or_default();
    let titles =
        parts.next().into_iter().flat_map(|codes| codes.split(',')).filter_map(|c| meaning(atlas, c)).collect();
    let line = push(person, &format!("{title} {}", organisation.as_deref().unwrap_or("")));
    match kind {
        "school" => person.profile.education.push(Education {
            degree: Some(title),
            institution: organisation,
            period,
            lines: vec![line],
            ..Education::default()
        }),
        "project" => person.profile.projects.push(Project { name: title, period, lines: vec![line] }),
        _ => {
            let engagement = if kind == "unpaid" { Engagement::Volunteering } else { Engagement::Work };
            let heading = vec![line];
            person.profile.positions.push(Position {
                title,
                organisation,
                period,
                engagement,
                heading,
                ..Position::default()
            });
            person.readings.titles.push(titles);
        }
    }
}

fn period(text: &str) -> Period {
    let (from, to) = text.split_once('-').unwrap_or((text, ""));
    let date = |t: &str| t.trim().parse().ok().and_then(PartialDate::year);
    let to = if to.trim() == "now" { Some(End::Current) } else { date(to).map(End::On) };
    Period { from: date(from), to }
}

fn meaning(atlas: &Atlas, text: &str) -> Option<TitleMatch> {
    let (code, sure) = text.trim().split_once(' ')?;
    let occupation = atlas.occupation_by_code(code).unwrap_or_else(|| panic!("no occupation {code} in this atlas"));
    let esco = atlas.occupation(occupation).esco().next().map(|(esco, _)| esco);
    Some(TitleMatch { occupation, esco, confidence: Confidence::new(sure.parse().expect("a confidence")) })
}

/// A line of what was done, with its skills.
fn tell(atlas: &Atlas, person: &mut Person, text: &str) {
    let words_end = next_mark(text).unwrap_or(text.len());
    let words = text[..words_end].trim();
    let line = push(person, words);
    // A line belongs to whatever was opened last.
    let position = match (person.profile.projects.last_mut(), person.profile.education.last_mut()) {
        (Some(project), _) => {
            project.lines.push(line);
            None
        }
        (None, Some(school)) => {
            school.lines.push(line);
            None
        }
        (None, None) => person
            .profile
            .positions
            .last_mut()
            .map(|position| position.lines.push(line))
            .map(|()| person.profile.positions.len() - 1),
    };
    let mut rest = text[words_end..].trim_start();
    while let Some(how) = rest.chars().next() {
        let end = next_mark(&rest[1..]).map_or(rest.len(), |at| at + 1);
        let (label, sure) = rest[1..end].split_once(':').unwrap_or((&rest[1..end], "0.8"));
        let skill = atlas.skills.find(label.trim()).unwrap_or_else(|| panic!("no skill {label:?} in this atlas"));
        let mention = Mention {
            concept: Concept::Skill(skill),
            span: 0..words.len(),
            confidence: Confidence::new(sure.trim().parse().expect("a confidence")),
            how: if how == '@' { How::Named } else { How::Implied },
        };
        person.readings.mentions.push(LineMention { line, position, mention });
        rest = rest[end..].trim_start();
    }
}

/// Where the next ` @` or ` ~` stands; an address with an @ inside is text.
fn next_mark(text: &str) -> Option<usize> {
    [" @", " ~"].iter().filter_map(|mark| text.find(mark)).min()
}

fn push(person: &mut Person, text: &str) -> LineId {
    let line = LineId(u32::try_from(person.document.lines.len()).expect("few lines"));
    person.document.lines.push(Line { page: 1, text: text.trim().to_owned(), spot: None });
    line
}
